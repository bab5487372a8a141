"""Triples → Corpus: what `triples` wrote, read back whole; articles come without their text."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import pyoxigraph as ox

from clubgraph.model import Article, Claim, Corpus, Entity, Kind, Name, Selector, Statement, Term, Tier, Time
from clubgraph.read.vocabulary import vocabulary
from clubgraph.store.facts import Facts
from clubgraph.store.layout import CLAIM_CONCEPTS, CLAIM_IDS, CLAIM_WORDS, SAID, VALID, WHOLES, TimeTerms, author
from clubgraph.store.nodes import concept, term
from clubgraph.terms import CG, DCTERMS, RDF, RDFS, SCHEMA, SKOS, identifier

_LENGTHS = {"Year": 4, "Month": 7, "Day": 10}


def corpus(triples: Iterable[ox.Triple]) -> Corpus:
    """The corpus, each part sorted by identifier; names, methods and qualifiers are in their sorted order."""
    subjects: dict[str, Facts] = defaultdict(Facts)
    for triple in triples:
        if isinstance(triple.subject, ox.NamedNode) and (name := identifier(triple.subject.value)):
            subjects[name].add(triple)
    named = sorted(subjects.items())
    statements = {name: _statement(facts) for name, facts in named if facts.is_a("Statement")}
    return Corpus(
        articles=tuple(_article(name, facts) for name, facts in named if facts.is_a("Article")),
        entities=tuple(_entity(name, facts) for name, facts in named if facts.kind),
        claims=tuple(_claim(facts, statements) for name, facts in named if facts.is_a("Claim")),
    )


def _article(name: str, facts: Facts) -> Article:
    return Article(
        id=name.removeprefix("article/"),
        text="",
        language=facts.sure(DCTERMS.language),
        title=facts.text(DCTERMS.title),
        outlet=facts.text(DCTERMS.publisher),
        published=_partial(facts, DCTERMS.issued, CG.issuedPrecision),
        published_basis=facts.text(CG.issuedBasis),
        url=facts.text(SCHEMA.url),
        known_sha256=facts.text(CG.sha256),
    )


def _entity(name: str, facts: Facts) -> Entity:
    return Entity(
        id=name,
        kind=facts.kind or Kind.ORGANIZATION,
        names=_names(facts),
        of=next((whole for predicate in WHOLES for whole in facts.ids(predicate)), None),
        season=facts.text(CG.season),
        country=facts.id(CG.country),
        never=facts.texts(CG.neverMeans),
        weak=facts.texts(CG.weakName),
        same_as=facts.texts(SCHEMA.sameAs),
    )


def _names(facts: Facts) -> tuple[Name, ...]:
    """By language; the label before the aliases."""
    found = [
        (node.language or "", rank, node.value)
        for rank, predicate in enumerate((RDFS.label, SKOS.altLabel))
        for node in facts.nodes(predicate)
        if isinstance(node, ox.Literal)
    ]
    return tuple(Name(text, language) for language, _, text in sorted(found))


def _statement(facts: Facts) -> Statement:
    return Statement(facts.ids(RDF.subject)[0], facts.names(RDF.predicate)[0], term(facts.nodes(RDF.object)[0]))


def _claim(facts: Facts, statements: Mapping[str, Statement]) -> Claim:
    quote = facts.nodes(CG.quote)[0]
    article = facts.ids(CG.statedIn)[0].removeprefix("article/")
    speaker = facts.ids(CG.speaker)[0]
    return Claim(
        statement=statements[facts.ids(CG.claims)[0]],
        article=article,
        selector=Selector(int(facts.sure(CG.start)), int(facts.sure(CG.end)), quote.value),
        language=(quote.language if isinstance(quote, ox.Literal) else None) or "",
        occurrence=int(facts.sure(CG.occurrence)),
        ended=bool(facts.text(CG.ended)),
        speaker=None if speaker == author(article) else speaker,
        time=_time(facts, VALID),
        said=_time(facts, SAID),
        qualifiers=_qualifiers(facts),
        methods=facts.texts(CG.method),
        tier=Tier(facts.sure(CG.tier)),
        note=facts.text(CG.note),
        **_shared_fields(facts),
    )


def _shared_fields(facts: Facts) -> dict[str, Any]:
    """The fields that one table lists for writing and reading."""
    concepts = {
        field: member
        for field, (predicate, values) in CLAIM_CONCEPTS.items()
        for member in values
        if concept(member) in facts.nodes(predicate)
    }
    ids = {field: facts.id(predicate) for field, predicate in CLAIM_IDS.items()}
    words = {field: facts.text(predicate) for field, predicate in CLAIM_WORDS.items()}
    return concepts | ids | words


def _time(facts: Facts, terms: TimeTerms) -> Time | None:
    first, last = (_partial(facts, bound, terms.precision) for bound in (terms.first, terms.last))
    time = Time(first, last, facts.text(terms.text))
    return None if time == Time() else time


def _partial(facts: Facts, predicate: str, precision: str) -> str | None:
    """A day as the ISO date, or part of one, that was known."""
    day = facts.text(predicate)
    return day[: _LENGTHS[facts.names(precision)[0]]] if day else None


def _qualifiers(facts: Facts) -> tuple[tuple[str, Term], ...]:
    """In the order of keys, and of the values where a key stands twice."""
    pairs = [
        (qualifier.name, value)
        for qualifier in vocabulary().qualifiers.values()
        for node in facts.nodes(CG[qualifier.property])
        if (value := term(node)) is not None
    ]
    return tuple(sorted(pairs, key=str))
