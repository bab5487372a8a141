"""Phrases → what a label says of the names behind it: "Goalkeepers: A (Everton), B; Forwards: C", "Group A: X, Y"."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import is_side
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase
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
            begins = phrase.text in _ENDS
            label = None if begins else label
        elif isinstance(phrase, NounPhrase) and not inside:
            if _labels(found, index, phrase, begins=begins or index == 0):
                label = phrase.head
            elif label is not None and phrase.head.pos == "name" and not phrase.nouns and _fits(label, phrase):
                phrase.shared = [label]
            begins = False


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
