"""A workspace with all that was built → one archive, whose first file names every other with its size and hash."""

import gzip
import hashlib
import io
import json
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import pyoxigraph as ox

from clubgraph.corpus.pending import finish
from clubgraph.edit.archive import LISTING, check
from clubgraph.errors import ClubgraphError
from clubgraph.files import writing
from clubgraph.keep.journal import recover
from clubgraph.keep.lock import locked
from clubgraph.store.kept import CURRENT, FOLDER

_PARTS = ("seeds", "queries")
_GRAPH = "graph"  # the folder of the store within what is kept of a build
_COPY = ".backup"


def backup(workspace: Path, output: Path, target: Path) -> int:
    """Write the archive, read it again whole, and say how many files it holds.

    Raises ClubgraphError where the file is there already, another command is at work, or what was written is not right.
    """
    if target.exists():
        raise ClubgraphError("is there already.", place=str(target), hint="Name another file: backups are kept.")
    with locked(output, "backup"):
        recover(workspace)
        finish(workspace, output)
        copy = output / _COPY
        shutil.rmtree(copy, ignore_errors=True)
        try:
            files = dict(_files(workspace, output, copy))
            with writing(target) as out:
                _write(files, out)
        finally:
            shutil.rmtree(copy, ignore_errors=True)
    try:
        return check(target)
    except ClubgraphError:
        with suppress(OSError):
            target.unlink()
        raise


def _files(workspace: Path, output: Path, copy: Path) -> Iterator[tuple[str, Path]]:
    """Every file by its name in the archive. Of stores only the current one, without what a crash left in it."""
    for part in _PARTS:
        yield from _within(part, workspace / part)
    store = _store(output)
    for path in sorted(output.iterdir()) if output.is_dir() else ():
        if store is None or path != store.parent:
            yield from _within(f"build/{path.name}", path)
    if store is not None:
        name = f"build/{store.parent.name}"
        ox.Store.read_only(str(store / _GRAPH)).backup(copy)  # links, made in no time
        yield from ((f"{name}/{path.name}", path) for path in sorted(store.parent.iterdir()) if path.is_file())
        yield from _within(f"{name}/{store.name}/{_GRAPH}", copy)
        for path in sorted(store.iterdir()):
            if path.name != _GRAPH:
                yield from _within(f"{name}/{store.name}/{path.name}", path)


def _store(output: Path) -> Path | None:
    """The folder of what is kept of the last build, where there is one."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        named: str = json.loads((output / FOLDER / CURRENT).read_text(encoding="utf-8"))["name"]
        folder = output / FOLDER / named
        return folder if (folder / _GRAPH).is_dir() else None
    return None


def _within(name: str, path: Path) -> Iterator[tuple[str, Path]]:
    """The file, or those of the folder; no locks and drafts, and nothing that leads elsewhere."""
    if path.is_symlink() or (path.name.startswith(".") and path.name != _COPY):
        return
    if path.is_file():
        yield name, path
    elif path.is_dir():
        for each in sorted(path.iterdir()):
            yield from _within(f"{name}/{each.name}", each)


def _write(files: dict[str, Path], out: IO[bytes]) -> None:
    """The same files give the same archive, to the byte."""
    listing = {name: _entry(path) for name, path in files.items()}
    text = json.dumps(listing, ensure_ascii=False, indent=1).encode()
    with (
        gzip.GzipFile(fileobj=out, mode="wb", filename="", mtime=0, compresslevel=3) as packed,
        tarfile.open(fileobj=packed, mode="w|", format=tarfile.PAX_FORMAT) as archive,
    ):
        archive.addfile(_member(LISTING, len(text)), io.BytesIO(text))
        for name, path in files.items():
            with path.open("rb") as file:
                archive.addfile(_member(name, listing[name]["size"]), file)


def _entry(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        hashed = hashlib.file_digest(file, "sha256").hexdigest()
    found = path.stat()
    return {"size": found.st_size, "sha256": hashed, "mtime": found.st_mtime_ns}


def _member(name: str, size: int) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.size = size
    return member
