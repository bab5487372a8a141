"""A quote is found at its code points by equality; one that is not there shows the passage most like it."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from clubgraph.errors import ClubgraphError, TrustError
from clubgraph.model import Article, Selector
from clubgraph.read.quotes import find, nearest_passage, places

# What makes offsets drift elsewhere: astral characters, combining marks, CRLF, marks of direction, curly quotes.
PIECES = st.sampled_from(
    [
        "😀",
        "𐤀",
        "e\u0301",
        "é",
        "\u05e9\u05c1",
        "\r\n",
        "\n",
        "\u200f",
        "\u2067",
        "\u2069",
        "\ufeff",
        "“",
        "’",
        " ",
        "a",
        "ab",
    ]
)
TEXTS = st.one_of(st.text(min_size=1), st.lists(PIECES, min_size=1).map("".join))

MAS = Article(
    "derby",
    "Mas revealed that he has already spoken with CONMEBOL president Alejandro Domínguez about it.\n"
    "Mas said it again: “It’s a dream.” אמר מאס, והבהיר כי הרצון לראות את מסי בטורניר הוא גם אישי וגם מקצועי.",
    "en",
)

MISSING = [
    (
        "already spoken to CONMEBOL president Alejandro Dominguez",
        "The nearest match is at [25:83]: “already spoken with CONMEBOL president Alejandro Domínguez”.",
    ),
    ("It's a dream.", "The nearest match is at [114:127]: “It’s a dream.”."),
    ("Dominges", "The nearest match is at [74:83]: “Domínguez”."),
    ("הרצון לראות את מסי בטורנירים", "The nearest match is at [148:174]: “הרצון לראות את מסי בטורניר”."),
    ("Celta de Vigo sold a forward", "Nothing in the article is like it."),
    ("😀", "Nothing in the article is like it."),
]


@settings(deadline=None)
@given(TEXTS, st.data())
@example("aaa", None)
def test_any_part_of_any_text_is_found_at_its_code_points(text: str, data: st.DataObject | None) -> None:
    start = data.draw(st.integers(0, len(text) - 1)) if data else 1
    end = data.draw(st.integers(start + 1, len(text))) if data else 2
    quote, article = text[start:end], Article("x", text, "en")
    everywhere = [at for at in range(len(text)) if text.startswith(quote, at)]
    assert list(places(text, quote)) == everywhere
    selector = find(article, quote, everywhere.index(start) + 1)
    assert selector == Selector(start, end, quote)
    assert selector.holds(text)


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_the_nearest_passage_is_a_part_of_the_text(text: str, quote: str) -> None:
    passage = nearest_passage(text, quote)
    assert passage is None or 0 <= passage[0] < passage[1] <= len(text)


@pytest.mark.parametrize(("quote", "hint"), MISSING)
def test_a_quote_that_is_not_there_breaks_trust_and_shows_the_nearest_match(quote: str, hint: str) -> None:
    with pytest.raises(TrustError) as caught:
        find(MAS, quote)
    hint = hint.replace(": “", ': "', 1).replace("”.", '".') if hint.startswith("The") else hint
    assert str(caught.value) == f'the quote is not in article derby: "{quote}". {hint}'


def test_a_quote_that_stands_twice_asks_which_one() -> None:
    with pytest.raises(ClubgraphError) as caught:
        find(MAS, "Mas")
    assert not isinstance(caught.value, TrustError)
    assert str(caught.value) == (
        'the quote stands 2 times in article derby: "Mas", at [0:3] "…Mas revealed that he ha…" and '
        '[94:97] "…Domínguez about it. Mas said it again: “It’…". Say which: occurrence = 1 to 2.'
    )
    assert find(MAS, "Mas", 2) == Selector(94, 97, "Mas")


@pytest.mark.parametrize(("occurrence", "quote", "times"), [(2, "a dream", "once"), (3, "Mas", "2 times")])
def test_an_occurrence_that_is_not_there_breaks_trust(occurrence: int, quote: str, times: str) -> None:
    with pytest.raises(TrustError) as caught:
        find(MAS, quote, occurrence)
    problem = f'the quote has no occurrence {occurrence} in article derby: "{quote}". It stands there {times}.'
    assert str(caught.value) == problem
