"""The numbers of claims and the file of quotes → their rows, each cut out when somebody looks at it.

Most rows of a long answer are only counted, or stand behind the first page.
"""

import mmap
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from clubgraph.store.numbers import STEP
from clubgraph.store.quoted import KINDS, LOOK, PLACES, ROWS, WIDE

_Numbers = Sequence[int]


class Cuts(Sequence[bytes]):
    """Rows by their places, and where each place begins and ends in the file."""

    __slots__ = ("_ends", "_file", "_places", "_starts")

    def __init__(self, file: mmap.mmap, starts: _Numbers, ends: _Numbers, places: Sequence[int]) -> None:
        self._file, self._starts, self._ends, self._places = file, starts, ends, places

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return type(self)(self._file, self._starts, self._ends, self._places[index])
        place = self._places[index]
        return self._file[self._starts[place] : self._ends[place]]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


def cut(columns: Path, numbers: Iterable[int], words: str, *, sure: bool, most: int = 0) -> Cuts:
    """The rows of claims by their numbers, in order; no more than `most`, unless that is 0. Where the index is not
    `sure` of the words, each quote is looked at once more."""
    file, held = _mapped(columns.with_name(ROWS)), memoryview(_mapped(columns.with_name(PLACES))).cast(WIDE)
    count = len(held) // 3
    known, starts, ends = (held[count * part : count * (part + 1)] for part in range(3))
    places = _places(numbers, known, starts, ends)
    if held[-1] or not sure:
        places = (place for place in places if _holds(file[starts[place] : ends[place]], words, sure))
    return Cuts(file, starts, ends, list(islice(places, most or None)))


def _places(numbers: Iterable[int], known: _Numbers, starts: _Numbers, ends: _Numbers) -> Iterator[int]:
    """Where those of these numbers stand that have a row."""
    count, shift = len(known), -1  # numbers are evenly apart at first, so that the place of one tells that of the next
    for number in numbers:
        place = number // STEP + shift
        if place >= count or known[place] != number:
            place = bisect_left(known, number)
            shift = place - number // STEP
        if starts[place] != ends[place]:
            yield place


def cells(row: bytes) -> tuple[str, list[str]]:
    """The names of the claims of a row, with spaces between, and its cells."""
    claims, *found = row.decode().removeprefix(LOOK.decode()).split("\t", len(KINDS))
    return claims, found


def _holds(row: bytes, words: str, sure: bool) -> bool:
    if sure and not row.startswith(LOOK):
        return True
    return words.lower() in cells(row)[1][-1].partition(" ")[2].lower()


def _mapped(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
