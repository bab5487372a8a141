"""Phrases → the two sides of each fixture in a list ("the other matches: Chelsea – Norwich, …"), noted in place."""

from collections.abc import Sequence
from itertools import pairwise

from clubgraph.extract.clauses.categories import category_of
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
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


def score_sides(found: Sequence[Phrase]) -> None:
    """Note which side beat which in a written result, in place: "Betis 2-1 Celta", "Betis, 2; Celta, 1"."""
    if not any(isinstance(phrase, NounPhrase) and phrase.units[0].pos in ("score", "num") for phrase in found):
        return
    named = [phrase for phrase in found if isinstance(phrase, NounPhrase) and category_of(phrase) == "side"]
    for first, second in pairwise(named):
        goals = _goals(found, first, second)
        if goals is None:
            continue
        mine, theirs = goals
        if mine == theirs:
            first.level = second
        else:
            winner, loser = (first, second) if mine > theirs else (second, first)
            winner.beaten = loser


def _goals(found: Sequence[Phrase], first: NounPhrase, second: NounPhrase) -> tuple[int, int] | None:
    """The goals of two sides in a written result, that of the first side first."""
    between = found[first.index + 1 : second.index]
    written = second.units[0] if not between and len(second.units) == 2 else None
    if len(between) == 1 and _text(between[0]) in _DASHES:  # "Ajax-Gent, 2-0"
        comma, score = [*found[second.index + 1 : second.index + 3], None, None][:2]
        written = score.head if _text(comma) == "," and isinstance(score, NounPhrase) else None
    if written is not None and written.pos == "score":
        mine, _, theirs = written.value.partition("-")
        return int(mine), int(theirs)
    if len(between) == 2 and _text(between[1]) == "," and isinstance(between[0], NounPhrase):  # "Ajax 2, Gent 1"
        goals = [_number(phrase) for phrase in (between[0], *found[second.index + 1 : second.index + 2])]
        return (goals[0], goals[1]) if len(goals) == 2 and goals[0] is not None and goals[1] is not None else None
    told = [_counted(found, first.index), _counted(found, second.index)]
    parted = ";" in map(_text, between) and not any(isinstance(phrase, VerbGroup) for phrase in between)
    return (told[0], told[1]) if parted and told[0] is not None and told[1] is not None else None


def _counted(found: Sequence[Phrase], index: int) -> int | None:
    """The number behind a comma: "Betis, 2"."""
    comma, number = [*found[index + 1 : index + 3], None, None][:2]
    return _number(number) if _text(comma) == "," else None


def _number(phrase: Phrase | None) -> int | None:
    """The number that a phrase is and nothing else."""
    bare = isinstance(phrase, NounPhrase) and len(phrase.units) == 1 and phrase.head.pos == "num"
    if not isinstance(phrase, NounPhrase) or not bare or not phrase.head.value.isdecimal():
        return None
    return int(phrase.head.value)


def _text(phrase: Phrase | None) -> str:
    return phrase.text if isinstance(phrase, Unit) else "no mark"


def _is_name(phrase: Phrase | None) -> bool:
    """Whether a phrase is the name of a side and nothing else."""
    return isinstance(phrase, NounPhrase) and len(phrase.units) == 1 and category_of(phrase) == "side"
