"""Triples → JSON-LD 1.1: one context, then one object a thing, in the words of the graph's prefixes."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import IO, Any

import pyoxigraph as ox

from clubgraph.export.source import Source
from clubgraph.terms import PREFIXES, RDF, XSD

_NAMESPACES = sorted(((namespace, prefix) for prefix, namespace in PREFIXES.items()), reverse=True)
_EXACT = 16  # digits that a JSON number holds without loss
_BOOLEANS = {"true": True, "false": False}


def jsonld(source: Source, out: IO[bytes]) -> None:
    """The whole document; a thing is written before the next one is read."""
    out.write(b'{\n"@context": ' + _json({"@version": 1.1, **PREFIXES}) + b',\n"@graph": [')
    border = b"\n"
    for each in _objects(source.triples()):
        out.write(border + _json(each))
        border = b",\n"
    out.write(b"\n]\n}\n")


def _objects(triples: Iterable[ox.Triple]) -> Iterator[dict[str, Any]]:
    for subject, about in groupby(triples, key=attrgetter("subject")):
        found: dict[str, Any] = {"@id": compact(subject.value)}
        for triple in about:
            kind = triple.predicate.value == RDF.type
            key = "@type" if kind else compact(triple.predicate.value)
            found.setdefault(key, []).append(_class(triple.object) if kind else _value(triple.object))
        yield {key: value[0] if isinstance(value, list) and len(value) == 1 else value for key, value in found.items()}


def _class(node: object) -> str:
    assert isinstance(node, ox.NamedNode), "a class has an IRI"
    return compact(node.value)


def compact(iri: str) -> str:
    """`cg:playsFor` for an IRI of a known namespace, else the IRI."""
    for namespace, prefix in _NAMESPACES:
        if iri.startswith(namespace) and not iri.startswith("//", len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def _value(node: object) -> Any:
    if isinstance(node, ox.NamedNode):
        return {"@id": compact(node.value)}
    assert isinstance(node, ox.Literal), "our graphs have no blank nodes"
    if node.language:
        return {"@value": node.value, "@language": node.language}
    if node.datatype.value == XSD.string:
        return node.value
    if node.datatype.value == XSD.integer and len(node.value) < _EXACT and str(int(node.value)) == node.value:
        return int(node.value)
    if node.datatype.value == XSD.boolean and node.value in _BOOLEANS:
        return _BOOLEANS[node.value]
    return {"@value": node.value, "@type": compact(node.datatype.value)}


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
