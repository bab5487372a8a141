"""The folder of a corpus that was built → all that one article is added to it and taken out of it with, or why not."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from clubgraph.corpus import pending
from clubgraph.corpus.build import key_of
from clubgraph.corpus.followed import FOLLOWS
from clubgraph.corpus.known import FILE, Known
from clubgraph.corpus.names import Names, names
from clubgraph.corpus.reports import SHARD
from clubgraph.corpus.tasks import known_by
from clubgraph.errors import ClubgraphError
from clubgraph.store.kept import FOLDER, current, opened, outdated
from clubgraph.store.shards import SHARDS, kept_shards

_AGAIN = "Run clubgraph build --corpus once more with the same corpus, then this."


@dataclass(frozen=True, slots=True)
class State:
    """The corpus as it is, `before` and `after` being the same until something changes in the latter: its transaction
    has begun. `tool` is the hash of what articles are read by, `store` the name of the store that is current, and
    `shards` are the names of all files that it was made of."""

    workspace: Path
    output: Path
    names: Names
    tool: str
    before: Known
    after: Known
    store: str
    graph: ox.Store
    shards: frozenset[str]

    @property
    def folder(self) -> Path:
        """Where the shards are."""
        return (self.output / SHARDS).resolve()

    @property
    def keys(self) -> set[str]:
        """Those of its tasks."""
        return {name.removesuffix(SHARD) for name in self.shards if not name.startswith(FOLLOWS)}


@contextmanager
def state(workspace: Path, output: Path) -> Iterator[State]:
    """The corpus in a folder; only for who holds its lock. What an earlier command left half done is finished, or
    undone, first.

    Raises ClubgraphError when it was built by another version or with other names, so that all of it is to be read
    anew, and when a part of it is missing.
    """
    pending.finish(workspace, output)
    stamp = current(output)
    kept = opened(output / FOLDER / stamp["name"]) if stamp else None
    if outdated(output):
        raise ClubgraphError("was built by another version of clubgraph.", place=str(output), hint=_AGAIN)
    if stamp is None or kept is None:
        raise ClubgraphError("is missing or spoilt.", place=str(output / FOLDER), hint=_AGAIN)
    if pending.revision(output) != stamp.get("corpus"):
        raise ClubgraphError("is missing, spoilt, or of another build.", place=str(output / FILE), hint=_AGAIN)
    known_names = names(workspace)
    tool, shards = known_by(known_names.own), kept_shards(output)
    before, after = (Known(output / FILE, known_names.by_id) for _ in range(2))
    try:
        found = State(workspace, output, known_names, tool, before, after, stamp["name"], kept.store, shards)
        if before.meta("known") != tool or key_of(found.keys) != stamp["corpus"]:
            problem = "the names of this workspace, or clubgraph itself, are others than those it was built with."
            raise ClubgraphError(problem, place=str(output), hint=_AGAIN)
        _sweep(found)
        after.database.execute("BEGIN IMMEDIATE")
        yield found
    except sqlite3.Error as error:
        hint = "Nothing was changed. Where it is spoilt, delete it, and run clubgraph build --corpus once more."
        raise ClubgraphError(f"cannot be written: {error}.", place=str(output / FILE), hint=hint) from error
    finally:
        for known in (before, after):
            known.close()


def _sweep(found: State) -> None:
    """Delete shards that a crash left and nothing tells of. Raises ClubgraphError where one is missing."""
    keys, here = found.keys, list(found.folder.glob("*"))
    if missing := sorted(found.shards - {path.name for path in here}):
        raise ClubgraphError("is not there.", place=str(found.folder / missing[0]), hint=_AGAIN)
    for path in here:
        if path.suffix in (SHARD, ".parts") and path.name not in found.shards and path.stem not in keys:
            path.unlink(missing_ok=True)
