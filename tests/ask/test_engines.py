"""Plain rdflib gives the same answers as Oxigraph, for every shipped question."""

from typing import Any

import pyoxigraph as ox
import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.term import Variable

from clubgraph.ask.answer import Answer, Bindings, Node, asked, assembled, bindings
from clubgraph.ask.library import Question
from clubgraph.store.graph import open_graph
from clubgraph.terms import XSD
from tests.ask.conftest import examples


@pytest.fixture(scope="module")
def plain(store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The same triples, the ontology with them, in rdflib's own memory."""
    path = tmp_path_factory.mktemp("plain") / "graph.ttl"
    path.write_bytes(ox.serialize((quad.triple for quad in store), format=ox.RdfFormat.TURTLE) or b"")
    return open_graph(path, engine="rdflib")


def test_with_its_example(question: Question, store: ox.Store, plain: Graph) -> None:
    bound = bindings(question, examples(question), store)
    assert _rows(_in_rdflib(question, bound, plain)) == _rows(asked(question, bound, store))


def test_with_every_parameter_left_open(question: Question, store: ox.Store, plain: Graph) -> None:
    assert _rows(_in_rdflib(question, {}, plain)) == _rows(asked(question, {}, store))


def _in_rdflib(question: Question, bound: Bindings, plain: Graph) -> Answer:
    found: Any = plain.query(question.sparql, initBindings={name: _given(term) for name, term in bound.items()})
    variables = [str(name) for name in found.vars]
    rows = [[_term(row.get(Variable(name))) for name in variables] for row in found.bindings]
    return assembled(question, bound, variables, rows)


def _rows(answer: Answer) -> list[str]:
    return sorted(map(str, answer.rows))


def _given(term: Node) -> URIRef | Literal:
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    typed = term.datatype.value != XSD.string
    return Literal(term.value, datatype=URIRef(term.datatype.value) if typed else None)


def _term(node: Any) -> Node | None:
    if node is None:
        return None
    if isinstance(node, URIRef):
        return ox.NamedNode(node)
    if node.language:
        return ox.Literal(node, language=node.language)
    return ox.Literal(node, datatype=ox.NamedNode(node.datatype)) if node.datatype else ox.Literal(node)
