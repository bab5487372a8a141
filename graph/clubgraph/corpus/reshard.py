"""A shard of which some articles go, or are taken anew → the shard as a task without and with them would write it."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from clubgraph.corpus import parts
from clubgraph.corpus.known import Known
from clubgraph.corpus.leaving import InShard, leaving
from clubgraph.corpus.parts import Part
from clubgraph.corpus.reports import PARTS, REPORT, SHARD, Report, file_of, held, write_report
from clubgraph.corpus.seen import Taken
from clubgraph.corpus.shard import line, lines_of, quads
from clubgraph.corpus.tasks import key_of
from clubgraph.corpus.work import told_by
from clubgraph.errors import ClubgraphError
from clubgraph.files import write_atomic

ENDINGS = (SHARD, PARTS, REPORT)


@dataclass(frozen=True, slots=True)
class Read:
    """What is read in one article, and its line."""

    part: Part
    line: str


class Shard:
    """One shard, by its key."""

    def __init__(self, folder: Path, key: str) -> None:
        """Raises ClubgraphError when it is not there."""
        self.folder, self.key = folder, key
        report = held(folder, key)
        if report is None:
            hint = "Run clubgraph build --corpus once more with the same corpus: it makes what is missing."
            raise ClubgraphError("is not there.", place=str(file_of(folder, key, SHARD)), hint=hint)
        self._report = report
        with file_of(folder, key, PARTS).open(encoding="utf-8", newline="\n") as file:
            self._lines = {part.article.id: (part, line) for line in file for part in [parts.part(line)]}

    def part(self, name: str) -> Part:
        """What was read in one of its articles."""
        return self._lines[name][0]

    def changed(self, away: Iterable[str], come: Mapping[str, Read], tool: str, known: Known) -> str | None:
        """Write the shard without the articles that go away and with others as they are now, and say its key; None
        where nothing is left. `tool` is the hash of what articles are read by."""
        away = set(away)
        gone = [part for name, (part, _) in self._lines.items() if name in away or name in come]
        staying = [part for name, (part, _) in self._lines.items() if name not in away and name not in come]
        lines = {name: come[name] if name in come else Read(*held) for name, held in self._lines.items()}
        left = [read for name, read in lines.items() if name not in away]
        if not left:
            return None
        text = lines_of(file_of(self.folder, self.key, SHARD))
        text -= set(map(line, leaving(gone, InShard(staying, known), known)))
        text |= set(map(line, of_parts((read.part for read in come.values()), known)))
        refused = tuple(each for each in self._report.refused if each[0] not in away)
        key = key_of([Taken(read.part.article, read.part.same_as) for read in left], tool)
        if refused:  # what they were is not known here: the next build reads this shard anew
            key = hashlib.sha256(f"{key} {refused}".encode()).hexdigest()
        write(self.folder, key, "".join(sorted(text)), left, refused)
        return key


def alone(folder: Path, taken: Taken, read: Read, tool: str, known: Known) -> str:
    """Write the shard of one article, and say its key."""
    key = key_of([taken], tool)
    write(folder, key, quads(of_parts([read.part], known)), [read])
    return key


def of_parts(several: Iterable[Part], known: Known) -> Iterable[ox.Triple]:
    """What articles say, each by itself."""
    found = list(several)
    claims = [claim for part in found for claim in part.said]
    new = [thing for part in found for thing in part.things]
    return told_by([part.article for part in found], new, claims, known.things.known)


def write(folder: Path, key: str, text: str, left: Iterable[Read], refused: tuple[tuple[str, str], ...] = ()) -> None:
    """The files of a shard, the report last."""
    reads = list(left)
    write_atomic(file_of(folder, key, SHARD), text)
    write_atomic(file_of(folder, key, PARTS), "".join(read.line for read in reads))
    write_report(folder, key, Report(len(reads), sum(len(read.part.claims) for read in reads), refused))
