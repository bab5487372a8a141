"""Triples → N-Triples, one a line, sorted."""

from collections.abc import Iterable

import pyoxigraph as ox


def ntriples(triples: Iterable[ox.Triple]) -> str:
    """The whole file."""
    return "".join(sorted(f"{triple} .\n" for triple in triples))
