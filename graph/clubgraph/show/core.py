"""A corpus and a size → the part of it that a page of that size can carry: the most connected things first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from clubgraph.model import Claim, Corpus, Entity, Statement
from clubgraph.show.passages import MARGIN, Articles
from clubgraph.show.payload import published

# Bytes that a page has before anything is told on it, and about how many each claim, thing and article adds to it.
FRAME, _CLAIM, _THING, _ARTICLE = 305_000, 460, 150, 150
_RINGS = 3  # how far from a thing its surroundings are told apart
_DEEP = 3  # a claim may speak of a claim that speaks of a claim


@dataclass(frozen=True, slots=True)
class Core:
    """The part, and how many things and claims there are in it and in the whole."""

    corpus: Corpus
    things: int
    of_things: int
    claims: int
    of_claims: int

    @property
    def whole(self) -> bool:
        """Whether nothing was left out."""
        return self.claims == self.of_claims


def core(corpus: Corpus, size: int, how: Articles, around: str | None = None) -> Core:
    """As much as makes a page of about `size` bytes; nearest to the thing `around` comes first, where one is given.

    A claim comes with all things that it speaks of, or not at all.
    """
    claims = published(corpus.claims)
    statements = {claim.statement.id: claim.statement for claim in claims}
    spoken = {claim.id: sorted(set(_things(claim, statements))) for claim in claims}
    counts = Counter(thing for things in spoken.values() for thing in things)
    rings = _rings(spoken.values(), around) if around else {}
    order = sorted(counts, key=lambda thing: (rings.get(thing, _RINGS + 1), -counts[thing], thing))
    rank = {thing: place for place, thing in enumerate(order)}
    ranked = sorted(claims, key=lambda claim: max((rank[thing] for thing in spoken[claim.id]), default=0))
    kept = _whole(_fitting(ranked, spoken, corpus, size - FRAME, how), statements)
    held = {claim.id for claim in kept}
    articles = {claim.article for claim in kept}
    part = replace(
        corpus,
        articles=tuple(article for article in corpus.articles if article.id in articles),
        claims=tuple(claim for claim in corpus.claims if claim.id in held),
        sentences=tuple(sentence for sentence in corpus.sentences if sentence.article in articles),
    )
    things = {thing for claim in kept for thing in spoken[claim.id]}
    whole = len(kept) == len(claims)
    return Core(corpus if whole else part, len(things), len(counts), len(kept), len(claims))


def _things(claim: Claim, statements: Mapping[str, Statement]) -> Iterator[str]:
    """The things that a claim is about, and those of its qualifiers."""
    for term in (claim.statement.subject, claim.statement.object, *(term for _, term in claim.qualifiers)):
        yield from _within(term, statements, 0)


def _within(term: object, statements: Mapping[str, Statement], depth: int) -> Iterator[str]:
    if not isinstance(term, str):
        return
    inner = statements.get(term)
    if inner is None:
        yield from () if term.startswith("statement/") else (term,)
    elif depth < _DEEP:
        yield from _within(inner.subject, statements, depth + 1)
        yield from _within(inner.object, statements, depth + 1)


def _rings(spoken: Iterable[Sequence[str]], around: str) -> dict[str, int]:
    """How many claims lie between the thing and others, as far as that matters."""
    together = list(spoken)
    found = {around: 0}
    for ring in range(1, _RINGS + 1):
        beside = {thing for things in together if any(each in found for each in things) for thing in things}
        found |= dict.fromkeys(beside - found.keys(), ring)
    return found


def _fitting(
    ranked: Iterable[Claim], spoken: Mapping[str, Sequence[str]], corpus: Corpus, room: int, how: Articles
) -> Iterator[Claim]:
    """The first claims, until the room is full; things and articles are paid for once."""
    entities: dict[str, Entity] = {entity.id: entity for entity in corpus.entities}
    texts = {article.id: len(article.text.encode()) for article in corpus.articles}
    met: set[str] = set()
    for claim in ranked:
        quote = len(claim.selector.quote.encode())
        near = {"full": texts[claim.article], "excerpt": quote + 2 * MARGIN, "none": quote}[how]
        shown = near if how == "none" else min(texts[claim.article], near)  # no text is there twice
        texts[claim.article] -= shown
        room -= _CLAIM + quote + shown + (0 if claim.article in met else _ARTICLE)
        met.add(claim.article)
        for entity in filter(None, (entities.pop(thing, None) for thing in spoken[claim.id])):
            room -= _THING + sum(len(name.text.encode()) + 10 for name in entity.names)
        if room < 0:
            return
        yield claim


def _whole(kept: Iterable[Claim], statements: Mapping[str, Statement]) -> list[Claim]:
    """The claims without those that speak of a claim which is not among them."""
    left = list(kept)
    while True:
        held = {claim.statement.id for claim in left}
        fitting = [claim for claim in left if all(term in held for term in claim.terms if term in statements)]
        if len(fitting) == len(left):
            return fitting
        left = fitting
