"""The claims of the columns → one file of rows as a search in quotes shows them; numbers of claims → their rows.

A row is cut out of the file by its place: to fetch it from a table takes three times as long, and ten times where each
of its cells is a column. Both files are written anew with the columns, and hold of claims that look alike the first.
"""

import mmap
import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import groupby
from pathlib import Path
from typing import Final

from clubgraph.model import Tier
from clubgraph.store.columns import reading
from clubgraph.store.numbers import STEP

# What the cells of a row are, behind the names of its claims; the quote is last, for it may hold anything.
KINDS = ("node", "node", "node", "node", "node", "node", "node", "words")
_CLAIMS = """SELECT id, article, tier, name, modality, attribution, polarity, subject, relation, object, article,
    language || ' ' || quote FROM claim ORDER BY id"""
_ROWS, _PLACES = "quotes.txt", "quotes.places"
_WIDE: Final = "Q"  # numbers and places, of the byte order of this machine
# Letters that the index takes for "s" and "k" and SPARQL does not, or does in a word alone: whoever finds such a quote
# looks again.
_DOUBTFUL = re.compile("[ſ\N{KELVIN SIGN}]")
_LOOK = b"?"


def write(columns: Path) -> None:
    """The files beside the columns."""
    numbers, starts, end = array(_WIDE), array(_WIDE), 0
    with closing(reading(columns)) as database, columns.with_name(_ROWS).open("wb") as file:
        for number, row in _rows(database.execute(_CLAIMS)):
            numbers.append(number)
            starts.append(end)
            end += file.write(row)
        file.write(b"\n")  # an empty file cannot be mapped
    starts.append(end)
    columns.with_name(_PLACES).write_bytes(numbers.tobytes() + starts.tobytes())


def cut(columns: Path, numbers: Iterable[int], words: str, *, sure: bool, most: int = 0) -> list[bytes]:
    """The rows of claims by their numbers, in order; no more than `most`, unless that is 0. Where the index is not
    `sure` of the words, each quote is looked at once more."""
    rows, places = _mapped(columns.with_name(_ROWS)), memoryview(_mapped(columns.with_name(_PLACES))).cast(_WIDE)
    count = len(places) // 2
    known, starts = places[:count], places[count:]
    found: list[bytes] = []
    shift = -1  # numbers are evenly apart at first, so that the place of one tells that of the next
    for number in numbers:
        place = number // STEP + shift
        if place >= count or known[place] != number:
            place = bisect_left(known, number)
            shift = place - number // STEP
        row = rows[starts[place] : starts[place + 1]]
        if row and (sure or _holds(row, words)) and (row[:1] != _LOOK or _holds(row, words)):
            found.append(row)
            if len(found) == most:
                break
    return found


def cells(row: bytes) -> tuple[str, list[str]]:
    """The names of the claims of a row, with spaces between, and its cells."""
    claims, *found = row.decode().removeprefix("?").split("\t", len(KINDS))
    return claims, found


def _holds(row: bytes, words: str) -> bool:
    return words.lower() in cells(row)[1][-1].partition(" ")[2].lower()


def _rows(claims: Iterable[tuple[str, ...]]) -> Iterator[tuple[int, bytes]]:
    """Each number with its row: nothing for a candidate, and for what looks like an earlier claim."""
    for _, own in groupby(claims, key=lambda claim: claim[1]):
        article = list(own)
        names: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for _, _, tier, name, *looks in article:
            if tier == Tier.A:
                names[tuple(looks)].append(name)
        for number, _, tier, _, *looks in article:
            alike = names.pop(tuple(looks), []) if tier == Tier.A else []
            yield int(number), _row(alike, looks) if alike else b""


def _row(names: list[str], looks: list[str]) -> bytes:
    row = "\t".join([" ".join(names), *looks]).encode()
    return _LOOK + row if _DOUBTFUL.search(looks[-1]) else row


def _mapped(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
