"""Articles in their order → which are near-copies of which, with an index on disk of a part of their runs of words."""

import hashlib
import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator

from clubgraph.derive.copies import COMMON, ENOUGH, LEAST, passages
from clubgraph.derive.records import Copy

_SAMPLE = 8  # one run in so many is looked for; all runs of what is found are then compared
_SHORT = 100  # runs: of a text with no more, all are looked for
_CANDIDATES = 50  # articles that share most of the runs looked for
_MADE = """
CREATE TABLE original (number INTEGER PRIMARY KEY, id TEXT NOT NULL, runs BLOB NOT NULL);
CREATE TABLE run (run INTEGER, number INTEGER, PRIMARY KEY (run, number)) WITHOUT ROWID;
"""


def runs(text: str) -> Iterator[int]:
    """The runs of words of a text as numbers, the same on every machine."""
    for words in passages(text):
        said = "\x1f".join(words).encode("utf-8", "surrogatepass")
        yield int.from_bytes(hashlib.blake2b(said, digest_size=8).digest(), signed=True)


def near_copies(database: sqlite3.Connection, articles: Iterable[tuple[str, bytes]]) -> Iterator[Copy]:
    """Each near-copy with its original; articles are identifiers and runs, in the order of their identifiers."""
    database.executescript(_MADE)
    for number, (name, packed) in enumerate(articles):
        found = array("q", packed)
        looked_for = _looked_for(found)
        best = _original(database, set(found), looked_for)
        if best is not None:
            yield Copy(name, *best)
            continue
        database.execute("INSERT INTO original VALUES (?, ?, ?)", [number, name, packed])
        database.executemany("INSERT INTO run VALUES (?, ?)", [(run, number) for run in looked_for])


def _looked_for(found: "array[int]") -> list[int]:
    return [run for run in found if run % _SAMPLE == 0] if len(found) > _SHORT else list(found)


def _original(database: sqlite3.Connection, found: set[int], looked_for: list[int]) -> tuple[str, int] | None:
    """The article that shares most with these runs, and the share in percent, where it is enough."""
    shared: Counter[int] = Counter()
    for run in looked_for:
        holders = database.execute(f"SELECT number FROM run WHERE run = ? LIMIT {COMMON}", [run])
        shared.update(number for (number,) in holders)
    best: list[tuple[int, str]] = []
    for number, _ in shared.most_common(_CANDIDATES):
        name, packed = database.execute("SELECT id, runs FROM original WHERE number = ?", [number]).fetchone()
        other = array("q", packed)
        shorter, count = min(len(found), len(other)), len(found.intersection(other))
        if shorter >= LEAST and 100 * count >= ENOUGH * shorter:
            best.append((-round(100 * count / shorter), name))
    if not best:
        return None
    overlap, name = min(best)
    return name, -overlap
