"""“The London club”, “the Tuscan side” → the side of that town or region that the article has named, or none."""

from collections.abc import Sequence
from itertools import chain

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import SIDES, Discourse
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind


def side_of_town(discourse: Discourse, phrase: NounPhrase, sentence: int, barred: Sequence[Thing]) -> Thing | None:
    """The side of a town or region that the article has named: "the London club", "the Tuscan side"."""
    units = [] if discourse.drops or discourse.loyal else [*phrase.complements, *phrase.units]
    towns = [c.entity for unit in units for c in unit.candidates if c.entity.kind is Kind.PLACE and c.entity.country]
    here = frozenset(chain.from_iterable(discourse.seats.get(town.id, ()) for town in towns))
    if not towns or discourse.quoted(phrase):
        return None
    lands = {town.country for town in towns}
    sides = [thing for thing in discourse.named if thing.kind in SIDES and thing.country in lands]
    seated = [thing for thing in sides if thing.entity is not None and thing.entity.id in here]
    if len(seated) == 1:
        return seated[0]
    names = {town.label("en") for town in towns}
    called = [thing for thing in sides if not names.isdisjoint(thing.label.split(" "))]
    if not seated and len(called) == 1:
        return called[0]  # "the Kobe side" is Vissel Kobe
    sides, seated = ([thing for thing in found if thing not in barred] for found in (sides, seated))
    near = {event.thing for event in discourse.before(phrase, sentence)}
    elsewhere = frozenset(chain.from_iterable(discourse.seats.values())) - here
    free = seated or [thing for thing in sides if thing.entity is None or thing.entity.id not in elsewhere]
    close = [thing for thing in free if thing in near]
    found = close if len(close) == 1 else [thing for thing in free if thing is discourse.about]
    return found[0] if found else None
