"""“The London club”, “el equipo de Mánchester” → the side of that town or region that the article named, or none."""

from collections.abc import Sequence
from itertools import chain

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import SIDES, Discourse
from clubgraph.extract.references.standing import speaks_of_side
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.known import is_local
from clubgraph.extract.units.unit import Unit
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


def seats_hung(discourse: Discourse, phrase: NounPhrase) -> frozenset[str]:
    """The clubs at home in the town that hangs on a word for a side: "el equipo azul de Mánchester", "el conjunto de la
    capital hispalense"; none where that is no town whose clubs are known."""
    hung = phrase.preps[0][1] if phrase.preps else None
    if hung is None or hung.prep_unit is None or "genitive" not in hung.prep_unit.classes or hung.start < phrase.end:
        return frozenset()
    town = town_named(hung) if speaks_of_side(phrase) else None
    named = town.candidates if town is not None else ()
    places = (c.entity.id for c in named if c.entity.kind is Kind.PLACE and is_local(c))
    clubs = frozenset(chain.from_iterable(discourse.seats.get(place, ()) for place in places))
    same = {thing for thing in hung.things if thing.entity is not None and thing.entity.id in clubs}
    else_named = {event.thing for event in discourse.events if event.start != hung.start} if same else set()
    return clubs - {thing.entity.id for thing in same - else_named if thing.entity is not None}


def town_named(phrase: NounPhrase) -> Unit | None:
    """The word for the town that a phrase means: its name, or its people beside a word for a place."""
    if phrase.head.pos == "name":
        return phrase.head
    people = (unit for unit in phrase.units if unit.pos == "demonym" and any(map(is_local, unit.candidates)))
    return next(people, None) if "place" in phrase.head.classes else None


def side_of_townspeople(discourse: Discourse, phrase: NounPhrase, sentence: int) -> Thing | None:
    """The side that is called by those of its town: "the Jerusalemites"."""
    towns = (discourse.seats.get(candidate.entity.id, ()) for candidate in phrase.head.candidates)
    return only_named(discourse, frozenset(chain.from_iterable(towns)), sentence)


def only_named(discourse: Discourse, clubs: frozenset[str], sentence: int) -> Thing | None:
    """The only one of these clubs that the article has named so far, or that is named near."""
    named = [thing for thing in discourse.named if thing.entity is not None and thing.entity.id in clubs]
    near = {event.thing for event in discourse.near(sentence)}
    close = [thing for thing in named if thing in near]
    return named[0] if len(named) == 1 else close[0] if len(close) == 1 else None
