"""What was read in some articles → N-Quads in the one graph, sorted, each once."""

from collections.abc import Iterable

import pyoxigraph as ox

from clubgraph.terms import DATASET_GRAPH

_GRAPH = ox.NamedNode(DATASET_GRAPH)


def quads(triples: Iterable[ox.Triple]) -> str:
    """The triples as N-Quads."""
    return "".join(sorted(set(map(line, triples))))


def line(triple: ox.Triple) -> str:
    """The line of a triple."""
    return f"{triple} {_GRAPH} .\n"
