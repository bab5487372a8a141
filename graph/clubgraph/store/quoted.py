"""The claims of the columns → one file of rows as a search in quotes shows them, and a file of their places.

A row is cut out of the file by its place: to fetch it from a table takes three times as long, and ten times where each
of its cells is a column. Of claims that look alike the first has a row. Rows of later claims are appended, so that who
reads the columns of before is not disturbed: their places are a file of their own, and the rows are one for both.
"""

import os
import re
import shutil
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing
from itertools import groupby
from pathlib import Path
from typing import Final

from clubgraph.model import Tier
from clubgraph.store.columns import reading

# What the cells of a row are, behind the names of its claims; the quote is last, for it may hold anything.
KINDS = ("node", "node", "node", "node", "node", "node", "node", "words")
_CLAIMS = """SELECT id, article, tier, name, modality, attribution, polarity, subject, relation, object, article,
    language || ' ' || quote FROM claim {} ORDER BY id"""
FILES = ROWS, PLACES = "quotes.txt", "quotes.places"
WIDE: Final = "Q"  # numbers and places, of the byte order of this machine
LOOK = b"?"  # a row begins with it whose quote must be looked at again
# Letters that the index takes for "s" and "k" and SPARQL does not, or does in a word alone: whoever finds such a quote
# looks again.
_DOUBTFUL = re.compile("[ſ\N{KELVIN SIGN}]")
_FEW = 2_000  # claims: for more, both files are written anew


def write(columns: Path) -> None:
    """The files beside the columns."""
    numbers, starts, ends, end, doubtful = array(WIDE), array(WIDE), array(WIDE), 0, False
    path = columns.with_name(ROWS)
    path.unlink(missing_ok=True)  # the columns of before may have the same file
    with closing(reading(columns)) as database, path.open("wb") as file:
        for number, row in _rows(database.execute(_CLAIMS.format(""))):
            numbers.append(number)
            starts.append(end)
            end += file.write(row)
            ends.append(end)
            doubtful |= row.startswith(LOOK)
        file.write(b"\n")  # an empty file cannot be mapped
    _keep(columns, (numbers, starts, ends), doubtful)


def share(old: Path, columns: Path) -> None:
    """Begin with the rows of other columns."""
    try:
        os.link(old.with_name(ROWS), columns.with_name(ROWS))
    except OSError:
        shutil.copyfile(old.with_name(ROWS), columns.with_name(ROWS))
    shutil.copyfile(old.with_name(PLACES), columns.with_name(PLACES))


def update(columns: Path, gone: Collection[int], moved: Mapping[int, int], articles: Iterable[str]) -> None:
    """Bring the files up to date: claims of these numbers are gone, others have new ones, and all claims of these
    articles are new. What has no row there yet is none of the others."""
    held = array(WIDE, columns.with_name(PLACES).read_bytes())
    count = len(held) // 3
    numbers, starts, ends = (held[count * part : count * (part + 1)] for part in range(3))
    names = list(articles)
    with closing(reading(columns)) as database:
        own = f"WHERE article IN ({', '.join('?' * len(names))})"
        new = list(_rows(database.execute(_CLAIMS.format(own), names))) if len(names) <= _FEW else []
    if len(new) + len(gone) > _FEW or len(names) > _FEW:
        write(columns)
        return
    places = {old: bisect_left(numbers, old) for old in moved}
    for old, place in places.items():
        numbers[place] = moved[old]
    for number in sorted((moved.get(number, number) for number in gone), reverse=True):
        place = bisect_left(numbers, number)
        for each in (numbers, starts, ends):
            del each[place]
    with columns.with_name(ROWS).open("ab") as file:
        for number, row in new:
            place, end = bisect_left(numbers, number), file.tell()
            numbers.insert(place, number)
            starts.insert(place, end)
            ends.insert(place, end + file.write(row))
    _keep(columns, (numbers, starts, ends), bool(held[-1]) or any(row.startswith(LOOK) for _, row in new))


def _keep(columns: Path, places: "Iterable[array[int]]", doubtful: bool) -> None:
    """Last comes whether any row is to be looked at again; and an empty file cannot be mapped."""
    parts = (*places, array(WIDE, [doubtful]))
    columns.with_name(PLACES).write_bytes(b"".join(part.tobytes() for part in parts))


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
    return LOOK + row if _DOUBTFUL.search(looks[-1]) else row
