"""Phrases → the two sides of each fixture in a list ("the other matches: Chelsea – Norwich, …"), noted in place."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import category_of
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase
from clubgraph.extract.units.unit import Unit

_BEFORE = frozenset(":,;")
_BEHIND = frozenset(",;.")
_DASHES = frozenset("-–—")


def pair_sides(found: Sequence[Phrase]) -> None:
    """Note which side meets which in a list that a word for matches and a colon announce."""
    announced = False
    for index, phrase in enumerate(found):
        if isinstance(phrase, NounPhrase) and "match" in phrase.head.classes:
            announced = any(_text(other) == ":" for other in found[index:])
        if announced and _text(found[index - 1] if index else None) in _BEFORE and _is_name(phrase):
            dash = _text(found[index + 1] if index + 1 < len(found) else None) in _DASHES
            other = found[index + 1 + dash] if index + 1 + dash < len(found) else None
            behind = found[index + 2 + dash] if index + 2 + dash < len(found) else None
            if _is_name(other) and (behind is None or _text(behind) in _BEHIND):
                assert isinstance(phrase, NounPhrase)
                assert isinstance(other, NounPhrase)
                phrase.facing = other


def _text(phrase: Phrase | None) -> str:
    return phrase.text if isinstance(phrase, Unit) else "no mark"


def _is_name(phrase: Phrase | None) -> bool:
    """Whether a phrase is the name of a side and nothing else."""
    return isinstance(phrase, NounPhrase) and len(phrase.units) == 1 and category_of(phrase) == "side"
