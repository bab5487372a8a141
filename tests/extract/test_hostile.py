"""Whatever text comes in: no exception, every claim stands on its words, and the work grows with the length."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from clubgraph.extract.claims.extraction import Extraction, extraction
from clubgraph.extract.reader import Reader
from clubgraph.model import Article
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import codes, language
from clubgraph.read.names import names
from clubgraph.read.rules import rules

NAMES = names(gazetteer())
READERS = {code: Reader.of(language(code), NAMES, rules()) for code in codes()}
SENTENCE = "Barcelona have signed the Argentine striker Julián Álvarez from Atlético Madrid. "

NOTHING = [
    "",
    " \n\r\t ",
    "1 2 3 4 2025 2026-27 3-1 € £",
    "......!!!???",
    "“““ ‘‘ ««« \"\"\" '''",
    "\u202e\u200f\u2066\u2069\u0000\u0007\ufeff",
    "a" * 5_000,
    "A " * 3_000,
    "- " * 3_000,
    "((((((((((((((((((((",
    "<p onclick='x'>no <b>news</b> here</p><script>alert(1)</script>",
    "of of of to to to the the the and and and that that that",
    "' s 's 's 's",
    "\U0001f600\U0001f1e6\U0001f1f7 e\u0301\u0301\u0301",
]


BARE = "Barcelona have signed the Argentine striker Julián Álvarez from Atlético Madrid "
PASTED = [
    BARE * 40,  # no punctuation at all
    (BARE.strip() + ", ") * 400,  # one endless line
    "Lionel Messi se unió a Inter Miami. Mas הוא הבעלים של אינטר מיאמי. Barcelona have signed Pedri.",
    "Mas said: “We have signed him. “He is ours, said the owner ‘of Inter Miami. «Messi scored",
    "<div class='x'>Inter Miami&nbsp;have signed <b>Lionel Messi</b></div><br/>\n<a href='/club/1'>Ajax</a>",
    "\u202eInter Miami have signed\u202c \u200eLionel\u00ad Messi\u0000.\u2067 Ajax\u2069 have sold him.",
    "2026 2025-26 3-1 £5m 29 1,000,000 Ajax 2 0 PSV",
]


def _read(code: str, text: str) -> Extraction:
    return extraction(Article("hostile", text, code), READERS[code].read(text))


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("text", NOTHING, ids=lambda text: repr(text[:12]))
def test_a_text_that_says_nothing_gives_nothing(code: str, text: str) -> None:
    assert _read(code, text).claims == ()


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("text", PASTED, ids=lambda text: text[:12])
def test_what_is_read_in_a_bad_text_stands_in_it(code: str, text: str) -> None:
    for claim in _read(code, text).claims:
        assert claim.selector.holds(text)
        assert "<" not in str(claim.statement.subject) + str(claim.statement.object)


WORDS = st.sampled_from(
    [
        *(
            "Messi",
            "Lionel Messi",
            "Barcelona",
            "Premier League",
            "Argentina",
            "the",
            "who",
            "whose",
            "club",
            "striker",
        ),
        *(
            "signed",
            "has",
            "joined",
            "from",
            "to",
            "of",
            "and",
            "said",
            "that",
            "if",
            "not",
            "2025",
            "3-1",
            "29-year-old",
        ),
        *("el", "fichó", "del", "que", "técnico", "ליאו", "מסי", "באינטר", "מיאמי", "חתם", "את", "של", 'ארה"ב'),
        *(",", ".", "“", "”", '"', "’s", "-", "—", "(", ")", ":", "\n", "\u202e", "\u0301", "\U0001f600"),
    ]
)
TEXTS = st.lists(WORDS | st.text(max_size=4), max_size=60).map(" ".join) | st.text(max_size=200)


@pytest.mark.parametrize("code", codes())
@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_every_claim_stands_at_its_place(code: str, text: str) -> None:
    for claim in _read(code, text).claims:
        assert claim.selector.holds(text)


@pytest.mark.parametrize(
    "unit",
    [SENTENCE, SENTENCE.rstrip(". ") + ", ", "Messi and ", "(“", "the former ", "Mas said that he said that ", "2025-"],
)
def test_the_work_grows_with_the_length(unit: str) -> None:
    short, long = unit * 300, unit * 1200  # past the longest sentence, behind which a text is cut
    _read("en", long)  # names are taken apart when they are first met
    assert _steps(lambda: _read("en", long)) < 6 * _steps(lambda: _read("en", short)) + 2_000


@pytest.mark.parametrize("code", codes())
def test_the_work_grows_with_the_length_of_an_article(code: str) -> None:
    said = [example.text for rule in rules() for example in rule.examples if example.language == code]
    assert len(said) > 100
    short, long = "\n".join(said[:100]), "\n".join(said[:100] + [text.replace(" ", "  ") for text in said[:100]] * 3)
    _read(code, long)
    assert _steps(lambda: _read(code, long)) < 6 * _steps(lambda: _read(code, short))


@pytest.mark.parametrize("code", codes())
@settings(max_examples=60, deadline=None)
@example(text="0;0;:0;0\x08:", times=40)
@given(text=TEXTS, times=st.integers(1, 40))
def test_no_text_asks_for_more_work_than_its_length_allows(code: str, text: str, times: int) -> None:
    long = text * times
    assert _steps(lambda: _read(code, long)) < 20_000 + 500 * len(long)


def _steps(work: Callable[[], object]) -> int:
    """The number of calls that some work makes: what it costs, whatever the machine."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
