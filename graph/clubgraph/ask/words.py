"""A node of the graph → the words that a reader sees for it."""

from functools import cache

import pyoxigraph as ox

from clubgraph.store.source import Source
from clubgraph.terms import PREFIXES, RDF, RDFS, XSD, identifier

_PROPOSITION = tuple(ox.NamedNode(part) for part in (RDF.subject, RDF.predicate, RDF.object))
# What is called by its identifier: a claim has no name, an article's title is long, an author is known by the article.
_PLAIN = {"article": "", "claim": "", "author": "article "}
_LONGEST_FIRST = sorted(PREFIXES.items(), key=lambda pair: -len(pair[1]))


class Words:
    """Labels in one language, else in English, else in any; a statement reads as a sentence."""

    def __init__(self, store: Source, language: str = "en") -> None:
        self._store, self._language = store, language
        self.of = cache(self._of)

    def first(self, subject: ox.NamedNode, predicate: str) -> ox.NamedNode | ox.Literal | None:
        """The one object that stands there, the first in order where there are several."""
        return next(iter(self.all(subject, predicate)), None)

    def all(self, subject: ox.NamedNode, predicate: str) -> list[ox.NamedNode | ox.Literal]:
        """Every object that stands there, in order."""
        found = self._store.quads_for_pattern(subject, ox.NamedNode(predicate), None)
        objects = [quad.object for quad in found if isinstance(quad.object, ox.NamedNode | ox.Literal)]
        return sorted(objects, key=str)

    def about(self, subject: ox.NamedNode) -> list[ox.Quad]:
        """Everything that is said of it, in order."""
        return sorted(self._store.quads_for_pattern(subject, None, None), key=str)

    def _of(self, node: object) -> str:
        if isinstance(node, ox.Literal):
            return "" if node.datatype.value == XSD.boolean else node.value
        if not isinstance(node, ox.NamedNode):
            return str(node)
        folder, _, rest = (identifier(node.value) or "").partition("/")
        if folder in _PLAIN:
            return _PLAIN[folder] + rest
        return self._label(node) or self._sentence(node) or short(node.value)

    def _label(self, node: ox.NamedNode) -> str | None:
        labels = {label.language: label.value for label in self.all(node, RDFS.label) if isinstance(label, ox.Literal)}
        return labels.get(self._language) or labels.get("en") or next(iter(labels.values()), None)

    def _sentence(self, node: ox.NamedNode) -> str | None:
        """`whether Inter Miami takes part in Copa Libertadores`, for nobody says here that it does; nothing for what is
        no statement."""
        parts = [self.first(node, part.value) for part in _PROPOSITION]
        return " ".join(["whether", *filter(None, map(self.of, parts))]) if all(parts) else None


def short(iri: str) -> str:
    """`club:inter-miami` for an IRI under one of our prefixes; else the IRI in angle brackets."""
    for prefix, namespace in _LONGEST_FIRST:
        if iri.startswith(namespace) and "/" not in iri[len(namespace) :]:
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri}>"
