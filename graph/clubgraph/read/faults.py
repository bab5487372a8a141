"""Faults of many files → one report: readers note what is wrong and read on."""

from collections.abc import Iterator
from contextlib import contextmanager

from clubgraph.errors import ClubgraphError, Faults


@contextmanager
def gathering(into: list[ClubgraphError] | None) -> Iterator[list[ClubgraphError]]:
    """A list for faults. They are raised together as `Faults` at the end, or left in `into` where one is given."""
    faults = [] if into is None else into
    yield faults
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
