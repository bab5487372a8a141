"""Builds one after the other → build/history: the facts of the last one whole, and for each before it what differs.

`current.jsonl` begins with a line of the build's number and identifier; `000012-IDENTIFIER.jsonl` holds what leads from
build 13 back to build 12: its facts that 13 lost (+) and those that 13 added (-).
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.files import write_atomic
from clubgraph.keep.facts import Fact

FOLDER = "history"
CURRENT = "current.jsonl"
KEPT = 200  # builds that one can look back to


@dataclass(frozen=True, slots=True)
class Past:
    """One build: its number, its identifier, and its facts as lines."""

    number: int
    build: str
    lines: frozenset[str]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts themselves."""
        return tuple(sorted(map(Fact.of, self.lines)))


def record(output: Path, build: str, found: Iterable[Fact]) -> tuple[Fact, ...] | None:
    """Note a build, unless it is the last one again; what leads back to the one before is written first.

    Returns the facts of the one before, or None where there is none that can be read."""
    lines = {fact.line(): fact for fact in found}
    before = latest(output)
    if before is not None and before.build == build and before.lines == lines.keys():
        return tuple(lines.values())
    number, lost = 1, list[str]()
    if before is not None:
        number = before.number + 1
        lost, added = sorted(before.lines - lines.keys()), sorted(lines.keys() - before.lines)
        step = [*(f"+{line}\n" for line in lost), *(f"-{line}\n" for line in added)]
        write_atomic(_step(output, before.number, before.build), "".join(step))
    head = json.dumps([number, build])
    write_atomic(output / FOLDER / CURRENT, "".join(f"{line}\n" for line in (head, *sorted(lines))))
    for path in _steps(output)[:-KEPT]:
        path.unlink(missing_ok=True)
    try:
        return None if before is None else (*(lines[line] for line in lines.keys() & before.lines), *map(Fact.of, lost))
    except (ValueError, TypeError):  # somebody wrote in the file: it is no record of that build
        return None


def latest(output: Path) -> Past | None:
    """The last build, or None where there is none that can be read."""
    try:
        head, *lines = (output / FOLDER / CURRENT).read_text(encoding="utf-8").split("\n")[:-1]
        number, build = json.loads(head)
        return Past(int(number), str(build), frozenset(lines))
    except (FileNotFoundError, NotADirectoryError, ValueError, TypeError):
        return None


def earlier(output: Path, now: Past, since: str | None = None) -> Past | None:
    """The build of an identifier (or the beginning of one), the latest of that name; without one the build before.

    None where there is no build before. Raises ClubgraphError when there is no such build.
    """
    known = [path for path in reversed(_steps(output)) if int(path.name[:6]) < now.number]
    if since is None and not known:
        return None
    found = now
    for path in known:
        found = _back(found, path)
        if since is None or found.build.startswith(since):
            return found
    builds = [path.stem[7:] for path in known]
    hint = did_you_mean(str(since), builds) or (f"Known: {', '.join(builds[:5])}." if builds else "There is none yet.")
    raise ClubgraphError(f'there is no earlier build "{since}".', place=str(output / FOLDER), hint=hint)


def _back(later: Past, path: Path) -> Past:
    """The build before, by the step that leads to it."""
    lines = set(later.lines)
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("+"):
            lines.add(line[1:])
        elif line:
            lines.discard(line[1:])
    return Past(int(path.name[:6]), path.stem[7:], frozenset(lines))


def _step(output: Path, number: int, build: str) -> Path:
    return output / FOLDER / f"{number:06d}-{build}.jsonl"


def _steps(output: Path) -> list[Path]:
    """The steps, one for each number: a crash may have left one that a later build did not need."""
    return sorted((output / FOLDER).glob("[0-9][0-9][0-9][0-9][0-9][0-9]-*.jsonl"))
