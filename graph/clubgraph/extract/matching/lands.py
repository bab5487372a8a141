"""A noun phrase → the land, the town or the whole that its words say it belongs to."""

from itertools import takewhile

from clubgraph.extract.clauses.categories import is_side
from clubgraph.extract.matching.needs import BY_NAME
from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.filler import PERSON, SIDES, Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.units.unit import ROLES, Unit
from clubgraph.model import Kind

_BEHIND = 3  # phrases from a name to what it is of: a comma and a preposition
_OF = 5  # signs that a preposition and the spaces around it take at most


def _plays(unit: Unit) -> bool:
    """Whether a word before a name leaves open that he is a player: "the 20-year-old Swiss goalkeeper X of Y"."""
    land = unit.pos == "name" and any(c.entity.kind == "NationalTeam" for c in unit.candidates)
    return (
        land
        or unit.pos in ("det", "poss", "age", "demonym", "adj")
        or bool(unit.classes & {"position", "player", "mate"})
    )


def _names_a_nation(filler: Filler, resolver: Resolver) -> bool:
    """Whether the words for a place are those for a national team too."""
    return any(thing.kind is Kind.NATIONAL_TEAM for thing in resolver.things.get(filler.start, ()))


def country_of(phrase: NounPhrase, resolver: Resolver) -> Filler | None:
    """The country whose name stands before a role: "Italy defender X"."""
    owners = phrase.complements if phrase.owner is None or is_side(phrase.owner) else []  # "Benfica's Portugal striker"
    for unit in owners:
        if any(c.entity.kind == "NationalTeam" for c in unit.candidates) and not _is_club(unit):
            found = resolver.unit(unit, frozenset({"Place"}))
            return found[0] if found and found[0].thing.kind else None
    return None


def _own_preps(phrase: NounPhrase) -> list[tuple[str, NounPhrase]]:
    """What hangs on a name, and on no other of its list: "X and his team-mate Y of Ajax" tells where Y plays."""
    last = phrase.listed[-1] if phrase.listed else phrase
    titled = any(unit.classes & ROLES for unit in last.units if unit.pos == "noun" and last.head.pos == "name")
    if not titled or len(phrase.listed) < 2:
        return phrase.preps
    if phrase is not last:
        return [pair for pair in phrase.preps if pair[1].start < last.start]
    return phrase.preps or [pair for pair in phrase.listed[0].preps if pair[1].start > last.start]


def _is_club(unit: Unit) -> bool:
    """Whether a club has the name of a country: "Monaco winger X"."""
    return any(c.entity.kind is Kind.CLUB for c in unit.candidates)


def land_of(phrase: NounPhrase, resolver: Resolver) -> Filler | None:
    """The country or town of a club that the text adds: "Portsmouth in England", "Italy's Milan, Inter and Juventus",
    "Elche, of Spain's LaLiga", "Zamalek of Cairo"."""
    if phrase.head.pos != "name":
        return None
    members = phrase.listed or [phrase]
    if members[0].owner is None and not (phrase.preps or members[-1].preps):
        return None
    own = [place for prep, place in phrase.preps[:1] if _may_place(prep, place, resolver)]
    behind = [place for prep, place in members[-1].preps[:1] if _may_place(prep, place, resolver)]
    first, last = members[0].owner, own or behind
    clubs = resolver.unit(phrase.head, frozenset({"Club"}))
    owners = [place.owner for place in last if place.owner is not None]
    for named in [*([first] if first is not None else []), *last, *owners] if clubs and clubs[0].how == "name" else ():
        if resolver.discourse.loyal and named is not first and named.index != members[-1].index + 2:
            continue  # "he joined Barcelona, and in Catalonia …"
        for place in resolver.phrase(named, frozenset({"Place"}))[:1]:
            entity = place.thing.entity if place.how == "name" else None
            if entity is not None and (clubs[0].thing.country == entity.id or _seated(clubs[0], place, resolver)):
                return place
            hung = any(prep in resolver.genitive and other is named for prep, other in phrase.preps[:1])
            if entity is not None and hung and clubs[0].thing.entity is None and clubs[0].thing.kind is Kind.CLUB:
                return place  # of a club that is not in the register
    return None


def _may_place(prep: str, place: NounPhrase, resolver: Resolver) -> bool:
    """Whether a preposition may tell where a side is at home: "of Egypt", "in Cairo", "from Algeria"."""
    return prep in resolver.of or (place.prep_unit is not None and "from" in place.prep_unit.classes)


def _seated(club: Filler, town: Filler, resolver: Resolver) -> bool:
    """Whether a club is known to be at home in a town."""
    entities = club.thing.entity, town.thing.entity
    return all(entities) and entities[0].id in resolver.discourse.seats.get(entities[1].id, ())  # type: ignore[union-attr]


def belonging(phrase: NounPhrase, wanted: str, resolver: Resolver) -> list[Filler]:
    """What a name belongs to: "Slovakia's Spartak Trnava", "Elche, of Spain's LaLiga"; what a person has to do with
    by another preposition: "the Spaniard in charge of Belgium"."""
    how, _, kind = wanted.partition(" ")
    country = kind == "Country"
    kinds = frozenset({"Place" if country else kind})
    if kind == "Club" and any("native" in other.head.classes for other in phrase.apposed):
        return []  # "X, oriundo de Cali"
    if how not in BY_NAME:
        if kind == "Club" and any(candidate.entity.kind is Kind.CLUB for candidate in phrase.head.candidates):
            return []  # "Barcelona at Camp Nou" tells of no land
        somebody = phrase.head.pos != "noun" or phrase.personal or "signing" in phrase.head.classes
        somebody = somebody and not any(unit.classes & {"agent", "referee"} for unit in phrase.nouns)
        hung = next((other for prep, other in _own_preps(phrase) if somebody and prep == how.replace("_", " ")), None)
        afar = hung is not None and resolver.discourse.loyal and hung.start > phrase.end + _OF
        if afar and kind == "Person":
            return []  # not "Ajax on the departure of X"
        found = resolver.each(hung, kinds) if hung is not None else []
        return [filler for filler in found if filler.thing.kind]  # "once of Ajax and Gent"
    if how == "beside" and kind == "Competition" and phrase.nouns:
        return []  # what it is of a league another noun says: "the Premier League winners X"
    if how == "beside" and phrase.head.pos == "name":  # "the African Footballer of the Year X"
        beside = [*phrase.complements, *(p.head for p in phrase.apposed if p.head.pos == "name")]
        return [f for unit in beside for f in resolver.unit(unit, kinds)][:1]
    before = phrase.units[: phrase.units.index(phrase.head)]
    if phrase.head.pos != "name" or not all(_plays(unit) for unit in before):
        return []
    if how == "whose":
        found = resolver.phrase(phrase.owner, kinds) if phrase.owner is not None else []
    else:
        preps = resolver.genitive if kinds & SIDES or kind == "Place" else resolver.of
        last = phrase.listed[-1].start if phrase.listed and not kinds & SIDES else phrase.start
        behind = _own_preps(phrase)
        alike = takewhile(lambda pair: pair[0] == behind[0][0], behind)  # "Smith (Ajax, Gent)"
        near = not (resolver.discourse.drops and kinds & PERSON)  # not "en el Ajax y de Ruiz en el Gent"
        alike_near = [pair for pair in alike if near or pair[1].index == phrase.index + 2]
        own = [pair for pair in alike_near if phrase.start == last or pair[1].start < last]
        if resolver.discourse.drops and kind in ("Place", "Competition"):  # not "el Ajax, rival del Gent"
            own = [pair for pair in own if pair[1].index <= phrase.index + _BEHIND]
        found = [f for prep, p in own if prep in preps for f in resolver.phrase(p, kinds)]
    if country and not any(_names_a_nation(filler, resolver) for filler in found):
        return []
    named = [filler for filler in found if filler.how == "name" and filler.thing.kind]
    return named if how != "whose" else named[:1]
