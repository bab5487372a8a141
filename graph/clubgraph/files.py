"""Text → file: written whole or not at all, so that a failure never harms what stood there."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from clubgraph.errors import ClubgraphError


def write_atomic(path: Path, text: str) -> None:
    """Write `text` as UTF-8 to `path`, making its folder if there is none; whoever reads sees the old or the new file.

    Raises ClubgraphError, with the old file as it was, when the place cannot be written or the disk is full.
    """
    try:
        _replace(path.resolve(), text.encode("utf-8"))
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
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
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
