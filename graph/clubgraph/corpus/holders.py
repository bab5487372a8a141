"""The noted runs of words → those of an article, and the first articles that hold one, looked up once."""

import sqlite3
from array import array
from bisect import insort
from collections.abc import Iterable
from functools import lru_cache

from clubgraph.derive.copies import COMMON

_CACHED = 20_000  # articles, and runs, that are looked up often


class Holders:
    """The runs of articles, and which articles hold a run, as they are noted: a change looks at the same ones again and
    again."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self.database = database
        self.words = lru_cache(_CACHED)(self._words)
        self._first = dict[int, list[str]]()

    def first(self, run: int) -> list[str]:
        """The first originals that hold a run, as many as are ever looked at."""
        if run not in self._first:
            if len(self._first) >= _CACHED:
                self._first.clear()  # a build goes through all of a corpus, and few runs come again
            query = f"SELECT article FROM run WHERE run = ? ORDER BY article LIMIT {COMMON}"
            self._first[run] = [each for (each,) in self.database.execute(query, [run])]
        return self._first[run]

    def take(self, runs: Iterable[int], name: str) -> None:
        """Note an original that holds these."""
        rows = [(run, name) for run in runs]
        self.database.executemany("INSERT INTO run VALUES (?, ?)", rows)
        for run, _ in rows:
            if (held := self._first.get(run)) is not None:
                insort(held, name)
                del held[COMMON:]

    def drop(self, runs: Iterable[int], name: str) -> None:
        """Note that it is none any more."""
        rows = [(run, name) for run in runs]
        self.database.executemany("DELETE FROM run WHERE run = ? AND article = ?", rows)
        for run, _ in rows:
            if name in self._first.get(run, ()):
                del self._first[run]  # another may come into its place

    def _words(self, name: str) -> "array[int] | None":
        held = self.database.execute("SELECT runs FROM words WHERE article = ?", [name]).fetchone()
        return array("q", held[0]) if held else None
