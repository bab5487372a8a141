"""A stretch of words that has no verb → the move that it tells: "Smith, Ajax to Gent", "Smith [Ajax - Gent] loan"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from clubgraph.extract.matching.candidate import Filling
from clubgraph.extract.phrases.phrase import VerbGroup
from clubgraph.extract.readings.moves import LOANS, MOVES, ByUnit, is_loan, named_by, told_in_list
from clubgraph.extract.readings.reading import Reading, Sentence
from clubgraph.extract.units.unit import Unit
from clubgraph.model import Kind

_ARROWS = frozenset("-–—→>")
_BREAKS = frozenset(";|•")
_FIRST = 6  # words among which somebody and where he goes must stand
_GOAL, _ORIGIN = "goal", "origin"


def moves_of_line(sentence: Sentence, number: int, by_unit: ByUnit) -> Iterator[Reading]:
    """The moves of a sentence without a verb, each between two semicolons or behind a colon."""
    verbs = [phrase for phrase in sentence.phrases if isinstance(phrase, VerbGroup)]
    stretches = list(_stretches(sentence.units))
    if any(verb.finite for verb in verbs) or not sentence.units or sentence.units[-1].text == "?":
        return
    goes = any(unit.pos == "name" and "whither" in after.classes for unit, after in pairwise(sentence.units[:_FIRST]))
    if not (sentence.heading or goes or len(stretches) > 1):
        return
    for units in stretches:
        if not any(units[0].start <= verb.start < units[-1].end for verb in verbs):
            moved = _move(units, number, by_unit)
            if moved is not None:
                yield moved


def _stretches(units: Sequence[Unit]) -> Iterator[Sequence[Unit]]:
    """The words between two semicolons, without the label before a colon."""
    begin = 0
    for position, unit in enumerate(units):
        labelled = unit.text == ":" and not any(other.pos == "name" for other in units[begin:position])
        if unit.text in _BREAKS or labelled:
            if not labelled and position > begin:
                yield units[begin:position]
            begin = position + 1
    if begin < len(units):
        yield units[begin:]


def _move(units: Sequence[Unit], number: int, by_unit: ByUnit) -> Reading | None:
    """The move of one person, to the club behind "to" or an arrow, from the other club named, if one is."""
    people = [person for unit in units if (person := named_by(unit, by_unit, Kind.PERSON)) is not None]
    clubs = [(index, club) for index, unit in enumerate(units) if (club := named_by(unit, by_unit, Kind.CLUB))]
    if len(people) != 1 or not 1 <= len(clubs) <= 2:
        return None
    places = [index for index, _ in clubs]
    ways = [_way(units, index, places) for index in places]
    if ways.count(_GOAL) != 1 or (len(clubs) == 1 and named_by(units[0], by_unit, Kind.PERSON) is None):
        return None
    goal = clubs[ways.index(_GOAL)][1]
    origin = next((club for _, club in clubs if club.thing is not goal.thing), None)
    named = [people[0], *(club for _, club in clubs)]
    arguments: dict[str, Filling] = {"s": people[0], "o": goal, **({"fromClub": origin} if origin else {})}
    span = min(filler.start for filler in named), max(filler.end for filler in named)
    return told_in_list(LOANS if is_loan(units) else MOVES, arguments, number, span)


def _way(units: Sequence[Unit], index: int, clubs: Sequence[int]) -> str:
    """Whether a club is told to be where somebody goes, or where he comes from."""
    before = [unit for unit in units[max(index - 2, 0) : index] if unit.pos != "det"][-1:]
    if before and (before[0].pos == "to" or "whither" in before[0].classes):
        return _GOAL
    if before and before[0].text in _ARROWS and index - 2 in clubs:
        return _GOAL
    return _ORIGIN if before and "from" in before[0].classes else ""
