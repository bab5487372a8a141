"""Phrases → what a label says of the names behind it: "Goalkeepers: A (Everton), B; Forwards: C", "Serie A: X, Y"."""

from collections.abc import Sequence
from itertools import takewhile

from clubgraph.extract.clauses.categories import is_competition, is_side
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit

_PARTS = frozenset({":", "-", "–", "—"})
_LABELS = frozenset({"position", "draw_group", "coach", "president", "venue"})
_ENDS = frozenset({";", "."})


def share_labels(found: Sequence[Phrase]) -> None:
    """Let a position or a group of a draw before a colon or dash hold for all names up to the next one, in place."""
    label: Unit | None = None
    begins, inside = True, False
    for index, phrase in enumerate(found):
        if isinstance(phrase, Unit):
            inside = phrase.text == "(" or (inside and phrase.text != ")")
            ends = phrase.text in _ENDS
            begins = ends or (phrase.text == ":" and label is None)  # "Squad: Goalkeepers: A, B"
            label = None if ends else label
        elif isinstance(phrase, NounPhrase) and not inside:
            if _labels(found, index, phrase, begins=begins or index == 0):
                label = phrase.head
            elif label is not None and phrase.head.pos == "name" and not phrase.nouns and _fits(label, phrase):
                phrase.shared = [label]
            begins = False


def list_leagues(found: Sequence[Phrase], *, told: bool = False) -> None:
    """Let a competition before a colon be that of each club of the list behind it: "Serie A: Roma, Lazio"; `told`: also
    that of the clubs of which a clause behind it tells ("Serie A: Roma beat Lazio")."""
    for index, phrase in enumerate(found[:-2]):
        colon = getattr(found[index + 1], "text", "") == ":"
        if not colon or not isinstance(phrase, NounPhrase) or not is_competition(phrase):
            continue
        before = getattr(found[index - 1], "text", "") if index else "."
        if told and not any(isinstance(part, VerbGroup) for part in found[:index]):
            before = "."  # "An upset in the Premier League: Ajax beat Gent"
        if before not in _ENDS:
            continue
        rest = list(takewhile(lambda part: getattr(part, "text", "") not in _ENDS, found[index + 2 :]))
        rest = [part for part in rest if not _is_goals(part)]  # "Serie A: Roma 2 Lazio 1, Como 0 Bari 0"
        names = [part for part in rest if isinstance(part, NounPhrase) and is_side(part)]
        bare = all(all(unit is name.head or unit.pos in ("num", "score") for unit in name.units) for name in names)
        marks = [part for part in rest if isinstance(part, Unit)]
        parted = all(mark.text == "," or mark.pos == "coord" for mark in marks)
        if told and not before.strip(".") and any(isinstance(part, VerbGroup) for part in rest):
            names = [name for name in names if name.head.pos == "name"]
        elif not (len(names) > 1 and bare and parted and len(names) + len(marks) == len(rest)):
            names = []
        if names:
            for name in names:
                name.standing = phrase


def _is_goals(part: Phrase) -> bool:
    return isinstance(part, NounPhrase) and len(part.units) == 1 and part.head.pos in ("num", "score")


def _fits(label: Unit, phrase: NounPhrase) -> bool:
    """Whether a name is what a label speaks of: a side for "Group A", a person for a position."""
    return is_side(phrase) == ("draw_group" in label.classes)


def _labels(found: Sequence[Phrase], index: int, phrase: NounPhrase, *, begins: bool) -> bool:
    """Whether a phrase is a label that a list of names follows, with their number in brackets or without."""
    position = index + 1
    if position < len(found) and getattr(found[position], "text", "") == "(":
        position += 3
    after = found[position] if position < len(found) else None
    names = begins and bool(phrase.head.classes & _LABELS)
    parts = _PARTS if "position" in phrase.head.classes else _PARTS & {":"}  # "Group D – Croatia 2-1 Spain": a result
    return names and isinstance(after, Unit) and after.text in parts
