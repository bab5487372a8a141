"""Readings → claims: one for each proposition that an article makes, by its clearest passage, and their things."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from clubgraph.extract.claims.claim import claim_of
from clubgraph.extract.claims.clock import Clock
from clubgraph.extract.claims.coverage import coverage
from clubgraph.extract.claims.namer import Namer
from clubgraph.extract.readings.reading import ReadArticle, Reading
from clubgraph.extract.references.filler import Filler
from clubgraph.model import Article, Claim, Entity, Polarity, Selector, Sentence, Tier

_HOW = {"name": 0, "nominal": 1, "pronoun": 2, "topic": 3}


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read in one article."""

    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    sentences: tuple[Sentence, ...]


def extraction(article: Article, read: ReadArticle) -> Extraction:
    """The claims of an article, each proposition once by its clearest passage, and the things they speak of."""
    namer = Namer(article.language)
    clock = Clock(article, read)
    best: dict[tuple[str, Polarity], tuple[tuple[int, ...], Claim]] = {}
    for reading in read.readings:
        claim = claim_of(article, reading, namer, clock) if not reading.candidate.rule.cue else None
        if claim is None:
            continue
        rank = _rank(reading, claim)
        known = best.get((claim.statement.id, claim.polarity))
        if known is None or rank < known[0]:
            best[claim.statement.id, claim.polarity] = rank, claim
    found = (replace(claim, occurrence=_occurrence(article.text, claim.selector)) for _, claim in best.values())
    claims = sorted(found, key=lambda claim: (claim.selector.span, claim.id))
    used = {term for claim in claims for term in _things_of(claim)}
    entities = [entity for entity in namer.entities() if entity.id in used]
    return Extraction(tuple(sorted(entities, key=lambda entity: entity.id)), tuple(claims), coverage(article, read))


def _things_of(claim: Claim) -> Iterator[str]:
    for term in (claim.statement.subject, claim.statement.object, claim.speaker, claim.via):
        if isinstance(term, str):
            yield term
    yield from (value for _, value in claim.qualifiers if isinstance(value, str))


def _rank(reading: Reading, claim: Claim) -> tuple[int, ...]:
    """Which passage is the clearest: tier, then names over words for them, the one that tells more, the shorter."""
    fillers = [f for f in reading.candidate.arguments.values() if isinstance(f, Filler)]
    worst = max((_HOW.get(filler.how, 3) for filler in fillers), default=0)
    length = claim.selector.end - claim.selector.start
    return (claim.tier == Tier.B, worst, -len(claim.qualifiers), length, claim.selector.start)


def _occurrence(text: str, selector: Selector) -> int:
    """Which standing of its words in the article a passage is, counted from one."""
    return text.count(selector.quote, 0, selector.start) + 1
