"""A name and the kinds that a role wants → the thing that it means there: of several the first that fits, or the club
whose ground it names."""

from clubgraph.extract.references.filler import SIDES, Filler
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.unit import Unit

_UNKNOWN = frozenset({"Person", "Club"})  # what a name of unknown kind may turn out to be
_WHERE = frozenset({"Venue", "Place", "Organization"})


def named(things: tuple[Thing, ...], unit: Unit, kinds: frozenset[str]) -> list[Filler]:
    """What a name means in a role, of the things that it may denote in the article."""
    fitting = _fitting(things, kinds)
    if fitting is not None:
        return [Filler(fitting, unit.start, unit.end)]
    home = next((thing.home for thing in things if thing.home is not None), None)
    if home is not None and "Home" in kinds:
        return [Filler(home, unit.start, unit.end)]
    if home is not None and kinds & SIDES and not kinds & _WHERE:
        return [Filler(home, unit.start, unit.end, "nominal")]
    return []


def _fitting(things: tuple[Thing, ...], kinds: frozenset[str]) -> Thing | None:
    """The first thing that may stand in a role; one of unknown kind only where no other does."""
    unknown = None
    for thing in things:
        if thing.kind is None:
            unknown = unknown or (thing if kinds & _UNKNOWN else None)
        elif not kinds or thing.kind in kinds:
            return thing
    return unknown
