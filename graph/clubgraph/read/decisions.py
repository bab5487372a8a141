"""seeds/decisions.csv → the decisions that people took, in their order, each fault named with its line."""

import csv
import io
import re
from dataclasses import astuple, dataclass
from enum import StrEnum
from pathlib import Path

from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.read.faults import gathering, noting
from clubgraph.read.rows import rows, stripped

FILE = "seeds/decisions.csv"
COLUMNS = ("number", "when", "who", "what", "key", "value", "why")

_CLAIM, _SENTENCE = r"claim/[0-9a-f]{12}", r"sentence/[0-9a-f]{12}"
_THING = r"[a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*"
_WHEN = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?Z)?")


class What(StrEnum):
    """The kinds of decision."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    SAME_AS = "same-as"
    DIFFERENT = "different"
    UNDO = "undo"


# What the key and the value of each kind look like, and how to say so.
_FORMS: dict[What, tuple[str, str, str]] = {
    What.ACCEPT: (_CLAIM, "", "the key is a claim (claim/ and 12 signs), and there is no value"),
    What.REJECT: (f"{_CLAIM}|{_SENTENCE}", "", "the key is a claim or sentence, and there is no value"),
    What.CORRECT: (_CLAIM, r"\w+=.*", "the key is a claim, and the value FIELD=VALUE"),
    What.SAME_AS: (_THING, _THING, "key and value are two things, such as person/jorge-mas"),
    What.DIFFERENT: (_THING, _THING, "key and value are two things, such as person/jorge-mas"),
    What.UNDO: (r"[1-9]\d*", "", "the key is the number of an earlier decision, and there is no value"),
}


@dataclass(frozen=True, slots=True)
class Decision:
    """One line: what somebody decided of which claim, thing or sentence, when and why."""

    number: int
    when: str
    who: str
    what: What
    key: str
    value: str = ""
    why: str = ""


def decisions(workspace: Path, *, into: list[ClubgraphError] | None = None) -> tuple[Decision, ...]:
    """The decisions of a workspace, undone ones too; none where there is no such file.

    Raises Faults with everything that is wrong, or leaves the faults in `into` and returns the lines that are right.
    """
    found: dict[int, Decision] = {}
    with gathering(into) as faults:
        if not (workspace / FILE).exists():
            return ()
        with noting(faults):
            for line, cells in rows(workspace / FILE, file=FILE, columns=COLUMNS, of="decisions"):
                with noting(faults):
                    decision = _decision(cells, f"{FILE}:{line}", found)
                    found[decision.number] = decision
    return tuple(found.values())


def line(decision: Decision) -> str:
    """A decision as a line of the file; words in several lines become one."""
    cells = (" ".join(str(cell).split()) for cell in astuple(decision))
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue()


def _decision(cells: list[str], place: str, earlier: dict[int, Decision]) -> Decision:
    """The decision of a row. Raises ClubgraphError with the first thing that is wrong."""
    number, when, who, written, key, value, why = stripped(cells, COLUMNS, place)
    if not re.fullmatch(r"[1-9]\d{0,8}", number):
        raise ClubgraphError(f'number: "{number}" is not a whole number from one.', place=place)
    if int(number) <= max(earlier, default=0):
        hint = f"The next number is {max(earlier) + 1}."
        raise ClubgraphError(f"number: {number} does not follow {max(earlier)}.", place=place, hint=hint)
    if not _WHEN.fullmatch(when):
        raise ClubgraphError(f'when: "{when}" is not a date.', place=place, hint="Write 2026-01-18T12:30:00Z.")
    if not who:
        raise ClubgraphError("who: nobody is named.", place=place)
    if written not in set(What):
        hint = did_you_mean(written, list(What)) or f"Known: {', '.join(What)}."
        raise ClubgraphError(f'what: there is no decision "{written}".', place=place, hint=hint)
    what = What(written)
    of_key, of_value, said = _FORMS[what]
    if not re.fullmatch(of_key, key) or not re.fullmatch(of_value, value) or key == value:
        raise ClubgraphError(f'{what} "{key}" "{value}": {said}.', place=place)
    if what is What.UNDO and int(key) not in earlier:
        raise ClubgraphError(f"undo {key}: there is no earlier decision {key}.", place=place)
    return Decision(int(number), when, who, what, key, value, why)
