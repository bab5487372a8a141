"""A graph and the address that it is asked at → the service description, with the graph's own figures (VoID)."""

from collections.abc import Iterator

import pyoxigraph as ox

from clubgraph.store.source import Source
from clubgraph.terms import CG, DCTERMS, RDF, SD, SD_FORMATS, VOID, XSD

_FORMATS = (
    *("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"),
    *("Turtle", "N-Triples", "JSON-LD", "RDF_XML"),
)
_COUNTED = ("Article", "Claim", "Statement")


def description(store: Source, endpoint: str, title: str) -> list[ox.Triple]:
    """The triples, without blank nodes: what it speaks, which formats it writes, and what the one graph holds."""
    return [ox.Triple(*triple) for triple in _triples(store, endpoint, title)]


def _triples(
    store: Source, endpoint: str, title: str
) -> Iterator[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]]:
    service, dataset, graph = (ox.NamedNode(endpoint + part) for part in ("", "#dataset", "#graph"))
    yield service, _n(RDF.type), _n(SD.Service)
    yield service, _n(SD.endpoint), service
    yield service, _n(SD.supportedLanguage), _n(SD.SPARQL11Query)
    yield service, _n(SD.defaultDataset), dataset
    for name in _FORMATS:
        yield service, _n(SD.resultFormat), _n(SD_FORMATS[name])
    yield dataset, _n(RDF.type), _n(SD.Dataset)
    yield dataset, _n(SD.defaultGraph), graph
    yield graph, _n(RDF.type), _n(SD.Graph)
    yield graph, _n(RDF.type), _n(VOID.Dataset)
    yield graph, _n(DCTERMS.title), ox.Literal(title)
    yield graph, _n(VOID.vocabulary), _n(CG.iri)
    yield graph, _n(VOID.triples), _count(len(store))
    for name in _COUNTED:
        part = ox.NamedNode(f"{endpoint}#{name.lower()}s")
        found = sum(1 for _ in store.quads_for_pattern(None, _n(RDF.type), _n(CG[name])))
        yield graph, _n(VOID.classPartition), part
        yield part, _n(VOID["class"]), _n(CG[name])
        yield part, _n(VOID.entities), _count(found)


def _n(iri: str) -> ox.NamedNode:
    return ox.NamedNode(iri)


def _count(number: int) -> ox.Literal:
    return ox.Literal(str(number), datatype=_n(XSD.integer))
