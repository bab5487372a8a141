"""Triples ↔ N-Quads in the one graph, sorted, each once."""

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from clubgraph.terms import DATASET_GRAPH

_GRAPH = ox.NamedNode(DATASET_GRAPH)


def quads(triples: Iterable[ox.Triple]) -> str:
    """The triples as N-Quads."""
    return "".join(sorted(set(map(line, triples))))


def line(triple: ox.Triple) -> str:
    """The line of a triple."""
    return f"{triple} {_GRAPH} .\n"


def lines_of(path: Path) -> set[str]:
    """The lines of a file."""
    with path.open(encoding="utf-8", newline="\n") as file:  # str.splitlines also splits within literals, at U+2028
        return set(file)
