"""A graph and articles in it → everything whose description may change together with them."""

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from clubgraph.store.layout import WHOLES
from clubgraph.store.nodes import thing
from clubgraph.store.source import Source
from clubgraph.terms import CG, ID, PREFIXES, identifier

_SOME = 200  # nodes that a query is given at a time
_PREFIXES = {**PREFIXES, "id": ID}
Nodes = set[ox.NamedNode]


def with_copies(source: Source, article: str) -> Nodes:
    """The article, its near-copies and what it is one of."""
    node = thing(f"article/{article}")
    return {node} | _found(source, "copies", {node})


def around(source: Source, articles: Nodes) -> Nodes:
    """The articles with their claims, what those speak of, and what follows from all claims of the same statements."""
    claims = _found(source, "claims", articles)
    spoken = _found(source, "spoken_of", claims)
    statements = {node for node in spoken if _folder(node) == "statement"}
    ends = _found(source, "ends", statements)
    things = {node for node in spoken | ends if _folder(node) not in ("statement", "article", "author")}
    deals = _found(source, "deals", statements)
    return set().union(
        *(articles, _found(source, "authors", articles), claims, statements, things, _wholes(source, things)),
        *(_found(source, "follows", statements), deals, _found(source, "rungs", deals)),
    )


def _wholes(source: Source, things: Nodes) -> Nodes:
    """What things belong to, and what that belongs to."""
    found, new = Nodes(), things
    while new := _found(source, "wholes", new) - found:
        found |= new
    return found


def _found(source: Source, way: str, nodes: Iterable[ox.NamedNode]) -> Nodes:
    every, found = sorted(nodes, key=str), Nodes()
    for start in range(0, len(every), _SOME):
        values = " ".join(map(str, every[start : start + _SOME]))
        query = f"SELECT DISTINCT ?x WHERE {{ VALUES ?n {{ {values} }} {_ways()[way]} }}"
        rows = source.query(query, prefixes=_PREFIXES)
        assert isinstance(rows, ox.QuerySolutions)
        found |= {node for row in rows if isinstance(node := row["x"], ox.NamedNode)}
    return found


def _folder(node: ox.NamedNode) -> str:
    return (identifier(node.value) or "").partition("/")[0]


@cache
def _ways() -> dict[str, str]:
    ways = tomllib.loads(Path(__file__).with_name("around.toml").read_text(encoding="utf-8"))
    wholes = ", ".join(str(ox.NamedNode(iri)) for iri in (*WHOLES, CG.country))
    return {name: pattern.replace("{wholes}", wholes) for name, pattern in ways.items()}
