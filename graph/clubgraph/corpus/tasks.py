"""Articles one after the other → tasks of some 200, each named by a hash of all that its shard depends on."""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from clubgraph.corpus.seen import Taken
from clubgraph.keep.cache import digest_of_tool
from clubgraph.keep.records import entity_record
from clubgraph.model import Article, Entity
from clubgraph.places import PACKAGE

SIZE = 200  # articles, on average: some tens of seconds of reading
_LENGTH = 4_000_000  # characters
# the code that decides how what was read is written
_CODE = (
    *("corpus/shard.py", "corpus/parts.py", "corpus/work.py", "terms.py"),
    *("store/write.py", "store/describe.py", "store/nodes.py", "store/layout.py", "store/direct.py"),
)


@dataclass(frozen=True, slots=True)
class Task:
    """Articles to read, the workspace's own things, a hash of those and of the rules, and the folder and the name of
    the shard to write."""

    key: str
    taken: tuple[Taken, ...]
    known: str
    own: tuple[Entity, ...]
    folder: Path


def tasks(
    taken: Iterable[Taken],
    own: tuple[Entity, ...],
    folder: Path,
    *,
    size: int = SIZE,
    alone: Collection[str] = (),
) -> Iterator[Task]:
    """The tasks of a corpus. Where one ends goes by what its last article is called, so that an article more or less
    changes the task that it is in and no other. Articles of these names are tasks of their own."""
    known = known_by(own)
    group: list[Taken] = []
    length = 0
    for each in taken:
        if each.article.id in alone:
            if group:
                yield _task(group, known, own, folder)
                group, length = [], 0
            yield _task([each], known, own, folder)
            continue
        group.append(each)
        length += len(each.article.text)
        if _ends(each.article, size) or len(group) >= 2 * size or length > _LENGTH:
            yield _task(group, known, own, folder)
            group, length = [], 0
    if group:
        yield _task(group, known, own, folder)


def known_by(own: Iterable[Entity]) -> str:
    """A hash of the rules and names that articles are read with, given a workspace's own things."""
    return hashlib.sha256((tool() + json.dumps([entity_record(thing) for thing in own])).encode()).hexdigest()


def parted(task: Task, apart: str) -> list[Task]:
    """A task as two: one article alone, and the others."""
    alone = [taken for taken in task.taken if taken.article.id == apart]
    others = [taken for taken in task.taken if taken.article.id != apart]
    return [_task(group, task.known, task.own, task.folder) for group in (others, alone) if group]


def _task(group: list[Taken], known: str, own: tuple[Entity, ...], folder: Path) -> Task:
    return Task(key_of(group, known), tuple(group), known, own, folder)


def _ends(article: Article, size: int) -> bool:
    return int.from_bytes(hashlib.sha256(article.id.encode()).digest()[:4]) % size == 0


def key_of(group: Iterable[Taken], known: str) -> str:
    """The name of a shard of these articles."""
    total = hashlib.sha256(known.encode())
    for each in group:
        article = each.article
        said = (article.id, article.language, article.title, article.outlet, article.published)
        told = (*said, article.published_basis, article.url, article.sha256, each.same_as)
        total.update("\x1f".join(part or "" for part in told).encode() + b"\n")
    return total.hexdigest()


@cache
def tool() -> str:
    """A hash of the rules, names and code that decide what is read and how it is written."""
    total = hashlib.sha256(digest_of_tool().encode())
    for name in _CODE:
        total.update((PACKAGE / name).read_bytes())
    return total.hexdigest()
