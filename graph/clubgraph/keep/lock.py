"""One command at a time changes a workspace: who comes second waits a moment, then hears who is at work."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from clubgraph.errors import ClubgraphError

FILE = ".lock"
PATIENCE = 5.0  # seconds: most commands are done by then
_PAUSE = 0.05


@contextmanager
def locked(folder: Path, command: str, *, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of a folder of built files. The system lets go of it when the process ends, however it ends.

    Raises ClubgraphError naming the holder when it is not free within `patience` seconds, or the folder when it cannot
    be made.
    """
    path = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = path.open("a+", encoding="utf-8")
    except OSError as error:
        raise ClubgraphError(f"cannot be written: {error.strerror or error}.", place=str(path)) from error
    with file:
        _wait(file, path, patience)
        file.seek(0)
        file.truncate()
        file.write(f"clubgraph {command} (process {os.getpid()})")
        file.flush()
        try:
            yield
        finally:
            file.seek(0)
            file.truncate()


def _wait(file: IO[str], path: Path, patience: float) -> None:
    until = time.monotonic() + patience
    while not _taken(file):
        if time.monotonic() >= until:
            file.seek(0)
            holder = file.read().strip() or "another clubgraph command"
            hint = "Wait until it is done, then run this again; nothing was changed."
            raise ClubgraphError(f"{holder} is at work in this workspace.", place=str(path.parent), hint=hint)
        time.sleep(_PAUSE)


def _taken(file: IO[str]) -> bool:
    """Whether the lock could be taken. Where the system has no such locks, always."""
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
