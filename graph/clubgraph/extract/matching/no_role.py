"""A role and who may hold it → whether it says nothing of him after all."""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.units.unit import Unit


def is_official(filler: Filler, resolver: Resolver) -> bool:
    """Whether somebody is known by an office, and not as a player."""
    traits = resolver.discourse.traits
    return bool(traits.offices.get(filler.thing)) and not traits.plays(filler.thing)


def is_as(phrase: NounPhrase) -> bool:
    """Whether a role stands behind "as"."""
    return phrase.prep_unit is not None and "as" in phrase.prep_unit.classes


def same_words(other: Filler, filler: Filler) -> bool:
    """Whether the same name would mean two things: the town in "Liverpool were the better side"."""
    named = filler.how == other.how == "name"
    return named and (other.start, other.end) == (filler.start, filler.end)


def are_coaches(noun: Unit) -> bool:
    """Whether a word speaks of several coaches, who are not all of one side."""
    return "coach" in noun.classes and noun.sense is not None and noun.sense.form == "pl"
