"""alignments.ttl → for each of our terms, the terms of other vocabularies that it stands under."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import pyoxigraph as ox

from clubgraph.places import KNOWLEDGE
from clubgraph.terms import local

FILE = KNOWLEDGE / "alignments.ttl"


class Alignment(NamedTuple):
    """A term elsewhere and how ours stands to it: `rdfs:subClassOf`, `schema:Person`, and its IRI in full."""

    link: str
    name: str
    iri: str


@cache
def alignments() -> Mapping[str, tuple[Alignment, ...]]:
    """The alignments of each term that has some, in the order of the file."""
    parser = ox.parse(path=FILE, format=ox.RdfFormat.TURTLE)
    found: dict[str, list[Alignment]] = defaultdict(list)
    quads = list(parser)
    prefixes = parser.prefixes
    for quad in quads:
        assert isinstance(quad.subject, ox.NamedNode), "an alignment is of a term of ours"
        assert isinstance(quad.object, ox.NamedNode), "an alignment leads to a term"
        link, name = (_short(node.value, prefixes) for node in (quad.predicate, quad.object))
        found[local(quad.subject.value) or quad.subject.value].append(Alignment(link, name, quad.object.value))
    return {term: tuple(links) for term, links in found.items()}


def _short(iri: str, prefixes: Mapping[str, str]) -> str:
    """`schema:Person`, by the prefixes of the file."""
    return next(f"{prefix}:{iri.removeprefix(space)}" for prefix, space in prefixes.items() if iri.startswith(space))
