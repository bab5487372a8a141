"""A corpus and what is wanted of it → the corpus of that part, with the things that it speaks of."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from clubgraph.model import Claim, Corpus, Entity, first_day
from clubgraph.store.direct import direct


@dataclass(frozen=True, slots=True)
class Part:
    """What is wanted: the claims that speak of a thing, those of articles since a day, those that state facts."""

    about: str | None = None
    since: date | None = None
    facts_only: bool = False


def narrowed(corpus: Corpus, part: Part) -> Corpus:
    """The claims that are wanted, those that they speak of, and the articles and things of all these."""
    published = {article.id: article.published for article in corpus.articles}
    chosen = [claim for claim in corpus.claims if _wanted(claim, part, published[claim.article])]
    claims = _with_spoken_of(chosen, corpus)
    articles = {claim.article for claim in claims}
    return replace(
        corpus,
        articles=tuple(article for article in corpus.articles if article.id in articles),
        entities=tuple(_things(claims, corpus)),
        claims=claims,
        sentences=(),
    )


def _wanted(claim: Claim, part: Part, published: str | None) -> bool:
    if part.about is not None and part.about not in claim.terms:
        return False
    if part.since is not None and (published is None or first_day(published) < part.since):
        return False
    return not part.facts_only or next(direct(claim, published), None) is not None


def _with_spoken_of(chosen: list[Claim], corpus: Corpus) -> tuple[Claim, ...]:
    """A claim about what somebody says is nothing without the claims that say it."""
    makers: dict[str, list[Claim]] = {}
    for claim in corpus.claims:
        makers.setdefault(claim.statement.id, []).append(claim)
    found = {claim.id: claim for claim in chosen}
    todo = list(found.values())
    while todo:
        for term in todo.pop().terms:
            for claim in makers.get(term, ()):
                if claim.id not in found:
                    found[claim.id] = claim
                    todo.append(claim)
    return tuple(claim for claim in corpus.claims if claim.id in found)


def _things(claims: tuple[Claim, ...], corpus: Corpus) -> Iterator[Entity]:
    known = {entity.id: entity for entity in corpus.entities}
    todo = {term for claim in claims for term in claim.terms} & known.keys()
    found: set[str] = set()
    while todo:
        thing = known[todo.pop()]
        found.add(thing.id)
        todo |= {whole for whole in (thing.of, thing.country) if whole in known and whole not in found}
    yield from (entity for entity in corpus.entities if entity.id in found)
