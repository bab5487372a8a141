"""“The England side”, “the Elland Road club”, “the azulgrana club”, “la directiva del Betis” → the side named in it."""

from collections.abc import Mapping
from itertools import pairwise

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.filler import SIDES, Filler
from clubgraph.extract.references.named import named
from clubgraph.extract.references.standing import speaks_of_side
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.unit import Unit
from clubgraph.model import Kind

_NATION = frozenset({"NationalTeam"})


def called(phrase: NounPhrase, things: Mapping[int, tuple[Thing, ...]], kinds: frozenset[str]) -> list[Filler] | None:
    """The side that is named, or called by its colours or people, before a word for a side."""
    if "team" in phrase.head.classes and kinds & SIDES:
        for unit, after in pairwise(phrase.units):  # "the Milan side that won it", not "the Modena-area side"
            meant = things.get(unit.start, ())
            ground = any(thing.home for thing in meant)  # "the Elland Road club"
            sides = all(candidate.entity.kind in SIDES for candidate in unit.candidates)
            town = not unit.candidates and all(thing.kind is None for thing in meant)
            if town and "club" in phrase.head.classes:
                continue  # "the Principality club"
            if unit.pos == "name" and "club" not in phrase.head.classes and not after.glued and is_land(unit):
                return named(meant, unit, kinds & _NATION) if kinds & _NATION else []  # "the England side"
            if unit.pos == "name" and not after.glued and (sides or ground):
                return named(meant, unit, kinds)
    if kinds & SIDES and (side := _led(phrase)) is not None:
        found = named(things.get(side.head.start, ()), side.head, kinds & SIDES)
        return found or None
    if kinds & SIDES and speaks_of_side(phrase):
        adjectives = (unit for unit in phrase.units if unit.pos == "demonym")  # "the azulgrana club"
        told = (named(things.get(unit.start, ()), unit, kinds & SIDES) for unit in adjectives)
        return next((fillers for fillers in told if fillers), None)
    return None


def _led(phrase: NounPhrase) -> NounPhrase | None:
    """The name of the side for which those who lead it do something: "la directiva del Betis"."""
    agent = phrase.prep_unit is not None and phrase.prep_unit.classes & {"fact", "det"} == {"fact"}
    if "board" not in phrase.head.classes or (phrase.prep and not agent) or not phrase.preps:
        return None
    hung = phrase.preps[0][1]
    of = hung.prep_unit is not None and "genitive" in hung.prep_unit.classes
    return hung if of and hung.head.pos == "name" and hung.start >= phrase.end else None


def is_land(unit: Unit) -> bool:
    """Whether a name is that of a country and of its national side."""
    kinds = {candidate.entity.kind for candidate in unit.candidates}
    return Kind.NATIONAL_TEAM in kinds and kinds <= {Kind.PLACE, Kind.NATIONAL_TEAM}
