"""Each quotation has the speaker that its text shows, and none where it shows nobody."""

import pytest

from clubgraph.extract.claims.extraction import extraction
from clubgraph.extract.reader import Reader
from clubgraph.extract.readings.reading import ReadArticle
from clubgraph.model import Article, Attribution
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import language
from clubgraph.read.names import names
from clubgraph.read.rules import rules

READER = Reader.of(language("en"), names(gazetteer()), rules())
ROWS = [
    ("“We will win it again,” said Jorge Mas.", ["Jorge Mas"]),
    ("“We will win it again,” Jorge Mas told ESPN.", ["Jorge Mas"]),
    ("“We will win it,” Jorge Mas said. “Nobody can stop us now.”", ["Jorge Mas", "Jorge Mas"]),
    ("Jorge Mas said: “We will win it again.”", ["Jorge Mas"]),
    ('Jorge Mas said that it was "a very long time".', ["Jorge Mas"]),
    ("Jorge Mas smiled. “We will win it again,” he said.", ["Jorge Mas"]),
    ("“We will win it again.” Jorge Mas also said it was early.", ["Jorge Mas"]),
    ("“We will win it,” said Jorge Mas. Peter Bosz laughed at “a very bold claim”.", ["Jorge Mas", None]),
    ("The banner read “we will win it again”.", [None]),
    ("“We will win it again.", [None]),
    ('It is 5" wide.', []),
]


def _read(text: str) -> ReadArticle:
    return READER.read(text)


@pytest.mark.parametrize(("text", "speakers"), ROWS, ids=[text for text, _ in ROWS])
def test_a_quotation_has_the_speaker_that_the_text_shows(text: str, speakers: list[str | None]) -> None:
    found = [quotation.speaker for quotation in _read(text).quotations]
    assert [speaker.label if speaker else None for speaker in found] == speakers


def test_a_reading_inside_a_quotation_is_the_speaker_s() -> None:
    text = "“I spoke to Josh Cullen yesterday,” said Daniel Okoro."
    claims = extraction(Article("one", text, "en"), _read(text)).claims
    (claim,) = (claim for claim in claims if claim.statement.predicate == "spokeWith")
    assert (claim.statement.subject, claim.statement.object) == ("person/daniel-okoro", "person/josh-cullen")
    assert (claim.attribution, claim.speaker) == (Attribution.DIRECT_QUOTE, "person/daniel-okoro")


@pytest.mark.parametrize(
    "text",
    [
        "Daniel Okoro said that Chelsea signed Josh Cullen.",
        "Daniel Okoro said Chelsea signed Josh Cullen.",
        "According to Daniel Okoro, Chelsea signed Josh Cullen.",
    ],
)
def test_reported_speech_has_its_speaker(text: str) -> None:
    claims = extraction(Article("one", text, "en"), _read(text)).claims
    (claim,) = (claim for claim in claims if claim.statement.predicate == "transfersTo")
    assert (claim.attribution, claim.speaker) == (Attribution.INDIRECT_SPEECH, "person/daniel-okoro")
