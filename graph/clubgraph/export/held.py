"""A graph in a store, together with the ontology → the triples of the graph alone."""

from collections.abc import Iterator
from typing import IO

import pyoxigraph as ox

from clubgraph.ask.graph import ontology
from clubgraph.export.turtle import turtle
from clubgraph.store.source import Source


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
    lines: IO[bytes] = _Without(words, out)  # type: ignore[assignment]  # it is written to and no more
    store.dump(lines, format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())


class _Without:
    """A file that leaves some lines out."""

    def __init__(self, lines: set[bytes], out: IO[bytes]) -> None:
        self._lines, self._out, self._rest = lines, out, b""

    def write(self, data: bytes) -> int:
        """Take a piece, which may end within a line."""
        *whole, self._rest = (self._rest + data).split(b"\n")
        kept = [line for line in whole if line not in self._lines]
        if kept:
            self._out.write(b"\n".join(kept) + b"\n")
        return len(data)

    def flush(self) -> None:
        """Nothing: every piece of whole lines is handed on as it comes."""
