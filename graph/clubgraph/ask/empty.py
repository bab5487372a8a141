"""A query without an answer → why: the pattern that nothing matches, or the filter that leaves nothing."""

from collections.abc import Iterator
from typing import Any

import pyoxigraph as ox

from clubgraph.store.source import Source
from clubgraph.terms import PREFIXES

FITS_NOTHING = "The query is fine; nothing in the graph fits."


def why_empty(store: Source, sparql: str) -> str:
    """One sentence for a reader: what nothing matches, alone or together with what stands before it."""
    parts = _parts(sparql)
    if parts is None:
        return FITS_NOTHING
    patterns, filters = parts
    for pattern in patterns:
        if not _matches(store, [pattern]):
            return f"Nothing in the graph matches: {pattern}"
    for count in range(2, len(patterns) + 1):
        if not _matches(store, patterns[:count]):
            before = " . ".join(patterns[: count - 1])
            return f"{FITS_NOTHING} Each part has matches, but not together: {patterns[count - 1]} with {before}"
    if filters and patterns:
        return f"{FITS_NOTHING} Every pattern has matches; what FILTER or MINUS demands leaves none of them."
    return FITS_NOTHING


def _parts(sparql: str) -> tuple[list[str], bool] | None:
    """The triple patterns that every answer must match, and whether something may take answers away; None where the
    query has a shape that we cannot take apart."""
    from pyparsing.exceptions import ParseException
    from rdflib import Graph
    from rdflib.plugins.sparql import prepareQuery

    graph = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    try:
        algebra: Any = prepareQuery(sparql, initNs=PREFIXES).algebra
    except (ParseException, Exception):  # rdflib reads less than Oxigraph, and fails in many ways where it does
        return None
    patterns = [" ".join(part.n3(graph.namespace_manager) for part in triple) for triple in _required(algebra)]
    return patterns, any(part.name in ("Filter", "Minus") for part in _inside(algebra))


def _required(part: Any) -> Iterator[tuple[Any, ...]]:
    """The triples of a query's algebra, without those of OPTIONAL, UNION and MINUS."""
    if part.name == "BGP":
        yield from part.triples
    elif part.name in ("LeftJoin", "Minus"):
        yield from _required(part.p1)
    elif part.name != "Union":
        for child in (part.p, part.p1, part.p2):
            if hasattr(child, "name"):
                yield from _required(child)


def _inside(part: Any) -> Iterator[Any]:
    yield part
    for child in (part.p, part.p1, part.p2):
        if hasattr(child, "name"):
            yield from _inside(child)


def _matches(store: Source, patterns: list[str]) -> bool:
    found = store.query(f"ASK {{ {' . '.join(patterns)} }}", prefixes=PREFIXES)
    assert isinstance(found, ox.QueryBoolean)
    return bool(found)
