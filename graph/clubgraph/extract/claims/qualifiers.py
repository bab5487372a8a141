"""A reading and the words near it → the qualifiers that its relation asks for: fee, season, score, count, phase …"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.units.unit import Unit
from clubgraph.model import Time, Value

_NEAR = 45  # characters behind the words of a reading in which what belongs to it may stand
Finder = Callable[[Sequence[Unit], Candidate, Time | None], str | int | None]


def qualifiers(candidate: Candidate, sentence: Sequence[Unit], time: Time | None) -> Iterator[tuple[str, Value]]:
    """The qualifiers that stand in the words of a reading or close behind them, in the order the rule names them."""
    near = list(_near(sentence, candidate))
    for name in candidate.rule.qualifiers:
        value = _FINDERS[name](near, candidate, time)
        if value is not None and name not in candidate.rule.settings:
            yield name, Value(value)


def _near(sentence: Sequence[Unit], candidate: Candidate) -> Iterator[Unit]:
    """The units of the reading, and those behind it up to the next verb or break."""
    for unit in sentence:
        if unit.start < candidate.start:
            continue
        if unit.start >= candidate.end:
            if unit.start > candidate.end + _NEAR or unit.pos in ("verb", "aux", "sub", "rel") or unit.text in ";:":
                return
        yield unit


def _fee(near: Sequence[Unit], candidate: Candidate, time: Time | None) -> str | None:
    return next((unit.text for unit in near if unit.pos == "money"), None)


def _contract_length(near: Sequence[Unit], candidate: Candidate, time: Time | None) -> str | None:
    """ "a two-year deal": the number of years before the noun."""
    for unit, noun in pairwise(near):
        if "deal" in noun.classes and "years" in unit.classes:
            return unit.text
    return None


def _contract_until(near: Sequence[Unit], candidate: Candidate, time: Time | None) -> str | None:
    return time.last if time is not None and time.first is None else None


def _season(near: Sequence[Unit], candidate: Candidate, time: Time | None) -> str | None:
    """A season by its years, or the one year of an event."""
    season = next((unit.value for unit in near if unit.pos == "season"), None)
    if season is None and time is not None and time.last is None and time.first is not None:
        return time.first[:4]
    return season


def _score(near: Sequence[Unit], candidate: Candidate, time: Time | None) -> str | None:
    return next((unit.value for unit in near if unit.pos == "score"), None)


def _count(near: Sequence[Unit], candidate: Candidate, time: Time | None) -> int | None:
    """A number before a title, cap, goal or the competition itself: "three Premier League titles"."""
    target = candidate.arguments.get("o")
    place = target.start if isinstance(target, Filler) else -1
    for position, unit in enumerate(near):
        if unit.pos == "num":
            following = near[position + 1 : position + 4]
            if any(u.classes & {"title", "cap", "goal"} or u.start == place for u in following):
                number = unit.value or (unit.sense.value if unit.sense else "")
                return int(number) if number.isdecimal() else None
    return None


def _phase(near: Sequence[Unit], candidate: Candidate, time: Time | None) -> str | None:
    return next((u.sense.value for u in near if u.sense is not None and "phase" in u.classes and u.sense.value), None)


_FINDERS: dict[str, Finder] = {
    "fee": _fee,
    "contractLength": _contract_length,
    "contractUntil": _contract_until,
    "season": _season,
    "score": _score,
    "count": _count,
    "phase": _phase,
}


KNOWN = frozenset(_FINDERS)
