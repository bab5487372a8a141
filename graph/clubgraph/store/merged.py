"""Files of sorted lines → the lines of all of them, sorted, each once, however long the files are."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import IO

_HELD = 16_000_000  # bytes of all files together
_LEAST = 16_000  # bytes of one file that are read at a time
_LAST = b"\xff"  # after every line of UTF-8


def merged(paths: Iterable[Path], first: bytes = b"", end: bytes = _LAST) -> Iterator[list[bytes]]:
    """The lines from `first` to before `end`, some at a time, with the signs that end them. Each file is sorted by
    bytes and has a line once; only a piece of it is held. Raises OSError."""
    files = list(paths)
    piece = max(_HELD // max(len(files), 1), _LEAST)
    tails = [_Tail(path, piece, first, end) for path in files]
    while tails := [tail for tail in tails if tail.filled()]:
        border = min((tail.lines[-1] for tail in tails if not tail.read), default=_LAST)
        yield sorted({line for tail in tails for line in tail.taken(border)})


class _Tail:
    """What is left of a file: `lines` are the next ones, and `read` tells that no others follow."""

    def __init__(self, path: Path, piece: int, first: bytes, end: bytes) -> None:
        self.lines: list[bytes] = []
        self._path, self._piece, self._few = path, piece, 1
        with path.open("rb") as file:
            self._at, self._end = _place(file, first), _place(file, end)

    @property
    def read(self) -> bool:
        return self._at >= self._end

    def filled(self) -> bool:
        """Read on where few lines are left; whether there are any."""
        if not self.read and len(self.lines) < self._few:
            with self._path.open("rb") as file:
                file.seek(self._at)
                piece = file.read(min(self._piece, self._end - self._at))
                if self._at + len(piece) < self._end:
                    piece += file.readline()
            self._at += len(piece)
            more = BytesIO(piece).readlines()
            self._few = max(len(more) // 2, 1)
            self.lines += more
        return bool(self.lines)

    def taken(self, border: bytes) -> list[bytes]:
        """The lines up to this one."""
        count = bisect_right(self.lines, border)
        taken = self.lines[:count]
        del self.lines[:count]
        return taken


def _place(file: IO[bytes], line: bytes) -> int:
    """Where the first line that is not before this one begins."""
    return _begin(file, bisect_left(range(file.seek(0, 2)), line, key=lambda at: _next(file, at)))


def _next(file: IO[bytes], at: int) -> bytes:
    """The first line that begins here or later."""
    _begin(file, at)
    return file.readline() or _LAST


def _begin(file: IO[bytes], at: int) -> int:
    """Where that line begins; the file stands there then."""
    file.seek(max(at - 1, 0))
    if at:
        file.readline()
    return file.tell()
