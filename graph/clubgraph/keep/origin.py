"""A graph file ↔ what it was made from, so that it can be brought up to date in place; safe to delete."""

import hashlib
import json
from contextlib import suppress
from functools import cache
from pathlib import Path

from clubgraph.files import draft_of, sha256
from clubgraph.keep.cache import FOLDER
from clubgraph.places import PACKAGE

FILE = "origin"
_CODE = ("**/*.py", "knowledge/**/*")


def note(output: Path, graph: str, workspace: Path) -> None:
    """Remember of which seeds, and by which tool, a graph (its SHA-256) was made. Not being able to is no fault."""
    path = output / FOLDER / FILE
    with suppress(OSError):
        draft = draft_of(path)
        draft.write_text(json.dumps(_origin(graph, workspace)), encoding="utf-8")
        draft.replace(path)


def graph_of(output: Path, name: str, workspace: Path) -> str | None:
    """The graph in a folder, if it was made of the seeds as they are now, by this tool, and nobody changed it since."""
    try:
        held = json.loads((output / FOLDER / FILE).read_text(encoding="utf-8"))
        data = (output / name).read_bytes()
        return data.decode() if held == _origin(sha256(data), workspace) else None
    except (OSError, ValueError):
        return None


def _origin(graph: str, workspace: Path) -> list[str]:
    seeds = workspace / "seeds"
    return [graph, _of_files(seeds, list(seeds.rglob("*"))), _tool()]


@cache
def _tool() -> str:
    """A hash of everything that a graph depends on beside the seeds."""
    return _of_files(PACKAGE, [path for pattern in _CODE for path in PACKAGE.glob(pattern)])


def _of_files(root: Path, paths: list[Path]) -> str:
    total = hashlib.sha256()
    for path in sorted(set(paths)):
        if path.is_file() and not path.name.startswith("."):
            total.update(path.relative_to(root).as_posix().encode() + b"\0")
            total.update(bytes.fromhex(sha256(path.read_bytes())))
    return total.hexdigest()
