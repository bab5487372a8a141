"""An entry of a list of arrivals or departures → the moves that it tells, from club to club."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from clubgraph.extract.matching.candidate import Candidate, Filling
from clubgraph.extract.phrases.phrase import VerbGroup
from clubgraph.extract.readings.implied import implied
from clubgraph.extract.readings.reading import Reading, Sentence
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.stance.stance import Stance
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Rule
from clubgraph.model import Kind

_MOVES = implied("transfersTo.listed", "list", {"stage": "Completed"})
_LOANS = implied("transfersTo.listed_loan", "list", {"stage": "Completed", "type": "Loan"})
_LEAVES = implied("leaves.listed", "list")
_ARROWS = frozenset("-–—→>")

ByUnit = Mapping[int, tuple[Thing, ...]]


@dataclass(slots=True)
class Listing:
    """Where a list stands: whose it is, whether it tells who came or who went, and to which club, in which sentence."""

    club: Filler | None = None
    label: str = ""
    gone: set[tuple[int, Thing]] = field(default_factory=set)


def entries(units: Sequence[Unit], number: int, at: Listing, by_unit: ByUnit, label: str) -> Iterator[Reading]:
    """The moves of the persons named in a stretch of a list, each with the club and the words in his brackets."""
    if at.club is None:
        return
    people = [index for index, unit in enumerate(units) if named_by(unit, by_unit, Kind.PERSON) is not None]
    for index, following in pairwise([*people, len(units)]):
        person, beside = named_by(units[index], by_unit, Kind.PERSON), units[index + 1 : following]
        if person is None or (not beside and following < len(units)):
            continue
        clubs = [club for unit in beside if (club := named_by(unit, by_unit, Kind.CLUB)) is not None]
        if len(clubs) > 1:
            continue
        club = clubs[0] if clubs else None
        lent = _is_loan(beside)
        end = beside[-1].end if beside and club is not None else units[index].end
        yield from _moves(person, club, at, label, number, (units[index].start, end), lent=lent)


def move_between(sentence: Sentence, number: int, by_unit: ByUnit) -> Reading | None:
    """The move of a line that has no verb: "Smith, Ajax to Gent", "Smith [Ajax - Gent] loan"."""
    units = sentence.units
    if any(isinstance(phrase, VerbGroup) for phrase in sentence.phrases):
        return None
    person = named_by(units[0], by_unit, Kind.PERSON)
    clubs = [(index, club) for index, unit in enumerate(units) if (club := named_by(unit, by_unit, Kind.CLUB))]
    if person is None or len(clubs) != 2 or clubs[1][0] != clubs[0][0] + 2:
        return None
    middle = units[clubs[0][0] + 1]
    if middle.text not in _ARROWS and middle.pos not in ("to", "prep"):
        return None
    lent = _is_loan(units)
    arguments: dict[str, Filling] = {"s": person, "o": clubs[1][1], "fromClub": clubs[0][1]}
    return _reading(_LOANS if lent else _MOVES, arguments, number, (person.start, clubs[1][1].end))


def named_by(unit: Unit, by_unit: ByUnit, kind: Kind) -> Filler | None:
    """The club or the person that a unit names; a name of which nothing is known may be a person's."""
    things = by_unit.get(unit.start, ()) if unit.pos == "name" else ()
    wanted = next((thing for thing in things if thing.kind is kind), None)
    if wanted is None and kind is Kind.PERSON and things and things[0].kind is None and " " in unit.key:
        wanted = things[0]
    return Filler(wanted, unit.start, unit.end, "name") if wanted is not None else None


def _moves(
    person: Filler, club: Filler | None, at: Listing, label: str, number: int, span: tuple[int, int], *, lent: bool
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


def _is_loan(units: Sequence[Unit]) -> bool:
    return any("loan" in unit.classes for unit in units)


def _reading(rule: Rule, arguments: dict[str, Filling], number: int, span: tuple[int, int]) -> Reading:
    return Reading(Candidate(rule, arguments, *span, "list"), Stance(), number)
