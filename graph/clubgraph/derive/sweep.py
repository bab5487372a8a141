"""Spans of days → the pairs of them that meet, without comparing all with all."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

Thing = TypeVar("Thing")
Span = tuple[date, date]


def meeting(spans: Iterable[tuple[Span, Thing]]) -> Iterator[tuple[Thing, Thing]]:
    """Each pair of which neither begins after the other ends. A span may end before it begins: of a coarse one the
    latest first day and the earliest last day are known, and only a longer one surely meets it."""
    active: list[tuple[Span, Thing]] = []
    for span, thing in sorted(spans, key=lambda pair: pair[0]):
        active = [(other, earlier) for other, earlier in active if other[1] >= span[0]]
        yield from ((earlier, thing) for other, earlier in active if other[0] <= span[1])
        active.append((span, thing))
