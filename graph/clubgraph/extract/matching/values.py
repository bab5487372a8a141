"""A noun phrase → the attributes that its words carry: a position, a nationality, an age, a league, a land."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.matching.has import by_side_of
from clubgraph.extract.matching.holders import Holders
from clubgraph.extract.matching.lands import belonging, country_of, land_of
from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import OTHER, SIDES
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.traits import Wanted, wanted
from clubgraph.extract.units.known import is_local
from clubgraph.extract.units.unit import ROLES, Unit
from clubgraph.lexicon import Pattern, Rule
from clubgraph.model import Kind, Value

_SIDE_BY_SIDE = ("facing ", "beaten ", "level ", "past ", "standing ")


def with_value(
    phrase: NounPhrase, rule: Rule, pattern: Pattern, holders: Holders, value: Filler | Value
) -> Iterator[Candidate]:
    """Attributes that the words of the phrase carry: a position, a nationality, an age."""
    holding, value_slot = pattern.slots
    if pattern.lemmas and not any(f"${name}" in pattern.lemmas for n in phrase.nouns for name in n.classes):
        return
    found, verb = holders.find(holding.kinds)
    accents = holders.language.grammar.accents
    for filler in found:
        if filler.thing.kind is None and "Person" not in holding.kinds:
            continue
        if accents and phrase.prep_unit is not None and _of_another(phrase, filler, holders):
            continue
        if filler.how == "nominal" and phrase.head.pos == "demonym" and _means_others(phrase, holders):
            continue
        alone = filler.how == "nominal" and len(found) == 1
        if alone and holders.language.grammar.construct and _doubtful(filler, holders):
            continue
        yield Candidate(
            rule=rule,
            arguments={holding.argument: filler, value_slot.argument: value},
            start=min(phrase.start, filler.start, value.start if isinstance(value, Filler) else filler.start),
            end=max(phrase.end, filler.end, value.end if isinstance(value, Filler) else 0),
            trigger=pattern.source,
            verb=verb,
            phrase=phrase,
            ended=False,
        )


def _of_another(phrase: NounPhrase, filler: Filler, holders: Holders) -> bool:
    """Whether what hangs on a preposition tells nothing of the person: it means him only by a role, and he is neither
    whom the article is about nor the only one spoken of here, or it is where he is from."""
    if filler.thing.kind in (Kind.CLUB, Kind.NATIONAL_TEAM):
        return False  # a side by its people: "ganó la liga con el conjunto italiano"
    discourse = holders.resolver.discourse
    verbs = [verb for verb in discourse.governed.get(id(phrase), ()) if verb.finite]
    told = all(verb.subjects for verb in verbs)  # not "marcó al portero argentino"
    sure = told and not _doubtful(filler, holders, wanted(phrase))
    hero = filler.thing is discourse.hero
    return (filler.how == "nominal" and not hero and not sure) or _of_a_town(phrase, filler)


def _of_a_town(phrase: NounPhrase, filler: Filler) -> bool:
    """Whether a name of unknown kind is where somebody is from: "el lateral de L'Hospitalet, de 34 años"."""
    genitive = phrase.prep_unit is not None and "genitive" in phrase.prep_unit.classes
    return genitive and filler.thing.kind is None


def _doubtful(filler: Filler, holders: Holders, said: Wanted | None = None) -> bool:
    """Whether another person than the one meant is named in the sentence, or in the one before where that one is
    not in the foreground; `said`: what is said of him, which may not be known to be otherwise."""
    resolver = holders.resolver
    if filler.thing.kind is not Kind.PERSON:
        return False
    events = [event for event in resolver.discourse.near(resolver.sentence) if event.thing.kind is Kind.PERSON]
    if said is not None:
        events = [event for event in events if resolver.discourse.traits.fits(event.thing, said)]
    here = {event.thing for event in events if event.sentence == resolver.sentence and event.start < filler.start}
    before = {event.thing for event in events if event.sentence == resolver.sentence - 1 and event.rank >= OTHER}
    return bool((here or before) - {filler.thing})


def _means_others(phrase: NounPhrase, holders: Holders) -> bool:
    """Whether people are no single person that the article named before: "the Turks", "the Hungarian of Bologna"."""
    grammar = holders.language.grammar
    many = tuple(ending for ending in grammar.many if len(ending) > 1)
    hung = any(prep in holders.resolver.genitive and p.start >= phrase.end for prep, p in phrase.preps)
    return bool(grammar.construct) and (hung or phrase.head.key.endswith(many))


def _describes_side(phrase: NounPhrase, people: Unit) -> bool:
    """Whether a people's name behind that of a side says of which land the side is: "a player of the Italian Roma"."""
    before = [unit for unit in phrase.units if unit.end <= people.start and unit.pos != "det"]
    role = any(noun.classes & ROLES for noun in phrase.nouns)
    return role and bool(before) and any(c.entity.kind in SIDES for c in before[-1].candidates)


def all_carried(phrase: NounPhrase, wanted: str, resolver: Resolver) -> Sequence[Filler | Value]:
    """All that the words of a phrase say of one kind: every club of "Smith, once of Ajax and Gent"."""
    if " " in wanted and wanted[0] != "$" and not wanted.startswith((*_SIDE_BY_SIDE, "land ")):
        return belonging(phrase, wanted, resolver)
    value = _carried(phrase, wanted, resolver)
    if wanted == "demonym" and value is not None and resolver.discourse.drops:
        joined = [
            first
            for first, mark, _ in zip(phrase.units, phrase.units[1:], phrase.units[2:], strict=False)
            if first.pos == "demonym" and mark.text == "-"
        ]
        joined += [
            second
            for first, second in pairwise(phrase.units)
            if first.pos == second.pos == "demonym" and not any(map(is_local, second.candidates))
        ]
        both = [filler for unit in joined for filler in resolver.unit(unit, frozenset({"Place"}))]
        return [value, *both]  # "el serbio-español Rey", "el hispano argentino"
    return [value] if value is not None else []


def _carried(phrase: NounPhrase, wanted: str, resolver: Resolver) -> Filler | Value | None:
    if wanted == "age" and phrase.prep_unit is not None and "as" in phrase.prep_unit.classes:
        return None
    if wanted == "age":
        aged = [(prep, other) for prep, other in phrase.preps if other.head.pos == "age"]
        if (
            resolver.discourse.drops and phrase.head.pos != "name"
        ):  # not "habló el capitán sobre el técnico, de 50 años"
            aged = [
                pair
                for pair in aged
                if not any(phrase.end < p.start < pair[1].start and p.personal for _, p in phrase.preps)
            ]
        hanging = [other.head for prep, other in aged if prep in resolver.of or "owns_age" in other.units[0].classes]
        beside = [other.head for other in phrase.apposed if other.head.pos == "age"]
        unit = next((u for u in (*phrase.units, *hanging[:1], *beside) if u.pos == "age"), None)
        if unit in phrase.units[1:] and "former" in phrase.units[phrase.units.index(unit) - 1].classes:
            return None  # "the then 20-year-old"
        return Value(int(unit.value)) if unit is not None and unit.value.isdecimal() else None
    if wanted == "demonym" and resolver.discourse.drops and any("selector" in n.classes for n in phrase.nouns):
        return None  # "el seleccionador luso": his side is Portugal's
    if wanted in ("demonym", "native"):
        of = [other for _, other in phrase.preps if "nationhood" in other.head.classes]  # "de nacionalidad argentina"
        words = (*phrase.units, *phrase.shared, *(unit for other in of for unit in other.units))
        people = [unit for unit in words if unit.pos == "demonym"]
        people = [unit for unit in people if not (resolver.discourse.loyal and _describes_side(phrase, unit))]
        people = [unit for unit in people if not _is_born(phrase, unit)] or people
        fitting = (u for u in people if all(is_local(c) for c in u.candidates) == (wanted == "native"))
        return next((filler for unit in fitting for filler in resolver.unit(unit, frozenset({"Place"}))), None)
    if wanted == "Home":
        ground = [unit for unit in phrase.complements[-1:] if "venue" in phrase.head.classes]
        unit = phrase.head if phrase.head.pos == "name" else next(iter(ground), None)
        found = resolver.unit(unit, frozenset({wanted})) if unit is not None else []
        return found[0] if found and found[0].thing.kind is not Kind.VENUE else None
    if wanted == "country":
        return country_of(phrase, resolver)
    if wanted.startswith(_SIDE_BY_SIDE):
        how, _, kind = wanted.partition(" ")
        other = dict(by_side_of(phrase))[how]
        return next(iter(resolver.phrase(other, frozenset({kind}))), None) if other is not None else None
    if wanted.startswith("land "):
        return land_of(phrase, resolver)
    noun = phrase.noun(wanted.removeprefix("$"))
    return Value(noun.sense.value) if noun is not None and noun.sense is not None and noun.sense.value else None


def _is_born(phrase: NounPhrase, people: Unit) -> bool:
    """Whether a hyphen says that somebody only comes from a land: "English-born Ghanaian defender X"."""
    mark, word = [*(unit for unit in phrase.units if unit.start >= people.end), None, None][:2]
    return mark is not None and word is not None and mark.pos == "mark" and mark.glued and word.glued
