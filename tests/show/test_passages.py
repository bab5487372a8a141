"""An article cut where its claims begin and end."""

import pytest

from clubgraph.model import Article, Selector, Sentence
from clubgraph.show.passages import Articles, Piece, pieces

TEXT = "⚽𝄞 Mas owns Inter Miami. Nothing here."  # the two signs are one code point each, and three UTF-16 units
FAR = "a" * 250


def _selector(text: str, quote: str) -> Selector:
    start = text.index(quote)
    return Selector(start, start + len(quote), quote)


@pytest.mark.parametrize(
    ("text", "quotes", "how", "expected"),
    [
        (TEXT, ["Mas owns"], "full", [("⚽𝄞 ", []), ("Mas owns", [0]), (" Inter Miami. Nothing here.", [])]),
        (
            TEXT,
            ["Mas owns Inter", "owns Inter Miami"],
            "full",
            [("⚽𝄞 ", []), ("Mas ", [0]), ("owns Inter", [0, 1]), (" Miami", [1]), (". Nothing here.", [])],
        ),
        (TEXT, ["Mas owns"], "none", []),
        (TEXT, [], "full", [(TEXT, [])]),
        (f"{FAR}X{FAR}", ["X"], "excerpt", [None, (FAR[:200], []), ("X", [0]), (FAR[:200], []), None]),
    ],
)
def test_pieces_name_the_claims_that_use_them(
    text: str, quotes: list[str], how: Articles, expected: list[Piece]
) -> None:
    numbered = [(number, _selector(text, quote)) for number, quote in enumerate(quotes)]
    assert pieces(Article("a", text, "en"), numbered, how) == expected


def test_an_amber_sentence_of_which_nobody_made_a_claim_bears_its_cues() -> None:
    article = Article("a", "Mas owns it. A deal is near.", "en")
    sentences = [Sentence("a", 13, 28, "amber", ("deal", "near"))]
    found = pieces(article, [(0, _selector(article.text, "Mas owns it"))], "full", sentences)
    assert found == [("Mas owns it", [0]), (". ", []), ("A deal is near.", [], "deal, near")]
