"""The store of a corpus, and what is other in it now → a store of its own beside it, which nobody reads yet."""

import json
import os
import shutil
import sqlite3
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from clubgraph.errors import ClubgraphError
from clubgraph.files import sha256, write_atomic
from clubgraph.store import tabulate
from clubgraph.store.kept import FOLDER, opened, tool
from clubgraph.store.replace import exchanged
from clubgraph.store.shards import name_shards

_CHANGED = "changed"  # beside a store: of which one it is a change, and what of that is other in it


def edited(
    output: Path, old: str, key: str, shards: Collection[str], gone: Collection[ox.Triple], new: Collection[ox.Triple]
) -> dict[str, Any]:
    """Make it, in one update of links to the files of the store that is called `old`, and its columns; say the stamp
    that makes it the current one. `key` and `shards` are those of the corpus from now on.

    Raises ClubgraphError when the columns cannot be written."""
    folder, made_by = output / FOLDER, tool()
    name = sha256(json.dumps([key, made_by]).encode())[:12]
    path, draft = folder / name, folder / f".{name}.{os.getpid()}"
    stamp = {"name": name, "corpus": key, "tool": made_by}
    subjects = {triple.subject.value for triple in (*gone, *new) if isinstance(triple.subject, ox.NamedNode)}
    told = json.dumps({"since": old, "subjects": sorted(subjects)})
    if opened(path) is not None:  # the one of before is that of now: what came has gone again
        write_atomic(path / _CHANGED, told)
        name_shards(path, shards)
        return stamp
    for half in (path, *folder.glob(f".{name}.*")):
        shutil.rmtree(half, ignore_errors=True)
    try:
        draft.mkdir()
        ox.Store.read_only(str(folder / old / "graph")).backup(draft / "graph")
        other = subjects | _columns(folder, old, draft)
        store = ox.Store(draft / "graph")
        if gone or new:
            store.update(exchanged(gone, new))
        store.flush()
        tabulate.update(draft / "columns.db", store, other)
        (draft / _CHANGED).write_text(told, encoding="utf-8", newline="\n")
        name_shards(draft, shards)
        del store
        draft.replace(path)
    except sqlite3.Error as error:
        hint = "Nothing was changed. Where it is spoilt, delete it, and run clubgraph build --corpus once more."
        raise ClubgraphError(f"its columns cannot be written: {error}.", place=str(folder), hint=hint) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return stamp


def _columns(folder: Path, old: str, draft: Path) -> set[str]:
    """Put columns into the draft, and say for which subjects they are not those of the store called `old`. They are
    what its build left to spare, or those of the store before it, which nobody needs any more: to copy them takes
    longer than all the rest."""
    columns = folder / old / "columns.db"
    if tabulate.take(tabulate.spare(columns), draft / columns.name):
        return set()
    try:
        told = json.loads((folder / old / _CHANGED).read_text(encoding="utf-8"))
        before, subjects = folder / str(told["since"]), set(map(str, told["subjects"]))
    except (OSError, ValueError, KeyError, TypeError):
        before, subjects = folder / old, set[str]()
    if before.name != old and tabulate.take(before / columns.name, draft / columns.name):
        return subjects
    tabulate.copy(columns, draft / columns.name)
    return set()
