"""The store of a corpus, and what is other in it now → a store of its own beside it, which nobody reads yet."""

import json
import os
import shutil
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from clubgraph.files import sha256
from clubgraph.store import tabulate
from clubgraph.store.kept import FOLDER, tool
from clubgraph.store.replace import exchanged
from clubgraph.store.shards import NAMES


def edited(
    output: Path, old: str, key: str, shards: Collection[str], gone: Collection[ox.Triple], new: Collection[ox.Triple]
) -> dict[str, Any]:
    """Make it, in one update of links to the files of the store that is called `old`, and its columns; say the stamp
    that makes it the current one. `key` and `shards` are those of the corpus from now on."""
    folder, made_by = output / FOLDER, tool()
    name = sha256(json.dumps([key, made_by]).encode())[:12]
    path, draft = folder / name, folder / f".{name}.{os.getpid()}"
    for half in (path, *folder.glob(f".{name}.*")):
        shutil.rmtree(half, ignore_errors=True)
    try:
        draft.mkdir()
        ox.Store.read_only(str(folder / old / "graph")).backup(draft / "graph")
        tabulate.copy(folder / old / "columns.db", draft / "columns.db")
        store = ox.Store(draft / "graph")
        if gone or new:
            store.update(exchanged(gone, new))
        store.flush()
        subjects = {triple.subject.value for triple in (*gone, *new) if isinstance(triple.subject, ox.NamedNode)}
        tabulate.update(draft / "columns.db", store, subjects)
        (draft / NAMES).write_text("".join(f"{each}\n" for each in sorted(shards)), encoding="ascii", newline="\n")
        del store
        draft.replace(path)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return {"name": name, "corpus": key, "tool": made_by}
