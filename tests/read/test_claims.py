"""Curated claims are read whole, and every fault of every file is named at its line with the nearest right name."""

from pathlib import Path

import pytest

from clubgraph.errors import Faults
from clubgraph.model import (
    Attribution,
    Certainty,
    Claim,
    Detail,
    Modality,
    Polarity,
    Selector,
    Statement,
    Time,
    Value,
)
from clubgraph.read.workspace import read

from .small import FILES, OWNS, TEXT, write

FILE = "seeds/claims/derby.toml"
SOLER = 'subject = "person/ana-soler"\nrelation = "owns"\nobject = "club/rivers-fc"\n'
LEAVES = 'subject = "person/leo-prat"\nrelation = "leaves"\nobject = "club/lakes-united"\n'
QUOTE = 'quote = "Rivers FC owner Ana Soler"\n'

# The lines of one [[claim]], which begins at line 3, and the message without the place that all of them have.
FAULTS = [
    # keys
    (SOLER + QUOTE + 'qoute = "x"', ":8", 'unknown key "qoute". Did you mean "quote"?'),
    (SOLER + QUOTE + 'fromclub = "x"', ":8", 'unknown key "fromclub". Did you mean "fromClub"?'),
    # relation, subject, object
    ('relation = "owms"\n' + QUOTE, ":4", 'there is no relation "owms". Did you mean "owns"?'),
    (
        'relation = "playedFor"\n' + QUOTE,
        ":4",
        'there is no relation "playedFor". Write relation = "playsFor" and ended = true.',
    ),
    (QUOTE, ":3", 'it has no relation. Write relation = "playsFor" or another one.'),
    (
        SOLER.replace("ana-soler", "ana-solar") + QUOTE,
        ":4",
        'subject: there is no "person/ana-solar". Did you mean "person/ana-soler"?',
    ),
    (
        SOLER.replace("club/rivers-fc", "Nowhere City") + QUOTE,
        ":6",
        'object: there is no "Nowhere City". Add it to seeds/entities.csv.',
    ),
    (
        SOLER.replace("person/ana-soler", "comp/test-cup") + QUOTE,
        ":4",
        'subject: "comp/test-cup" is a Competition, and '
        "a Club, GoverningBody, Organization, Outlet, Person, PersonGroup, Place or Venue is wanted.",
    ),
    (
        'relation = "inLeague"\nsubject = "Rivers FC"\nobject = "person/leo-prat"\n' + QUOTE,
        ":6",
        'object: "person/leo-prat" is a Person, and a Competition or Edition is wanted.',
    ),
    (
        'subject = "Leo Prat"\nrelation = "linkedWith"\nobject = "Lakes United"\n' + QUOTE,
        ":6",
        'object: "Lakes United" may be several things. Write "club/lakes-united" or "place/testland".',
    ),
    (
        'relation = "owns"\nobject = "club/rivers-fc"\n' + QUOTE,
        ":3",
        "it has no subject. Write subject = an identifier or a name.",
    ),
    ('subject = "Leo Prat"\nrelation = "age"\n' + QUOTE, ":3", "it has no object. age wants a whole number."),
    ('subject = "Leo Prat"\nrelation = "age"\nobject = "18"\n' + QUOTE, ":6", 'object: "18" is not a whole number.'),
    ('subject = "Leo Prat"\nrelation = "position"\nobject = true\n' + QUOTE, ":6", "object: True is not words."),
    (
        'subject = "Leo Prat"\nrelation = "retires"\nobject = "football"\n' + QUOTE,
        ":6",
        "retires has no object. Take the line out.",
    ),
    # references
    (SOLER + QUOTE + 'topic = "@swap"', ":8", 'topic: no claim of this file has the key "swap".'),
    (
        'key = "swap"\n' + SOLER + QUOTE + 'reason = "@swop"',
        ":9",
        'reason: no claim of this file has the key "swop". Did you mean "@swap"?',
    ),
    (
        'key = "swap"\n' + SOLER.replace("club/rivers-fc", "@swap") + QUOTE,
        ":7",
        "object: @swap is a proposition, and "
        "a Club, Competition, Edition, GoverningBody, Organization, Outlet, Team or Venue is wanted.",
    ),
    (
        'key = "ring"\nsubject = "@ring"\nrelation = "assessedAs"\nobject = "good"\n' + QUOTE,
        ":5",
        "subject: the claims refer to each other in a circle: @ring → @ring.",
    ),
    # how it is said
    (SOLER + QUOTE + 'modality = "Wishful"', ":8", 'modality: there is no modality "Wishful". Did you mean "Wish"?'),
    (SOLER + QUOTE + 'detail = "Opposed"', ":8", "detail: Opposed is a shade of Denied, and the modality is Fact."),
    (SOLER + QUOTE + 'polarity = "no"', ":8", 'polarity: there is no polarity "no". Known: +, -.'),
    (
        SOLER + QUOTE + 'modality = "Denied"\npolarity = "+"',
        ":9",
        "what is denied has the polarity -. Take the line out.",
    ),
    (
        SOLER + QUOTE + 'attribution = "Hearsy"',
        ":8",
        'attribution: there is no attribution "Hearsy". Did you mean "Hearsay"?',
    ),
    (SOLER + QUOTE + 'attribution = "DirectQuote"', ":8", "DirectQuote has a speaker. Write speaker = who says it."),
    (
        SOLER + QUOTE + 'certainty = "Sure"',
        ":8",
        'certainty: there is no certainty "Sure". Known: Certain, Probable, Possible, Underspecified.',
    ),
    (SOLER + QUOTE + 'ended = "yes"', ":8", "ended: 'yes' is neither true nor false. Write ended = true."),
    (
        SOLER + QUOTE + 'speaker = "Ana Sola"',
        ":8",
        'speaker: there is no "Ana Sola". Did you mean "person/ana-soler"?',
    ),
    # times
    (SOLER + QUOTE + 'from = "May"', ":8", 'from: "May" is not a date. Write 2026-01-18, 2026-01 or 2026.'),
    (SOLER + QUOTE + 'to = "2026-02-30"', ":8", 'to: "2026-02-30" is not a date: no calendar has that day.'),
    (SOLER + QUOTE + "from = 2020\nto = 2019", ":8", "from: 2020 is later than to, 2019."),
    (
        SOLER + QUOTE + 'time_text = "in June"',
        ":8",
        'time_text: "in June" is not in article derby. Write it as the article does.',
    ),
    # qualifiers
    (LEAVES + QUOTE + 'stage = "Complete"', ":8", 'stage: there is no stage "Complete". Did you mean "Completed"?'),
    (
        LEAVES + QUOTE + 'fromClub = "person/leo-prat"',
        ":8",
        'fromClub: "person/leo-prat" is a Person, and a Club or Team is wanted.',
    ),
    (LEAVES + QUOTE + 'count = "five"', ":8", 'count: "five" is not a whole number.'),
    (
        LEAVES + QUOTE + 'comparedWith = "club/lakes-untied"',
        ":8",
        'comparedWith: there is no "club/lakes-untied". Did you mean "club/lakes-united"?',
    ),
    # quotes
    (SOLER, ":3", 'it has no quote. Write quote = "…", word for word as the article has it.'),
    (SOLER + "quote = 3", ":7", 'quote: 3 is not words. Write quote = "…".'),
    (SOLER + QUOTE + "occurrence = 0", ":8", "occurrence: 0 is not a whole number from one."),
    (
        SOLER + 'quote = "Lakes United"',
        ":7",
        'the quote stands 2 times in article derby: "Lakes United", at '
        '[136:148] "…ntine forward, left Lakes United in May. Lakes Unite…" and '
        '[157:169] "…akes United in May. Lakes United wish him well. …". Say which: occurrence = 1 to 2.',
    ),
]
UNTRUE = [
    (
        'quote = "Rivers F.C. owner Ana Soler"',
        'the quote is not in article derby: "Rivers F.C. owner Ana Soler". '
        'The nearest match is at [0:25]: "Rivers FC owner Ana Soler".',
    ),
    (
        QUOTE + "occurrence = 2",
        'the quote has no occurrence 2 in article derby: "Rivers FC owner Ana Soler". It stands there once.',
    ),
]
FILE_FAULTS = [
    ('article = "derbi"\n' + OWNS.partition("\n")[2], f'{FILE}:1: there is no article "derbi". Did you mean "derby"?'),
    (OWNS + 'relation = "owns"\n', f"{FILE}:8:18: is not TOML: Cannot overwrite a value."),
    ("[claim]\n" + SOLER + QUOTE, f"{FILE}: claims are written with two brackets. Write [[claim]] above each."),
    ('artcle = "derby"\n', f'{FILE}:1: unknown key "artcle". Did you mean "article"?'),
    (b"\xff", f"{FILE}: is not UTF-8: the byte 0xff at offset 0 begins no character. Save it as UTF-8."),
    (
        OWNS + "\n[[claim]]\n" + SOLER + QUOTE,
        f"{FILE}:9, claim 2: it says the same as line 3, in the same words. Take one of the two out.",
    ),
    (
        OWNS + 'key = "a"\n\n[[claim]]\nkey = "a"\n' + LEAVES + 'quote = "left Lakes United in May"\n',
        f'{FILE}:11, claim 2 (key "a"): the key "a" is taken by line 3.',
    ),
    (
        f'article = "derby"\n[[claim]]\nkey = "a"\nsubject = "@b"\nrelation = "causes"\nobject = "@b"\n{QUOTE}'
        f'[[claim]]\nkey = "b"\nsubject = "@a"\nrelation = "causes"\nobject = "@a"\n{QUOTE}',
        f'{FILE}:10, claim 2 (key "b"): subject: the claims refer to each other in a circle: @a → @b → @a.\n'
        f'{FILE}:12, claim 2 (key "b"): object: the claims refer to each other in a circle: @a → @b → @a.',
    ),
]


def message_of(folder: Path, content: str | bytes) -> tuple[str, int]:
    """What a person is told of a workspace whose claims file is `content`, and the exit code."""
    with pytest.raises(Faults) as caught:
        read(write(folder, FILES | {FILE: content}))
    return str(caught.value), caught.value.exit_code


@pytest.mark.parametrize(("lines", "line", "problem"), FAULTS)
def test_a_bad_claim_is_named_at_its_line(tmp_path: Path, lines: str, line: str, problem: str) -> None:
    claim = next((f'claim 1 (key "{row[7:-1]}")' for row in lines.splitlines() if row.startswith("key")), "claim 1")
    content = f'article = "derby"\n\n[[claim]]\n{lines}\n'
    assert message_of(tmp_path, content) == (f"{FILE}{line}, {claim}: {problem}", 1)


@pytest.mark.parametrize(("lines", "problem"), UNTRUE)
def test_a_quote_that_is_not_there_breaks_trust(tmp_path: Path, lines: str, problem: str) -> None:
    content = f'article = "derby"\n\n[[claim]]\nkey = "boss"\n{SOLER}{lines}\n'
    line = 8
    assert message_of(tmp_path, content) == (f'{FILE}:{line}, claim 1 (key "boss"): {problem}', 2)


@pytest.mark.parametrize(("content", "message"), FILE_FAULTS)
def test_a_bad_claims_file_is_named(tmp_path: Path, content: str | bytes, message: str) -> None:
    assert message_of(tmp_path, content) == (message, 1)


def test_a_plain_claim_needs_four_lines(tmp_path: Path) -> None:
    expected = Claim(
        statement=Statement("person/ana-soler", "owns", "club/rivers-fc"),
        article="derby",
        selector=Selector(0, 25, "Rivers FC owner Ana Soler"),
        language="en",
    )
    assert read(write(tmp_path, FILES)).claims == (expected,)


def test_names_do_for_identifiers_where_one_thing_has_them(tmp_path: Path) -> None:
    named = OWNS.replace("person/ana-soler", "Ana Soler").replace("club/rivers-fc", "ריברס")
    expected = read(write(tmp_path / "a", FILES)).claims
    assert read(write(tmp_path / "b", FILES | {FILE: named})).claims == expected


def test_a_claim_keeps_all_that_is_said_of_it(tmp_path: Path) -> None:
    content = """\
[[claim]]
key = "cup"
subject = "Rivers FC"
relation = "won"
object = "comp/test-cup"
quote = "Rivers FC will win the cup in 2027"
modality = "Opinion"
detail = "Expected"
attribution = "DirectQuote"
certainty = "Probable"
speaker = "Ana Soler"
via = "outlet/evening-paper"
season = 2027
ordinal = 1
from = 2027
to = 2027
time_text = "in 2027"
said_from = 2026-02-01
subject_text = "Rivers FC"
object_text = "the cup"
note = "her view"

[[claim]]
subject = "person/leo-prat"
relation = "spokeWith"
object = "person/ana-soler"
topic = "@cup"
subject_text = "Leo Prat"
object_text = "Ana Soler"
quote = "Ana Soler has spoken with Leo Prat"

[[claim]]
subject = "person/leo-prat"
relation = "playsFor"
object = "club/lakes-united"
ended = true
modality = "Denied"
detail = "Opposed"
comparedWith = "the years before"
quote = "Lakes United"
occurrence = 2
"""
    cup = Statement("club/rivers-fc", "won", "comp/test-cup")
    quote, second = "Rivers FC will win the cup in 2027", "Ana Soler has spoken with Leo Prat"
    place, spoke = TEXT.index(quote), TEXT.index(second)
    expected = (
        Claim(
            statement=cup,
            article="derby",
            selector=Selector(place, place + len(quote), quote),
            language="en",
            modality=Modality.OPINION,
            detail=Detail.EXPECTED,
            attribution=Attribution.DIRECT_QUOTE,
            certainty=Certainty.PROBABLE,
            speaker="person/ana-soler",
            via="outlet/evening-paper",
            time=Time("2027", "2027", "in 2027"),
            said=Time("2026-02-01"),
            subject_text="Rivers FC",
            object_text="the cup",
            qualifiers=(("ordinal", Value(1)), ("season", Value("2027"))),
        ),
        Claim(  # the ends of a symmetric relation are ordered, with their words
            statement=Statement("person/ana-soler", "spokeWith", "person/leo-prat"),
            article="derby",
            selector=Selector(spoke, spoke + len(second), second),
            language="en",
            subject_text="Ana Soler",
            object_text="Leo Prat",
            qualifiers=(("topic", cup.id),),
        ),
        Claim(
            statement=Statement("person/leo-prat", "playsFor", "club/lakes-united"),
            article="derby",
            selector=Selector(157, 169, "Lakes United"),
            language="en",
            occurrence=2,
            modality=Modality.DENIED,
            detail=Detail.OPPOSED,
            polarity=Polarity.NEGATIVE,
            ended=True,
            qualifiers=(("comparedWith", Value("the years before")),),
        ),
    )
    assert read(write(tmp_path, FILES | {FILE: content})).claims == expected


def test_a_thing_missing_in_many_lines_is_named_once(tmp_path: Path) -> None:
    rows = "".join(f"[[claim]]\n{SOLER.replace('rivers-fc', 'nowhere')}{QUOTE}" for _ in range(3))
    assert message_of(tmp_path, 'article = "derby"\n' + rows) == (
        f'{FILE}:5, claim 1: object: there is no "club/nowhere". Add it to seeds/entities.csv. 2 more lines name it.',
        1,
    )
