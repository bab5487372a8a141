"""ontology.ttl → Vocabulary: the relations and qualifiers that claims may use, with their labels, ranges and forms."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from clubgraph.model import Claim, Statement, Term
from clubgraph.places import KNOWLEDGE
from clubgraph.read.ontology import OntologyTerm, read_ontology
from clubgraph.terms import CG, OWL, RDFS, SCHEMA, SKOS, XSD

# What stands in a range where the object is a literal: words, a whole number, or nothing at all (`retires`).
TEXT, INTEGER, NONE = "text", "integer", "none"
_LITERALS = {XSD.string: TEXT, XSD.integer: INTEGER, XSD.boolean: NONE}


@dataclass(frozen=True, slots=True)
class Word:
    """A class, concept, property or past form: its name and what it is called in each language."""

    name: str
    labels: Mapping[str, str]
    comment: str
    example: str

    def label(self, language: str = "en") -> str:
        """The label in `language`, else in English."""
        return self.labels.get(language) or self.labels["en"]


@dataclass(frozen=True, slots=True)
class Relation(Word):
    """A relation. `domains` and `ranges` are names of kinds (with their subclasses) or Statement; a range may also be
    `text`, `integer` or `none`. `past` is the form of a direct triple when the state is over. `stages`, where there
    are any, are the only ones at which a direct triple is given."""

    domains: frozenset[str]
    ranges: frozenset[str]
    past: str | None
    symmetric: bool
    stages: frozenset[str]

    @property
    def literal(self) -> str | None:
        """`text`, `integer` or `none` for a relation whose object is no thing; else None."""
        return next((kind for kind in (TEXT, INTEGER, NONE) if kind in self.ranges), None)


@dataclass(frozen=True, slots=True)
class Qualifier(Word):
    """A qualifier by its key. `property` is its term in the graph, `ranges` as in a Relation; `concepts` are the only
    values where there are any. With a direct triple of a relation in `direct_with` comes one of the relation `direct`,
    from the same subject to the qualifier's value."""

    property: str
    ranges: frozenset[str]
    concepts: tuple[str, ...]
    direct: str | None
    direct_with: frozenset[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The ontology as Python sees it. `words` has every term by name; `schemes` the concepts of each scheme."""

    relations: Mapping[str, Relation]
    qualifiers: Mapping[str, Qualifier]
    words: Mapping[str, Word]
    schemes: Mapping[str, tuple[str, ...]]

    def statement(self, subject: str, predicate: str, object: Term | None) -> Statement:
        """The proposition. The ends of a symmetric relation are ordered, so that both directions are one statement."""
        turned = self._turned(predicate, subject, object)
        return Statement(str(object), predicate, subject) if turned else Statement(subject, predicate, object)

    def ordered(self, claim: Claim) -> Claim:
        """The claim with the ends of a symmetric relation ordered, and the words for them with the ends."""
        said = claim.statement
        if not self._turned(said.predicate, said.subject, said.object):
            return claim
        statement = self.statement(said.subject, said.predicate, said.object)
        return replace(claim, statement=statement, subject_text=claim.object_text, object_text=claim.subject_text)

    def _turned(self, predicate: str, subject: str, object: Term | None) -> bool:
        relation = self.relations.get(predicate)
        return relation is not None and relation.symmetric and isinstance(object, str) and object < subject


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the package's ontology, read once."""
    terms = read_ontology(KNOWLEDGE / "ontology.ttl")
    kinds = _with_subclasses(terms)
    schemes = _schemes(terms)
    qualifiers = [_qualifier(term, kinds, schemes) for term in terms.values() if CG.Qualifier in term.types]
    return Vocabulary(
        relations={name: _relation(term, kinds) for name, term in terms.items() if CG.Relation in term.types},
        qualifiers={qualifier.name: qualifier for qualifier in qualifiers},
        words={name: Word(**_said(term)) for name, term in terms.items()},
        schemes=schemes,
    )


def _schemes(terms: Mapping[str, OntologyTerm]) -> dict[str, tuple[str, ...]]:
    members: dict[str, list[str]] = defaultdict(list)
    for name, term in terms.items():
        for scheme in term.names(SKOS.inScheme):
            members[scheme].append(name)
    return {scheme: tuple(names) for scheme, names in members.items()}


def _with_subclasses(terms: Mapping[str, OntologyTerm]) -> dict[str, set[str]]:
    """Each class with all classes below it, itself included."""
    below = {name: {name} for name, term in terms.items() if OWL.Class in term.types}
    for name in list(below):
        parents = terms[name].names(RDFS.subClassOf)
        while parents:
            parent = parents.pop()
            below[parent].add(name)
            parents += terms[parent].names(RDFS.subClassOf)
    return below


def _relation(term: OntologyTerm, kinds: Mapping[str, set[str]]) -> Relation:
    return Relation(
        **_said(term),
        domains=_kinds(term, SCHEMA.domainIncludes, kinds),
        ranges=_kinds(term, SCHEMA.rangeIncludes, kinds),
        past=term.first(CG.pastForm),
        symmetric=OWL.SymmetricProperty in term.types,
        stages=frozenset(term.names(CG.tripleAtStage)),
    )


def _qualifier(term: OntologyTerm, kinds: Mapping[str, set[str]], schemes: Mapping[str, tuple[str, ...]]) -> Qualifier:
    ranges = _kinds(term, SCHEMA.rangeIncludes, kinds)
    return Qualifier(
        **_said(term) | {"name": term.word(CG.key) or term.name},
        property=term.name,
        ranges=ranges,
        concepts=tuple(concept for scheme in sorted(ranges) for concept in schemes.get(scheme, ())),
        direct=term.first(CG.directAs),
        direct_with=frozenset(term.names(CG.directWith)),
    )


def _said(term: OntologyTerm) -> dict[str, Any]:
    comment, example = term.word(RDFS.comment), term.word(SKOS.example)
    return {"name": term.name, "labels": term.labels(RDFS.label), "comment": comment, "example": example}


def _kinds(term: OntologyTerm, property: str, kinds: Mapping[str, set[str]]) -> frozenset[str]:
    literals = {_LITERALS[iri] for iri in term.iris(property) if iri in _LITERALS}
    return frozenset(literals.union(*(kinds.get(name, {name}) for name in term.names(property))))
