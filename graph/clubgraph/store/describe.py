"""One article, thing, statement or claim → what the graph says of it, as pairs of property and node."""

from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from clubgraph.model import Article, Claim, Entity, Statement, Time, first_day
from clubgraph.read.vocabulary import vocabulary
from clubgraph.store.layout import CLAIM_CONCEPTS, CLAIM_IDS, CLAIM_WORDS, SAID, VALID, TimeTerms, author, whole
from clubgraph.store.nodes import TRUE, Node, concept, day, node, number, thing, words
from clubgraph.terms import CG, DCTERMS, RDF, RDFS, SCHEMA, SKOS, XSD

Pairs = Iterator[tuple[str, Node]]


def article_pairs(article: Article) -> Pairs:
    """An article, without its text."""
    yield RDF.type, ox.NamedNode(CG.Article)
    yield RDFS.label, words(article.title or article.id, article.language)
    yield DCTERMS.language, ox.Literal(article.language)
    yield CG.sha256, ox.Literal(article.sha256)
    if article.title:
        yield DCTERMS.title, words(article.title, article.language)
    if article.outlet:
        yield DCTERMS.publisher, ox.Literal(article.outlet)
    if article.url:
        yield SCHEMA.url, ox.Literal(article.url, datatype=ox.NamedNode(XSD.anyURI))
    if article.published:
        yield DCTERMS.issued, day(first_day(article.published))
        yield CG.issuedPrecision, ox.NamedNode(CG[str(Time(article.published).precision)])
    if article.published_basis:
        yield CG.issuedBasis, ox.Literal(article.published_basis)


def author_pairs(article: Article) -> Pairs:
    """Who speaks where an article quotes nobody."""
    yield RDF.type, ox.NamedNode(CG.Author)
    yield CG.authorOf, thing(f"article/{article.id}")
    for language, label in vocabulary().words["Author"].labels.items():
        yield RDFS.label, words(label, language)


def entity_pairs(entity: Entity) -> Pairs:
    """A thing: kind, names and wholes."""
    yield RDF.type, ox.NamedNode(CG[entity.kind])
    labelled: set[str] = set()
    for name in entity.names:
        yield SKOS.altLabel if name.language in labelled else RDFS.label, words(name.text, name.language)
        labelled.add(name.language)
    if entity.of:
        yield whole(entity.kind), thing(entity.of)
    if entity.season:
        yield CG.season, ox.Literal(entity.season)
    if entity.country:
        yield CG.country, thing(entity.country)
    for text in entity.weak:
        yield CG.weakName, ox.Literal(text)
    for text in entity.never:
        yield CG.neverMeans, ox.Literal(text)
    for other in entity.same_as:
        yield SCHEMA.sameAs, ox.NamedNode(other)


def statement_pairs(statement: Statement) -> Pairs:
    """The bare proposition."""
    yield RDF.type, ox.NamedNode(CG.Statement)
    yield RDF.subject, thing(statement.subject)
    yield RDF.predicate, ox.NamedNode(CG[statement.predicate])
    yield RDF.object, node(statement.object)


def counts_pairs(claims: list[Claim], articles: Mapping[str, Article], originals: Mapping[str, str]) -> Pairs:
    """How many articles, speakers and languages make a statement, and from when to when."""
    makers = {claim.article: articles[claim.article] for claim in claims}
    yield CG.articleCount, number(len({originals.get(name, name) for name in makers}))
    yield CG.speakerCount, number(len({claim.speaker or author(claim.article) for claim in claims}))
    yield CG.languageCount, number(len({claim.language for claim in claims}))
    days = sorted(first_day(article.published) for article in makers.values() if article.published)
    if days:
        yield CG.firstPublished, day(days[0])
        yield CG.lastPublished, day(days[-1])


def claim_pairs(claim: Claim) -> Pairs:
    """A claim with every field that it has."""
    yield RDF.type, ox.NamedNode(CG.Claim)
    yield CG.claims, thing(claim.statement.id)
    yield CG.statedIn, thing(f"article/{claim.article}")
    yield CG.quote, words(claim.selector.quote, claim.language)
    yield CG.start, number(claim.selector.start)
    yield CG.end, number(claim.selector.end)
    yield CG.occurrence, number(claim.occurrence)
    yield CG.tier, ox.Literal(claim.tier)
    yield CG.speaker, thing(claim.speaker or author(claim.article))
    for method in claim.methods:
        yield CG.method, ox.Literal(method)
    if claim.ended:
        yield CG.ended, TRUE
    if claim.note:
        yield CG.note, ox.Literal(claim.note)
    yield from _shared_fields(claim)
    yield from _time(claim.time, VALID, claim.language)
    yield from _time(claim.said, SAID, claim.language)
    for key, value in claim.qualifiers:
        qualifier = vocabulary().qualifiers[key]
        yield CG[qualifier.property], node(value, qualifier.concepts)


def _shared_fields(claim: Claim) -> Pairs:
    """The fields that one table lists for writing and reading."""
    for field, (predicate, _) in CLAIM_CONCEPTS.items():
        if (value := getattr(claim, field)) is not None:
            yield predicate, concept(value)
    for field, predicate in CLAIM_IDS.items():
        if value := getattr(claim, field):
            yield predicate, thing(value)
    for field, predicate in CLAIM_WORDS.items():
        if value := getattr(claim, field):
            yield predicate, words(value, claim.language)


def _time(time: Time | None, terms: TimeTerms, language: str) -> Pairs:
    if time is None:
        return
    if time.begin:
        yield terms.first, day(time.begin)
    if time.end:
        yield terms.last, day(time.end)
    if time.precision:
        yield terms.precision, ox.NamedNode(CG[time.precision])
    if time.text:
        yield terms.text, words(time.text, language)
