"""A corpus → shards, what follows from them, and the store of both; every step goes on where it stopped."""

import hashlib
import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from clubgraph.corpus import followed, pending
from clubgraph.corpus.copies import near_copies
from clubgraph.corpus.executors import engine
from clubgraph.corpus.follow import groups
from clubgraph.corpus.known import FILE, Known
from clubgraph.corpus.names import Names, names
from clubgraph.corpus.overlay import Overlay
from clubgraph.corpus.reading import Reading, Tally, Tell
from clubgraph.corpus.reports import PARTS, SHARD, file_of
from clubgraph.corpus.seen import Seen
from clubgraph.corpus.sources import Source
from clubgraph.corpus.tasks import SIZE, known_by, tasks
from clubgraph.errors import ClubgraphError
from clubgraph.files import writing
from clubgraph.keep.lock import locked
from clubgraph.places import PACKAGE
from clubgraph.store.shards import SHARDS, corpus_key, keep_shards, kept_shards, shard_files

REFUSED = "refused.jsonl"
_SEEN, _KNOWN = ".seen.tmp", ".known.tmp"
_CODE = ("corpus/*.py", "corpus/*.sql", "derive/*.py", "store/*.py", "knowledge/*.toml")


@dataclass(frozen=True, slots=True)
class Options:
    """How a corpus is read: by whom, how many articles a task has, and how many processes a pool."""

    executor: str = "pool"
    size: int = SIZE
    processes: int | None = None


@dataclass(frozen=True, slots=True)
class Watcher:
    """Who hears of refused articles, of articles done (with how much of the corpus was gone through, 0 to 1), and of
    steps."""

    refused: Tell
    articles: Callable[[Tally, float], None]
    step: Callable[[str], None]


def build(corpus: Path, workspace: Path, output: Path, watcher: Watcher, options: Options) -> Tally:
    """Read a corpus with the names of a workspace, and what was added to it and retracted there, and leave its graph in
    `output`. What an earlier command left half done is finished first.

    Raises ClubgraphError when it is no corpus, another command is at work, or something stops it on its way.
    """
    folder = (output / SHARDS).resolve()
    with locked(output, "build --corpus"):
        pending.finish(workspace, output)
        folder.mkdir(parents=True, exist_ok=True)
        own = Overlay(workspace)
        known = names(workspace)
        with Seen(output / _SEEN) as seen:
            with writing(output / REFUSED) as refused:
                tally = _read(Source(corpus), own, known, folder, seen, _noting(watcher, refused), options)
            key = key_of(tally.keys)
            if not _stands(output, key):
                watcher.step("what follows")
                draft, following = _follow(folder, known, tally.keys, key, own, seen)
                watcher.step("loading")
                if pending.revision(output) == key:  # it may tell of other files than the store will from now on
                    (output / FILE).unlink()
                keep_shards(output, key, (*(file_of(folder, each, SHARD) for each in tally.keys), *following))
                # what SQLite noted of a file that is gone it would play back into the new one
                (output / f"{FILE}-journal").unlink(missing_ok=True)
                draft.replace(output / FILE)
        sweep(folder, tally.keys | tally.parted, kept_shards(output))
        return tally


def key_of(keys: Iterable[str]) -> str:
    """A hash of the shards of a corpus and of the code that finds what follows from them."""
    total = hashlib.sha256("\n".join(sorted(keys)).encode())
    for path in sorted(path for pattern in _CODE for path in PACKAGE.glob(pattern)):
        total.update(path.read_bytes())
    return total.hexdigest()


def _stands(output: Path, key: str) -> bool:
    """Whether all that a build leaves is there for the corpus of this key."""
    return corpus_key(output) == key and pending.revision(output) == key and shard_files(output) != ()


def _noting(watcher: Watcher, refused: IO[bytes]) -> Watcher:
    """The watcher, and a file that names every refused article."""

    def tell(fault: ClubgraphError) -> None:
        said = {"place": fault.place, "problem": fault.problem}
        refused.write(json.dumps(said, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        watcher.refused(fault)

    return replace(watcher, refused=tell)


def _read(
    source: Source, own: Overlay, known: Names, folder: Path, seen: Seen, watcher: Watcher, options: Options
) -> Tally:
    with engine(options.executor, processes=options.processes) as chosen:
        reading = Reading(folder, chosen, watcher.refused, lambda tally: watcher.articles(tally, source.gone))
        taken = reading.taken(own.items(source), seen)
        reading.run(tasks(taken, known.own, folder, size=options.size, alone=own.added))
    seen.whole()
    reading.tally.replaced = sum(own.passed.values())
    reading.tally.retracted = len(own.passed) - reading.tally.replaced
    return reading.tally


def _follow(
    folder: Path, names: Names, keys: Iterable[str], key: str, own: Overlay, seen: Seen
) -> tuple[Path, list[Path]]:
    """All that was read as a file to be kept, and the files of what follows from all shards together."""
    draft = folder.parent / _KNOWN
    known = Known.new(draft, names.by_id)
    try:
        for each in sorted(keys):
            known.add(file_of(folder, each, PARTS))
        for _ in near_copies(known.database, known.texts()):
            pass
        paths = followed.write(known, folder, groups(known))
        added = ((name, name in own.passed) for name in own.added)
        known.done(seen.path, added, {"revision": key, "known": known_by(names.own)})
        return draft, paths
    finally:
        known.close()


def sweep(folder: Path, keys: Collection[str], names: Collection[str]) -> None:
    """Delete what belongs to no task of this corpus, and what followed from another."""
    for path in folder.iterdir():
        if path.stem not in keys and path.name not in names:
            path.unlink(missing_ok=True)
