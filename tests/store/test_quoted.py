"""Rows of quotes are cut out of their file by number: what SPARQL finds, also after articles have come and gone."""

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from clubgraph.ask.answer import Answer, asked
from clubgraph.ask.graph import opened
from clubgraph.ask.reports import reported
from clubgraph.export.turtle import turtle
from clubgraph.model import Claim, Corpus, Tier
from clubgraph.store.keeping import keep
from clubgraph.store.write import triples
from tests.ask.conftest import QUESTIONS
from tests.factories import a_claim, a_corpus, an_article

SEARCH = QUESTIONS["search"]
# a long s, the sign of kelvins, a dotted capital I, a tab
LETTERS = (
    "im Flu\N{LATIN SMALL LETTER LONG S}\N{LATIN SMALL LETTER LONG S}e",
    "\N{KELVIN SIGN}iel",
    "École İli",
    "a\tb?c",
)


def both(workspace: Path, corpus: Corpus, words: str, before: str | None = None) -> tuple[Answer | None, Answer, str]:
    """The answer of the columns, that of SPARQL, and the text of the graph."""
    (workspace / "seeds" / "articles").mkdir(parents=True, exist_ok=True)
    path, text = workspace / "build" / "graph.ttl", turtle(triples(corpus))
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    keep(path.parent, path, before=before, large=0)
    here, bound = opened(workspace), {"words": ox.Literal(words)}
    return reported(SEARCH, bound, here.columns), asked(SEARCH, bound, here.store), text


def told(quotes: tuple[str, ...], name: str = "001_a") -> tuple[Claim, ...]:
    """A claim on each quote of one article."""
    article = an_article(name, "; ".join(quotes))
    return tuple(a_claim("person/jorge-mas", "owns", "club/inter-miami", quote, in_text=article) for quote in quotes)


def with_claims(*claims: Claim) -> Corpus:
    found = a_corpus()
    names = sorted({claim.article for claim in claims})
    return replace(
        found,
        articles=tuple(sorted((*found.articles, *map(an_article, names)), key=lambda article: article.id)),
        claims=tuple(sorted((*found.claims, *claims), key=lambda claim: claim.id)),
    )


@pytest.mark.parametrize(
    ("words", "count"),
    [("fluss", 0), ("kiel", 1), ("iel", 1), ("école", 1), ("ÉCOLE", 1), ("a\tb", 1), ("b?c", 1), ("inter", 2)],
)
def test_odd_letters_are_found_as_sparql_finds_them(words: str, count: int, tmp_path: Path) -> None:
    report, answer, _ = both(tmp_path, with_claims(*told(LETTERS)), words)
    assert report == answer
    assert len(answer.rows) == count


def test_claims_that_look_alike_are_one_row_and_candidates_none(tmp_path: Path) -> None:
    (claim,) = told(("Oak won",))
    again = replace(claim, occurrence=2, selector=replace(claim.selector, start=90, end=97))
    candidate = replace(claim, occurrence=3, selector=replace(claim.selector, start=190, end=197), tier=Tier.C)
    report, answer, _ = both(tmp_path, with_claims(claim, again, candidate), "oak")
    assert report == answer
    assert [len(row.claims) for row in answer.rows] == [2]


def test_articles_that_come_and_go_leave_every_row_in_its_place(tmp_path: Path) -> None:
    text = None
    for names in (["003", "007"], ["003", "005", "007"], ["001", "005"], ["005"]):
        claims = [claim for name in names for claim in told(("Oak won", "Oak lost"), f"{name}_x")]
        report, answer, text = both(tmp_path, with_claims(*claims), "oak ", before=text)
        assert report == answer
        assert len(answer.rows) == 2 * len(names)


def test_odd_letters_that_come_later_are_looked_at_again(tmp_path: Path) -> None:
    _, _, text = both(tmp_path, with_claims(*told(("Oak won",))), "fluss")
    report, answer, _ = both(tmp_path, with_claims(*told(("Oak won",)), *told(LETTERS, "003_x")), "fluss", before=text)
    assert report == answer
    assert not answer.rows


def test_a_page_of_rows_is_the_beginning_of_all(tmp_path: Path) -> None:
    corpus = with_claims(*told(("Oak won", "Elm won", "Ash won")))
    whole, _, _ = both(tmp_path, corpus, " won")
    page = reported(SEARCH, {"words": ox.Literal(" won")}, opened(tmp_path).columns, rows=2)
    assert whole
    assert page
    assert page.rows == whole.rows[:2]
    assert len(whole.rows) == 3


def test_a_graph_without_claims_has_an_answer(tmp_path: Path) -> None:
    report, answer, _ = both(tmp_path, replace(a_corpus(), claims=()), "oak")
    assert report == answer
    assert not answer.rows
