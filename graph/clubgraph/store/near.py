"""A graph and claims of it → these claims as a corpus, with their things and articles; nothing else is read."""

from collections.abc import Iterable

import pyoxigraph as ox

from clubgraph.model import FOLDER, Corpus
from clubgraph.store.read import corpus
from clubgraph.store.source import Source
from clubgraph.terms import identifier

_FOLDERS = frozenset(("statement", "article", *FOLDER.values()))


def near(store: Source, claims: Iterable[ox.NamedNode]) -> Corpus:
    """The claims with the statements, things and articles that they name, and statements that those speak of."""
    left, met, triples = list(claims), set[ox.NamedNode](), list[ox.Triple]()
    while left:
        node = left.pop()
        if node in met:
            continue
        met.add(node)
        own = [quad.triple for quad in store.quads_for_pattern(node, None, None)]
        triples += own
        if _folder(node) in ("claim", "statement"):
            named = [triple.object for triple in own if isinstance(triple.object, ox.NamedNode)]
            left += [each for each in named if _folder(each) in _FOLDERS]
    return corpus(triples)


def _folder(node: ox.NamedNode) -> str:
    return (identifier(node.value) or "").partition("/")[0]
