"""The files of a build → build/manifest.json: which build it is, and the hash of every file."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

FILE = "manifest.json"


def identifier(graph: str) -> str:
    """A build by the content of its graph: `sha256sum build/graph.ttl | cut -c1-12`."""
    return hashlib.sha256(graph.encode()).hexdigest()[:12]


def manifest(build: str, counts: Mapping[str, int], texts: Mapping[str, str]) -> str:
    """The whole file."""
    files = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in sorted(texts.items())}
    return json.dumps({"build": build, **counts, "files": files}, indent=2) + "\n"


def built(output: Path) -> str | None:
    """The identifier of the build in a folder, or None where there is none."""
    try:
        return str(json.loads((output / FILE).read_text(encoding="utf-8"))["build"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
