"""The things of a graph → what kind each is, and the kinds below a kind."""

from functools import cached_property

import pyoxigraph as ox

from clubgraph.model import FOLDER
from clubgraph.store.source import Source
from clubgraph.terms import CG, RDF, RDFS, identifier, iri, local

_FOLDERS = frozenset(FOLDER.values())


class Kinds:
    """The kinds of one graph."""

    def __init__(self, store: Source) -> None:
        self._store = store

    def below(self, kind: str) -> set[str]:
        """The kind and all kinds below it."""
        found = [kind]
        for name in found:
            below = self._store.quads_for_pattern(None, ox.NamedNode(RDFS.subClassOf), ox.NamedNode(CG[name]))
            found += [local(quad.subject.value) or "" for quad in below if isinstance(quad.subject, ox.NamedNode)]
        return set(found)

    def of(self, name: str) -> str | None:
        """The kind of one thing; None for what is no thing of the graph."""
        if name.partition("/")[0] not in _FOLDERS:
            return None
        try:
            node = ox.NamedNode(iri(name))
        except ValueError:  # what somebody typed makes no IRI
            return None
        typed = self._store.quads_for_pattern(node, ox.NamedNode(RDF.type), None)
        kinds = sorted(local(quad.object.value) or "" for quad in typed if isinstance(quad.object, ox.NamedNode))
        return kinds[0] if kinds else None

    @cached_property
    def every(self) -> dict[str, str]:
        """The kind of every thing; asked for by class, since most of a large graph is claims."""
        found: dict[str, str] = {}
        for kind in self.below("Thing"):
            for quad in self._store.quads_for_pattern(None, ox.NamedNode(RDF.type), ox.NamedNode(CG[kind])):
                name = identifier(quad.subject.value) if isinstance(quad.subject, ox.NamedNode) else None
                if name and name.partition("/")[0] in _FOLDERS:
                    found[name] = kind
        return found
