"""A graph that is no file → its triples: from a store, or from the shards of a corpus in the order of a graph file."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pyoxigraph as ox

from clubgraph.ask.graph import ontology
from clubgraph.export.turtle import turtle
from clubgraph.store.merged import merged
from clubgraph.store.shards import as_triples
from clubgraph.store.source import Source
from clubgraph.terms import FOLDERS, ID

_FOLDERS = [f"<{ID}{folder}/".encode() for folder in FOLDERS]


def held(store: Source) -> Iterator[ox.Triple]:
    """Each triple but those of the ontology, those of one subject together: of a store on disk one after the other and
    in its own order, of any other in the order of the graph file, for which all of them are held at once."""
    words = {quad.triple for quad in ontology()}
    triples = (quad.triple for quad in store if quad.triple not in words)
    if isinstance(store, ox.Store):
        yield from triples
    else:
        yield from (quad.triple for quad in ox.parse(turtle(triples), format=ox.RdfFormat.TURTLE))


def lines(shards: Sequence[Path], folder: str | None = None) -> Iterator[bytes]:
    """The lines of shards as N-Triples, some at a time, each once: subjects in the order of the graph file, or those of
    one folder of identifiers alone."""
    for first in [f"<{ID}{folder}/".encode()] if folder else _FOLDERS:
        for piece in merged(shards, first, first[:-1] + b"0"):  # the sign after "/"
            yield as_triples(b"".join(piece))


def parsed(lines: Iterator[bytes]) -> Iterator[ox.Triple]:
    """The triples of such lines."""
    for piece in lines:
        yield from (quad.triple for quad in ox.parse(piece, format=ox.RdfFormat.N_TRIPLES))
