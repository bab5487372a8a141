"""A Turtle file of our own vocabulary → its terms by name, each with what is said of it, in the order of the file."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from clubgraph.terms import RDF, local


@dataclass(frozen=True, slots=True)
class OntologyTerm:
    """One term and its facts: for each property, the IRIs and the words that stand there."""

    name: str
    links: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    literals: dict[str, list[ox.Literal]] = field(default_factory=lambda: defaultdict(list))

    @property
    def types(self) -> list[str]:
        """The IRIs of its classes."""
        return self.iris(RDF.type)

    def iris(self, property: str) -> list[str]:
        """The IRIs that it is linked to."""
        return self.links.get(property, [])

    def names(self, property: str) -> list[str]:
        """The terms of our own vocabulary that it is linked to."""
        return [name for name in map(local, self.iris(property)) if name]

    def first(self, property: str) -> str | None:
        """The one term that it is linked to, if there is one."""
        return next(iter(self.names(property)), None)

    def word(self, property: str) -> str | None:
        """The one literal of a property, if there is one."""
        return next((literal.value for literal in self.literals.get(property, ())), None)

    def labels(self, property: str) -> dict[str, str]:
        """The words of a property by language."""
        return {literal.language: literal.value for literal in self.literals.get(property, ()) if literal.language}


def read_ontology(path: Path) -> dict[str, OntologyTerm]:
    """The terms of the file at `path`; what is said of foreign terms is left out."""
    terms: dict[str, OntologyTerm] = {}
    for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
        name = local(quad.subject.value) if isinstance(quad.subject, ox.NamedNode) else None
        if name is None:
            continue
        term = terms.setdefault(name, OntologyTerm(name))
        if isinstance(quad.object, ox.Literal):
            term.literals[quad.predicate.value].append(quad.object)
        elif isinstance(quad.object, ox.NamedNode):
            term.links[quad.predicate.value].append(quad.object.value)
    return terms
