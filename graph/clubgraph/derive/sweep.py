"""Spans of days → who of one key meets whom of another, without comparing all with all."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from typing import TypeVar

Thing = TypeVar("Thing")
Key = TypeVar("Key", bound=Hashable)
Span = tuple[date, date]


def meeting(spans: Iterable[tuple[Span, Key, Thing]]) -> Iterator[tuple[Key, list[Thing], Key, list[Thing]]]:
    """Things of two keys of which each meets each: neither begins after the other ends. Nobody is named in the place of
    another, but those that meet may come in several parts. A span may end before it begins: of a coarse one the latest
    first day and the earliest last day are known, and only a longer one surely meets it.

    What begins on one day under one key is gone through together: of those, all that do not end too early meet.
    """
    groups: dict[tuple[date, Key], list[tuple[date, Thing]]] = defaultdict(list)
    for (begin, end), key, thing in spans:
        groups[begin, key].append((end, thing))
    active: list[tuple[date, date, Key, list[tuple[date, Thing]]]] = []
    for (begin, key), group in sorted(groups.items(), key=lambda pair: pair[0][0]):
        active = [each for each in active if each[1] >= begin]
        for earlier, _, other, before in active:
            if other != key:
                ones = [thing for end, thing in before if end >= begin]
                others = [thing for end, thing in group if end >= earlier]
                if ones and others:
                    yield other, ones, key, others
        active.append((begin, max(end for end, _ in group), key, group))
