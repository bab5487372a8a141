"""A built Turtle file → an rdflib Graph, on Oxigraph or on plain rdflib, with our prefixes bound."""

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Graph, Literal, URIRef
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.terms import PREFIXES, XSD


def open_graph(path: Path, *, engine: str = "oxigraph") -> Graph:
    """The graph of the file at `path`. Both engines answer the same; Oxigraph is the fast one.

    Raises ClubgraphError when there is no such file, it is not Turtle, or there is no such engine.
    """
    if engine not in ENGINES:
        raise ClubgraphError(f'there is no engine "{engine}".', hint=did_you_mean(engine, ENGINES))
    try:
        graph = ENGINES[engine](path)
    except FileNotFoundError as error:
        raise ClubgraphError("is not there.", place=str(path), hint="Make it with: clubgraph build") from error
    except SyntaxError as error:
        problem = f"is not Turtle: {error.msg}."
        raise ClubgraphError(problem, place=str(path), hint="Make it anew with: clubgraph build") from error
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)
    return graph


def _on_oxigraph(path: Path) -> Graph:
    store = ox.Store()
    store.load(path=path, format=ox.RdfFormat.TURTLE)
    # oxrdflib takes Oxigraph's default graph for the one of this name; under any other the graph would look empty
    return Graph(OxigraphStore(store=store), identifier=DATASET_DEFAULT_GRAPH_ID, bind_namespaces="none")


def _on_rdflib(path: Path) -> Graph:
    graph = Graph(bind_namespaces="none")
    for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
        graph.add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    return graph


def _term(node: object) -> URIRef | Literal:
    if isinstance(node, ox.Literal):
        # rdflib tells "a" and "a"^^xsd:string apart, and a query's plain "a" would find only the first
        plain = node.language or node.datatype.value == XSD.string
        return Literal(node.value, lang=node.language, datatype=None if plain else URIRef(node.datatype.value))
    assert isinstance(node, ox.NamedNode), "our graphs have no blank nodes"
    return URIRef(node.value)


ENGINES: dict[str, Callable[[Path], Graph]] = {"oxigraph": _on_oxigraph, "rdflib": _on_rdflib}
