"""A thing that is linked says so in the graph, in words from which nothing else follows."""

from dataclasses import replace
from pathlib import Path

from clubgraph.build.assemble import assemble
from clubgraph.decide.joins import united
from clubgraph.export.splice import spliced
from clubgraph.export.turtle import turtle
from clubgraph.read.workspace import read
from clubgraph.store.write import triples
from clubgraph.terms import OWL, WIKIDATA
from tests.factories import a_corpus, an_entity
from tests.read.small import FILES, write

LINKS = f"""thing,iri,source,date,judgement
club/rivers-fc,{WIKIDATA}Q1,a register,2026,positive
person/ana-soler,{WIKIDATA}Q2,a register,2026,unsure
person/ana-soler,{WIKIDATA}Q3,a register,2026,negative
"""


def test_a_positive_link_is_in_the_graph_and_no_other(tmp_path: Path) -> None:
    found = read(write(tmp_path, FILES | {"seeds/links.csv": LINKS}))
    graph = turtle(triples(assemble(found, cache_of=tmp_path / "build").corpus))
    assert [line.strip() for line in graph.splitlines() if "wikidata" in line] == [f"schema:sameAs <{WIKIDATA}Q1> ."]
    assert OWL.sameAs not in graph
    assert "owl:sameAs" not in graph


def test_a_link_changes_no_reading(tmp_path: Path) -> None:
    without = assemble(read(write(tmp_path, FILES)), cache_of=tmp_path / "build")
    linked = assemble(read(write(tmp_path, FILES | {"seeds/links.csv": LINKS})), cache_of=tmp_path / "build")
    assert linked.readers.cache is not None
    assert without.readers.cache is not None
    assert linked.readers.cache.known == without.readers.cache.known
    assert linked.corpus.claims == without.corpus.claims


def test_a_link_that_comes_or_goes_is_spliced_in(tmp_path: Path) -> None:
    before = a_corpus()
    first, *rest = before.entities
    after = replace(before, entities=(replace(first, same_as=(f"{WIKIDATA}Q1",)), *rest))
    for old, new in ((before, after), (after, before)):
        assert spliced(turtle(triples(old)), old, new) == turtle(triples(new))


def test_one_thing_of_two_is_linked_as_both_were() -> None:
    one, other = (replace(an_entity(f"club/{name}"), same_as=(f"{WIKIDATA}{name.upper()}",)) for name in ("q2", "q1"))
    assert united(one, [other]).same_as == (f"{WIKIDATA}Q1", f"{WIKIDATA}Q2")
