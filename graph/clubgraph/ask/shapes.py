"""A store → what breaks the rules of knowledge/shapes.ttl, found by their queries on all of it at once."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from clubgraph.ask.words import Words
from clubgraph.read.shapes import Shape, shapes
from clubgraph.store.source import Source
from clubgraph.terms import CG, PREFIXES, identifier

_SLOT = re.compile(r"\{\?(\w+)\}")


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing, claim or statement that breaks a rule, and the claim's place in its article."""

    warning: bool
    rule: str
    focus: str
    place: str
    message: str


def findings(store: Source) -> list[Finding]:
    """All that break a rule, violations first; `store` holds the graph and the ontology."""
    words = Words(store)
    return sorted({finding for shape in shapes() for finding in _broken(shape, store, words)})


def _broken(shape: Shape, store: Source, words: Words) -> Iterator[Finding]:
    found = store.query(shape.select, prefixes=PREFIXES)
    assert isinstance(found, ox.QuerySolutions), "a shape's query is a SELECT"
    names = [variable.value for variable in found.variables]
    for solution in found:
        row = dict(zip(names, solution, strict=True))
        focus = row["this"]
        assert isinstance(focus, ox.NamedNode), "our graphs have no blank nodes"
        said = {name: words.of(node) for name, node in row.items() if node is not None}
        name = identifier(focus.value) or focus.value
        yield Finding(shape.warning, shape.name, name, _place(focus, words), _filled(shape.message, said))


def _filled(message: str, said: Mapping[str, str]) -> str:
    return _SLOT.sub(lambda slot: said.get(slot[1], "?"), message)


def _place(focus: ox.NamedNode, words: Words) -> str:
    """`001_0b74cdc368b9c7b4 [343:412]` for a claim; nothing for anything else, or where the claim lacks it."""
    parts = [words.first(focus, term) for term in (CG.statedIn, CG.start, CG.end)]
    return "{} [{}:{}]".format(*map(words.of, parts)) if all(parts) else ""
