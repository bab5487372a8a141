"""A pronoun, "the club" or "the 29-year-old" means whom the text shows, and nobody where it shows nobody."""

import pytest

from clubgraph.extract.reader import Reader
from clubgraph.extract.references.filler import Filler
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import language
from clubgraph.read.names import names
from clubgraph.read.rules import rules

READER = Reader.of(language("en"), names(gazetteer()), rules())
ROWS = [
    (
        "Erik Lund left Ajax. He joined Chelsea under Peter Bosz. He won the FA Cup.",
        "won",
        ["Chelsea | FA Cup", "Erik Lund | FA Cup"],
    ),
    (
        "Erik Lund left Ajax. Erik Lund is tall. Marc Duval praised him. He joined Chelsea.",
        "transfersTo",
        ["Erik Lund | Chelsea"],
    ),
    ("Erik Lund met Marc Duval. Pedro Sala watched the Argentine.", "nationality", []),
    (
        "Moroccan defender Erik Lund left Ajax. He won the Africa Cup of Nations with his nation.",
        "won",
        ["Erik Lund | Africa Cup of Nations", "Morocco | Africa Cup of Nations"],
    ),
    ("Two weeks after he left Ajax, Erik Lund retired.", "leaves", ["Erik Lund | Ajax"]),
    ("Ajax beat Gent. Marc Duval's men now meet Porto.", "plays", ["Ajax | Porto"]),
    ("The Rave Green beat Ajax. Seattle Sounders won the Leagues Cup.", "defeated", ["Seattle Sounders | Ajax"]),
    (
        "Manager Marc Duval has signed Erik Lund for Ajax. The striker left Gent in May.",
        "position",
        ["Erik Lund | striker"],
    ),
    (
        "Francesco Ferri gave way to Arjen van der Meer. The Italian left Ajax in May.",
        "leaves",
        ["Francesco Ferri | Ajax"],
    ),
    (
        "Marc Duval praised Erik Lund, who has shone since he joined Ajax from Chelsea.",
        "transfersTo",
        ["Erik Lund | Ajax"],
    ),
    ("The 36-year-old Erik Lund spoke. The 36-year-old left Ajax.", "leaves", ["Erik Lund | Ajax"]),
    (
        "Erik Lund left Ajax. The Australian, who replaced Marc Duval, failed. The 36-year-old joined Gent.",
        "transfersTo",
        ["Erik Lund | Gent"],
    ),
    (
        "Erik Lund spoke. The Dane, a former Gent and Porto coach, is in Rome.",
        "coaches",
        ["Erik Lund | Gent", "Erik Lund | Porto"],
    ),
    ("Ajax have been placed under embargo and docked 12 points by UEFA.", "sanctions", ["UEFA | Ajax"]),
    (
        "Wrexham sold Erik Lund to Ajax. The Championship side had signed Marc Duval in May.",
        "transfersTo",
        ["Erik Lund | Ajax", "Marc Duval | Wrexham"],
    ),
    (
        "Urawa Reds beat Jeonbuk. The Japanese side then met Ajax. They will play Chelsea next.",
        "plays",
        ["Urawa Red Diamonds | Chelsea"],
    ),
    ("Erik Lund spoke. “He joined Chelsea,” Erik Lund said.", "transfersTo", []),
    ("Manager Marc Duval praised Erik Lund. The striker scored.", "position", ["Erik Lund | striker"]),
    ("Marc Duval arrived. The former Leeds United boss spoke.", "coaches", ["Marc Duval | Leeds United"]),
    ("Erik Lund, the 29-year-old, left.", "age", ["Erik Lund | 29"]),
    ("Erik Lund spoke. A 29-year-old left.", "age", []),
    ("Erik Lund speaks fluent Danish.", "nationality", []),
    ("Erik Lund left Chelsea, whose manager Marc Duval was angry.", "coaches", ["Marc Duval | Chelsea"]),
    ("Liverpool sold Erik Lund. He left Anfield in May.", "leaves", ["Erik Lund | Liverpool"]),
    (
        "Ajax forward Erik Lund spoke. Lund is tall. The rain fell. Nobody went home. "
        "Chelsea have completed the signing of Marc Duval. The striker joined on Sunday.",
        "position",
        ["Erik Lund | forward", "Marc Duval | striker"],
    ),
    (
        "Erik Lund won the World Cup in 2014 and eight Bundesliga titles with Bayern Munich.",
        "won",
        ["Bayern Munich | Bundesliga", "Erik Lund | Bundesliga", "Erik Lund | World Cup"],
    ),
    (
        "Erik Lund, who founded Kosmos, retired. The former Barcelona defender won the Champions League.",
        "won",
        ["Erik Lund | Champions League"],
    ),
    ("Erik Lund spoke. The eight-time Ballon d'Or winner left Chelsea.", "leaves", ["Erik Lund | Chelsea"]),
    ("Marc Duval was named Lyon coach a month later.", "coaches", ["Marc Duval | Lyon"]),
    ("Ajax kept Erik Lund, despite reports linking him with Chelsea.", "transfersTo", ["Erik Lund | Chelsea"]),
    ("Chelsea Women have signed Erika Lund.", "transfersTo", ["Erika Lund | Chelsea Women"]),
    ("Erik Lund spoke. The Super Eagles centre-back joined PAOK.", "transfersTo", ["Erik Lund | PAOK"]),
    ("Genoa's American owners 777 Partners spoke.", "owns", ["777 Partners | Genoa"]),
    ("Marc Duval, named England head coach in May, will start soon.", "coaches", ["Marc Duval | England"]),
    ("FIFPRO opposes the plan, and its president, Marc Duval, said so.", "presidentOf", ["Marc Duval | FIFPRO"]),
    (
        "Chelsea sacked Erik Lund, and Ajax named Marc Duval head coach.",
        "coaches",
        ["Marc Duval | Ajax", "Erik Lund | Chelsea"],
    ),
    ("Louis van Gelder spoke. Van Gelder joined Ajax.", "transfersTo", ["Louis van Gelder | Ajax"]),
    (
        "Ajax have signed Erik Lund from Gent. He is the third arrival after defender Marc Duval.",
        "transfersTo",
        ["Erik Lund | Ajax", "Marc Duval | Ajax"],
    ),
    (
        "Ajax have dismissed Erik Lund. Marc Duval, a member of the Turk's backroom staff, takes charge.",
        "nationality",
        ["Erik Lund | Turkey"],
    ),
    (
        "Hearts beat Ajax. Hearts met Gent. Hearts kept Erik Lund. Porto and Wigan want him. Marc Duval left the club.",
        "leaves",
        ["Marc Duval | Hearts"],
    ),
    (
        "Ajax signed Erik Lund for S$4.5 million. A fee of £3 million (N6.5bn) was paid for the 29-year-old.",
        "age",
        ["Erik Lund | 29"],
    ),
    (
        "Erik Lund spoke. Ajax, the club he left in May, won. He praised the side he joined.",
        "leaves",
        ["Erik Lund | Ajax"],
    ),
    ("Ajax won. They will add the title to the KNVB Cup they won last month.", "won", ["Ajax | KNVB Cup"]),
    ("Erik Lund plays for Ajax. Marc Duval told the club he would leave.", "won", []),
    ("Erik Lund was one of five players released by Ajax.", "leaves", ["Erik Lund | Ajax"]),
    (
        "Among those released by Ajax were Erik Lund and Marc Duval.",
        "leaves",
        ["Erik Lund | Ajax", "Marc Duval | Ajax"],
    ),
    (
        "Gent and Porto are among those keeping tabs on Erik Lund.",
        "transfersTo",
        ["Erik Lund | Gent", "Erik Lund | Porto"],
    ),
    (
        "Erik Lund began at Ajax, moved to Gent on loan and retired in May.",
        "transfersTo",
        ["Erik Lund | Gent"],
    ),
    (
        "Bukayo Rey has signed a new deal with Arsenal. Arsenal won.\n\n"
        "Midfielder Erik Lund is expected to leave for Porto. Marc Duval praised him.",
        "playsFor",
        ["Erik Lund | Arsenal"],
    ),
    (
        "Ajax sacked head coach Marc Duval. Erik Lund, his assistant, also departed.",
        "worksFor",
        ["Erik Lund | Ajax"],
    ),
    ("Ajax lost. Head coach Erik Lund has resigned from Gent.", "coaches", ["Erik Lund | Gent"]),
    (
        "Ajax have signed Erik Lund. He played for Gent in 2010. He then moved to Porto in 2012. He left in 2014.",
        "leaves",
        ["Erik Lund | Porto"],
    ),
    (
        "Arsenal won. Arsenal drew. Midfielder Erik Lund is expected to leave for Porto.",
        "leaves",
        ["Erik Lund | Arsenal"],
    ),
    (
        "Chelsea have signed Erik Lund. Financial details were not disclosed but the 21-year-old costs little.",
        "age",
        ["Erik Lund | 21"],
    ),
    (
        "Ajax won. Will Lundqvist, hired in April, becomes the club's sporting director.",
        "worksFor",
        ["Will Lundqvist | Ajax"],
    ),
    ("Ajax won. Former chairman Erik Lund smiled.", "presidentOf", ["Erik Lund | Ajax"]),
    ("Ajax won. Ajax drew. Erik Lund, a £2m signing from Gent, scored.", "transfersTo", ["Erik Lund | Ajax"]),
]


@pytest.mark.parametrize(("text", "relation", "expected"), ROWS, ids=[text for text, _, _ in ROWS])
def test_a_word_for_somebody_means_whom_the_text_shows(text: str, relation: str, expected: list[str]) -> None:
    found = set()
    for reading in READER.read(text).readings:
        if reading.candidate.rule.relation == relation:
            terms = [reading.candidate.arguments[name] for name in ("s", "o")]
            found.add(" | ".join(t.thing.label if isinstance(t, Filler) else str(t.value) for t in terms))
    assert found == set(expected)


def test_who_alone_can_be_meant_is_certain() -> None:
    (reading,) = READER.read("Erik Lund smiled. He joined Ajax.").readings
    subject = reading.candidate.arguments["s"]
    assert isinstance(subject, Filler)
    assert (subject.thing.label, subject.how, subject.certain) == ("Erik Lund", "pronoun", True)
