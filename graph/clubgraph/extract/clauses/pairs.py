"""Phrases → the two sides of each fixture in a list ("the other matches: Chelsea – Norwich, …"), noted in place."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import category_of
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit

_BEFORE = frozenset(":,;")
_BEHIND = frozenset(",;.")
_DASHES = frozenset("-–—")


def pair_sides(found: Sequence[Phrase], versus: frozenset[str] = frozenset()) -> None:
    """Note which side meets which in a list that a word for matches and a colon announce, and in a line that tells
    nothing else: "Ajax - Gent (20:30)", "tonight: Ajax against Gent" (`versus`: the words between them)."""
    announced = False
    alone = not any(isinstance(phrase, VerbGroup) for phrase in found)
    for index, phrase in enumerate(found):
        if isinstance(phrase, NounPhrase) and "match" in phrase.head.classes:
            announced = any(_text(other) == ":" for other in found[index:])
        opens = _text(found[index - 1]) in _BEFORE if index else alone
        another = index > 0 and (opens or getattr(found[index - 1], "pos", "") == "coord")
        if _is_name(phrase) and (another or (alone and opens)):
            _meet(found, index, versus, alone=alone)
        if announced and opens and index and _is_name(phrase):
            dash = _text(found[index + 1] if index + 1 < len(found) else None) in _DASHES
            other = found[index + 1 + dash] if index + 1 + dash < len(found) else None
            behind = found[index + 2 + dash] if index + 2 + dash < len(found) else None
            if _is_name(other) and (behind is None or _text(behind) in _BEHIND):
                assert isinstance(phrase, NounPhrase)
                assert isinstance(other, NounPhrase)
                phrase.facing = other


def _meet(found: Sequence[Phrase], index: int, versus: frozenset[str], *, alone: bool) -> None:
    """Note whom a side meets where a word for it stands between them, or (`alone`: nothing else is told) a dash, and
    at most a bracket behind them: "Ajax meet Gent, Porto against Celtic"."""
    side, between, other, behind = [*found[index : index + 4], None, None, None][:4]
    parted = isinstance(between, Unit) and ((alone and between.text in _DASHES) or between.key in versus)
    ends = behind is None or _text(behind) in _BEHIND | {"(", "!", "?"} or getattr(behind, "pos", "") == "coord"
    if parted and _is_name(other) and ends:
        assert isinstance(side, NounPhrase)
        assert isinstance(other, NounPhrase)
        side.facing = other


def visit_sides(found: Sequence[Phrase]) -> None:
    """Note which lands are the side that was played there, in place: those of a result ("lost 0-5 in Sweden", "after
    the defeat in Sweden")."""
    for index, prep in enumerate(found):
        if isinstance(prep, Unit) and "local" in prep.classes and index:
            before, land = found[index - 1], found[index + 1] if index + 1 < len(found) else None
            if isinstance(before, NounPhrase) and isinstance(land, NounPhrase):
                land.visited = before.head.pos == "score" or bool(before.head.classes & {"defeat"})


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
