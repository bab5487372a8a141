"""Our terms stand under published terms of other vocabularies, and nothing follows from that which nobody said."""

import tomllib
from pathlib import Path

import pyoxigraph as ox
import pytest

from clubgraph.places import KNOWLEDGE
from clubgraph.read.vocabulary import vocabulary
from clubgraph.terms import CG, OWL, RDFS, SKOS, local

PUBLISHED = tomllib.loads((Path(__file__).parent / "published.toml").read_text(encoding="utf-8"))
NAMES = {table["namespace"] + name for table in PUBLISHED.values() for name in table["names"]}
TRIPLES = [quad.triple for quad in ox.parse(path=KNOWLEDGE / "alignments.ttl", format=ox.RdfFormat.TURTLE)]
LINKS = {(str(local(t.subject.value)), t.predicate.value, t.object.value) for t in TRIPLES}
SPORT = PUBLISHED["sport"]["namespace"]


def test_there_are_alignments_and_no_blank_nodes_or_words_in_them() -> None:
    assert len(TRIPLES) > 50
    assert {type(node) for triple in TRIPLES for node in triple} == {ox.NamedNode}


def test_each_of_our_terms_is_in_the_ontology() -> None:
    assert [t.subject.value for t in TRIPLES if not t.subject.value.startswith(CG.iri)] == []
    assert {name for name, _, _ in LINKS} - vocabulary().words.keys() == set()


def test_each_of_their_terms_is_published() -> None:
    assert {iri for _, _, iri in LINKS} - NAMES == set()


def test_nothing_is_said_to_be_the_same_but_concepts() -> None:
    found = {predicate for _, predicate, _ in LINKS}
    assert found == {RDFS.subClassOf, RDFS.subPropertyOf, RDFS.seeAlso, SKOS.exactMatch}
    assert not [iri for iri in found if iri.startswith(OWL.iri)]
    concepts = {name for names in vocabulary().schemes.values() for name in names}
    assert {name for name, predicate, _ in LINKS if predicate == SKOS.exactMatch} <= concepts


@pytest.mark.parametrize("prefix", ["schema", "prov", "org", "foaf"])
def test_the_published_names_are_those_that_rdflib_ships(prefix: str) -> None:
    from rdflib import namespace  # inside, for pytest looks at what stands in a module, and this one warns

    shipped = {"schema": namespace.SDO, "prov": namespace.PROV, "org": namespace.ORG, "foaf": namespace.FOAF}[prefix]
    table = PUBLISHED[prefix]
    assert [name for name in table["names"] if name not in shipped.__annotations__] == []
    assert str(shipped[table["names"][0]]) == table["namespace"] + table["names"][0]


def test_classes_stand_under_classes_and_properties_under_properties() -> None:
    classes = {_local(iri) for _, predicate, iri in LINKS if predicate == RDFS.subClassOf}
    assert [name for name in classes if not name[0].isupper()] == []
    properties = {_local(iri) for _, predicate, iri in LINKS if predicate in (RDFS.subPropertyOf, RDFS.seeAlso)}
    assert [name for name in properties if not name[0].islower() and not name.removeprefix("P").isdigit()] == []


def test_a_past_form_is_under_no_term_that_tells_the_present() -> None:
    past = {relation.past for relation in vocabulary().relations.values() if relation.past}
    assert {(name, _local(iri)) for name, _, iri in LINKS if name in past} == {
        ("playedFor", "P54"),
        ("participatedIn", "P1344"),
    }


def test_a_person_takes_part_in_no_event_and_a_claim_is_no_membership() -> None:
    assert [iri for name, _, iri in LINKS if name == "Person" and iri.startswith(SPORT)] == []
    of_claims = {"statedIn", "speaker", "start", "end", "validFrom", "validTo"}
    assert {(name, _local(iri)) for name, _, iri in LINKS if name in of_claims} == {
        ("statedIn", "wasDerivedFrom"),
        ("speaker", "wasAttributedTo"),
        ("start", "start"),
        ("end", "end"),
        ("validFrom", "startDate"),
        ("validTo", "endDate"),
    }
    assert [iri for name, _, iri in LINKS if name in of_claims and iri.startswith(SPORT)] == []


def _local(iri: str) -> str:
    return iri.rpartition("/")[2].rpartition("#")[2]
