"""The candidates of an article’s names → those that something else in the article supports."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from clubgraph.extract.names.lands import Lands, beside_clubs, lands
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Candidate
from clubgraph.model import Kind

_SIDES = frozenset({Kind.CLUB, Kind.NATIONAL_TEAM, Kind.TEAM})


def choose_candidates(sentences: Sequence[Sequence[Unit]], sure: Collection[str] = ()) -> None:
    """Drop candidates by weak names that nothing else in the article supports, in place.

    A weak name counts where the thing is named in full too, or, when no strong candidate of its kind stands beside
    it, where the thing's country is spoken of, and of namesakes that whose country is spoken of most.
    """
    for sentence in sentences if sure else ():
        for unit in sentence:
            if unit.capital and unit.key in sure:  # "la Champions", weak in other languages alone
                unit.candidates = tuple(replace(c, weak=False) for c in unit.candidates)
    strong = named_by_own_name(sentences)
    known = lands(sentences)
    called = _called(sentences)
    told: set[str] = set()
    for sentence in sentences:
        for place, unit in enumerate(sentence):
            if unit.candidates:
                most = max((len(called[c.entity.id]) for c in unit.candidates if c.weak), default=0)
                if most > 1:  # "Blues" beside "Birmingham" are not Chelsea's
                    kept = (
                        c
                        for c in unit.candidates
                        if not c.weak or len(called[c.entity.id]) == most or strong[c.entity.id]
                    )
                    unit.candidates = tuple(kept)
                meant = _by_own_name(unit.candidates, strong) if unit.capital else unit.candidates
                listed = beside_clubs(sentence, place, strong) if unit.capital else ()
                unit.candidates = tuple(dict.fromkeys((*_supported(meant, strong, known, told), *listed)))
                told |= {candidate.entity.id for candidate in unit.candidates}


def _by_own_name(candidates: tuple[Candidate, ...], strong: Mapping[str, int]) -> tuple[Candidate, ...]:
    """The candidates of a word with a capital, without the clubs that are only called so by their colours or people,
    if it is the name of another ("Universitario") and the article does not name them."""
    if all(c.demonym for c in candidates):
        return candidates
    return tuple(c for c in candidates if not c.demonym or c.entity.kind is not Kind.CLUB or c.entity.id in strong)


def _called(sentences: Sequence[Sequence[Unit]]) -> Mapping[str, set[str]]:
    """The different names, shared with others, that the article has of each entity."""
    found: dict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        for unit in sentence:
            for candidate in unit.candidates:
                if candidate.weak and candidate.entity.kind in _SIDES and not candidate.demonym:
                    found[candidate.entity.id].add(unit.key)
    return found


def named_by_own_name(sentences: Sequence[Sequence[Unit]]) -> Counter[str]:
    """How often the article names each entity by a name that is its alone."""
    return Counter(
        candidate.entity.id
        for sentence in sentences
        for unit in sentence
        for candidate in unit.candidates
        if not candidate.weak and not candidate.demonym
    )


def _rank(candidate: Candidate, strong: Mapping[str, int], order: Sequence[str]) -> tuple[int, int]:
    """Those named most by their own name first, of those named as often the one named first."""
    named = candidate.entity.id
    return (-strong[named], order.index(named)) if named in strong else (0, len(order))


def _supported(
    candidates: tuple[Candidate, ...], strong: Mapping[str, int], known: Lands, told: Collection[str]
) -> Iterable[Candidate]:
    if all(c.demonym and c.entity.kind is Kind.CLUB for c in candidates):
        named = [c for c in candidates if c.entity.id in strong] or [c for c in candidates if c.entity.id in told]
        yield from named or candidates[: len(candidates) == 1]
        return
    named_in_full = [c for c in candidates if c.weak and c.entity.id in strong]
    if len(named_in_full) > 1:  # "the Blues" are those of whom most is told
        order = list(strong)
        candidates = tuple(sorted(candidates, key=lambda c: _rank(c, strong, order)))
    full = {c.entity.kind for c in named_in_full}
    taken = {c.entity.kind for c in candidates if not c.weak}
    most: dict[Kind, int] = {}
    here = {c.entity.id for c in candidates if c.weak and c.entity.kind is Kind.PLACE and known.named.get(c.entity.id)}
    for candidate in candidates:
        kind, spoken = candidate.entity.kind, known.spoken(candidate.entity)
        most[kind] = max(most.get(kind, 0), spoken if candidate.weak else 0)
    for candidate in candidates:
        kind, spoken = candidate.entity.kind, known.spoken(candidate.entity)
        if candidate.weak:
            if here & {candidate.entity.id, candidate.entity.country}:  # "Jordan" beside "the Jordanians"
                yield candidate
                continue
            if kind is Kind.NATIONAL_TEAM and candidate not in named_in_full and any("team/" in e for e in strong):
                continue  # "the national team" is that of the land that the article names
            if candidate in named_in_full or (kind not in taken | full and spoken and spoken == most[kind]):
                yield candidate
        else:
            others = [c for c in named_in_full if _like(candidate, c)]
            if _of_no_land(candidate):  # its full name comes first, or more than once
                others = [c for c in others if c.entity.id in told or strong[c.entity.id] > 1]
            if not others or not (kind in _SIDES or _of_no_land(candidate)):
                yield candidate


def _of_no_land(candidate: Candidate) -> bool:
    """Whether it is a cup of several lands, which another continent has by the same name: "the Champions League"."""
    return candidate.entity.kind is Kind.COMPETITION and candidate.entity.country is None


def _like(candidate: Candidate, other: Candidate) -> bool:
    return other is not candidate and other.entity.kind is candidate.entity.kind
