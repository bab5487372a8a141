"""A word that a person typed → the one thing of the graph that it names, in any spelling, script or case."""

from difflib import get_close_matches
from pathlib import Path

import pyoxigraph as ox

from clubgraph.ask.called import EXACT, PART, Called
from clubgraph.ask.kinds import Kinds
from clubgraph.ask.words import Words
from clubgraph.errors import ClubgraphError
from clubgraph.store.source import Source
from clubgraph.terms import ID, PREFIXES, identifier, iri
from clubgraph.text import name_key

_LISTED, _CLOSE = 8, 3


def check_text(word: str) -> None:
    """Raises ClubgraphError for half a character, which is what Python makes of bytes that are no UTF-8."""
    try:
        word.encode()
    except UnicodeEncodeError as error:
        raise ClubgraphError(f"{word!a} is not UTF-8.", hint="Type it anew, or write its identifier.") from error


class Things:
    """The things of a graph by all their names; the `columns` of a large one have them ready."""

    def __init__(self, store: Source, columns: Path | None = None) -> None:
        self._store, self._kinds = store, Kinds(store)
        self._called = Called(store, columns, self._kinds)

    def find(self, word: str, kind: str = "Thing") -> ox.NamedNode:
        """The thing of this kind with this identifier or name.

        Raises ClubgraphError when there is none, with the nearest, or several, with the list.
        """
        known = self._identified(word)
        for called in [[known]] if known else self._called.find(word, (*EXACT, PART)):
            fitting = [name for name in called if self._kinds.of(name) in self._kinds.below(kind)]
            if fitting:
                return ox.NamedNode(iri(self._only(word, fitting)))
        other = known or next(self._called.find(word, EXACT), [""])[0]
        problem = f"is a {self._kinds.of(other)}, not a {kind}." if other else "is not in the graph."
        raise ClubgraphError(f'"{word}" {problem}', hint=self._nearest(word, kind))

    def called(self, word: str) -> list[str]:
        """All things with this identifier or name; parts of names count where no whole name fits."""
        known = self._identified(word)
        return [known] if known else next(self._called.find(word, (*EXACT, PART)), [])

    def of_kind(self, kind: str) -> list[str]:
        """The identifiers of all things of this kind, sorted."""
        allowed = self._kinds.below(kind)
        return sorted(name for name, its in self._kinds.every.items() if its in allowed)

    def described(self, thing: str) -> str:
        """`club/inter-miami (Inter Miami)`."""
        return f"{thing} ({Words(self._store).of(ox.NamedNode(iri(thing)))})"

    def _identified(self, word: str) -> str | None:
        """`club/inter-miami` however it is written: with its prefix, as an IRI, in angle brackets."""
        check_text(word)
        bare = word.strip().strip("<>")
        prefix, _, slug = bare.partition(":")
        full = bare if bare.startswith(ID) else PREFIXES.get(prefix, ID) + slug if slug else iri(bare)
        name = identifier(full)
        return name if name and self._kinds.of(name) else None

    def _only(self, word: str, called: list[str]) -> str:
        if len(called) > 1:
            listed = ", ".join(map(self.described, called[:_LISTED])) + (", …" if len(called) > _LISTED else "")
            hint = f"Ask again with one of: {listed}."
            raise ClubgraphError(f'"{word}" may be any of {len(called)} things.', hint=hint)
        return called[0]

    def _nearest(self, word: str, kind: str) -> str:
        allowed, parts = self._kinds.below(kind), self._called.by_key(PART)
        for key in get_close_matches(name_key(word), parts, n=_CLOSE, cutoff=0.7):
            things = [thing for thing in sorted(parts[key]) if self._kinds.of(thing) in allowed]
            if things:
                return f"Did you mean {' or '.join(map(self.described, things[:_CLOSE]))}?"
        return f"To see what there is: clubgraph query 'SELECT ?thing {{ ?thing a cg:{kind} }}'"
