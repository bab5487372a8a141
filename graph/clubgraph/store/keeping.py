"""A built graph file of some size → the same graph kept as a store on disk, with its columns."""

import itertools
import json
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from clubgraph.errors import ClubgraphError
from clubgraph.files import sha256, sweep_drafts, write_atomic
from clubgraph.store.kept import CURRENT, FOLDER, ONTOLOGY, current, opened, tool

LARGE = 5_000_000  # bytes of Turtle: what is smaller is in memory in a moment


def keep(output: Path, graph: Path, *, before: str | None = None, now: str | None = None, large: int = LARGE) -> None:
    """Keep the graph file of the folder `output`, where it is large; `now` is its text, if that is at hand. With the
    file's text of `before`, what stays the same is not written again. Not being able to is no fault: the file itself
    is read then."""
    folder = output / FOLDER
    if graph.stat().st_size < large:
        shutil.rmtree(folder, ignore_errors=True)
        return
    try:
        folder.mkdir(exist_ok=True)
        sweep_drafts(folder)
        stamp, old = _stamp(graph), current(output)
        path = folder / stamp["name"]
        if opened(path) is None:
            shutil.rmtree(path, ignore_errors=True)
            draft = folder / f".{path.name}.{os.getpid()}"
            if before is not None and old is not None and old.get("graph") == sha256(before.encode()):
                change(folder / old["name"], draft, *_differing(before, now or graph.read_text(encoding="utf-8")))
            else:
                make(draft, [(graph.read_bytes(), ox.RdfFormat.TURTLE)])
            draft.replace(path)
        write_atomic(folder / CURRENT, json.dumps(stamp) + "\n")
        sweep(folder, {path.name, old["name"] if old else ""})
    except (OSError, ClubgraphError):
        shutil.rmtree(folder, ignore_errors=True)


def make(path: Path, parts: Iterable[tuple[bytes, ox.RdfFormat]]) -> None:
    """A store of the ontology and of what stands in the parts, and its columns."""
    from clubgraph.store import tabulate  # who only reads needs no writer

    path.mkdir()
    store = ox.Store(path / "graph")
    with tabulate.writing(path / "columns.db") as columns:
        for part, form in itertools.chain([(ONTOLOGY.read_bytes(), ox.RdfFormat.TURTLE)], parts):
            store.bulk_load(part, format=form)
            columns.take(ox.parse(part, format=form))
        store.flush()


def change(old: Path, path: Path, gone: Iterable[Any], new: Iterable[Any]) -> None:
    """A copy whose files are links to the old ones, without the triples that are gone and with the new ones."""
    from clubgraph.store import tabulate

    path.mkdir()
    ox.Store.read_only(str(old / "graph")).backup(path / "graph")
    tabulate.copy(old / "columns.db", path / "columns.db")
    store = ox.Store(path / "graph")
    subjects = set()
    for quad in gone:
        store.remove(quad)
        subjects.add(quad.subject)
    added = list(new)
    store.extend(added)
    subjects |= {quad.subject for quad in added}
    store.flush()
    tabulate.update(path / "columns.db", store, {node.value for node in subjects if isinstance(node, ox.NamedNode)})


def spare(path: Path) -> None:
    """Leave columns to spare in a store, which its first change takes: to copy them then takes longer than all the
    rest. Without room for them, that change copies."""
    from clubgraph.store import tabulate

    other = tabulate.spare(path / "columns.db")
    try:
        other.parent.mkdir()
        tabulate.copy(path / "columns.db", other)
    except OSError:
        shutil.rmtree(other.parent, ignore_errors=True)


def sweep(folder: Path, names: set[str]) -> None:
    """Leave the one that is current and the one before it, which somebody may still be reading."""
    for path in folder.iterdir():
        if path.name not in names | {CURRENT}:
            with suppress(OSError):
                shutil.rmtree(path)


def _differing(before: str, after: str) -> tuple[Any, Any]:
    """What one text says and the other does not."""
    gone, new = _blocks(before), _blocks(after)
    return _quads(before, gone - new), _quads(after, new - gone)


def _blocks(text: str) -> set[str]:
    """What the file says of each subject, as it is written."""
    return set(text.split("\n\n")[1:])


def _quads(text: str, blocks: set[str]) -> Any:
    prefixes = text.partition("\n\n")[0]
    return ox.parse("\n\n".join([prefixes, *sorted(blocks)]), format=ox.RdfFormat.TURTLE)


def _stamp(graph: Path) -> dict[str, Any]:
    found, graph_hash, made_by = graph.stat(), sha256(graph.read_bytes()), tool()
    name = sha256(json.dumps([graph_hash, made_by]).encode())[:12]
    return {"name": name, "graph": graph_hash, "file": [found.st_size, found.st_mtime_ns], "tool": made_by}
