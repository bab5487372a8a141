"""“Two championships”, “three Scottish titles”, “the French champions” → the league or cup of the land meant."""

from collections.abc import Sequence

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.continents import continental
from clubgraph.extract.references.discourse import NEAR, Discourse
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.things.titles import OF_LAND
from clubgraph.extract.units.known import is_local
from clubgraph.extract.units.unit import Unit
from clubgraph.model import Kind

_PLACE = frozenset({"Place"})


def title_of_land(resolver: Resolver, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
    """The championship or cup of the land that a phrase names, else of the club that is spoken of."""
    if "Competition" not in kinds:
        return []
    loyal, people = resolver.discourse.loyal, _people(phrase)
    if not (loyal or resolver.discourse.drops) and phrase.head.capital and phrase.head is not phrase.units[0]:
        return []  # "the Championship" is the name of one
    named = None if loyal else _land_named(phrase, resolver)
    nouns = reversed(phrase.nouns) if loyal else phrase.nouns
    words = [unit.sense.lemma for unit in nouns if unit.sense is not None]
    land = named or _land(resolver, phrase)
    titles = (resolver.discourse.title(word, land) for word in words if land is not None)
    found = next((title for title in titles if title is not None), None)
    if found is None and land is not None and resolver.discourse.drops and phrase.marked("top"):
        found = resolver.discourse.title(OF_LAND, land)  # "la máxima categoría del fútbol colombiano"
    if found is None and named is not None and phrase.head.classes & {"title", "winner"} and _plain(phrase, people):
        found = resolver.discourse.title(OF_LAND, named)
    if found is None and not loyal and "winner" in phrase.head.classes and _plain(phrase, people):
        found = continental(resolver, phrase, named)
        if found is not None:
            return [Filler(found, phrase.units[0].start, phrase.head.end, "nominal", phrase)]
    beside = {thing for member in phrase.listed for thing in member.things}  # "cinco ligas y siete FA Cups"
    told = {event.thing for event in resolver.discourse.competitions if event.thing.country == land} - beside
    if told and found not in told and not loyal and not named:
        return []  # the article speaks of another league of the land
    if found is None or (not loyal and any(unit.text[0].isupper() and unit.pos == "adj" for unit in phrase.units)):
        return []  # "the Olympic title" is of no league
    start = people[0].start if named and people else phrase.head.start
    return [Filler(found, start, phrase.head.end, "nominal", phrase)]


def _plain(phrase: NounPhrase, people: Sequence[Unit]) -> bool:
    """Whether nothing between the people and their title tells of a lower one ("English third division title")."""
    after = [unit for unit in phrase.units if people and unit.start > people[-1].start and unit is not phrase.head]
    return not any("ordinal" in unit.classes or unit.pos == "noun" for unit in after)


def champions_of(resolver: Resolver, phrase: NounPhrase, noun: Unit) -> list[Filler]:
    """The league whose champions a noun speaks of by their land: "the French champions", "champions of England"."""
    if resolver.discourse.loyal:
        land = _land_of_champions(resolver, phrase) if "champion" in noun.classes else None
    else:
        land = _land_named(phrase, resolver) if phrase.head is noun or _people(phrase) else None
    found = resolver.discourse.title(OF_LAND, land) if land is not None else None
    if found is None and (not resolver.discourse.loyal or "champion" in noun.classes):
        found = continental(resolver, phrase, land)
    return [Filler(found, noun.start, noun.end, "nominal", phrase)] if found is not None else []


def _land_of_champions(resolver: Resolver, phrase: NounPhrase) -> str | None:
    """The land that stands with its champions, their own where that is "the country"; none of champions alone."""
    of = [other for prep, other in phrase.preps[:1] if prep in resolver.genitive]
    if of and "place" in of[0].head.classes:
        return _land(resolver, phrase)
    return _land_named(phrase, resolver) if of else None


def _people(phrase: NounPhrase) -> list[Unit]:
    return [unit for unit in phrase.units if unit.pos == "demonym" and not any(map(is_local, unit.candidates))]


def _land_named(phrase: NounPhrase, resolver: Resolver) -> str | None:
    """The land that a phrase for a title names: "three Scottish titles", "the champions of France"."""
    near = [(prep, other) for prep, other in phrase.preps[:1] if other.index in (phrase.index, phrase.index + 2)]
    own = [other for prep, other in near if prep in resolver.genitive]
    places = [filler.thing.entity for other in own for filler in resolver.phrase(other, _PLACE)]
    said = [unit for p in (phrase, *(own if resolver.discourse.drops else ())) for unit in _people(p)]
    lands = {c.entity.id for unit in said for c in unit.candidates} or {p.id for p in places if p is not None}
    return lands.pop() if len(lands) == 1 else None


def _land(resolver: Resolver, phrase: NounPhrase) -> str | None:
    """The land of the clubs that a title was won with, or of those of the sentence; none where they differ."""
    if resolver.discourse.loyal:
        return _land_spoken_of(resolver.discourse, phrase, resolver.sentence)
    hung = [thing for _, other in phrase.preps for member in (other.listed or [other]) for thing in member.things[:1]]
    here = [event.thing for event in resolver.discourse.near(resolver.sentence) if event.sentence == resolver.sentence]
    clubs = [thing for thing in hung if thing.kind is Kind.CLUB] or [t for t in here if t.kind is Kind.CLUB]
    lands = {club.country for club in clubs} if clubs else set()
    return lands.pop() if len(lands) == 1 else None


def _land_spoken_of(discourse: Discourse, phrase: NounPhrase, sentence: int) -> str | None:
    """The land of the club that is named nearest in a sentence, else last before it, else of the article's club."""
    clubs = [event for event in discourse.near(sentence) if event.thing.kind is Kind.CLUB and event.thing.country]
    here = [event for event in clubs if event.sentence == sentence]
    near = [event for event in clubs if sentence - NEAR <= event.sentence < sentence]
    if here:
        return min(here, key=lambda event: abs(event.start - phrase.start)).thing.country
    if near:
        return near[-1].thing.country
    return discourse.about.country if discourse.about is not None else None
