"""Corpus → triples: articles, things, statements with their counts, claims, direct triples and what follows, sorted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from clubgraph.derive.derived import derived
from clubgraph.derive.records import Derived
from clubgraph.model import Article, Claim, Corpus, Entity, Statement
from clubgraph.store.derived import records
from clubgraph.store.describe import (
    Pairs,
    article_pairs,
    author_pairs,
    claim_pairs,
    counts_pairs,
    entity_pairs,
    statement_pairs,
)
from clubgraph.store.direct import Direct, direct
from clubgraph.store.layout import author
from clubgraph.store.nodes import node, thing
from clubgraph.terms import CG


def triples(corpus: Corpus, follows: Derived | None = None, *, as_of: str | None = None) -> list[ox.Triple]:
    """Every triple of the corpus once, in the order of subject, predicate and object. `follows` saves the computing
    of what follows from the claims; `as_of` is the day (ISO) whose present the direct triples tell, in place of each
    article's own."""
    found = unsorted(corpus, follows or derived(corpus), as_of)
    return sorted(found, key=lambda triple: (str(triple.subject), str(triple.predicate), str(triple.object)))


def unsorted(corpus: Corpus, follows: Derived, as_of: str | None = None) -> set[ox.Triple]:
    """The same, for who brings them into an order of their own."""
    return set(_all(corpus, follows, as_of))


def told(corpus: Corpus, as_of: str | None = None) -> Iterator[ox.Triple]:
    """What the articles say, each by itself: nothing that is counted or follows from several of them."""
    articles = {article.id: article for article in corpus.articles}
    for article in corpus.articles:
        yield from described(article)
    yield from things(corpus.entities)
    for claim in corpus.claims:
        yield from proposed(claim.statement)
        yield from claimed(claim)
        yield from map(directly, direct(claim, as_of or articles[claim.article].published))


def described(article: Article) -> Iterator[ox.Triple]:
    """An article and its author."""
    yield from _about(f"article/{article.id}", article_pairs(article))
    yield from _about(author(article.id), author_pairs(article))


def proposed(statement: Statement) -> Iterator[ox.Triple]:
    """A proposition, without who makes it."""
    return _about(statement.id, statement_pairs(statement))


def claimed(claim: Claim) -> Iterator[ox.Triple]:
    """A claim, without what it claims."""
    return _about(claim.id, claim_pairs(claim))


def directly(said: Direct) -> ox.Triple:
    """A direct triple."""
    subject, relation, object = said
    return ox.Triple(thing(subject), ox.NamedNode(CG[relation]), node(object))


def things(entities: Iterable[Entity]) -> Iterator[ox.Triple]:
    """What is known of things: their kinds, names and wholes."""
    for entity in entities:
        yield from _about(entity.id, entity_pairs(entity))


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
    yield from _about(statement.id, counts_pairs(claims, articles, originals))


def _about(subject: str, pairs: Pairs) -> Iterator[ox.Triple]:
    about = thing(subject)
    for predicate, object in pairs:
        yield ox.Triple(about, ox.NamedNode(predicate), object)
