"""Phrases → who beat whom in each written result, and who scored past whom by the brackets behind it, in place."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from clubgraph.extract.clauses.categories import category_of
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit

_DASHES = frozenset("-–—")
_PARTS = frozenset(",;")
_GOALS = 30  # no side scores more; what is more is no result


def score_sides(
    found: Sequence[Phrase], genitive: Collection[str], own_goals: Collection[str], *, leftward: bool = False
) -> None:
    """Note which side beat which in a written result, in place: "Betis 2-1 Celta", "Betis, 2; Celta, 1"; and who
    scored: "Ajax 2 (Smit 5, De Wit 60) Gent 1 (Claes 70)", "Ajax 1-1 Gent (Smit 5; Claes 70)". `leftward`: the text
    runs to the left, and so does its score: the last number of "Ajax - Gent 0:2" is that of Ajax."""
    if not any(isinstance(phrase, NounPhrase) and phrase.units[0].pos in ("score", "num") for phrase in found):
        return
    bare = list(_unbracketed(found))
    named = [phrase for phrase in bare if isinstance(phrase, NounPhrase) and category_of(phrase) == "side"]
    taken: NounPhrase | None = None
    for first, second in pairwise(named):
        goals = (_goals_leftward if leftward else _goals)(found, first, second)
        if goals is None and first is not taken:
            goals = _counted_out(bare, first, second)
            taken = second if goals is not None else taken
        if goals is None:
            continue
        mine, theirs = goals
        if leftward and _is_running(found[: first.index]):
            first.facing = second
            continue
        if mine == theirs:
            first.level = second
        else:
            winner, loser = (first, second) if mine > theirs else (second, first)
            winner.beaten = loser
        for side, other, scorer in _scorers(found, (first, second), goals, own_goals):
            scorer.past = other
            scorer.preps[:0] = [(of, side) for of in sorted(genitive)[:1]]


def _unbracketed(found: Sequence[Phrase]) -> Iterator[Phrase]:
    """The phrases that stand in no brackets."""
    inside = False
    for phrase in found:
        inside = inside or _text(phrase) == "("
        if not inside:
            yield phrase
        inside = inside and _text(phrase) != ")"


def _counted_out(bare: Sequence[Phrase], first: NounPhrase, second: NounPhrase) -> tuple[int, int] | None:
    """The goals of two sides with their number behind each: "Ajax 2 Gent 1", "Ajax 2 (Smit 5) Gent 1"."""
    at = {id(phrase): index for index, phrase in enumerate(bare)}
    between = bare[at[id(first)] + 1 : at[id(second)]]
    if len(between) == 1:
        mine = _number(between[0])
    else:
        one = second.units[0]
        counted = not between and len(second.units) == 2 and one.pos == "num" and one.value.isdecimal()
        mine = int(one.value) if counted else None
    behind = [*bare[at[id(second)] + 1 : at[id(second)] + 3], None, None][:2]
    theirs = _number(behind[0])
    table = first.units[0].pos == "num"  # "Ajax 3 Gent 2 Lyon 1": no result
    if mine is None or theirs is None or max(mine, theirs) > _GOALS or table or not _closes(behind[1]):
        return None
    return mine, theirs


def _closes(phrase: Phrase | None) -> bool:
    """Whether a result is over here."""
    return phrase is None or _text(phrase) in _PARTS | {"."}


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


def _goals_leftward(found: Sequence[Phrase], first: NounPhrase, second: NounPhrase) -> tuple[int, int] | None:
    """The goals of two sides in a result of a language that is written to the left: "Ajax - Gent 0:2"; that of two
    digits without a colon may be printed either way round, and is told only where it is a draw."""
    if [_text(phrase) in _DASHES for phrase in found[first.index + 1 : second.index]] != [True]:
        return None
    behind = next(iter(found[second.index + 1 :]), None)
    score = behind.units[0] if isinstance(behind, NounPhrase) and len(behind.units) == 1 else None
    if score is None or score.pos != "score":
        return None
    theirs, _, mine = score.value.partition("-")
    return (int(mine), int(theirs)) if mine == theirs or " " not in score.text else None


def _is_running(before: Sequence[Phrase]) -> bool:
    """Whether a minute before a colon says that the match is not over: "Minute 8: Ajax - Gent 0:0"."""
    colon = next((index for index, phrase in enumerate(before) if _text(phrase) == ":"), 0)
    return any(isinstance(phrase, NounPhrase) and "time" in phrase.head.classes for phrase in before[:colon])


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


def _scorers(
    found: Sequence[Phrase], sides: tuple[NounPhrase, NounPhrase], goals: tuple[int, int], own_goals: Collection[str]
) -> Iterator[tuple[NounPhrase, NounPhrase, NounPhrase]]:
    """For each scorer in the brackets of a result: his side, the other side, he."""
    first, second = sides
    behind = _bracket(found, second.index)
    mine, theirs = [_bracket(found, first.index, second.index)], [behind]
    cut = next((index for index, phrase in enumerate(behind) if _text(phrase) == ";"), None)
    if not mine[0]:
        if goals[0] and goals[1]:
            mine, theirs = ([behind[:cut]], [behind[cut:]]) if cut is not None else ([], [])
        elif not goals[1]:
            mine, theirs = [behind], []
    for side, other, groups in ((first, second, mine), (second, first, theirs)):
        for group in groups:
            yield from ((side, other, name) for name in _names(group, own_goals))


def _bracket(found: Sequence[Phrase], index: int, end: int | None = None) -> Sequence[Phrase]:
    """What stands in the brackets behind a side, at once or behind the number of its goals."""
    ahead = found[index + 1 : min(index + 3, len(found) if end is None else end)]
    opening = next((index + 1 + step for step, phrase in enumerate(ahead) if _text(phrase) == "("), None)
    if opening is None or (opening == index + 2 and _number(found[index + 1]) is None):
        return ()
    closing = next((at for at in range(opening, len(found)) if _text(found[at]) == ")"), opening)
    return found[opening + 1 : closing]


def _names(group: Sequence[Phrase], own_goals: Collection[str]) -> Iterator[NounPhrase]:
    """The persons in a bracket but those who scored for the other side."""
    part: list[Phrase] = []
    for phrase in (*group, None):
        if phrase is not None and _text(phrase) not in _PARTS:
            part.append(phrase)
            continue
        units = [
            unit
            for one in part
            for unit in (one.units if isinstance(one, NounPhrase) else [one])
            if isinstance(unit, Unit)
        ]
        person = part[0] if part else None
        if isinstance(person, NounPhrase) and category_of(person) == "person" and len(person.units) == 1:
            if not any(unit.key in own_goals for unit in units):
                yield person
        part = []


def _text(phrase: Phrase | None) -> str:
    return phrase.text if isinstance(phrase, Unit) else "no mark"
