"""Entities and demonyms → all names made searchable in a text.

Few of the thousands of names begin with a word of any one article, so a name is taken apart when its first word is met.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from clubgraph.lexicon import Candidate, Names
from clubgraph.model import Entity, Kind
from clubgraph.read.gazetteer import DEMONYMS
from clubgraph.read.sounding import Sounding
from clubgraph.read.words import lines
from clubgraph.text import key, name_key, tokens

SEATS = DEMONYMS.parent.parent / "seats.csv"
NATIONAL = SEATS.parent / "national.txt"
_PLAIN_WORD = re.compile(r"[^\W\d_]+(?![^\s-])")  # a first word without apostrophe, full stop or digit
_Known = TypeVar("_Known")
_Waiting = dict[str, list[tuple[str, Entity, bool, bool]]]


def names(entities: Iterable[Entity], demonyms: Path = DEMONYMS) -> Names:
    """The names of the entities and the demonyms of their countries, each with all things that it may denote.

    A strong name hides a weak one of the same kind; a thing is a candidate once for a name.
    """
    known = {entity.id: entity for entity in entities}
    waiting: _Waiting = defaultdict(list)
    for entity in known.values():
        for name in entity.names:
            first = _first(name.text)
            waiting[first].append((name.text, entity, False, False))
            if entity.kind is Kind.COMPETITION:
                waiting[f"{first}s"].append((name.text, entity, False, False))
        for weak in entity.weak:
            waiting[_first(weak)].append((weak, entity, True, False))
    for place, forms in _demonyms(demonyms):
        if place in known:
            for form in forms:
                waiting[_first(form)].append((form, known[place], False, True))
    index = _Index(waiting)
    never = {entity.id: frozenset(map(name_key, entity.never)) for entity in known.values() if entity.never}
    return Names(
        by_key=_Entries(index),
        longest=_Met(index, index.longest),
        seconds=_Met(index, index.seconds),
        competitions=tuple(_competitions(known.values())),
        never=never,
        seats=_seats(SEATS),
        national=_national(NATIONAL),
        sounding=Sounding(known.values()),
    )


def _competitions(entities: Iterable[Entity]) -> Iterator[str]:
    for entity in entities:
        if entity.kind is Kind.COMPETITION:
            yield from map(name_key, (*(name.text for name in entity.names), *entity.weak))


class _Index:
    """Names by their first word, and those that have been met taken apart."""

    def __init__(self, waiting: _Waiting) -> None:
        self.waiting = waiting
        self.entries: dict[str, tuple[Candidate, ...]] = {}
        self.longest: dict[str, int] = {}
        self.seconds: dict[str, frozenset[str]] = {}

    def meet(self, first: str) -> None:
        """Take the names that begin with a word apart."""
        found: dict[str, dict[str, Candidate]] = defaultdict(dict)
        counted: dict[str, dict[str, Candidate]] = defaultdict(dict)
        for name, entity, weak, demonym in self.waiting.pop(first):
            entry, *plural = _forms(name_key(name), entity)
            for form, forms in ((entry, found), *((form, counted) for form in plural)):
                if form.partition(" ")[0] == first:
                    known = forms[form].get(entity.id)
                    if known is None or (demonym and known.weak):  # a nickname that is also written small
                        called = weak or known is not None
                        forms[form][entity.id] = Candidate(entity, called, demonym, demonym and name[0].isupper())
                    elif demonym and not known.demonym and not name[0].isupper():
                        forms[form][entity.id] = replace(known, small=True)
        for form, candidates in counted.items():  # the Leagues Cup is not several League Cups
            if not any(candidate.entity.kind is Kind.COMPETITION for candidate in found[form].values()):
                found[form] = candidates | found[form]
        self.entries |= {entry: tuple(candidates.values()) for entry, candidates in found.items()}
        self.longest[first] = max((entry.count(" ") + 1 for entry in found), default=0)
        self.seconds[first] = frozenset(entry.split(" ", 2)[1] for entry in found if " " in entry)


class _Entries(Mapping[str, tuple[Candidate, ...]]):
    """The candidates of a folded name."""

    def __init__(self, index: _Index) -> None:
        self.index = index

    def get(self, entry: str, default: Any = None) -> Any:
        first = entry.partition(" ")[0]
        if first in self.index.waiting:
            self.index.meet(first)
        return self.index.entries.get(entry, default)

    def __getitem__(self, entry: str) -> tuple[Candidate, ...]:
        found: tuple[Candidate, ...] | None = self.get(entry)
        if found is None:
            raise KeyError(entry)
        return found

    def __iter__(self) -> Iterator[str]:
        for first in list(self.index.waiting):
            self.index.meet(first)
        return iter(self.index.entries)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _Met(Mapping[str, _Known]):
    """What is known of the names that begin with a word, once it has been met."""

    def __init__(self, index: _Index, known: Mapping[str, _Known]) -> None:
        self.index, self.known = index, known

    def get(self, first: str, default: Any = None) -> Any:
        if first in self.index.waiting:
            self.index.meet(first)
        return self.known.get(first, default)

    def __getitem__(self, first: str) -> _Known:
        found: _Known | None = self.get(first)
        if found is None:
            raise KeyError(first)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter({*self.index.waiting, *self.known})

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _first(name: str) -> str:
    """The key of a name's first word."""
    plain = _PLAIN_WORD.match(name)
    if plain:
        return key(plain.group())
    return name_key(name).partition(" ")[0] if tokens(name) else ""


def _forms(entry: str, entity: Entity) -> Iterator[str]:
    """A name as it is searched for. A competition is also counted: "two FA Cups", "four Copas del Rey"."""
    yield entry
    first, *rest = entry.split(" ")
    if entity.kind is Kind.COMPETITION and rest:
        if entry.isascii() and not entry.endswith("s"):
            yield f"{entry}s"
        if len(first) > 1 and first.isascii() and not first.endswith("s"):
            yield " ".join([f"{first}s", *rest])
            if len(rest) == 1 and rest[0].isascii() and not rest[0].endswith("s"):
                yield f"{first}s {rest[0]}s"  # "dos ligas inglesas"


@cache
def _demonyms(path: Path) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not path.exists():
        return ()
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    return tuple((place, tuple(form for cell in cells for form in cell.split("|") if form)) for place, *cells in rows)


@cache
def _seats(path: Path) -> Mapping[str, frozenset[str]]:
    """The clubs of each town and region."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    return {place: frozenset(f"club/{club}" for club in clubs.split("|")) for place, clubs in rows}


@cache
def _national(path: Path) -> frozenset[str]:
    """The competitions between nations."""
    return frozenset(name for _, line in lines(path) for name in line.split())
