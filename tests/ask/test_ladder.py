"""A deal is one row with its current stage, and behind it stands the ladder from the oldest claim to the newest."""

import pyoxigraph as ox
import pytest

from clubgraph.ask.answer import Answer, answer
from clubgraph.ask.graph import ontology
from clubgraph.ask.tables import table
from clubgraph.ask.words import Words
from clubgraph.model import Attribution, Certainty, Corpus, Kind, Modality, Value
from clubgraph.store.write import triples
from tests.ask.conftest import QUESTIONS
from tests.factories import a_claim, an_article, an_entity

STEPS = [
    (
        "2025-12-20",
        "Rumoured",
        "Celta hear of interest",
        {"attribution": Attribution.HEARSAY, "certainty": Certainty.PROBABLE},
    ),
    ("2026-01-05", "Talks", "The clubs are talking", {"modality": Modality.UNDER_NEGOTIATION}),
    ("2026-01-18", "Stalled", "Talks have stalled", {"modality": Modality.UNDER_NEGOTIATION}),
    ("2026-01-30", "Completed", "He has signed", {}),
]


def asked(count: int) -> tuple[Answer, Words]:
    """The transfers of a club after the first so many steps of a deal, given in another order."""
    articles = [
        an_article(f"a{9 - place}", words, published=day) for place, (day, _, words, _) in enumerate(STEPS[:count])
    ]
    claims = [
        a_claim(
            "person/p", "transfersTo", "club/c", words, in_text=article, qualifiers=(("stage", Value(stage)),), **more
        )
        for article, (_, stage, words, more) in zip(articles, STEPS, strict=False)
    ]
    things = (an_entity("person/p", Kind.PERSON, "Pau Prat"), an_entity("club/c", Kind.CLUB, "Rivers FC"))
    store = ontology()
    store.extend(ox.Quad(*triple) for triple in triples(Corpus(tuple(articles), things, tuple(claims))))
    return answer(QUESTIONS["transfers"], ["Rivers FC"], store), Words(store)


@pytest.mark.parametrize("count", range(1, len(STEPS) + 1))
def test_the_newest_stage_stands_and_the_ladder_is_in_order(count: int) -> None:
    found, words = asked(count)
    (row,) = found.rows
    cells = dict(zip(found.columns, map(words.of, filter(None, row.cells)), strict=False))
    assert cells["stage"] == STEPS[count - 1][1].lower()
    lines = table(found, words, quotes=True).splitlines()
    quotes = [line.partition("“")[2].rstrip("”") for line in lines if "“" in line]
    assert quotes == [words_ for _, _, words_, _ in STEPS[:count]]


def test_a_stalled_deal_that_is_done_keeps_its_standstill() -> None:
    found, words = asked(4)
    text = table(found, words, quotes=True)
    assert "winter 2026" in text
    assert "2026-01-30" in text
    assert [
        stage for stage in ("rumoured", "talks", "stalled", "completed") if f"stage of the deal: {stage}" in text
    ] == [*("rumoured", "talks", "stalled", "completed")]
