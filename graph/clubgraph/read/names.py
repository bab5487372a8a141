"""Entities and demonyms → all names made searchable in a text."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from clubgraph.lexicon import Candidate, Names
from clubgraph.model import Entity, Kind
from clubgraph.read.gazetteer import DEMONYMS
from clubgraph.text import name_key


def names(entities: Iterable[Entity], demonyms: Path = DEMONYMS) -> Names:
    """The names of the entities and the demonyms of their countries, each with all things that it may denote.

    A strong name hides a weak one of the same kind; a thing is a candidate once for a name.
    """
    known = {entity.id: entity for entity in entities}
    found: dict[str, dict[str, Candidate]] = defaultdict(dict)
    for entity in known.values():
        for name in entity.names:
            found[name_key(name.text)].setdefault(entity.id, Candidate(entity))
            if entity.kind is Kind.COMPETITION:
                for plural in _plurals(name_key(name.text)):
                    found[plural].setdefault(entity.id, Candidate(entity))
        for weak in entity.weak:
            found[name_key(weak)].setdefault(entity.id, Candidate(entity, weak=True))
    for place, forms in _demonyms(demonyms):
        if place in known:
            for form in forms:
                found[name_key(form)].setdefault(place, Candidate(known[place], demonym=True))
    found.pop("", None)
    longest: dict[str, int] = defaultdict(int)
    for entry in found:
        first, *rest = entry.split(" ")
        longest[first] = max(longest[first], 1 + len(rest))
    return Names(
        by_key={entry: tuple(candidates.values()) for entry, candidates in found.items()},
        longest=dict(longest),
        never={
            entity.id: frozenset(name_key(word) for word in entity.never) for entity in known.values() if entity.never
        },
    )


def _plurals(entry: str) -> Iterator[str]:
    """A competition is counted by its first or last word: "two FA Cups", "four Copas del Rey"."""
    first, *rest = entry.split(" ")
    if rest and entry.isascii() and not entry.endswith("s"):
        yield f"{entry}s"
    if rest and first.isascii() and not first.endswith("s"):
        yield " ".join([f"{first}s", *rest])


@cache
def _demonyms(path: Path) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not path.exists():
        return ()
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    return tuple((place, tuple(form for cell in cells for form in cell.split("|") if form)) for place, *cells in rows)
