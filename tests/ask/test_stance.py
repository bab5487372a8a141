"""A wish, a rumour or a denial never looks like a fact in any answer: the same claims with another stance tell."""

from collections.abc import Callable
from dataclasses import replace

import pyoxigraph as ox
import pytest

from clubgraph.ask.answer import asked
from clubgraph.ask.graph import ontology
from clubgraph.ask.library import Question
from clubgraph.model import Attribution, Claim, Corpus, Modality, Polarity
from clubgraph.store.write import triples
from clubgraph.terms import CG

# What a row must show when every claim of the demo has this stance.
STANCES: dict[str, tuple[Callable[[Claim], Claim], str]] = {
    "wish": (lambda claim: replace(claim, modality=Modality.WISH), CG.Wish),
    "hearsay": (lambda claim: replace(claim, attribution=Attribution.HEARSAY), CG.Hearsay),
    "denial": (lambda claim: replace(claim, polarity=Polarity.NEGATIVE), CG.Negative),
}
# These list articles, people and names, and repeat nothing that is claimed.
WITHOUT_CLAIMS = {"articles", "speakers", "names-in-languages"}


@pytest.fixture(scope="module", params=list(STANCES))
def turned(request: pytest.FixtureRequest, curated: Corpus) -> tuple[ox.Store, ox.NamedNode]:
    turn, shown = STANCES[request.param]
    store = ontology()
    claims = tuple(turn(claim) for claim in curated.claims)
    store.extend(ox.Quad(*triple) for triple in triples(replace(curated, claims=claims)))
    return store, ox.NamedNode(shown)


def test_every_row_shows_the_stance(question: Question, turned: tuple[ox.Store, ox.NamedNode]) -> None:
    store, shown = turned
    if question.name not in WITHOUT_CLAIMS:
        assert [row for row in asked(question, {}, store).rows if shown not in row.cells] == []


def test_there_are_rows_to_show_it(turned: tuple[ox.Store, ox.NamedNode]) -> None:
    store, shown = turned
    assert any(store.quads_for_pattern(None, None, shown))
