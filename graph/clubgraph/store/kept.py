"""A folder of built files → the graph that is kept there as a store on disk, which opens in no time, and its columns.

Every build has a folder of its own under `build/store`, and the file `current` names the one that is to be read;
whoever reads an older one goes on undisturbed. It can all be deleted at any time: `graph.ttl` is the graph, or the
shards of a corpus are.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from clubgraph.files import sha256
from clubgraph.places import KNOWLEDGE

FOLDER, CURRENT = "store", "current"
ONTOLOGY = KNOWLEDGE / "ontology.ttl"
_SHAPE = 10  # raised whenever the columns change


@dataclass(frozen=True, slots=True)
class Kept:
    """A store with the ontology in it, opened for reading, and the file of its columns."""

    store: ox.Store
    columns: Path


def kept(output: Path, graph: Path) -> Kept | None:
    """What was kept of the graph file as it is now, or of a corpus, which has no such file; None where nothing was."""
    stamp = current(output)
    if stamp is None:
        return None
    if "corpus" in stamp:
        return opened(output / FOLDER / stamp["name"])
    if not graph.is_file():
        return None
    found = graph.stat()
    if [found.st_size, found.st_mtime_ns] != stamp["file"] and sha256(graph.read_bytes()) != stamp["graph"]:
        return None
    return opened(output / FOLDER / stamp["name"])


def opened(path: Path) -> Kept | None:
    """A folder that holds both; None for any other."""
    found = path / "columns.db"
    try:
        return Kept(ox.Store.read_only(str(path / "graph")), found) if found.is_file() else None
    except (OSError, RuntimeError):  # Oxigraph's word for what is spoilt is the latter
        return None


def current(output: Path) -> dict[str, Any] | None:
    """The stamp of what is kept, where this tool kept it."""
    stamp = _stamped(output)
    return stamp if stamp.get("name") and stamp.get("tool") == tool() else None


def outdated(output: Path) -> bool:
    """Whether a corpus is kept here that another version of this tool, or of Oxigraph, was given."""
    return "corpus" in _stamped(output) and current(output) is None


def _stamped(output: Path) -> dict[str, Any]:
    try:
        stamp = json.loads((output / FOLDER / CURRENT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def tool() -> list[Any]:
    """What a store depends on beside the graph."""
    return [sha256(ONTOLOGY.read_bytes()), ox.__version__, sys.byteorder, _SHAPE]
