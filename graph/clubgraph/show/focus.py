"""A word and a corpus → the thing that is meant, and the part of the corpus that speaks of it."""

from collections.abc import Iterable
from dataclasses import replace

from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.model import Claim, Corpus, Entity


def thing(word: str, corpus: Corpus) -> Entity:
    """The thing of this identifier or name. Raises ClubgraphError when there is none, or more than one."""
    named = [entity for entity in corpus.entities if word in {entity.id, *(name.text for name in entity.names)}]
    wanted = word.casefold()
    found = named or [each for each in corpus.entities if wanted in {name.text.casefold() for name in each.names}]
    if len(found) == 1:
        return found[0]
    if found:
        raise ClubgraphError(f'"{word}" may be {" or ".join(sorted(each.id for each in found))}.', hint="Say which.")
    known = [text for entity in corpus.entities for text in (entity.id, *(name.text for name in entity.names))]
    raise ClubgraphError(f'"{word}" is not in this graph.', hint=did_you_mean(word, known))


def speaking_of(corpus: Corpus, wanted: str) -> Corpus:
    """The claims in which a thing occurs, with the propositions that they speak of, and the articles they stand in."""
    claims = {claim.id: claim for claim in corpus.claims if wanted in claim.terms}
    inner = _about(corpus.claims, {claim.statement.id for claim in claims.values()})
    claims |= {claim.id: claim for claim in inner}
    spoken = {term for claim in claims.values() for term in claim.terms}
    claims |= {claim.id: claim for claim in corpus.claims if claim.statement.id in spoken}
    held = {claim.article for claim in claims.values()}
    return replace(
        corpus,
        articles=tuple(article for article in corpus.articles if article.id in held),
        claims=tuple(claim for claim in corpus.claims if claim.id in claims),
        sentences=tuple(sentence for sentence in corpus.sentences if sentence.article in held),
    )


def _about(claims: Iterable[Claim], statements: set[str]) -> list[Claim]:
    """The claims that speak of one of these propositions."""
    return [claim for claim in claims if statements & claim.terms]
