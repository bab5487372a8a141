"""Text → file: written whole or not at all, so that a failure never harms what stood there."""

import hashlib
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from clubgraph.errors import ClubgraphError


def write_atomic(path: Path, text: str) -> None:
    """Write `text` as UTF-8 to `path`, making its folder if there is none; whoever reads sees the old or the new file.

    Raises ClubgraphError, with the old file as it was, when the place cannot be written or the disk is full.
    """
    with _saying(path):
        _replace(path.resolve(), text.encode("utf-8"))


@contextmanager
def writing(path: Path) -> Iterator[IO[bytes]]:
    """Write a file piece by piece: it takes its place at `path` when all of it is written, else nothing changes.

    Raises ClubgraphError, with the old file as it was, when the place cannot be written or the disk is full.
    """
    target = path.resolve()
    with _saying(path):
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = draft_of(target)
        try:
            with draft.open("wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            draft.replace(target)
        finally:
            with suppress(OSError):
                draft.unlink(missing_ok=True)


def write_together(files: Mapping[Path, bytes]) -> None:
    """Write several files of one folder, all drafts before any of them takes its place: whoever stops this on its way
    leaves the old files, but for the instant in which they are renamed one after the other.

    Raises ClubgraphError, with the old files as they were, when one cannot be written.
    """
    drafts: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            with _saying(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                drafts[path] = draft_of(path)
                _write(drafts[path], data)
        for path, draft in drafts.items():
            with _saying(path):
                draft.replace(path)
    finally:
        for draft in drafts.values():
            with suppress(OSError):
                draft.unlink(missing_ok=True)


def sha256(data: bytes) -> str:
    """The hash by which files are known, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def draft_of(path: Path) -> Path:
    """Where a file is written before it takes its place."""
    return path.with_name(f".{path.name}.{os.getpid()}.tmp")


def alone(path: Path) -> bool:
    """Whether no other process has the file open. Where the system does not tell, it may be so."""
    try:
        import fcntl

        with path.open("rb+") as file:  # only who is alone with a file is given a lease to write it
            fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_WRLCK)
            fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_UNLCK)
        return True
    except (ImportError, AttributeError, OSError):
        return False


def sweep_drafts(folder: Path) -> None:
    """Delete the drafts in a folder; only for who holds the lock, since they may be somebody's at work."""
    for path in folder.glob(".*.tmp"):
        with suppress(OSError):
            path.unlink(missing_ok=True)


@contextmanager
def _saying(path: Path) -> Iterator[None]:
    """A failure of the file system says which file, and that nothing was lost."""
    try:
        yield
    except OSError as error:
        raise ClubgraphError(
            f"cannot be written: {error.strerror or error}.",
            place=str(path),
            hint="What stood there before is unchanged. Free some space, or name a file in a folder you may write to.",
        ) from error


def _replace(path: Path, data: bytes) -> None:
    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_bytes(data)  # a device such as /dev/stdout is written to; replacing it would destroy it
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = draft_of(path)
    try:
        _write(draft, data)
        if path.exists():
            shutil.copymode(path, draft)
        draft.replace(path)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _write(draft: Path, data: bytes) -> None:
    with draft.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
