"""The formats a graph can be written in: one table of names, suffixes, media types and the functions that write."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import IO

from clubgraph.export import annotations, jsonld, networks, rdf, tables
from clubgraph.export.source import Source
from clubgraph.export.spelt import spelt

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Format:
    """One format. `write` writes the whole file; a format of several files has `files` in its place, and `guard` for
    their cells. `rdf` formats can hold any triples; `texts` needs the articles' texts."""

    suffix: str
    media_type: str
    about: str
    write: Callable[[Source, IO[bytes], Texts], None] | None = None
    files: Callable[[Source], Iterable[tables.Table]] | None = None
    guard: Callable[[str], str] = str
    rdf: bool = False
    texts: bool = False


def _jsonl(source: Source, out: IO[bytes]) -> None:
    for line in source.lines():
        out.write(line.encode())


def _rdf(suffix: str, media_type: str, about: str, write: Callable[[Source, IO[bytes]], None]) -> Format:
    return Format(suffix, media_type, about, lambda source, out, _: write(source, out), rdf=True)


def _plain(suffix: str, media_type: str, about: str, write: Callable[[Source, IO[bytes]], None]) -> Format:
    return Format(suffix, media_type, about, lambda source, out, _: write(source, out))


FORMATS = {
    "turtle": _rdf(".ttl", "text/turtle", "Turtle, sorted, one spelling for one graph", spelt),
    "ntriples": _rdf(".nt", "application/n-triples", "N-Triples", rdf.ntriples),
    "nquads": _rdf(".nq", "application/n-quads", "N-Quads, a graph for each article as packaging", rdf.nquads),
    "trig": _rdf(".trig", "application/trig", "TriG, a graph for each article as packaging", rdf.trig),
    "jsonld": _rdf(".jsonld", "application/ld+json", "JSON-LD with a context", jsonld.jsonld),
    "rdfxml": _rdf(".rdf", "application/rdf+xml", "RDF/XML", rdf.rdfxml),
    "rdf12": _rdf(".ttl", "text/turtle;version=1.2", "RDF 1.2 Turtle: claims reify triple terms", rdf.rdf12),
    "annotations": Format(
        ".jsonld", "application/ld+json", "Web Annotations, one a claim", annotations.annotations, texts=True
    ),
    "jsonl": _plain(".jsonl", "application/jsonl", "claims, one a line: the exchange format", _jsonl),
    "csv": Format(
        "", "text/csv", "things.csv, claims.csv, articles.csv in a folder", files=tables.tables, guard=tables.guarded
    ),
    "graphml": _plain(".graphml", "application/graphml+xml", "the network, for yEd, igraph, Gephi", networks.graphml),
    "gexf": _plain(".gexf", "application/gexf+xml", "the network, for Gephi", networks.gexf),
    "cytoscape": _plain(".cyjs", "application/json", "the network, for Cytoscape", networks.cytoscape),
    "neo4j": Format("", "text/csv", "nodes.csv and relationships.csv for neo4j-admin", files=tables.neo4j),
}
