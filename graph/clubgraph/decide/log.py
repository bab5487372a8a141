"""A decision → a new line of seeds/decisions.csv; the lines → those that nobody took back.

Taking back is a line of its own: who changed their mind stays on record, an older decision can be taken back while
later ones stand, and a file that only ever grows merges well.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.files import write_atomic
from clubgraph.read.decisions import COLUMNS, FILE, Decision, What, decisions, line


def append(workspace: Path, what: What, key: str, value: str = "", *, who: str, why: str = "") -> Decision:
    """Write a decision down as the last line, and return it. The lines before it stay as they are, byte for byte."""
    path = workspace / FILE
    known = decisions(workspace)
    when = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    made = Decision(max((each.number for each in known), default=0) + 1, when, who, what, key, value, why)
    before = path.read_bytes().decode("utf-8") if path.exists() else ",".join(COLUMNS) + "\n"
    write_atomic(path, before + ("" if before.endswith("\n") else "\n") + line(made))
    return made


def standing(log: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that were not undone, in their order; an undo that was undone itself undoes nothing."""
    undone: set[int] = set()
    kept = []
    for decision in sorted(log, key=lambda each: -each.number):
        if decision.number in undone:
            continue
        if decision.what is What.UNDO:
            undone.add(int(decision.key))
        else:
            kept.append(decision)
    return tuple(reversed(kept))


def undoable(log: Iterable[Decision], number: int) -> Decision:
    """The decision of this number. Raises ClubgraphError when there is none, or it was undone before."""
    by_number = {decision.number: decision for decision in log}
    if number not in by_number:
        hint = did_you_mean(str(number), map(str, by_number)) or f"There are {len(by_number)}."
        raise ClubgraphError(f"there is no decision {number}.", place=FILE, hint=hint if by_number else "")
    active = {decision.number for decision in standing(by_number.values())}
    wanted = by_number[number]
    if wanted.what is not What.UNDO and number not in active:
        raise ClubgraphError(f"decision {number} was undone before.", place=FILE)
    return wanted
