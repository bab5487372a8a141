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


def meet_sides(found: Sequence[Phrase], versus: frozenset[str], visited: frozenset[str]) -> None:
    """Note which side meets which in a fixture as it is written, in place: "Betis v Celta", "Ajax (Ned) v Gent", and
    in a line of its own "Ajax at Gent"."""
    between = versus | visited if len(found) == 3 else versus
    for index, word in enumerate(found):
        if isinstance(word, Unit) and word.key in between:
            at = index - 1
            if _text(found[at]) == ")":  # the land of a side stands behind it
                at = next((i - 1 for i in range(at, 0, -1) if _text(found[i]) == "("), at)
            behind = index + 1 + (_text(found[index + 1] if index + 1 < len(found) else None) == ".")  # "vs."
            one, other = found[at] if at >= 0 else None, found[behind] if behind < len(found) else None
            if isinstance(one, NounPhrase) and isinstance(other, NounPhrase) and one.head is one.units[-1]:
                if category_of(one) == category_of(other) == "side":
                    one.facing = other


def _text(phrase: Phrase | None) -> str:
    return phrase.text if isinstance(phrase, Unit) else "no mark"


def _is_name(phrase: Phrase | None) -> bool:
    """Whether a phrase is the name of a side and nothing else."""
    return isinstance(phrase, NounPhrase) and len(phrase.units) == 1 and category_of(phrase) == "side"
