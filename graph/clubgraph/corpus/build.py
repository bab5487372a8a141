"""A corpus → shards, what follows from them, and the store of both; every step goes on where it stopped."""

import hashlib
import json
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from clubgraph.corpus import follow
from clubgraph.corpus.executors import engine
from clubgraph.corpus.names import Names, names
from clubgraph.corpus.reading import Reading, Tally, Tell
from clubgraph.corpus.reports import PARTS, SHARD, file_of
from clubgraph.corpus.scratch import Scratch
from clubgraph.corpus.seen import Seen
from clubgraph.corpus.shard import quads
from clubgraph.corpus.sources import Source
from clubgraph.corpus.tasks import SIZE, tasks
from clubgraph.errors import ClubgraphError
from clubgraph.files import sha256, sweep_drafts, write_atomic, writing
from clubgraph.keep.lock import locked
from clubgraph.places import PACKAGE
from clubgraph.store.shards import SHARDS, corpus_key, keep_shards, kept_shards

REFUSED = "refused.jsonl"
_SEEN, _SCRATCH = ".seen.tmp", ".scratch.tmp"
_FOLLOWS = "follows"  # how the files of what follows are called, before a hash of what stands in them
_SUBJECTS, _TRIPLES = 1_500, 100_000  # in one such file, on average and at most
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
    """Read a corpus with the names of a workspace and leave its graph in `output`.

    Raises ClubgraphError when it is no corpus, another command is at work, or something stops it on its way.
    """
    folder = (output / SHARDS).resolve()
    with locked(output, "build --corpus"):
        folder.mkdir(parents=True, exist_ok=True)
        sweep_drafts(output)
        sweep_drafts(folder)
        known = names(workspace)
        with writing(output / REFUSED) as refused:
            tally = _read(Source(corpus), known, folder, _noting(watcher, refused), options)
        key = _key(tally.keys)
        if corpus_key(output) != key:
            watcher.step("what follows")
            following = _follow(folder, known, tally.keys)
            watcher.step("loading")
            keep_shards(output, key, (*(file_of(folder, each, SHARD) for each in tally.keys), *following))
        _sweep(folder, tally.keys | tally.parted, kept_shards(output))
        return tally


def _noting(watcher: Watcher, refused: IO[bytes]) -> Watcher:
    """The watcher, and a file that names every refused article."""

    def tell(fault: ClubgraphError) -> None:
        said = {"place": fault.place, "problem": fault.problem}
        refused.write(json.dumps(said, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        watcher.refused(fault)

    return replace(watcher, refused=tell)


def _read(source: Source, known: Names, folder: Path, watcher: Watcher, options: Options) -> Tally:
    items = iter(source)
    with Seen(folder.parent / _SEEN) as seen, engine(options.executor, processes=options.processes) as chosen:
        reading = Reading(folder, chosen, watcher.refused, lambda tally: watcher.articles(tally, source.gone))
        reading.run(tasks(reading.taken(items, seen), known.own, folder, size=options.size))
    return reading.tally


def _key(keys: Iterable[str]) -> str:
    """A hash of the shards and of the code that finds what follows from them."""
    total = hashlib.sha256("\n".join(sorted(keys)).encode())
    for path in sorted(path for pattern in _CODE for path in PACKAGE.glob(pattern)):
        total.update(path.read_bytes())
    return total.hexdigest()


def _follow(folder: Path, known: Names, keys: Iterable[str]) -> list[Path]:
    """The files of what follows from all shards together."""
    scratch = Scratch(folder.parent / _SCRATCH, known.by_id)
    try:
        for each in sorted(keys):
            scratch.add(file_of(folder, each, PARTS))
        return [_written(folder, part) for part in _parts(follow.triples(scratch))]
    finally:
        scratch.close()


def _parts(triples: Iterator[ox.Triple]) -> Iterator[list[ox.Triple]]:
    """The triples in parts. What is said of one subject stays together, and where one ends goes by its last subject, so
    that an article more or less changes few of them."""
    part: list[ox.Triple] = []
    for triple in triples:
        if part and triple.subject != part[-1].subject and (_ends(part[-1]) or len(part) >= _TRIPLES):
            yield part
            part = []
        part.append(triple)
    if part:
        yield part


def _ends(triple: ox.Triple) -> bool:
    return zlib.crc32(str(triple.subject).encode()) % _SUBJECTS == 0


def _written(folder: Path, part: list[ox.Triple]) -> Path:
    text = quads(part)
    path = folder / f"{_FOLLOWS}-{sha256(text.encode())[:16]}{SHARD}"
    if not path.exists():
        write_atomic(path, text)
    return path


def _sweep(folder: Path, keys: set[str], names: Collection[str]) -> None:
    """Delete what belongs to no task of this corpus, and what followed from another."""
    for path in folder.iterdir():
        if path.stem not in keys and path.name not in names:
            path.unlink(missing_ok=True)
