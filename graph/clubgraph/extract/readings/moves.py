"""An entry of a list of arrivals or departures → the moves that it tells, from club to club."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from clubgraph.extract.matching.candidate import Candidate, Filling
from clubgraph.extract.readings.implied import implied
from clubgraph.extract.readings.reading import Reading
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.stance.stance import Stance
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Rule
from clubgraph.model import Kind

MOVES = implied("transfersTo.listed", "list", {"stage": "Completed"})
LOANS = implied("transfersTo.listed_loan", "list", {"stage": "Completed", "type": "Loan"})
_RENEWS = implied("renewsWith.listed", "list")
_LEAVES = implied("leaves.listed", "list")
_COACHES = implied("coaches.listed", "list")
_COACHED = implied("coaches.listed_left", "list", {"ended": "true"})

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
        gone = (club.thing for unit in units if (club := named_by(unit, by_unit, Kind.CLUB)) and label != "arrived")
        at.gone.update((number, club) for club in gone)
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
        lent = is_loan(beside)
        if any("coach" in unit.classes for unit in beside):  # "André Jardine (DT)"
            yield from _posts(person, at, label, number, (units[index].start, units[index].end))
            continue
        end = beside[-1].end if beside and club is not None else units[index].end
        yield from _moves(person, club, at, label, number, (units[index].start, end), lent=lent)


def named_by(unit: Unit, by_unit: ByUnit, kind: Kind) -> Filler | None:
    """The club or the person that a unit names; a name of which nothing is known may be a person's."""
    things = by_unit.get(unit.start, ()) if unit.pos == "name" else ()
    wanted = next((thing for thing in things if thing.kind is kind), None)
    if wanted is None and kind is Kind.PERSON and things and things[0].kind is None and " " in unit.key:
        wanted = things[0]
    return Filler(wanted, unit.start, unit.end, "name") if wanted is not None else None


def _posts(person: Filler, at: Listing, label: str, number: int, span: tuple[int, int]) -> Iterator[Reading]:
    """That a coach came, or went."""
    came = label == "arrived"
    if at.club is not None:
        yield told_in_list(_COACHES if came else _COACHED, {"s": person, "o": at.club}, number, span)
    if at.club is not None and not came:
        yield told_in_list(_LEAVES, {"s": person, "o": at.club}, number, span)


def _moves(
    person: Filler, club: Filler | None, at: Listing, label: str, number: int, span: tuple[int, int], *, lent: bool
) -> Iterator[Reading]:
    """What one entry tells: who came, from where; who went, and to where."""
    home = at.club
    if home is None or (club is not None and club.thing is home.thing):
        return
    rule = LOANS if lent else MOVES
    if label == "renewed":
        yield told_in_list(_RENEWS, {"s": person, "o": home}, number, span)
        return
    if label == "arrived":
        yield told_in_list(rule, {"s": person, "o": home, **({"fromClub": club} if club else {})}, number, span)
        return
    yield told_in_list(_LEAVES, {"s": person, "o": home}, number, span)
    if club is not None:
        at.gone.add((number, club.thing))
        yield told_in_list(rule, {"s": person, "o": club, "fromClub": home}, number, span)


def is_loan(units: Sequence[Unit]) -> bool:
    """Whether one of the words says that it is a loan."""
    return any("loan" in unit.classes for unit in units)


def told_in_list(rule: Rule, arguments: dict[str, Filling], number: int, span: tuple[int, int]) -> Reading:
    """A move that a list or a line tells, as a reading."""
    return Reading(Candidate(rule, arguments, *span, "list"), Stance(), number)
