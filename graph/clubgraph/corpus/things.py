"""Known things and those that articles tell of → each by its identifier, and what it is compared as."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from functools import lru_cache

from clubgraph.keep.records import entity_of
from clubgraph.model import Entity, Kind

_CACHED = 50_000  # things that are looked up often


class Things(Mapping[str, Entity]):
    """Every thing by its identifier, discovered ones as the first article tells of them."""

    def __init__(self, database: sqlite3.Connection, known: Mapping[str, Entity]) -> None:
        self.known, self._database = known, database
        self._look_up = lru_cache(_CACHED)(self._looked_up)

    def __getitem__(self, name: str) -> Entity:
        found = self.known.get(name) or self._look_up(name)
        if found is None:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        yield from self.known
        yield from (name for (name,) in self._database.execute("SELECT DISTINCT id FROM thing"))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _looked_up(self, name: str) -> Entity | None:
        query = "SELECT record FROM thing WHERE id = ? ORDER BY article LIMIT 1"
        found = self._database.execute(query, [name]).fetchone()
        return entity_of(json.loads(found[0])) if found else None


def root(name: str, *known: Mapping[str, Entity]) -> str:
    """What a thing is compared as: a side as its club, a group as the largest that it is in."""
    passed = {name}
    while thing := next((found for things in known if (found := things.get(name))), None):
        whole = thing.of if thing.kind is Kind.TEAM or thing.kind.endswith("Group") else None
        if whole is None or whole in passed:
            return name
        name = whole
        passed.add(name)
    return name
