"""A file of any size → its lines, none of them held when it is longer than it may be."""

from collections.abc import Iterator
from typing import IO

from clubgraph.errors import ClubgraphError


class Lines(Iterator[bytes]):
    """The lines of a file. One that is too long raises ClubgraphError once, and the next call goes on after it."""

    def __init__(self, file: IO[bytes], name: str, limit: int) -> None:
        self.number, self._file, self._name, self._limit = 0, file, name, limit

    @property
    def place(self) -> str:
        """The file and the line that was read last."""
        return f"{self._name}:{self.number}"

    @property
    def next_place(self) -> str:
        """The file and the line that comes next."""
        return f"{self._name}:{self.number + 1}"

    def __next__(self) -> bytes:
        line = self._file.readline(self._limit + 1)
        if not line:
            raise StopIteration
        self.number += 1
        if len(line) <= self._limit:
            return line
        size = len(line)
        while line and not line.endswith(b"\n"):
            line = self._file.readline(self._limit)
            size += len(line)
        problem = f"is too large: {size:,} bytes, and at most {self._limit:,} are read."
        raise ClubgraphError(problem, place=self.place)
