"""A TOML file → its tables, each knowing the lines it stands on, so that a fault can name its place."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.read.texts import text_of

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True)
class Table:
    """One table of a file: its values, what to call it in a message, its line and the line of each key."""

    values: Mapping[str, Any]
    file: str
    name: str = ""
    line: int | None = None
    lines: Mapping[str, int] = field(default_factory=dict)

    def place(self, key: str | None = None) -> str:
        """`seeds/claims/derby.toml:12, claim 3 (key "goal")`, at the line of `key` where it is known."""
        line = self.lines.get(key or "", self.line)
        where = f"{self.file}:{line}" if line else self.file
        return f"{where}, {self.name}" if self.name else where

    def fault(self, problem: str, key: str | None = None, *, hint: str = "") -> ClubgraphError:
        """A fault of this table, at the line of `key`."""
        return ClubgraphError(problem, place=self.place(key), hint=hint)

    def unknown_keys(self, known: tuple[str, ...]) -> list[ClubgraphError]:
        """A fault for each key that is not `known`, with the nearest one that is."""
        return [
            self.fault(
                f'unknown key "{key}".', key, hint=did_you_mean(key, known) or f"Known keys: {', '.join(known)}."
            )
            for key in self.values
            if key not in known
        ]


def document(path: Path, *, file: str) -> tuple[dict[str, Any], list[str]]:
    """The values of a TOML file and its lines. Raises ClubgraphError with line and column when it is not TOML."""
    text = text_of(path, place=file)
    try:
        return tomllib.loads(text), text.splitlines()
    except tomllib.TOMLDecodeError as error:
        problem, place = str(error), file
        if at := _AT.search(problem):
            last = text.count("\n") + 1
            place = f"{file}:{at[1] or last}" + (f":{at[2]}" if at[2] else "")
            problem = problem[: at.start()]
        raise ClubgraphError(f"is not TOML: {problem}.", place=place) from error


def key_lines(lines: list[str], first: int) -> tuple[int, dict[str, int]]:
    """The line of the header at index `first` (-1: the top) and of each key up to the next header, from one."""
    found: dict[str, int] = {}
    for number, line in enumerate(lines[first + 1 :], start=first + 2):
        if line.lstrip().startswith("["):
            break
        if key := re.match(r"\s*[\"']?([\w-]+)[\"']?\s*=", line):
            found.setdefault(key[1], number)
    return first + 1, found
