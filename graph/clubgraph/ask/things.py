"""A word that a person typed → the one thing of the graph that it names, in any spelling, script or case."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from clubgraph.ask.words import Words
from clubgraph.errors import ClubgraphError
from clubgraph.model import FOLDER
from clubgraph.store.columns import PROPERTIES, named
from clubgraph.store.source import Source
from clubgraph.terms import CG, ID, PREFIXES, RDF, RDFS, identifier, iri, local
from clubgraph.text import name_key

# Hebrew writes "and", "the", "in", "from", "to" … as letters of the next word: באינטר מיאמי is "in Inter Miami".
_HEBREW_PREFIXES = frozenset("ושהבכלמ")
_MOST_PREFIXES, _SHORTEST_NAME = 3, 3
_FOLDERS = frozenset(FOLDER.values())
_LISTED, _CLOSE = 8, 3
# How a name is a thing's: its own, shared with a better-known thing, a part of a name; or not to be read as it.
_EXACT, _PART, _NEVER = ("name", "weak"), "part", "never"


class Things:
    """The things of a graph by all their names; the `columns` of a large one have them ready."""

    def __init__(self, store: Source, columns: Path | None = None) -> None:
        self._store, self._columns = store, columns

    def find(self, word: str, kind: str = "Thing") -> ox.NamedNode:
        """The thing of this kind with this identifier or name.

        Raises ClubgraphError when there is none, with the nearest, or several, with the list.
        """
        known = self._identified(word)
        for called in [[known]] if known else self._called(word, (*_EXACT, _PART)):
            fitting = [name for name in called if self._kind(name) in self._with_subclasses(kind)]
            if fitting:
                return ox.NamedNode(iri(self._only(word, fitting)))
        other = known or next(self._called(word, _EXACT), [""])[0]
        problem = f"is a {self._kind(other)}, not a {kind}." if other else "is not in the graph."
        raise ClubgraphError(f'"{word}" {problem}', hint=self._nearest(word, kind))

    def of_kind(self, kind: str) -> list[str]:
        """The identifiers of all things of this kind, sorted."""
        allowed = self._with_subclasses(kind)
        return sorted(name for name, its in self._kinds.items() if its in allowed)

    def described(self, thing: str) -> str:
        """`club/inter-miami (Inter Miami)`."""
        return f"{thing} ({Words(self._store).of(ox.NamedNode(iri(thing)))})"

    def _identified(self, word: str) -> str | None:
        """`club/inter-miami` however it is written: with its prefix, as an IRI, in angle brackets."""
        bare = word.strip().strip("<>")
        prefix, _, slug = bare.partition(":")
        full = bare if bare.startswith(ID) else PREFIXES.get(prefix, ID) + slug if slug else iri(bare)
        name = identifier(full)
        return name if name and self._kind(name) else None

    def _called(self, word: str, ways: Iterable[str]) -> Iterator[list[str]]:
        """The things called so in each way; as typed, then without Hebrew prefixes."""
        for way in ways:
            for key in _readings(word):
                called = self._named(way, key) - self._named(_NEVER, key)
                if called:
                    yield sorted(called)

    def _only(self, word: str, called: list[str]) -> str:
        if len(called) > 1:
            listed = ", ".join(map(self.described, called[:_LISTED])) + (", …" if len(called) > _LISTED else "")
            hint = f"Ask again with one of: {listed}."
            raise ClubgraphError(f'"{word}" may be any of {len(called)} things.', hint=hint)
        return called[0]

    def _nearest(self, word: str, kind: str) -> str:
        allowed, parts = self._with_subclasses(kind), self._by_key(_PART)
        for key in get_close_matches(name_key(word), parts, n=_CLOSE, cutoff=0.7):
            things = [thing for thing in sorted(parts[key]) if self._kind(thing) in allowed]
            if things:
                return f"Did you mean {' or '.join(map(self.described, things[:_CLOSE]))}?"
        return f"To see what there is: clubgraph query 'SELECT ?thing {{ ?thing a cg:{kind} }}'"

    def _with_subclasses(self, kind: str) -> set[str]:
        """The kind and all kinds below it."""
        found = [kind]
        for name in found:
            below = self._store.quads_for_pattern(None, ox.NamedNode(RDFS.subClassOf), ox.NamedNode(CG[name]))
            found += [local(quad.subject.value) or "" for quad in below if isinstance(quad.subject, ox.NamedNode)]
        return set(found)

    @cached_property
    def _kinds(self) -> dict[str, str]:
        """Asked for by class, since most of a large graph is claims."""
        found: dict[str, str] = {}
        for kind in self._with_subclasses("Thing"):
            for quad in self._store.quads_for_pattern(None, ox.NamedNode(RDF.type), ox.NamedNode(CG[kind])):
                name = identifier(quad.subject.value) if isinstance(quad.subject, ox.NamedNode) else None
                if name and name.partition("/")[0] in _FOLDERS:
                    found[name] = kind
        return found

    def _kind(self, name: str) -> str | None:
        """The kind of one thing; None for what is no thing of the graph."""
        if name.partition("/")[0] not in _FOLDERS:
            return None
        try:
            node = ox.NamedNode(iri(name))
        except ValueError:  # what somebody typed makes no IRI
            return None
        typed = self._store.quads_for_pattern(node, ox.NamedNode(RDF.type), None)
        kinds = sorted(local(quad.object.value) or "" for quad in typed if isinstance(quad.object, ox.NamedNode))
        return kinds[0] if kinds else None

    def _named(self, way: str, key: str) -> set[str]:
        """The things that go by this name in this way."""
        if self._columns and way != _PART:
            return named(self._columns, way, key)
        return self._by_key(way).get(key, set())

    def _by_key(self, way: str) -> dict[str, set[str]]:
        """Things by the keys of their names; a part is any run of whole words in a name."""
        if way not in self._read:
            found: defaultdict[str, set[str]] = defaultdict(set)
            for predicate in PROPERTIES.get(way) or (*PROPERTIES["name"], *PROPERTIES["weak"]):
                for quad in self._store.quads_for_pattern(None, ox.NamedNode(predicate), None):
                    name = identifier(quad.subject.value) if isinstance(quad.subject, ox.NamedNode) else None
                    if name in self._kinds and isinstance(quad.object, ox.Literal):
                        key = name_key(quad.object.value)
                        for part in _runs(key) if way == _PART else [key]:
                            found[part].add(name)
            self._read[way] = dict(found)
        return self._read[way]

    @cached_property
    def _read(self) -> dict[str, dict[str, set[str]]]:
        return {}


def _readings(word: str) -> Iterator[str]:
    """The key of a name, then what is left of it without Hebrew prefixes."""
    key = name_key(word)
    yield key
    for _ in range(_MOST_PREFIXES):
        if key[:1] not in _HEBREW_PREFIXES or len(key) <= _SHORTEST_NAME:
            return
        key = key[1:]
        yield key


def _runs(key: str) -> Iterator[str]:
    words = key.split()
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            yield " ".join(words[start:end])
