"""A word that a person typed → the one thing of the graph that it names, in any spelling, script or case."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from functools import cached_property

import pyoxigraph as ox

from clubgraph.ask.words import Words
from clubgraph.errors import ClubgraphError
from clubgraph.model import FOLDER
from clubgraph.terms import CG, ID, PREFIXES, RDF, RDFS, SKOS, identifier, iri, local
from clubgraph.text import name_key

# Hebrew writes "and", "the", "in", "from", "to" … as letters of the next word: באינטר מיאמי is "in Inter Miami".
_HEBREW_PREFIXES = frozenset("ושהבכלמ")
_MOST_PREFIXES, _SHORTEST_NAME = 3, 3
_FOLDERS = frozenset(FOLDER.values())
_LISTED, _CLOSE = 8, 3


class Things:
    """The things of a graph by all their names."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store

    def find(self, word: str, kind: str = "Thing") -> ox.NamedNode:
        """The thing of this kind with this identifier or name.

        Raises ClubgraphError when there is none, with the nearest, or several, with the list.
        """
        known = self._identified(word)
        exact = (self._names, self._weak)
        for called in [[known]] if known else self._called(word, (*exact, self._parts)):
            fitting = [name for name in called if self._kinds[name] in self._with_subclasses(kind)]
            if fitting:
                return ox.NamedNode(iri(self._only(word, fitting)))
        other = known or next(self._called(word, exact), [""])[0]
        problem = f"is a {self._kinds[other]}, not a {kind}." if other else "is not in the graph."
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
        return name if name in self._kinds else None

    def _called(self, word: str, indexes: Iterable[dict[str, set[str]]]) -> Iterator[list[str]]:
        """The things called so in each index; as typed, then without Hebrew prefixes."""
        for names in indexes:
            for key in _readings(word):
                called = [name for name in sorted(names.get(key, ())) if key not in self._never[name]]
                if called:
                    yield called

    def _only(self, word: str, called: list[str]) -> str:
        if len(called) > 1:
            listed = ", ".join(map(self.described, called[:_LISTED])) + (", …" if len(called) > _LISTED else "")
            hint = f"Ask again with one of: {listed}."
            raise ClubgraphError(f'"{word}" may be any of {len(called)} things.', hint=hint)
        return called[0]

    def _nearest(self, word: str, kind: str) -> str:
        allowed = self._with_subclasses(kind)
        for key in get_close_matches(name_key(word), self._parts, n=_CLOSE, cutoff=0.7):
            things = [thing for thing in sorted(self._parts[key]) if self._kinds[thing] in allowed]
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
        found: dict[str, str] = {}
        for quad in self._store.quads_for_pattern(None, ox.NamedNode(RDF.type), None):
            name = identifier(quad.subject.value) if isinstance(quad.subject, ox.NamedNode) else None
            if name and name.partition("/")[0] in _FOLDERS and isinstance(quad.object, ox.NamedNode):
                found[name] = local(quad.object.value) or ""
        return found

    @cached_property
    def _names(self) -> dict[str, set[str]]:
        """Things by the names that are theirs."""
        return self._by_key((RDFS.label, SKOS.altLabel), lambda key: [key])

    @cached_property
    def _weak(self) -> dict[str, set[str]]:
        """Things by the names that they share with better-known ones."""
        return self._by_key((CG.weakName,), lambda key: [key])

    @cached_property
    def _parts(self) -> dict[str, set[str]]:
        """Things by each run of whole words in their names."""
        return self._by_key((RDFS.label, SKOS.altLabel, CG.weakName), _runs)

    @cached_property
    def _never(self) -> defaultdict[str, set[str]]:
        """The names that are not to be read as a thing."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for key, things in self._by_key((CG.neverMeans,), lambda key: [key]).items():
            for thing in things:
                found[thing].add(key)
        return found

    def _by_key(self, predicates: Iterable[str], keys: Callable[[str], Iterable[str]]) -> dict[str, set[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for predicate in predicates:
            for quad in self._store.quads_for_pattern(None, ox.NamedNode(predicate), None):
                name = identifier(quad.subject.value) if isinstance(quad.subject, ox.NamedNode) else None
                if name in self._kinds and isinstance(quad.object, ox.Literal):
                    for key in keys(name_key(quad.object.value)):
                        found[key].add(name)
        return found


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
