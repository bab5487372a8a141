"""knowledge/shapes.ttl → the rules of the graph: a name, a message and the query that finds what breaks the rule."""

from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from clubgraph.places import KNOWLEDGE
from clubgraph.terms import SH, local

FILE = KNOWLEDGE / "shapes.ttl"


@dataclass(frozen=True, slots=True)
class Shape:
    """One rule. `message` may hold `{?variable}`; `warning` is for what football knows exceptions to."""

    name: str
    message: str
    warning: bool
    select: str


@cache
def shapes() -> tuple[Shape, ...]:
    """The rules in the order of their names."""
    store = ox.Store()
    store.load(path=FILE, format=ox.RdfFormat.TURTLE)
    found = [_shape(store, quad.subject) for quad in store.quads_for_pattern(None, ox.NamedNode(SH.sparql), None)]
    return tuple(sorted(found, key=lambda shape: shape.name))


def _shape(store: ox.Store, subject: object) -> Shape:
    def value(of: object, predicate: str) -> ox.NamedNode | ox.BlankNode | ox.Literal:
        assert isinstance(of, ox.NamedNode | ox.BlankNode), "shapes and their constraints are nodes"
        node = next(iter(store.quads_for_pattern(of, ox.NamedNode(predicate), None))).object
        assert isinstance(node, ox.NamedNode | ox.BlankNode | ox.Literal), "the file has plain terms only"
        return node

    constraint = value(subject, SH.sparql)
    assert isinstance(subject, ox.NamedNode), "every shape has a name"
    return Shape(
        name=local(subject.value) or "",
        message=value(constraint, SH.message).value,
        warning=value(subject, SH.severity) == ox.NamedNode(SH.Warning),
        select=value(constraint, SH.select).value,
    )
