"""What makes a claim less than a fact is said first."""

from dataclasses import replace

import pyoxigraph as ox
import pytest

from clubgraph.ask.evidence import evidence
from clubgraph.ask.graph import ontology
from clubgraph.ask.words import Words
from clubgraph.model import Attribution, Claim, Corpus, Modality, Polarity, Tier
from clubgraph.store.write import triples
from clubgraph.terms import iri


@pytest.mark.parametrize(
    ("change", "how"),
    [
        ({}, ("fact", "narration", "certain")),
        ({"modality": Modality.WISH}, ("wish", "narration", "certain")),
        ({"polarity": Polarity.NEGATIVE}, ("not so", "fact", "narration", "certain")),
        ({"attribution": Attribution.HEARSAY}, ("hearsay", "certain")),
        ({"attribution": Attribution.HEARSAY, "modality": Modality.PLAN}, ("hearsay", "plan", "certain")),
        ({"tier": Tier.B}, ("candidate", "fact", "narration", "certain")),
    ],
)
def test_how_it_was_said(change: dict[str, object], how: tuple[str, ...], curated: Corpus) -> None:
    plain = next(claim for claim in curated.claims if claim.statement.predicate == "owns")
    claim: Claim = replace(plain, **change)  # type: ignore[arg-type]
    store = ontology()
    store.extend(ox.Quad(*triple) for triple in triples(replace(curated, claims=(claim,))))
    assert evidence(ox.NamedNode(iri(claim.id)), Words(store)).how == how
