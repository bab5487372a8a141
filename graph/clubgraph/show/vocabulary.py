"""The ontology, its alignments and how a graph uses it → the entries of the reference, section by section."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from clubgraph.ask.evidence import Evidence
from clubgraph.ask.used import Use
from clubgraph.ask.words import short
from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.ids import fold
from clubgraph.places import KNOWLEDGE
from clubgraph.read.alignments import Alignment, alignments
from clubgraph.read.ontology import OntologyTerm, read_ontology
from clubgraph.terms import CG, OWL, RDFS, SCHEMA, SKOS, local

_MEMBERS = "of them"
# What stands in a section, what its counts count, and the class that its terms are of.
_SECTIONS = (
    ("Classes", _MEMBERS, (OWL.Class,)),
    ("Relations", "claim", (CG.Relation,)),
    ("Past forms", "claim", (CG.PastForm,)),
    ("Qualifiers", "use", (CG.Qualifier,)),
    ("Lists of values", "use", (SKOS.ConceptScheme, SKOS.Concept)),
    ("Properties of a claim", "use", (CG.ClaimProperty,)),
    ("Properties of things and articles", "use", (CG.ThingProperty,)),
    ("What follows from claims", "use", (CG.Derived,)),
    ("How the vocabulary describes itself", "use", ()),
)
_FACTS = (
    (RDFS.subClassOf, "a kind of"),
    (SCHEMA.domainIncludes, "of"),
    (SCHEMA.rangeIncludes, "leads to"),
    (CG.pastForm, "past form"),
    (CG.tripleAtStage, "a fact at"),
    (CG.directAs, "also gives"),
    (CG.directWith, "together with"),
    (SKOS.inScheme, "one of"),
)
_NOTHING = Use(0)


@dataclass(frozen=True, slots=True)
class Entry:
    """One term. `facts` are what the ontology links it to, each a name of ours or a short IRI; `count` says how often
    it stands in the graph, counted as `unit`; `evidence` is a claim that shows it."""

    name: str
    key: str
    labels: Mapping[str, str]
    comment: str
    example: str
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    aligned: tuple[Alignment, ...]
    count: int
    unit: str
    evidence: Evidence | None

    @property
    def counted(self) -> str:
        """`1 claim`, `12 claims`, `8 of them`."""
        several = self.unit if self.unit == _MEMBERS or self.count == 1 else f"{self.unit}s"
        return f"{self.count} {several}"


@dataclass(frozen=True, slots=True)
class Section:
    """Terms of one kind, in the order of the ontology."""

    title: str
    entries: tuple[Entry, ...]

    @property
    def anchor(self) -> str:
        """Its name in an address; no term is called so."""
        return fold(self.title).replace(" ", "-")


def sections(used: Mapping[str, Use]) -> tuple[Section, ...]:
    """All terms of the ontology, each in one section."""
    terms = read_ontology(KNOWLEDGE / "ontology.ttl")
    claims = used.get("Claim", _NOTHING).count
    found: dict[str, list[Entry]] = {title: [] for title, _, _ in _SECTIONS}
    for term in terms.values():
        title, unit = next((title, unit) for title, unit, types in _SECTIONS if not types or {*types} & {*term.types})
        found[title].append(_entry(term, terms, unit, used.get(term.name, _NOTHING), claims))
    return tuple(Section(title, tuple(entries)) for title, entries in found.items())


def find(word: str, known: Iterable[Section]) -> Entry:
    """The term of this name, key or label in any language.

    Raises ClubgraphError when there is none, or several.
    """
    entries = {entry.name: entry for section in known for entry in section.entries}
    name = word.removeprefix("cg:")
    if name in entries:
        return entries[name]
    wanted = fold(name)
    called = [entry for entry in entries.values() if wanted in map(fold, _called(entry))]
    if len(called) == 1:
        return called[0]
    if called:
        several = " or ".join(f"cg:{entry.name}" for entry in called)
        raise ClubgraphError(f'"{word}" is what several terms are called.', hint=f"Write {several}.")
    hint = did_you_mean(name, [*entries, *(label for entry in entries.values() for label in _called(entry))])
    raise ClubgraphError(f'there is no term "{word}".', hint=hint or "All of them: clubgraph vocabulary")


def _called(entry: Entry) -> tuple[str, ...]:
    return (entry.name, entry.key, *entry.labels.values())


def _entry(term: OntologyTerm, terms: Mapping[str, OntologyTerm], unit: str, use: Use, claims: int) -> Entry:
    everywhere = CG.ClaimProperty in term.types and use.count >= claims  # what every claim has, none shows
    return Entry(
        name=term.name,
        key=term.word(CG.key) or term.name,
        labels=term.labels(RDFS.label),
        comment=term.word(RDFS.comment) or "",
        example=term.word(SKOS.example) or "",
        facts=tuple(_facts(term, terms)),
        aligned=alignments().get(term.name, ()),
        count=use.count,
        unit=unit,
        evidence=None if everywhere else use.example,
    )


def _facts(term: OntologyTerm, terms: Mapping[str, OntologyTerm]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for property, words in _FACTS:
        if iris := term.iris(property):
            yield words, tuple(local(iri) or short(iri) for iri in iris)
    if past := tuple(other.name for other in terms.values() if term.name in other.names(CG.pastForm)):
        yield "past form of", past
    if members := tuple(other.name for other in terms.values() if term.name in other.names(SKOS.inScheme)):
        yield "values", members
    if OWL.SymmetricProperty in term.types:
        yield "the same both ways", ()
    if key := term.word(CG.key):
        yield f'written "{key}" in claims', ()
