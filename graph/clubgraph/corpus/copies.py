"""Articles in their order → which are near-copies of which, with an index on disk of a part of their runs of words."""

import hashlib
import heapq
import sqlite3
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from clubgraph.corpus.holders import Holders
from clubgraph.derive.copies import COMMON, ENOUGH, LEAST, passages
from clubgraph.derive.records import Copy

_SAMPLE = 8  # one run in so many is looked for; all runs of what is found are then compared
_SHORT = 100  # runs: of a text with no more, all are looked for
_CANDIDATES = 50  # articles that share most of the runs looked for
# The runs of words of every article, which articles hold the runs that are looked for, and which are copies.
MADE = """
CREATE TABLE IF NOT EXISTS words (article TEXT PRIMARY KEY, runs BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE run (run INTEGER, article TEXT, PRIMARY KEY (run, article)) WITHOUT ROWID;
CREATE TABLE copied_run (run INTEGER, article TEXT, PRIMARY KEY (run, article)) WITHOUT ROWID;
CREATE TABLE copy (article TEXT PRIMARY KEY, original TEXT NOT NULL, overlap INTEGER NOT NULL) WITHOUT ROWID;
"""
_AFTER = """SELECT article FROM run WHERE run = ?1 AND article > ?2
    UNION ALL SELECT article FROM copied_run WHERE run = ?1 AND article > ?2"""
# What became of an article: nothing yet, an original, or a copy of another by so much.
_Status = tuple[str, int] | None


def runs(text: str) -> Iterator[int]:
    """The runs of words of a text as numbers, the same on every machine."""
    for words in passages(text):
        said = "\x1f".join(words).encode("utf-8", "surrogatepass")
        yield int.from_bytes(hashlib.blake2b(said, digest_size=8).digest(), signed=True)


def near_copies(database: sqlite3.Connection, articles: Iterable[tuple[str, bytes]]) -> Iterator[Copy]:
    """Each near-copy with its original, and note them; articles are identifiers and runs, which stand in the table
    `words`, in the order of their identifiers."""
    holders = Holders(database)
    for name, packed in articles:
        words = array("q", packed)
        best = _original(holders, name, words)
        _note(holders, name, words, best)
        if best is not None:
            yield Copy(name, *best)


def renewed(database: sqlite3.Connection, gone: Mapping[str, bytes], come: Iterable[str]) -> set[str]:
    """Bring what is noted up to date, now that articles are gone from the table `words`, with the runs that they had
    there, and others came: the articles that are copies of another now, by another share, or no more. A change of one
    may change those behind it, so that they are looked at in their order."""
    fresh, changed, left = set(come), set[str](), list[str]()
    holders = Holders(database)
    for name, packed in gone.items():
        words = array("q", packed)
        was = _noted(database, name)
        _forget(holders, name, words, was)
        if was is None:
            left += _dependents(database, name, words)
    left += fresh
    heapq.heapify(left)
    last = None
    while left:
        name = heapq.heappop(left)
        held = holders.words(name)
        if name == last or held is None:
            continue
        last, words, new = name, held, name in fresh
        was = None if new else _noted(database, name)
        best = _original(holders, name, words)
        if best == was and not new:
            continue
        if not new:
            _forget(holders, name, words, was)
        _note(holders, name, words, best)
        if best != was:
            changed.add(name)
        if best is None or (was is None and not new):
            for each in _dependents(database, name, words):
                heapq.heappush(left, each)
    return changed


def original_of(database: sqlite3.Connection, name: str) -> str | None:
    """The article that this one is noted as a near-copy of."""
    found = database.execute("SELECT original FROM copy WHERE article = ?", [name]).fetchone()
    return str(found[0]) if found else None


def _noted(database: sqlite3.Connection, name: str) -> _Status:
    """What an article is."""
    found: _Status = database.execute("SELECT original, overlap FROM copy WHERE article = ?", [name]).fetchone()
    return found


def _note(holders: Holders, name: str, found: "array[int]", best: _Status) -> None:
    """Note what an article is."""
    if best is None:
        holders.take(_looked_for(found), name)
    else:
        holders.database.execute("INSERT INTO copy VALUES (?, ?, ?)", [name, *best])
        rows = [(run, name) for run in _looked_for(found)]
        holders.database.executemany("INSERT INTO copied_run VALUES (?, ?)", rows)


def _forget(holders: Holders, name: str, found: "array[int]", was: _Status) -> None:
    """Forget what an article was."""
    if was is None:
        holders.drop(_looked_for(found), name)
    else:
        holders.database.execute("DELETE FROM copy WHERE article = ?", [name])
        rows = [(run, name) for run in _looked_for(found)]
        holders.database.executemany("DELETE FROM copied_run WHERE run = ? AND article = ?", rows)


def _dependents(database: sqlite3.Connection, name: str, found: "array[int]") -> set[str]:
    """The articles behind this one that may look at it: those that look for a run that it holds, unless so many before
    it hold it that nobody looks on to it."""
    met = set[str]()
    before = f"SELECT count(*) FROM (SELECT 1 FROM run WHERE run = ? AND article < ? LIMIT {COMMON})"
    for run in _looked_for(found):
        if database.execute(before, [run, name]).fetchone()[0] < COMMON:
            met.update(each for (each,) in database.execute(_AFTER, [run, name]))
    return met


def _looked_for(found: "array[int]") -> list[int]:
    return [run for run in found if run % _SAMPLE == 0] if len(found) > _SHORT else list(found)


def _original(holders: Holders, name: str, words: "array[int]") -> _Status:
    """The article before this one that shares most with its runs, and the share in percent, where it is enough."""
    shared: Counter[str] = Counter()
    for run in _looked_for(words):
        first = holders.first(run)
        shared.update(first[: bisect_left(first, name)])
    found = set(words)
    best: list[tuple[int, str]] = []
    for each, _ in shared.most_common(_CANDIDATES):
        other = holders.words(each) or array("q")
        shorter, count = min(len(found), len(other)), len(found.intersection(other))
        if shorter >= LEAST and 100 * count >= ENOUGH * shorter:
            best.append((-round(100 * count / shorter), each))
    if not best:
        return None
    overlap, original = min(best)
    return original, -overlap
