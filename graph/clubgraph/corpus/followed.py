"""What follows from all articles ↔ files of N-Quads, cut so that an article more or less changes few of them."""

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pyoxigraph as ox

from clubgraph.corpus.follow import Group, Key, Section
from clubgraph.corpus.known import Known
from clubgraph.corpus.reports import SHARD
from clubgraph.corpus.shard import line, lines_of, quads
from clubgraph.files import sha256, write_atomic

FOLLOWS = "follows"  # how the files are called, before a hash of what stands in them
_GROUPS, _TRIPLES = 300, 100_000  # in one file, on average and at most
_BEFORE = """SELECT section, key, file FROM followed WHERE (section, key) <= (?, ?)
    ORDER BY section DESC, key DESC LIMIT 1"""
_FIRST = "SELECT section, key, file FROM followed ORDER BY section, key LIMIT 1"
Sides = tuple[set[ox.Triple], set[ox.Triple]]


def write(known: Known, folder: Path, groups: Iterable[Group]) -> list[Path]:
    """Write all groups into files of the folder, and note which begins with which."""
    paths = []
    for part in _parts(groups):
        path = _written(folder, quads(triple for each in part for triple in each.triples))
        _note(known, part[0].key, path.name)
        paths.append(path)
    return paths


def rewrite(known: Known, folder: Path, changes: Mapping[Key, Sides]) -> tuple[set[str], set[str]]:
    """Write the files anew in which some groups stand, each with the triples that it had and those that it has: the
    names of files that are of no use any more, and of the new ones."""
    by_file: dict[tuple[Key, str | None], list[Sides]] = defaultdict(list)
    for key, sides in sorted(changes.items(), key=lambda change: change[0]):
        by_file[_file_of(known, key)].append(sides)
    gone, new = set[str](), set[str]()
    for (first, name), several in by_file.items():
        held = lines_of(folder / name) if name else set[str]()
        was, now = (set[ox.Triple]().union(*(side[place] for side in several)) for place in range(2))
        held -= set(map(line, was - now))
        held |= set(map(line, now - was))
        if name:
            gone.add(name)
            known.database.execute("DELETE FROM followed WHERE (section, key) = (?, ?)", first)
        if held:
            path = _written(folder, "".join(sorted(held)))
            _note(known, first, path.name)
            new.add(path.name)
    return gone - new, new


def _file_of(known: Known, key: Key) -> tuple[Key, str | None]:
    """The file in which a group stands or would stand, and what it begins with."""
    found = known.database.execute(_BEFORE, key).fetchone() or known.database.execute(_FIRST).fetchone()
    return ((Section(found[0]), found[1]), found[2]) if found else ((Section.THING, ""), None)


def _note(known: Known, key: Key, name: str) -> None:
    known.database.execute("INSERT INTO followed VALUES (?, ?, ?)", (*key, name))


def _parts(groups: Iterable[Group]) -> Iterator[list[Group]]:
    """The groups in parts. Where one ends goes by its last key."""
    part: list[Group] = []
    count = 0
    for each in groups:
        if each.triples:
            part.append(each)
            count += len(each.triples)
            if count >= _TRIPLES or _ends(each.key):
                yield part
                part, count = [], 0
    if part:
        yield part


def _ends(key: Key) -> bool:
    return zlib.crc32(f"{int(key[0])} {key[1]}".encode()) % _GROUPS == 0


def _written(folder: Path, text: str) -> Path:
    path = folder / f"{FOLLOWS}-{sha256(text.encode())[:16]}{SHARD}"
    if not path.exists():
        write_atomic(path, text)
    return path
