"""Python values ↔ RDF nodes: identifiers, concepts, words, numbers, days and terms."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

import pyoxigraph as ox

from clubgraph.model import Polarity, Term, Value
from clubgraph.terms import CG, XSD, identifier, iri, local

Node = ox.NamedNode | ox.Literal
_INTEGER, _BOOLEAN, _DATE = ox.NamedNode(XSD.integer), ox.NamedNode(XSD.boolean), ox.NamedNode(XSD.date)
TRUE = ox.Literal("true", datatype=_BOOLEAN)


def thing(identifier: str) -> ox.NamedNode:
    """The node of a thing, article, statement or claim."""
    return ox.NamedNode(iri(identifier))


def concept(value: StrEnum) -> ox.NamedNode:
    """The node of a value of a closed list."""
    return ox.NamedNode(CG[value.name.capitalize() if isinstance(value, Polarity) else value.value])


def words(text: str, language: str) -> ox.Literal:
    """Words of a language."""
    return ox.Literal(text, language=language)


def number(value: int) -> ox.Literal:
    """A whole number."""
    return ox.Literal(str(value), datatype=_INTEGER)


def day(value: date) -> ox.Literal:
    """A day; never a bare year, which engines compare wrongly."""
    return ox.Literal(value.isoformat(), datatype=_DATE)


def node(term: Term | None, concepts: Collection[str] = ()) -> Node:
    """A term of a claim as a node; None, the missing object, is `true`. A value among `concepts` is that concept."""
    if term is None:
        return TRUE
    if isinstance(term, str):
        return thing(term)
    if isinstance(term.value, int):
        return number(term.value)
    if term.value in concepts and term.language is None:
        return ox.NamedNode(CG[term.value])
    return words(term.value, term.language) if term.language else ox.Literal(term.value)


def term(node: Node) -> Term | None:
    """The term behind a node made by `node`."""
    if isinstance(node, ox.NamedNode):
        name = identifier(node.value)
        return name if name is not None else Value(local(node.value) or node.value)
    if node.datatype == _BOOLEAN:
        return None
    return Value(int(node.value)) if node.datatype == _INTEGER else Value(node.value, node.language)
