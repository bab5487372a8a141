"""Shards of a corpus → the store that is kept of them, which is the graph: there is no file."""

import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from clubgraph.files import sha256, sweep_drafts, write_atomic
from clubgraph.store.kept import CURRENT, FOLDER, current, make, opened, sweep, tool


def keep_shards(output: Path, key: str, shards: Iterable[bytes]) -> None:
    """Keep a corpus in the folder `output`: shards as N-Triples, under the hash of all that it was made of. The store
    is the graph then; there is no file. Raises OSError, with what was kept before as it was."""
    folder = output / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    sweep_drafts(folder)
    made_by, old = tool(), current(output)
    name = sha256(json.dumps([key, made_by]).encode())[:12]
    path, draft = folder / name, folder / f".{name}.{os.getpid()}"
    if opened(path) is None:
        for half in (path, *folder.glob(f".{name}.*")):
            shutil.rmtree(half, ignore_errors=True)
        try:
            make(draft, ((shard, ox.RdfFormat.N_TRIPLES) for shard in shards))
            draft.replace(path)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    write_atomic(folder / CURRENT, json.dumps({"name": name, "corpus": key, "tool": made_by}) + "\n")
    sweep(folder, {name, old["name"] if old else ""})


def corpus_key(output: Path) -> str | None:
    """The key of the corpus that is kept here, and can be opened; None where there is none."""
    stamp = current(output)
    if stamp is None or "corpus" not in stamp or opened(output / FOLDER / stamp["name"]) is None:
        return None
    return str(stamp["corpus"])
