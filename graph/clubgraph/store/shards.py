"""Shards of a corpus → the store that is kept of them, which is the graph: there is no file."""

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from clubgraph.files import draft_of, sha256, sweep_drafts, write_atomic
from clubgraph.store.keeping import change, make, spare, sweep
from clubgraph.store.kept import CURRENT, FOLDER, current, opened, tool
from clubgraph.terms import DATASET_GRAPH

SHARDS = "shards"
NAMES = "shards"  # beside a store: the names of the files that it was made of
_LOADED = 32_000_000  # bytes given to a store at a time: it sorts them in memory
_MOST, _LARGEST = 5, 128_000_000  # with more than one byte in so many changed, or more than these, it is made anew
_END = f" <{DATASET_GRAPH}> .\n".encode()


def keep_shards(output: Path, key: str, shards: Iterable[Path]) -> None:
    """Keep a corpus in the folder `output`: its shards, under the hash of all that it was made of. The store is the
    graph then; there is no file. Where few shards are others than before, only those are gone through. Raises OSError,
    with what was kept before as it was."""
    folder = output / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    sweep_drafts(folder)
    paths = sorted(shards)
    made_by, old = tool(), current(output)
    name = sha256(json.dumps([key, made_by]).encode())[:12]
    path, draft = folder / name, folder / f".{name}.{os.getpid()}"
    if opened(path) is None:
        for half in (path, *folder.glob(f".{name}.*")):
            shutil.rmtree(half, ignore_errors=True)
        try:
            changed = _changed(kept_shards(output), paths)
            if old is not None and changed is not None:
                change(folder / old["name"], draft, *map(_quads, changed))
            else:
                make(draft, ((part, ox.RdfFormat.N_TRIPLES) for part in _parts(paths)))
            spare(draft)
            draft.replace(path)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    name_shards(path, (each.name for each in paths))
    write_atomic(folder / CURRENT, json.dumps({"name": name, "corpus": key, "tool": made_by}) + "\n")
    sweep(folder, {name, old["name"] if old else ""})


def name_shards(store: Path, names: Iterable[str]) -> None:
    """Note beside a store which files it is made of; the same graph may have been cut otherwise before."""
    draft = draft_of(store)  # outside of it, where what a crash leaves is swept
    draft.write_text("".join(f"{each}\n" for each in sorted(names)), encoding="ascii", newline="\n")
    draft.replace(store / NAMES)


def corpus_key(output: Path) -> str | None:
    """The key of the corpus that is kept here, and can be opened; None where there is none."""
    stamp = current(output)
    if stamp is None or "corpus" not in stamp or opened(output / FOLDER / stamp["name"]) is None:
        return None
    return str(stamp["corpus"])


def holds_corpus(output: Path) -> bool:
    """Whether the graph here is that of a corpus, be it of another version, which cannot be opened."""
    try:
        return "corpus" in json.loads((output / FOLDER / CURRENT).read_text(encoding="utf-8"))
    except (OSError, ValueError, TypeError):
        return False


def kept_shards(output: Path) -> frozenset[str]:
    """The names of the files that the kept corpus was made of; none where there is none."""
    stamp = current(output)
    try:
        return frozenset((output / FOLDER / stamp["name"] / NAMES).read_text(encoding="ascii").split() if stamp else ())
    except OSError:
        return frozenset()


def shard_files(output: Path) -> tuple[Path, ...]:
    """The shards that the kept corpus was made of, all together its graph; none where one of them is gone."""
    paths = tuple(output / SHARDS / name for name in sorted(kept_shards(output)))
    return paths if all(path.is_file() for path in paths) else ()


def as_triples(lines: bytes) -> bytes:
    """Lines of a shard as N-Triples, without the name of the graph: no line within a literal ends so."""
    return lines.replace(_END, b" .\n")


def _changed(before: frozenset[str], paths: list[Path]) -> tuple[set[bytes], set[bytes]] | None:
    """The lines that are gone and those that are new; None where there are too many to tell, or nothing was before."""
    if not before or not paths:
        return None
    folder, names = paths[0].parent, {path.name for path in paths}
    gone, new = ([folder / name for name in sorted(some)] for some in (before - names, names - before))
    if not all(path.is_file() for path in gone):
        return None
    size = _size([*gone, *new])
    if size * _MOST > _size(paths) or size > _LARGEST:
        return None
    away, come = _lines(gone), _lines(new)
    away, come = away - come, come - away
    for path in paths:
        if path.name in before and away:
            with path.open("rb") as file:
                away.difference_update(file)  # a line may stand in several shards
    return away, come


def _lines(paths: Iterable[Path]) -> set[bytes]:
    return {line for path in paths for line in path.read_bytes().splitlines(keepends=True)}


def _size(paths: Iterable[Path]) -> int:
    return sum(path.stat().st_size for path in paths)


def _quads(lines: Iterable[bytes]) -> Iterator[ox.Quad]:
    return ox.parse(as_triples(b"".join(sorted(lines))), format=ox.RdfFormat.N_TRIPLES)


def _parts(paths: Iterable[Path]) -> Iterator[bytes]:
    """The shards together, as much at a time as the store is to sort in memory, for its default graph."""
    group: list[bytes] = []
    for path in paths:
        group.append(as_triples(path.read_bytes()))
        if sum(map(len, group)) > _LOADED:
            yield b"".join(group)
            group = []
    yield b"".join(group)
