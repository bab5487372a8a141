"""Each term is counted as often as the graph uses it, and shown by words that somebody stands for."""

from dataclasses import replace

import pyoxigraph as ox

from clubgraph.ask.graph import ontology
from clubgraph.ask.used import used
from clubgraph.model import Claim, Corpus, Modality, Tier
from clubgraph.store.write import triples
from tests.factories import HEBREW, a_claim, a_corpus, an_article


def _store(corpus: Corpus) -> ox.Store:
    store = ontology()
    store.extend(ox.Quad(*triple) for triple in triples(corpus))
    return store


def _with(*claims: Claim) -> ox.Store:
    return _store(replace(a_corpus(), claims=tuple(sorted(claims, key=lambda claim: claim.id))))


def test_terms_are_counted() -> None:
    found = used(_store(a_corpus()))
    classes = {"Thing": 7, "Person": 3, "Club": 2, "Team": 1, "Place": 1, "Article": 2, "Claim": 4, "Statement": 3}
    relations = {"owns": 1, "transfersTo": 1, "spokeWith": 2}
    properties = {"fromClub": 1, "stage": 1, "objectText": 1, "teamOf": 1, "modality": 4}
    concepts = {"Agreed": 3, "Permanent": 1, "Plan": 1, "Stage": 3, "TransferType": 1}
    wanted = classes | relations | properties | concepts
    assert {name: found[name].count for name in wanted} == wanted
    assert [name for name in ("coaches", "NationalTeam", "Wish", "season", "playedFor") if name in found] == []


def test_a_term_is_shown_by_a_claim_that_uses_it() -> None:
    found = used(_store(a_corpus()))
    shown = {name: found[name].example for name in ("owns", "spokeWith", "stage", "Agreed", "Plan", "teamOf", "Person")}
    deal = "The club has an agreement with Celta de Vigo for Tadeo Allende"
    assert {name: example and example.quote for name, example in shown.items()} == {
        "owns": "Jorge Mas owns Inter Miami",
        "spokeWith": HEBREW[:-1],  # a fact, though the plan has fewer words
        "stage": deal,
        "Agreed": deal,
        "Plan": "Jorge Mas owns Inter Miami",
        "teamOf": None,
        "Person": None,
    }


def test_a_candidate_is_counted_and_not_shown() -> None:
    read = a_claim("person/jorge-mas", "owns", "club/inter-miami", tier=Tier.B, methods=("rule:a.b",))
    found = used(_with(read))
    assert (found["owns"].count, found["owns"].example, found["Narration"].example) == (1, None, None)


def test_a_past_form_is_shown_by_a_claim_that_says_it_is_over() -> None:
    mas = ("person/jorge-mas", "owns", "club/inter-miami")
    article = an_article(published="2026-01")
    now = a_claim(*mas, "Jorge Mas", in_text=article)
    over = a_claim(*mas, "Jorge Mas owns Inter Miami", in_text=article, ended=True)
    found = used(_with(now, over))
    assert [(found[name].count, getattr(found[name].example, "quote", None)) for name in ("owns", "owned")] == [
        (2, "Jorge Mas"),
        (2, "Jorge Mas owns Inter Miami"),
    ]


def test_a_plan_gives_no_past_form() -> None:
    mas = ("person/jorge-mas", "owns", "club/inter-miami")
    assert "owned" not in used(_with(a_claim(*mas, modality=Modality.PLAN, ended=True)))


def test_the_ontology_alone_uses_nothing_but_its_own_classes() -> None:
    assert set(used(ontology())) == {"Relation", "PastForm", "Qualifier", "ClaimProperty", "ThingProperty", "Derived"}
