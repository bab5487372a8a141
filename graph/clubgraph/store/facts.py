"""The triples of one subject → its facts by property, as the Python values they stand for."""

from collections import defaultdict

import pyoxigraph as ox

from clubgraph.model import Kind
from clubgraph.store.nodes import Node
from clubgraph.terms import RDF, identifier, local


class Facts:
    """What the triples say of one subject, by property."""

    def __init__(self) -> None:
        self._objects: dict[str, list[Node]] = defaultdict(list)

    def add(self, triple: ox.Triple) -> None:
        """Take one triple in."""
        if isinstance(triple.object, ox.NamedNode | ox.Literal):
            self._objects[triple.predicate.value].append(triple.object)

    def is_a(self, name: str) -> bool:
        """Whether it is of the class of this name."""
        return name in self.names(RDF.type)

    @property
    def kind(self) -> Kind | None:
        """Its kind, if it is a thing."""
        return next((Kind(name) for name in self.names(RDF.type) if name in set(Kind)), None)

    def names(self, predicate: str) -> list[str]:
        """The terms of our vocabulary that stand there."""
        return [name for node in self._objects.get(predicate, ()) if (name := local(node.value))]

    def ids(self, predicate: str) -> list[str]:
        """The identifiers that stand there."""
        return [name for node in self._objects.get(predicate, ()) if (name := identifier(node.value))]

    def id(self, predicate: str) -> str | None:
        """The one identifier that stands there, if any."""
        return next(iter(self.ids(predicate)), None)

    def nodes(self, predicate: str) -> list[Node]:
        """Everything that stands there."""
        return self._objects.get(predicate, [])

    def texts(self, predicate: str) -> tuple[str, ...]:
        """The words that stand there, sorted."""
        return tuple(sorted(node.value for node in self.nodes(predicate)))

    def text(self, predicate: str) -> str | None:
        """The one literal that stands there, if any."""
        return next(iter(self.texts(predicate)), None)

    def sure(self, predicate: str) -> str:
        """The one literal that must stand there."""
        return self.nodes(predicate)[0].value
