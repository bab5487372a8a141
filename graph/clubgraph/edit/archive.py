"""An archive of a workspace → its files, each checked against the list that it begins with."""

import hashlib
import json
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, Any

from clubgraph.errors import ClubgraphError

LISTING = "clubgraph-backup.json"
_FOLDERS = ("seeds", "queries", "build")
_PIECE = 1 << 20
Listing = dict[str, dict[str, Any]]


def check(path: Path) -> int:
    """Read all of it; how many files it holds. Raises ClubgraphError where it is broken or holds what it should not."""
    with opened(path) as (archive, listing):
        for _ in unpacked(archive, listing, path):
            pass
    return len(listing)


@contextmanager
def opened(path: Path) -> Iterator[tuple[tarfile.TarFile, Listing]]:
    """The archive behind its list, to be read from front to back; all that goes wrong with it is said in a sentence."""
    try:
        with tarfile.open(path, "r|gz") as archive:
            yield archive, _listing(archive, path)
    except FileNotFoundError as error:
        raise ClubgraphError("there is no such file.", place=str(path)) from error
    except (tarfile.TarError, EOFError, zlib.error, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None and not isinstance(error, tarfile.TarError):
            raise
        raise _broken(path, f"it cannot be read to its end ({error})") from error


def unpacked(archive: tarfile.TarFile, listing: Listing, path: Path) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Each file with its pieces, which are to be read before the next; the last piece comes when all is right."""
    left = dict(listing)
    while member := archive.next():
        entry = left.pop(member.name, None)
        if entry is None or not member.isreg() or member.size != entry["size"]:
            raise _broken(path, f"{member.name} is not as its list says")
        file = archive.extractfile(member)
        assert file, "it is a file"
        pieces = _pieces(file, str(entry["sha256"]), member.name, path)
        yield member.name, pieces
        for _ in pieces:  # whoever did not read it has it checked all the same
            pass
    if left:
        raise _broken(path, f"{next(iter(left))} is missing")


def _pieces(file: IO[bytes], sha256: str, name: str, path: Path) -> Iterator[bytes]:
    found = hashlib.sha256()
    while piece := file.read(_PIECE):
        found.update(piece)
        yield piece
    if found.hexdigest() != sha256:
        raise _broken(path, f"{name} was changed")


def _listing(archive: tarfile.TarFile, path: Path) -> Listing:
    first = archive.next()
    file = archive.extractfile(first) if first and first.name == LISTING and first.isreg() else None
    if file is None:
        raise ClubgraphError("is no backup of a workspace.", place=str(path), hint="Make one with: clubgraph backup")
    try:
        listing: Listing = json.loads(file.read())
        wrong = [name for name, entry in listing.items() if not _fits(name, entry)]
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise _broken(path, "its list cannot be read") from error
    if wrong:
        raise _broken(path, f"{wrong[0]} would lie outside of the workspace")
    return listing


def _fits(name: str, entry: dict[str, Any]) -> bool:
    """A file below one of our folders, however the system spells paths."""
    parts = PurePosixPath(name).parts
    plain = "/".join(parts) == name and not set(parts) & {".", ".."} and not set(name) & set("\\:\0")
    return plain and len(parts) > 1 and parts[0] in _FOLDERS and entry["size"] >= 0 and entry["mtime"] >= 0


def _broken(path: Path, why: str) -> ClubgraphError:
    hint = "Nothing was restored. Take another copy of it."
    return ClubgraphError(f"is no whole backup: {why}.", place=str(path), hint=hint)
