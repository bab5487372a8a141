"""Faults of many files → one report: readers note what is wrong and read on."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from clubgraph.errors import ClubgraphError, Faults


@contextmanager
def gathering(into: list[ClubgraphError] | None) -> Iterator[list[ClubgraphError]]:
    """A list for faults. They are raised together as `Faults` at the end, or left in `into` where one is given; in
    the order of files and lines, a thing that is missing in many places once."""
    faults = [] if into is None else into
    yield faults
    faults[:] = _once(sorted(faults, key=_file_and_line))
    if into is None and faults:
        raise Faults(faults)


@contextmanager
def noting(faults: list[ClubgraphError]) -> Iterator[None]:
    """An expected failure of the block is noted, and reading goes on after it."""
    try:
        yield
    except Faults as several:
        faults.extend(several.faults)
    except ClubgraphError as fault:
        faults.append(fault)


def _file_and_line(fault: ClubgraphError) -> tuple[str, int]:
    place = re.match(r"([^:,]*)(?::(\d+))?", fault.place)
    return (place[1], int(place[2] or 0)) if place else ("", 0)


def _once(faults: list[ClubgraphError]) -> list[ClubgraphError]:
    """The faults without the later ones that miss the same thing; the first says how many lines there are."""
    missing: dict[str, list[ClubgraphError]] = {}
    kept = []
    for fault in faults:
        thing = re.match(r'\w+: (there is no "[^"]*/[^"]*")', fault.problem)
        same = missing.setdefault(thing[1], []) if thing else []
        if not same:
            kept.append(fault)
        same.append(fault)
    for same in missing.values():
        if len(same) > 1:
            more = len(same) - 1
            same[0].hint += f" {more} more {'line names' if more == 1 else 'lines name'} it."
    return kept
