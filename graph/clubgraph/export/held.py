"""A graph in a store, together with the ontology → the triples of the graph alone."""

import io
from collections.abc import Iterator
from typing import IO, Any

import pyoxigraph as ox

from clubgraph.ask.graph import ontology
from clubgraph.export.turtle import turtle
from clubgraph.store.source import Source

_PIECE = 1 << 20  # bytes


def held(store: Source) -> Iterator[ox.Triple]:
    """Each triple, those of one subject together: of a store on disk one after the other and in its own order, of any
    other in the order of the graph file, for which all of them are held at once."""
    words = {quad.triple for quad in ontology()}
    triples = (quad.triple for quad in store if quad.triple not in words)
    if isinstance(store, ox.Store):
        yield from triples
    else:
        yield from (quad.triple for quad in ox.parse(turtle(triples), format=ox.RdfFormat.TURTLE))


def dumped(store: ox.Store, out: IO[bytes]) -> None:
    """The same as N-Triples, written by Oxigraph itself, which is many times as fast."""
    words = {f"{quad.triple} .".encode() for quad in ontology()}
    # Oxigraph writes word by word: what is not gathered first is written ten times as slowly
    with io.BufferedWriter(Without(words, out), _PIECE) as gathered:
        store.dump(gathered, format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())


class Without(io.RawIOBase):
    """A file that hands on all lines but some to another."""

    def __init__(self, lines: set[bytes], out: IO[bytes]) -> None:
        super().__init__()
        self._lines, self._out, self._rest = lines, out, b""

    def writable(self) -> bool:
        """It is for writing."""
        return True

    def write(self, data: Any) -> int:
        """Take a piece, which may end within a line."""
        *whole, self._rest = (self._rest + bytes(data)).split(b"\n")
        kept = [line for line in whole if line not in self._lines]
        if kept:
            self._out.write(b"\n".join(kept) + b"\n")
        return len(data)
