"""What is said of the persons of a match: votes for a side, ties between two of them, and goals."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from clubgraph.extract.readings.reading import Reading
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.things.things import Thing


@dataclass(frozen=True, slots=True)
class Vote:
    """What the words from `start` to `end` of a sentence say of a person: he is on this side."""

    side: Thing
    filler: Filler
    start: int
    end: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Tie:
    """Two persons who are on the same side (`together`), or on both."""

    persons: tuple[Filler, Filler]
    together: bool
    start: int
    end: int
    sentence: int


@dataclass(slots=True)
class Evidence:
    """All that is said of the persons of one match."""

    votes: dict[Thing, list[Vote]] = field(default_factory=lambda: defaultdict(list))
    ties: dict[Thing, list[Tie]] = field(default_factory=lambda: defaultdict(list))
    goals: list[tuple[Filler, Reading]] = field(default_factory=list)
    led: tuple[Filler, int] | None = None


def is_clear(filler: Filler) -> bool:
    """Whether no other side can be meant."""
    return filler.how == "name" or filler.certain


def fillers_of(reading: Reading) -> Iterator[Filler]:
    """The things by which a reading is told: its subject, its object."""
    fillers = (reading.candidate.arguments.get(name) for name in ("s", "o"))
    return (filler for filler in fillers if isinstance(filler, Filler))


def vote(found: Evidence, side: Thing, filler: Filler, said: Sequence[Reading]) -> None:
    """Note what readings say of somebody: he is on this side."""
    start, end = min(r.candidate.start for r in said), max(r.candidate.end for r in said)
    found.votes[filler.thing].append(Vote(side, filler, start, end, said[0].sentence))
