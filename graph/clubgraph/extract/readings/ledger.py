"""The sentences of an article → the moves that its lists under a label tell: "In: A (Ajax, loan)", "Released: B, C"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from clubgraph.extract.matching.candidate import Candidate, Filling
from clubgraph.extract.phrases.phrase import VerbGroup
from clubgraph.extract.readings.reading import Reading, Sentence
from clubgraph.extract.references.filler import PERSON, SIDES, Filler
from clubgraph.extract.stance.stance import Stance
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language, Pattern, Rule, Slot
from clubgraph.model import Kind, Tier

_SLOTS = (Slot("holder", argument="s", kinds=PERSON), Slot("value", argument="o", kinds=SIDES))
_PATTERNS = {"": (Pattern("role", frozenset(), _SLOTS, "list"),)}
_MOVES = Rule("transfersTo.listed", "transfersTo", Tier.B, _PATTERNS, {"stage": "Completed"})
_LOANS = Rule("transfersTo.listed_loan", "transfersTo", Tier.B, _PATTERNS, {"stage": "Completed", "type": "Loan"})
_LEAVES = Rule("leaves.listed", "leaves", Tier.B, _PATTERNS)
_OF_BRACKETS = "playsFor.of"
_LABEL = 3  # words that a label may have
_ARROWS = frozenset("-–—→>")

_ByUnit = Mapping[int, tuple[Thing, ...]]


@dataclass(slots=True)
class _List:
    """Where a list stands: whose it is, and whether it tells who came or who went."""

    club: Filler | None = None
    label: str = ""
    gone: set[tuple[int, Thing]] = field(default_factory=set)


def with_lists(
    readings: Sequence[Reading], found: Sequence[Sentence], by_unit: _ByUnit, language: Language
) -> list[Reading]:
    """The readings of an article with what its lists of arrivals and departures tell."""
    labels = {word: name for name in ("arrived", "departed") for word in language.classes.get(f"{name}_label", ())}
    if not labels:
        return list(readings)
    at = _List()
    told = [moved for number, sentence in enumerate(found) for moved in _of(sentence, number, at, by_unit, labels)]
    return [*(reading for reading in readings if not _is_new_club(reading, at)), *told]


def _is_new_club(reading: Reading, at: _List) -> bool:
    """Whether brackets name the club that somebody went to, and not one that he is known to play for."""
    club = reading.candidate.arguments.get("o")
    named = reading.candidate.rule.id == _OF_BRACKETS and isinstance(club, Filler)
    return named and (reading.sentence, club.thing) in at.gone  # type: ignore[union-attr]


def _of(sentence: Sentence, number: int, at: _List, by_unit: _ByUnit, labels: Mapping[str, str]) -> Iterator[Reading]:
    """The moves that a sentence lists; a name of a club alone, or a label alone, holds for the lines below."""
    units = sentence.units
    first = _thing(units[0], by_unit, Kind.CLUB) if units else None
    if sentence.heading and first is not None and len(units) == 1:
        at.club, at.label = first, ""
        return
    begin, label = 0, ""
    for position, unit in enumerate(units):
        if unit.text == ":" and (said := _label(units, begin, position, labels)):
            at.club = _thing(units[begin], by_unit, Kind.CLUB) or at.club
            label, begin, at.label = said, position + 1, ""
        elif unit.text == ";" and label:
            yield from _entries(units[begin:position], number, at, by_unit, label)
            begin = position + 1
    alone = labels.get(_words(units)) if sentence.heading else None
    if alone is not None:
        at.label = alone
    elif label:
        yield from _entries(units[begin:], number, at, by_unit, label)
    elif sentence.heading and (moved := _between(sentence, number, by_unit)) is not None:
        yield moved
    elif sentence.heading and at.label and len(units) > 1:
        yield from _entries(units, number, at, by_unit, at.label)
    elif not sentence.heading:
        at.label, at.club = "", None


def _between(sentence: Sentence, number: int, by_unit: _ByUnit) -> Reading | None:
    """The move of a line that has no verb: "Smith, Ajax to Gent", "Smith [Ajax - Gent] loan"."""
    units = sentence.units
    if any(isinstance(phrase, VerbGroup) for phrase in sentence.phrases):
        return None
    person = _thing(units[0], by_unit, Kind.PERSON)
    clubs = [(index, club) for index, unit in enumerate(units) if (club := _thing(unit, by_unit, Kind.CLUB))]
    if person is None or len(clubs) != 2 or clubs[1][0] != clubs[0][0] + 2:
        return None
    middle = units[clubs[0][0] + 1]
    if middle.text not in _ARROWS and middle.pos not in ("to", "prep"):
        return None
    lent = any("loan" in unit.classes or "loan" in unit.key.split() for unit in units)
    arguments: dict[str, Filling] = {"s": person, "o": clubs[1][1], "fromClub": clubs[0][1]}
    return _reading(_LOANS if lent else _MOVES, arguments, number, (person.start, clubs[1][1].end))


def _label(units: Sequence[Unit], begin: int, colon: int, labels: Mapping[str, str]) -> str:
    """What the words before a colon say of the names behind it, be it with the club before them."""
    for length in range(1, _LABEL + 1):
        if begin <= colon - length <= begin + 1 and (found := labels.get(_words(units[colon - length : colon]))):
            return found
    return ""


def _words(units: Sequence[Unit]) -> str:
    return " ".join(unit.key for unit in units if unit.text != ":")


def _entries(units: Sequence[Unit], number: int, at: _List, by_unit: _ByUnit, label: str) -> Iterator[Reading]:
    """The moves of the persons named in a stretch of a list, each with the club and the words in his brackets."""
    if at.club is None:
        return
    people = [index for index, unit in enumerate(units) if _thing(unit, by_unit, Kind.PERSON) is not None]
    for index, following in pairwise([*people, len(units)]):
        person, beside = _thing(units[index], by_unit, Kind.PERSON), units[index + 1 : following]
        if person is None or (not beside and following < len(units)):
            continue
        clubs = [club for unit in beside if (club := _thing(unit, by_unit, Kind.CLUB)) is not None]
        if len(clubs) > 1:
            continue
        club = clubs[0] if clubs else None
        lent = any("loan" in unit.classes or "loan" in unit.key.split() for unit in beside)
        end = beside[-1].end if beside and club is not None else units[index].end
        yield from _moves(person, club, at, label, number, (units[index].start, end), lent=lent)


def _moves(
    person: Filler, club: Filler | None, at: _List, label: str, number: int, span: tuple[int, int], *, lent: bool
) -> Iterator[Reading]:
    """What one entry tells: who came, from where; who went, and to where."""
    home = at.club
    if home is None or (club is not None and club.thing is home.thing):
        return
    rule = _LOANS if lent else _MOVES
    if label == "arrived":
        yield _reading(rule, {"s": person, "o": home, **({"fromClub": club} if club else {})}, number, span)
        return
    yield _reading(_LEAVES, {"s": person, "o": home}, number, span)
    if club is not None:
        at.gone.add((number, club.thing))
        yield _reading(rule, {"s": person, "o": club, "fromClub": home}, number, span)


def _reading(rule: Rule, arguments: dict[str, Filling], number: int, span: tuple[int, int]) -> Reading:
    return Reading(Candidate(rule, arguments, *span, "list"), Stance(), number)


def _thing(unit: Unit, by_unit: _ByUnit, kind: Kind) -> Filler | None:
    """The club or the person that a unit names; a name of which nothing is known may be a person's."""
    things = by_unit.get(unit.start, ()) if unit.pos == "name" else ()
    wanted = next((thing for thing in things if thing.kind is kind), None)
    if wanted is None and kind is Kind.PERSON and things and things[0].kind is None and " " in unit.key:
        wanted = things[0]
    return Filler(wanted, unit.start, unit.end, "name") if wanted is not None else None
