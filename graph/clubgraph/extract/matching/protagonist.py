"""A noun that tells of somebody whom no word names → the player or coach whom the text is about."""

from dataclasses import replace

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.filler import PERSON, Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.things.things import Thing
from clubgraph.lexicon import Sense


def protagonist(where: NounPhrase, doer: Thing | None, resolver: Resolver) -> list[Filler]:
    """Of whom what hangs on nobody is told: the player whom an article is about ("then came a loan at Ajax"), or whom
    its sentence is about ("after loans at Ajax and Gent, Rey came home")."""
    hero = doer or (_spoken_of(where, resolver) if resolver.discourse.drops else resolver.discourse.hero)
    first = where.units[0]
    known = first.pos == "det" and "indefinite" not in first.classes
    owned = where.owner is not None or first.pos == "poss" or known
    governed = id(where) in resolver.discourse.governed and not where.prep
    of = where.prep_unit is not None and "genitive" in where.prep_unit.classes  # "he pulled out of a move to Ajax"
    coach = resolver.discourse.drops and hero in resolver.discourse.office  # "luego vinieron títulos en el Ajax"
    if hero is None or owned or governed or of or not (coach or resolver.discourse.plays(hero)):
        return []
    return [Filler(hero, where.start, where.end, "topic")]


def _spoken_of(where: NounPhrase, resolver: Resolver) -> Thing | None:
    """Whom the text goes on with: "luego vinieron títulos en el Ajax"."""
    unit = replace(where.units[0], pos="pron", sense=Sense("pron", "", "", frozenset({"person"})), candidates=())
    return next((filler.thing for filler in resolver.phrase(NounPhrase([unit], unit, where.index), PERSON)), None)
