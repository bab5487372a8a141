"""Corpus → triples: articles, things, statements with their counts, claims, direct triples and what follows, sorted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from clubgraph.derive.derived import derived
from clubgraph.derive.records import Derived
from clubgraph.model import Article, Claim, Corpus, Entity, Statement, Time, first_day
from clubgraph.read.vocabulary import vocabulary
from clubgraph.store.derived import records
from clubgraph.store.direct import direct
from clubgraph.store.layout import CLAIM_CONCEPTS, CLAIM_IDS, CLAIM_WORDS, SAID, VALID, TimeTerms, author, whole
from clubgraph.store.nodes import TRUE, Node, concept, day, node, number, thing, words
from clubgraph.terms import CG, DCTERMS, RDF, RDFS, SCHEMA, SKOS, XSD

_Pairs = Iterator[tuple[str, Node]]


def triples(corpus: Corpus, follows: Derived | None = None, *, as_of: str | None = None) -> list[ox.Triple]:
    """Every triple of the corpus once, in the order of subject, predicate and object. `follows` saves the computing
    of what follows from the claims; `as_of` is the day (ISO) whose present the direct triples tell, in place of each
    article's own."""
    found = set(_all(corpus, follows or derived(corpus), as_of))
    return sorted(found, key=lambda triple: (str(triple.subject), str(triple.predicate), str(triple.object)))


def told(corpus: Corpus, as_of: str | None = None) -> Iterator[ox.Triple]:
    """What the articles say, each by itself: nothing that is counted or follows from several of them."""
    articles = {article.id: article for article in corpus.articles}
    for article in corpus.articles:
        yield from _about(f"article/{article.id}", _article(article))
        yield from _about(author(article.id), _author(article))
    yield from things(corpus.entities)
    for claim in corpus.claims:
        yield from _about(claim.statement.id, _statement(claim.statement))
        yield from _about(claim.id, _claim(claim))
        for subject, relation, object in direct(claim, as_of or articles[claim.article].published):
            yield from _about(subject, iter([(CG[relation], node(object))]))


def things(entities: Iterable[Entity]) -> Iterator[ox.Triple]:
    """What is known of things: their kinds, names and wholes."""
    for entity in entities:
        yield from _about(entity.id, _entity(entity))


def following(follows: Derived) -> Iterator[ox.Triple]:
    """What follows from the claims."""
    for identifier, pairs in records(follows):
        yield from _about(identifier, pairs)


def _all(corpus: Corpus, follows: Derived, as_of: str | None) -> Iterator[ox.Triple]:
    yield from told(corpus, as_of)
    articles = {article.id: article for article in corpus.articles}
    claims: dict[Statement, list[Claim]] = defaultdict(list)
    for claim in corpus.claims:
        claims[claim.statement].append(claim)
    for statement, makers in claims.items():
        yield from counted(statement, makers, articles, follows.originals)
    yield from following(follows)


def counted(
    statement: Statement, claims: list[Claim], articles: Mapping[str, Article], originals: Mapping[str, str]
) -> Iterator[ox.Triple]:
    """How many articles, speakers and languages make a statement, and when; near-copies count as their originals."""
    yield from _about(statement.id, _counts(claims, articles, originals))


def _about(subject: str, pairs: _Pairs) -> Iterator[ox.Triple]:
    about = thing(subject)
    for predicate, object in pairs:
        yield ox.Triple(about, ox.NamedNode(predicate), object)


def _article(article: Article) -> _Pairs:
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


def _author(article: Article) -> _Pairs:
    yield RDF.type, ox.NamedNode(CG.Author)
    yield CG.authorOf, thing(f"article/{article.id}")
    for language, label in vocabulary().words["Author"].labels.items():
        yield RDFS.label, words(label, language)


def _entity(entity: Entity) -> _Pairs:
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


def _statement(statement: Statement) -> _Pairs:
    yield RDF.type, ox.NamedNode(CG.Statement)
    yield RDF.subject, thing(statement.subject)
    yield RDF.predicate, ox.NamedNode(CG[statement.predicate])
    yield RDF.object, node(statement.object)


def _counts(claims: list[Claim], articles: Mapping[str, Article], originals: Mapping[str, str]) -> _Pairs:
    makers = {claim.article: articles[claim.article] for claim in claims}
    yield CG.articleCount, number(len({originals.get(name, name) for name in makers}))
    yield CG.speakerCount, number(len({claim.speaker or author(claim.article) for claim in claims}))
    yield CG.languageCount, number(len({claim.language for claim in claims}))
    days = sorted(first_day(article.published) for article in makers.values() if article.published)
    if days:
        yield CG.firstPublished, day(days[0])
        yield CG.lastPublished, day(days[-1])


def _claim(claim: Claim) -> _Pairs:
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


def _shared_fields(claim: Claim) -> _Pairs:
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


def _time(time: Time | None, terms: TimeTerms, language: str) -> _Pairs:
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
