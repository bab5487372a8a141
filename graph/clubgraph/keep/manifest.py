"""The files of a build → build/manifest.json: which build it is, and the hash of every file and the build it is of."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from clubgraph.files import sha256

FILE = "manifest.json"


def identifier(graph: str) -> str:
    """A build by the hash of its graph: `sha256sum build/graph.ttl | cut -c1-12`."""
    return graph[:12]


def manifest(build: str, counts: Mapping[str, int], hashes: Mapping[str, str], left: Mapping[str, Any]) -> str:
    """The whole file, given the SHA-256 of every file that was written. `left` are the entries of files that were not
    written anew and still are of an earlier build."""
    files: dict[str, Any] = {name: {"build": build, "sha256": found} for name, found in hashes.items()}
    return json.dumps({"build": build, **counts, "files": dict(sorted({**files, **left}.items()))}, indent=2) + "\n"


def entries(output: Path) -> dict[str, Any]:
    """What the manifest of a folder says of each file; nothing where there is none."""
    return dict(_held(output).get("files", {}))


def whole(output: Path, name: str) -> str | None:
    """The text of a file of the build in a folder, or None where it is not as that build left it."""
    try:
        data = (output / name).read_bytes()
        return data.decode() if sha256(data) == _noted(output, name) else None
    except (OSError, ValueError):
        return None


def untouched(output: Path, name: str) -> bool:
    """Whether a file of the build in a folder is as that build left it. Raises OSError."""
    with (output / name).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == _noted(output, name)


def built(output: Path) -> str | None:
    """The identifier of the build in a folder, or None where there is none."""
    found = _held(output).get("build")
    return None if found is None else str(found)


def _noted(output: Path, name: str) -> str | None:
    """The hash of a file of the present build; None where it has no such file."""
    noted = entries(output).get(name)
    return noted.get("sha256") if isinstance(noted, dict) and noted.get("build") == built(output) else None


def _held(output: Path) -> dict[str, Any]:
    try:
        held = json.loads((output / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) else {}
