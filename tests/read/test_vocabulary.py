"""The ontology says everything once, in three languages, and Python reads it fast."""

from dataclasses import replace
from enum import StrEnum

import pytest

from clubgraph.model import Attribution, Certainty, Detail, Kind, Modality, Polarity, Statement
from clubgraph.places import KNOWLEDGE
from clubgraph.read.vocabulary import Relation, vocabulary
from clubgraph.store.layout import CLAIM_IDS, CLAIM_WORDS, SAID, VALID, WHOLES
from clubgraph.terms import CG, local
from tests.factories import a_claim

CLOSED = [
    "playsFor",
    "coaches",
    "owns",
    "presidentOf",
    "worksFor",
    "transfersTo",
    "leaves",
    "renewsWith",
    "promotedTo",
    "retires",
    "won",
    "reached",
    "participatesIn",
    "qualifiesFor",
    "inLeague",
    "defeated",
    "drewWith",
    "plays",
    "scoredAgainst",
    "received",
    "organises",
    "hosts",
    "basedIn",
    "homeVenue",
    "spokeWith",
    "told",
    "opposes",
    "supports",
    "sanctions",
    "teammateOf",
    "nationality",
    "position",
    "age",
]
BEYOND = [
    "associatedWith",
    "linkedWith",
    "exclusiveTo",
    "goals",
    "engagedIn",
    "eligibleFor",
    "meetsCriterionFor",
    "causes",
    "precedentFor",
    "decidedBetween",
    "assessedAs",
    "joins",
    "numberOf",
    "transfersFrom",
]
QUALIFIERS = [
    "type",
    "fromClub",
    "stage",
    "season",
    "role",
    "phase",
    "outcome",
    "score",
    "competition",
    "fee",
    "contractUntil",
    "contractLength",
    "number",
    "count",
    "topic",
    "reason",
    "ordinal",
    "restriction",
    "at",
    "window",
    "onBehalfOf",
    "condition",
    "comparedWith",
    "countOf",
    "recordIn",
]
WORDS = vocabulary().words


def test_the_relations_are_the_closed_list_and_those_beyond() -> None:
    assert set(vocabulary().relations) == {*CLOSED, *BEYOND}
    assert len(CLOSED) == 33


def test_the_qualifiers_are_those_that_claims_may_use() -> None:
    assert set(vocabulary().qualifiers) == set(QUALIFIERS)


@pytest.mark.parametrize("name", WORDS)
def test_every_term_has_three_labels_a_comment_and_an_example(name: str) -> None:
    word = WORDS[name]
    assert set(word.labels) == {"en", "es", "he"}
    assert all(word.labels.values())
    assert any("\u05d0" <= letter <= "\u05ea" for letter in word.labels["he"]) or name == "sha256"
    assert word.comment.endswith((".", "?"))
    assert len(word.example) > 10


def test_the_ontology_is_not_empty_and_has_no_blank_nodes() -> None:
    assert len(WORDS) > 200
    text = (KNOWLEDGE / "ontology.ttl").read_text(encoding="utf-8")
    assert f"@prefix cg: <{CG.iri}> ." in text
    assert "_:" not in text
    assert "[" not in text


@pytest.mark.parametrize("scheme", [Modality, Detail, Attribution, Certainty])
def test_the_closed_lists_are_the_records(scheme: type[StrEnum]) -> None:
    assert set(vocabulary().schemes[scheme.__name__]) == {member.value for member in scheme}


def test_polarity_and_kinds_are_the_records() -> None:
    assert set(vocabulary().schemes["Polarity"]) == {member.name.capitalize() for member in Polarity}
    assert {kind.value for kind in Kind} <= set(WORDS)


def test_every_property_that_the_graph_has_is_in_the_ontology() -> None:
    spans = [getattr(terms, field) for terms in (VALID, SAID) for field in ("first", "last", "precision", "text")]
    used = {local(iri) for iri in (*CLAIM_IDS.values(), *CLAIM_WORDS.values(), *WHOLES, *spans)}
    assert used <= set(WORDS)


@pytest.mark.parametrize("relation", vocabulary().relations.values(), ids=lambda relation: relation.name)
def test_a_relation_knows_its_ends_and_its_past_form(relation: Relation) -> None:
    known = {kind.value for kind in Kind} | {"Statement", "Thing"}
    assert relation.domains
    assert relation.domains <= known
    assert relation.ranges
    assert relation.ranges <= known | {"text", "integer", "none"}
    assert relation.past is None or relation.past in WORDS
    assert not relation.symmetric or relation.domains == relation.ranges


ENDS = [
    ("transfersTo", "ranges", {"Club", "Team"}),
    ("won", "ranges", {"Competition", "Edition"}),
    ("position", "ranges", {"text"}),
    ("age", "ranges", {"integer"}),
    ("retires", "ranges", {"none"}),
    ("nationality", "ranges", {"Place", "Venue"}),
    ("transfersTo", "stages", {"Agreed", "Completed"}),
    ("playsFor", "past", "playedFor"),
    ("participatesIn", "past", "participatedIn"),
    ("presidentOf", "past", "wasPresidentOf"),
    ("worksFor", "past", "workedFor"),
    ("won", "past", None),
    ("age", "literal", "integer"),
    ("owns", "literal", None),
]


@pytest.mark.parametrize(("relation", "field", "wanted"), ENDS)
def test_relations_are_as_decided(relation: str, field: str, wanted: object) -> None:
    assert getattr(vocabulary().relations[relation], field) == wanted


def test_four_relations_are_symmetric() -> None:
    symmetric = {name for name, relation in vocabulary().relations.items() if relation.symmetric}
    assert symmetric == {"spokeWith", "teammateOf", "drewWith", "plays"}


def test_a_qualifier_knows_its_values() -> None:
    type, fromClub = (vocabulary().qualifiers[key] for key in ("type", "fromClub"))  # noqa: N806
    assert (type.property, type.concepts) == ("transferType", ("Permanent", "Loan", "Free", "Option"))
    assert (fromClub.direct, fromClub.direct_with) == ("transfersFrom", frozenset({"transfersTo"}))


def test_both_directions_of_a_symmetric_relation_are_one_statement() -> None:
    said = vocabulary().statement("person/b", "spokeWith", "person/a")
    assert said == vocabulary().statement("person/a", "spokeWith", "person/b")
    assert vocabulary().statement("club/b", "defeated", "club/a").subject == "club/b"


def test_ordering_the_ends_of_a_claim_orders_their_words_too() -> None:
    claim = replace(a_claim("person/a", "spokeWith", "person/b"), subject_text="A", object_text="B")
    turned = replace(claim, statement=Statement("person/b", "spokeWith", "person/a"), subject_text="B", object_text="A")
    assert vocabulary().ordered(turned) == claim
    assert vocabulary().ordered(claim) == claim
