"""The Turtle that is written loads in both engines to the same graph."""

from pathlib import Path

import pytest
from rdflib import Graph
from rdflib.compare import isomorphic
from rdflib.term import Node

from clubgraph.errors import ClubgraphError
from clubgraph.export.turtle import turtle
from clubgraph.store.graph import ENGINES, open_graph
from clubgraph.store.write import triples
from tests.factories import a_corpus

OWNERS = "SELECT ?who ?name { ?who cg:owns club:inter-miami ; rdfs:label ?name } ORDER BY ?name"


@pytest.fixture
def built(tmp_path: Path) -> Path:
    path = tmp_path / "graph.ttl"
    path.write_text(turtle(triples(a_corpus())), encoding="utf-8", newline="\n")
    return path


def test_both_engines_hold_what_rdflibs_own_parser_reads(built: Path) -> None:
    parsed = Graph().parse(built, format="turtle")
    assert len(parsed) == len(triples(a_corpus()))
    assert isomorphic(open_graph(built, engine="rdflib"), parsed)
    assert {_plain(triple) for triple in open_graph(built)} == {_plain(triple) for triple in parsed}


def test_both_engines_give_the_same_answers_with_prefixes_preloaded(built: Path) -> None:
    answers = {engine: [tuple(row) for row in open_graph(built, engine=engine).query(OWNERS)] for engine in ENGINES}
    assert [str(name) for _, name in answers["oxigraph"]] == ["Jorge Mas", "חורחה מאס"]
    assert answers["rdflib"] == answers["oxigraph"]


def test_both_engines_find_plain_words(built: Path) -> None:
    counts = {engine: len(open_graph(built, engine=engine).query('SELECT * { ?c cg:tier "A" }')) for engine in ENGINES}
    assert counts == dict.fromkeys(ENGINES, 4)


def _plain(triple: tuple[Node, ...]) -> tuple[str, ...]:
    """oxrdflib gives every plain literal the datatype xsd:string, which means the same."""
    return tuple(term.n3().removesuffix("^^<http://www.w3.org/2001/XMLSchema#string>") for term in triple)


def test_a_missing_or_broken_file_is_told_with_its_place(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttl"
    broken.write_text("<a> <b> ;;; c .", encoding="utf-8")
    for path, problem in ((tmp_path / "none.ttl", "is not there."), (broken, "is not Turtle")):
        for engine in ENGINES:
            with pytest.raises(ClubgraphError) as told:
                open_graph(path, engine=engine)
            assert told.value.problem.startswith(problem)
            assert told.value.place == str(path)


def test_an_unknown_engine_is_answered_with_the_nearest(built: Path) -> None:
    with pytest.raises(ClubgraphError, match=r'Did you mean "oxigraph"\?'):
        open_graph(built, engine="oxygraph")
