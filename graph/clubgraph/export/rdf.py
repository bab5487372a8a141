"""Triples → the RDF forms that Oxigraph writes, one thing after the other."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import IO

import pyoxigraph as ox

from clubgraph.errors import ClubgraphError
from clubgraph.export.source import Source
from clubgraph.export.xml_text import refused
from clubgraph.terms import CG, PREFIXES, RDF

_DEFAULT = ox.DefaultGraph()
_CLAIMS, _ARTICLE = ox.NamedNode(CG.Claim), ox.NamedNode(CG.Article)
_PARTS = (RDF.subject, RDF.predicate, RDF.object)
_TYPE, _STATED_IN = ox.NamedNode(RDF.type), ox.NamedNode(CG.statedIn)


def ntriples(source: Source, out: IO[bytes]) -> None:
    """One triple a line."""
    if source.whole and source.shards:
        ox.serialize(source.first, output=out, format=ox.RdfFormat.N_TRIPLES)
        out.writelines(source.ntriples())
    else:
        ox.serialize(source.triples(), output=out, format=ox.RdfFormat.N_TRIPLES)


def nquads(source: Source, out: IO[bytes]) -> None:
    """One quad a line, an article and its claims in the graph of the article: packaging, no meaning."""
    ox.serialize(_packed(source.triples()), output=out, format=ox.RdfFormat.N_QUADS)


def trig(source: Source, out: IO[bytes]) -> None:
    """The same as TriG."""
    quads = sorted(_packed(source.triples()), key=lambda quad: str(quad.graph_name))
    ox.serialize(quads, output=out, format=ox.RdfFormat.TRIG, prefixes=PREFIXES)


def rdfxml(source: Source, out: IO[bytes]) -> None:
    """RDF/XML. Raises ClubgraphError where words hold a character that XML has not."""
    ox.serialize(map(_in_xml, source.triples()), output=out, format=ox.RdfFormat.RDF_XML, prefixes=PREFIXES)


def rdf12(source: Source, out: IO[bytes]) -> None:
    """RDF 1.2 Turtle: claims and statements reify their proposition as a triple term, in place of its three parts."""
    terms = _propositions(source.triples())
    ox.serialize(_reified(source.triples(), terms), output=out, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES)


def _packed(triples: Iterable[ox.Triple]) -> Iterator[ox.Quad]:
    for _, group in groupby(triples, key=attrgetter("subject")):
        about = list(group)
        graph = _graph(about)
        yield from (ox.Quad(each.subject, each.predicate, each.object, graph) for each in about)


def _graph(about: list[ox.Triple]) -> ox.NamedNode | ox.DefaultGraph:
    """The graph of one subject: the article of a claim, an article itself, else the default graph."""
    for triple in about:
        if triple.predicate == _STATED_IN and isinstance(triple.object, ox.NamedNode):
            return triple.object
        if triple.predicate == _TYPE and triple.object == _ARTICLE and isinstance(triple.subject, ox.NamedNode):
            return triple.subject
    return _DEFAULT


def _in_xml(triple: ox.Triple) -> ox.Triple:
    if isinstance(triple.object, ox.Literal) and (sign := refused(triple.object.value)):
        hint = "Take another format, such as: clubgraph export --to turtle"
        raise ClubgraphError(f"XML has no character {sign}.", place=str(triple.subject), hint=hint)
    return triple


def _propositions(triples: Iterable[ox.Triple]) -> dict[ox.NamedNode, ox.Triple]:
    """What each statement says, as a triple."""
    parts: dict[ox.NamedNode, dict[str, ox.NamedNode | ox.Literal]] = {}
    for triple in triples:
        if isinstance(triple.subject, ox.NamedNode) and triple.predicate.value in _PARTS:
            assert isinstance(triple.object, ox.NamedNode | ox.Literal)
            parts.setdefault(triple.subject, {})[triple.predicate.value] = triple.object
    return {
        statement: ox.Triple(said[RDF.subject], said[RDF.predicate], said[RDF.object])  # type: ignore[arg-type]
        for statement, said in parts.items()
    }


def _reified(triples: Iterable[ox.Triple], terms: dict[ox.NamedNode, ox.Triple]) -> Iterator[ox.Triple]:
    spoken, reifies = ox.NamedNode(CG.claims), ox.NamedNode(RDF.reifies)
    for triple in triples:
        if triple.predicate == spoken and isinstance(triple.object, ox.NamedNode):
            yield ox.Triple(triple.subject, reifies, terms[triple.object])
        if triple.predicate.value not in _PARTS:
            yield triple
        elif triple.predicate.value == RDF.subject and isinstance(triple.subject, ox.NamedNode):
            yield ox.Triple(triple.subject, reifies, terms[triple.subject])
