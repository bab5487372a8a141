"""The candidates of an article’s names → those that something else in the article supports."""

from collections.abc import Iterable, Sequence

from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Candidate
from clubgraph.model import Kind

_SIDES = frozenset({Kind.CLUB, Kind.NATIONAL_TEAM, Kind.TEAM})


def choose_candidates(sentences: Sequence[Sequence[Unit]]) -> None:
    """Drop candidates by weak names that nothing else in the article supports, in place.

    A weak name counts where the thing is named in full too, or, when no strong candidate of its kind stands beside
    it, where the thing's country is spoken of.
    """
    strong = strong_candidates(sentences)
    countries = {
        candidate.entity.country or candidate.entity.id
        for sentence in sentences
        for unit in sentence
        for candidate in unit.candidates
        if not candidate.weak
    }
    for sentence in sentences:
        for unit in sentence:
            if unit.candidates:
                unit.candidates = tuple(_supported(unit.candidates, strong, countries))


def strong_candidates(sentences: Sequence[Sequence[Unit]]) -> frozenset[str]:
    """The entities that the article names by a name that is theirs alone."""
    return frozenset(
        candidate.entity.id
        for sentence in sentences
        for unit in sentence
        for candidate in unit.candidates
        if not candidate.weak and not candidate.demonym
    )


def _supported(candidates: tuple[Candidate, ...], strong: frozenset[str], countries: set[str]) -> Iterable[Candidate]:
    if all(c.demonym and c.entity.kind is Kind.CLUB for c in candidates):
        yield from [c for c in candidates if c.entity.id in strong] or candidates[: len(candidates) == 1]
        return
    named_in_full = [c for c in candidates if c.weak and c.entity.id in strong]
    taken = {c.entity.kind for c in candidates if not c.weak}
    for candidate in candidates:
        kind = candidate.entity.kind
        if candidate.weak:
            if candidate in named_in_full or (kind not in taken and candidate.entity.country in countries):
                yield candidate
        elif not (kind in _SIDES and any(c.entity.kind is kind and c is not candidate for c in named_in_full)):
            yield candidate
