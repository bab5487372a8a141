"""The columns of a kept graph: who is called what, and how cells are written and read."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pyoxigraph as ox

from clubgraph.terms import BASE, CG, ID, RDFS, SKOS

# The ways in which a name is a thing's.
PROPERTIES = {"name": (RDFS.label, SKOS.altLabel), "weak": (CG.weakName,), "never": (CG.neverMeans,)}
Node = ox.NamedNode | ox.Literal | None


def reading(path: Path) -> sqlite3.Connection:
    """The columns, opened for reading."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def named(path: Path, way: str, key: str) -> set[str]:
    """The identifiers of the things that go by this name in this way, a key of PROPERTIES."""
    with closing(reading(path)) as database:
        return {name for (name,) in database.execute("SELECT thing FROM name WHERE key = ? AND way = ?", [key, way])}


def text_of(node: Node) -> str | None:
    """A node as a cell: an IRI without the base that nearly all share, or a literal as N-Triples writes it."""
    return None if node is None else node.value.removeprefix(BASE) if isinstance(node, ox.NamedNode) else str(node)


def node_of(cell: str) -> ox.NamedNode | ox.Literal:
    """The node of a cell."""
    if not cell.startswith('"'):
        return ox.NamedNode(cell if "://" in cell else BASE + cell)
    (triple,) = ox.parse(f"<{ID}> <{ID}> {cell} .", format=ox.RdfFormat.N_TRIPLES)
    assert isinstance(triple.object, ox.Literal)
    return triple.object
