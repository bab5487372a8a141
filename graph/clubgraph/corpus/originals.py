"""The near-copies that are noted, and the articles whose very text stood in another → each with its original."""

import sqlite3
from collections.abc import Iterator, Mapping
from functools import lru_cache

from clubgraph.corpus.copies import original_of
from clubgraph.derive.records import Copy

_CACHED = 50_000  # articles that are looked up often
_COPIES = """SELECT article, original, overlap FROM copy {near} UNION ALL
    SELECT id, coalesce(original, same_as), 100 FROM article LEFT JOIN copy ON copy.article = same_as
    WHERE same_as IS NOT NULL {same} ORDER BY 1"""


def copies(database: sqlite3.Connection, key: str | None = None) -> Iterator[Copy]:
    """All of them in the order of their identifiers, or the one of this key."""
    near, same = ("", "") if key is None else ("WHERE article = ?", "AND id = ?")
    rows = database.execute(_COPIES.format(near=near, same=same), [] if key is None else [key, key])
    return (Copy(*row) for row in rows)


class Originals(Mapping[str, str]):
    """The original of each article that is a copy, looked up when it is asked for."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._look_up = lru_cache(_CACHED)(self._looked_up)

    def __getitem__(self, name: str) -> str:
        found = self._look_up(name)
        if found is None:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        return (copy.article for copy in copies(self._database))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _looked_up(self, name: str) -> str | None:
        found = self._database.execute("SELECT same_as FROM article WHERE id = ?", [name]).fetchone()
        first = found[0] if found else None
        return original_of(self._database, first or name) or first
