"""Phrases → what a label says of the names behind it: "Goalkeepers: A (Everton), B (Lens); Forwards: C"."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import is_side
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase
from clubgraph.extract.units.unit import Unit

_PARTS = frozenset({":", "-", "–", "—"})
_ENDS = frozenset({";", "."})


def share_labels(found: Sequence[Phrase]) -> None:
    """Let a position before a colon or dash hold for all names behind it up to the next one, in place."""
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
            elif label is not None and phrase.head.pos == "name" and not phrase.nouns and not is_side(phrase):
                phrase.shared = [label]
            begins = False


def _labels(found: Sequence[Phrase], index: int, phrase: NounPhrase, *, begins: bool) -> bool:
    """Whether a phrase is a position that a list of names follows, with their number in brackets or without."""
    position = index + 1
    if position < len(found) and getattr(found[position], "text", "") == "(":
        position += 3
    after = found[position] if position < len(found) else None
    return begins and "position" in phrase.head.classes and isinstance(after, Unit) and after.text in _PARTS
