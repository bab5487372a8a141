"""Readings → those that do not say of somebody, in one sentence, that he leaves a side which no name tells and that he
joins it."""

from collections.abc import Sequence

from clubgraph.extract.readings.reading import Reading
from clubgraph.extract.references.filler import Filler

_LEAVES, _JOINS = "leaves", frozenset({"transfersTo", "renewsWith"})


def without_contrary(readings: Sequence[Reading]) -> list[Reading]:
    """The readings without such leavings: "se despidió del club, ya que seguirá en el Ajax" is not of Ajax."""
    joined = {_told(reading) for reading in readings if _relation(reading) in _JOINS and not reading.stance.negative}
    return [r for r in readings if _relation(r) != _LEAVES or _is_named(r) or _told(r) not in joined]


def _relation(reading: Reading) -> str:
    return reading.candidate.rule.relation


def _told(reading: Reading) -> tuple[int, int, int]:
    """The sentence of a reading, and who and which side it tells of."""
    subject, side = (reading.candidate.arguments.get(name) for name in ("s", "o"))
    who, what = (id(filler.thing) if isinstance(filler, Filler) else 0 for filler in (subject, side))
    return reading.sentence, who, what


def _is_named(reading: Reading) -> bool:
    """Whether a name tells the side."""
    side = reading.candidate.arguments.get("o")
    return isinstance(side, Filler) and side.how == "name"
