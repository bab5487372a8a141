"""A name as somebody typed it → the things that are called so, with or without letters written together with it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from clubgraph.ask.kinds import Kinds
from clubgraph.store.columns import PROPERTIES, named
from clubgraph.store.source import Source
from clubgraph.terms import identifier
from clubgraph.text import name_key

_SHORTEST_NAME = 3  # letters that are left of a name when those before it are taken away
# How a name is a thing's: its own, shared with a better-known thing, a part of a name; or not to be read as it.
EXACT, PART, _NEVER = ("name", "weak"), "part", "never"


class Called:
    """The things of a graph by the keys of their names; the `columns` of a large one have them ready."""

    def __init__(self, store: Source, columns: Path | None, kinds: Kinds) -> None:
        self._store, self._columns, self._kinds = store, columns, kinds
        self._read: dict[str, dict[str, set[str]]] = {}

    def find(self, word: str, ways: Iterable[str]) -> Iterator[list[str]]:
        """The things called so in each way; as typed, then without the letters before the name."""
        for way in ways:
            for key in _readings(word):
                called = self._named(way, key) - self._named(_NEVER, key)
                if called:
                    yield sorted(called)

    def by_key(self, way: str) -> dict[str, set[str]]:
        """Things by the keys of their names; a part is any run of whole words in a name."""
        if way not in self._read:
            found: defaultdict[str, set[str]] = defaultdict(set)
            for predicate in PROPERTIES.get(way) or (*PROPERTIES["name"], *PROPERTIES["weak"]):
                for quad in self._store.quads_for_pattern(None, ox.NamedNode(predicate), None):
                    name = identifier(quad.subject.value) if isinstance(quad.subject, ox.NamedNode) else None
                    if name in self._kinds.every and isinstance(quad.object, ox.Literal):
                        key = name_key(quad.object.value)
                        for part in _runs(key) if way == PART else [key]:
                            found[part].add(name)
            self._read[way] = dict(found)
        return self._read[way]

    def _named(self, way: str, key: str) -> set[str]:
        """The things that go by this name in this way."""
        if self._columns and way != PART:
            return named(self._columns, way, key)
        return self.by_key(way).get(key, set())


def _readings(word: str) -> Iterator[str]:
    """The key of a name, then what is left of it behind prefixes of a language: באינטר מיאמי is "in Inter Miami"."""
    key = name_key(word)
    yield key
    from clubgraph.extract.units.letters import stacked  # most names are found as they are
    from clubgraph.read.languages import codes, grammar

    for known in filter(None, (grammar(code).prefixes for code in codes())):
        for cut in range(1, len(key) - _SHORTEST_NAME + 1):
            if stacked(key[:cut], known):
                yield key[cut:]


def _runs(key: str) -> Iterator[str]:
    words = key.split()
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            yield " ".join(words[start:end])
