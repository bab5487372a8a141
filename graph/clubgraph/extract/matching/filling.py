"""A pattern and the phrases in its places → candidates, one for each combination of fillers."""

from collections.abc import Iterator, Sequence
from itertools import product

from clubgraph.extract.matching.candidate import Candidate, Filling
from clubgraph.extract.matching.frame import Frame
from clubgraph.extract.matching.own import each_to_his_own
from clubgraph.extract.matching.slots import literal, slot_fillers
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.cups import cup_meant
from clubgraph.extract.references.discourse import FAR, NEAR
from clubgraph.extract.references.filler import PERSON, SIDES, Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.unspoken import arrived, led_here, standing, suitor, then
from clubgraph.extract.things.things import Thing
from clubgraph.lexicon import Pattern, Rule, Slot
from clubgraph.model import Kind, Value
from clubgraph.text import key


def filled(
    rule: Rule,
    pattern: Pattern,
    frame: Frame,
    resolver: Resolver,
    verb: VerbGroup | None,
    phrase: NounPhrase | None,
    span: tuple[int, int],
) -> Iterator[Candidate]:
    """Fill every slot of a pattern; each combination of fillers (a list has several) is a reading."""
    choices: list[list[tuple[str, Filler]]] = []
    start, end = span
    meant: list[Slot] = []
    for slot in pattern.slots:
        if slot.implied:
            meant.append(slot)
            continue
        if slot.heads or not slot.argument:
            place = literal(slot, frame)
            if (place is None and not slot.optional) or (place is not None and slot.barred):
                return
            if place is not None and resolver.discourse.drops and _sold_on(pattern, place, resolver):
                return
            if place is not None:
                start, end = min(start, place.start), max(end, place.end)
            continue
        fillers = slot_fillers(slot, frame, resolver)
        if fillers:
            choices.append([(slot.argument, filler) for filler in fillers])
        elif not slot.optional:
            return
    for slot in meant:
        where = phrase or next(iter((*verb.subjects, *verb.objects) if verb else ()), None)
        found = _meant(slot, choices, frame, where, resolver, elsewhere="playsFor=" in rule.unless) if where else []
        if verb is not None and slot.kinds & SIDES and _names_object(verb, choices):
            return
        if verb is not None and phrase is None and _named_with(slot, choices, frame, resolver):
            return
        if not found or slot_fillers(slot, frame, resolver) or _other_doer(slot, found[0], verb, choices, resolver):
            return
        if phrase is not None and slot.kinds & SIDES and _of_another(phrase, found[0], frame, resolver):
            return
        if resolver.discourse.drops and _of_one(choices, found[0], resolver):
            return
        choices.append([(slot.argument, found[0])])
    for combination in product(*choices):
        if resolver.discourse.drops:
            own = each_to_his_own(combination, meant, frame, resolver)
            if own is None:
                continue
            combination = tuple(own)
        arguments: dict[str, Filling] = dict(combination)
        found = [filler for _, filler in combination]
        if len({id(filler.thing) for filler in found}) < len(found):
            continue
        arguments.update(details(arguments))
        if is_guarded(rule, arguments) or _turned(pattern, arguments) or _unequal(found, resolver):
            continue
        barred = (arguments[name] for name, words in rule.guards.items() if "in_office" in words and name in arguments)
        if any(_is_in_office(filling, resolver) for filling in barred):
            continue
        yield Candidate(
            rule,
            arguments,
            min([start, *(filler.start for filler in found)]),
            max([end, *(filler.end for filler in found)]),
            pattern.source,
            verb,
            phrase,
        )


def _of_one(choices: Sequence[list[tuple[str, Filler]]], side: Filler, resolver: Resolver) -> bool:
    """Whether a side that is understood is the first one's of several persons who each have their own."""
    persons = [filler.thing for _, filler in choices[0]] if choices else []
    clubs = [resolver.discourse.club.get(person) for person in persons]
    return len(persons) > 1 and side.thing is clubs[0] and any(club is not side.thing for club in clubs[1:])


def _sold_on(pattern: Pattern, move: NounPhrase, resolver: Resolver) -> bool:
    """Whether a move that its subject is told to have made is one to another club: "negoció su venta al Ajax"."""
    buyer = any(slot.place == "subject" and slot.argument == "o" for slot in pattern.slots)
    if not buyer or "move" not in move.head.classes:
        return False
    return any(prep == "a" and resolver.phrase(p, SIDES) for prep, p in move.preps)


def _named_with(slot: Slot, choices: Sequence[list[tuple[str, Filler]]], frame: Frame, resolver: Resolver) -> bool:
    """Whether another club is named behind an "in" or "from" of the verb or its object, and none left to be meant."""
    if not (resolver.discourse.loyal and "Club" in slot.kinds):
        return False
    told = {filler.thing for choice in choices for _, filler in choice}
    hung = [*frame.preps, *(pair for phrase in frame.places.get("object", ()) for pair in phrase.preps)]
    here = [p for _, p in hung if p.prep_unit is not None and p.prep_unit.classes & {"local", "from"}]
    fillers = (filler for phrase in here if phrase.head.pos == "name" for filler in resolver.phrase(phrase, SIDES))
    return any(filler.thing.kind is Kind.CLUB and filler.thing not in told for filler in fillers)


def _protagonist(where: NounPhrase, doer: Thing | None, resolver: Resolver) -> list[Filler]:
    """Of whom what hangs on nobody is told: the player whom an article is about ("then came a loan at Ajax"), or whom
    its sentence is about ("after loans at Ajax and Gent, Rey came home")."""
    hero = doer or resolver.discourse.hero
    first = where.units[0]
    known = first.pos == "det" and "indefinite" not in first.classes
    owned = where.owner is not None or first.pos == "poss" or known
    governed = id(where) in resolver.discourse.governed and not where.prep
    of = where.prep_unit is not None and "genitive" in where.prep_unit.classes  # "he pulled out of a move to Ajax"
    if hero is None or owned or governed or of or not resolver.discourse.plays(hero):
        return []
    return [Filler(hero, where.start, where.end, "topic")]


def _meant(
    slot: Slot,
    choices: Sequence[list[tuple[str, Filler]]],
    frame: Frame,
    where: NounPhrase,
    resolver: Resolver,
    *,
    elsewhere: bool,
) -> list[Filler]:
    """The side that no word names: the one of the first argument; of a title, the one he won it with; `elsewhere`:
    one that he does not play for."""
    if "Competition" in slot.kinds and slot.through and not slot.only:
        return cup_meant(resolver, where)
    if "Competition" in slot.kinds and slot.through:
        side, cup = resolver.discourse.final or (None, None)
        beaten = any(name == "x" and filler.thing is side for choice in choices for name, filler in choice)
        return [Filler(cup, where.start, where.end, "topic")] if cup is not None and beaten else []
    if "Competition" in slot.kinds:
        topic = resolver.discourse.topic
        sides = [filler.thing for choice in choices for _, filler in choice]
        known = topic is not None and all(side.kind for side in sides) and not _in_another(topic, sides, resolver)
        return [Filler(topic, where.start, where.end, "topic")] if topic is not None and known else []
    if slot.kinds == PERSON:
        return _protagonist(where, _doer(frame, resolver), resolver)
    preps = frame.preps
    holders = [choice[0][1].thing for choice in choices]
    if holders and holders[0].kind in (Kind.CLUB, Kind.NATIONAL_TEAM) and (doer := _doer(frame, resolver)) is not None:
        return standing(resolver, doer, where, slot.kinds & {str(holders[0].kind)})
    origins = [filler.thing for choice in choices for name, filler in choice if name == "fromClub"]
    if origins:
        return arrived(resolver, holders[0], origins, where, slot.kinds)
    won = next((thing for thing in holders if thing.kind is Kind.COMPETITION), None)
    if won is None and elsewhere and holders:
        return suitor(resolver, holders[0], where, slot.kinds)
    if won is None and resolver.discourse.drops and where.units[0].pos == "poss" and where.personal:
        return resolver.owner(where, slot.kinds)
    if won is None and holders:
        own = resolver.discourse.office.get(holders[0]) or resolver.discourse.club.get(holders[0])
        led = led_here(resolver, where, slot.kinds) if own is None else None
        return standing(resolver, holders[0], where, slot.kinds, deed=True) if led is None else led
    if won is None:
        return []
    spent = [p for _, phrase in preps if "cap" in phrase.head.classes for _, p in phrase.preps]
    if named := [filler for phrase in spent for filler in resolver.phrase(phrase, slot.kinds)]:
        return named[:1]  # "in eleven years at Chelsea he won it"
    hanging = [p for _, phrase in preps for p in (phrase, *(inner for _, inner in phrase.preps))]
    if any(resolver.phrase(phrase, slot.kinds) for phrase in hanging):
        return []
    return then(resolver, holders[0], won, where, slot.kinds)


def _of_another(phrase: NounPhrase, meant: Filler, frame: Frame, resolver: Resolver) -> bool:
    """Whether a word says that a deed is of another side than the one meant: the owner of its noun, or the subject of
    its verb."""
    doers = [filler for agent in frame.places.get("agent", ())[:1] for filler in resolver.phrase(agent, SIDES)]
    doers += [] if resolver.discourse.loyal else resolver.owner(phrase, SIDES)
    return bool(doers) and all(doer.thing is not meant.thing for doer in doers)


def _doer(frame: Frame, resolver: Resolver) -> Thing | None:
    """The person whose side a match is of: "he scored in a win over Ajax"."""
    agents = frame.places.get("agent", ())[:1]
    return next((filler.thing for agent in agents for filler in resolver.phrase(agent, PERSON)), None)


def _names_object(verb: VerbGroup, choices: Sequence[list[tuple[str, Filler]]]) -> bool:
    """Whether a verb has an object by name of which no argument speaks: "he left the Pepsi Academy" is no deed that
    leaves its club to be understood."""
    if verb.passive:
        return False
    told = [filler for choice in choices for _, filler in choice]
    names = [phrase for phrase in verb.objects[:1] if phrase.head.pos == "name" and phrase.things]
    return any(all(filler.end <= name.start or name.end <= filler.start for filler in told) for name in names)


def _in_another(topic: Thing, sides: Sequence[Thing], resolver: Resolver) -> bool:
    """Whether a match is in another competition than the article's: one that has been named here or just before, or,
    of two clubs of one land in an article on one without a land, a league's."""
    named = [e.thing for e in resolver.discourse.competitions[-FAR:] if e.sentence >= resolver.sentence - NEAR]
    lands = {side.country for side in sides if side.kind is Kind.CLUB}
    at_home = len(sides) > 1 and len(lands) == 1 and None not in lands and topic.country is None
    return at_home or (bool(named) and named[-1] is not topic)


def _other_doer(
    slot: Slot,
    meant: Filler,
    verb: VerbGroup | None,
    choices: Sequence[list[tuple[str, Filler]]],
    resolver: Resolver,
) -> bool:
    """Whether another side than the one meant does it: not "Ajax" in "Bologna fired their coach"; or somebody of
    whom no argument speaks and who is not known to be of that side: "Taylor hopes to sign him from Ajax"."""
    if verb is None or not slot.kinds & SIDES or meant.how != "topic":
        return False
    if not verb.passive and any(name == "fromClub" for choice in choices for name, _ in choice):
        told = {filler.thing for choice in choices for _, filler in choice}
        others = {filler.thing for phrase in verb.subjects for filler in resolver.phrase(phrase, PERSON)} - told
        if any(resolver.discourse.office.get(other) is not meant.thing for other in others):
            return True
    hung = [p for _, p in verb.preps[:1] if p.prep_unit is None or "from" not in p.prep_unit.classes]
    near = hung if verb.passive else verb.subjects
    doers = [filler.thing for phrase in near for filler in resolver.phrase(phrase, slot.kinds & SIDES)]
    roles = [phrase for _, phrase in verb.preps if phrase.prep_unit is not None and "as" in phrase.prep_unit.classes]
    named = [resolver.unit(unit, slot.kinds & SIDES) for phrase in roles for unit in phrase.complements]
    doers += [filler.thing for found in named for filler in found]  # not of "Leeds" in "his role as Bury manager"
    return any(doer.kind is not None and doer is not meant.thing for doer in doers)


def details(arguments: dict[str, Filling]) -> dict[str, Filling]:
    """What the phrase of an argument adds: the season, the count of titles, which title, the phase, the score."""
    found: dict[str, Filling] = {}
    for filling in arguments.values():
        if not isinstance(filling, Filler) or filling.phrase is None:
            continue
        for unit in filling.phrase.units:
            noun = unit.pos == "noun" and unit.sense is not None
            if unit.pos in ("season", "year"):
                found.setdefault("season", Value(unit.value))
            elif unit.pos == "num" and (unit.value or unit.sense):
                value = unit.value or (unit.sense.value if unit.sense else "")
                if value.isdecimal():
                    found.setdefault("count", Value(int(value)))
            elif noun and "phase" in unit.classes and unit.sense and unit.sense.value:
                found.setdefault("phase", Value(unit.sense.value))
            elif "ordinal" in unit.classes and unit.sense and unit.sense.value:
                found.setdefault("number", Value(int(unit.sense.value)))
    return {name: value for name, value in found.items() if name not in arguments}


def _unequal(found: Sequence[Filler], resolver: Resolver) -> bool:
    """Whether a club that no word names would meet a national team, or the other way round; or any club would be in a
    competition between nations ("he won the World Cup and eight titles with Bayern")."""
    kinds = {filler.thing.kind for filler in found}
    known = {filler.thing.entity.id for filler in found if filler.thing.entity is not None}
    if Kind.CLUB in kinds and known & resolver.discourse.national:
        return True
    return kinds == {Kind.CLUB, Kind.NATIONAL_TEAM} and any(filler.how == "topic" for filler in found)


def _turned(pattern: Pattern, arguments: dict[str, Filling]) -> bool:
    """Whether two arguments out of one list ("between A and B") stand in the wrong order."""
    first, second = arguments.get("s"), arguments.get("o")
    places = {slot.argument: slot for slot in pattern.slots if slot.place in ("prep", "subject", "subject prep")}
    if "s" not in places or "o" not in places or places["s"].preps != places["o"].preps:
        return False
    if places["s"].kinds != places["o"].kinds and not places["s"].preps:
        return False
    return isinstance(first, Filler) and isinstance(second, Filler) and first.start > second.start


def _is_in_office(filling: Filling, resolver: Resolver) -> bool:
    """Whether somebody is known as a coach or an official, and not as a player."""
    traits = resolver.discourse.traits
    person = filling.thing if isinstance(filling, Filler) else None
    return person is not None and bool(traits.offices.get(person)) and not traits.plays(person)


def is_guarded(rule: Rule, arguments: dict[str, Filling]) -> bool:
    """Whether the name of an argument has a word that the rule's guard forbids there, or is `=` one, and none that it
    lets (`-`); `elsewhere`: whether the register has the subject and the object in different countries; `unnamed`:
    whether no name tells it; `unknown`: whether of which kind it is is not known."""
    for name, words in rule.guards.items():
        filling = arguments.get(name)
        label = filling.thing.label if isinstance(filling, Filler) else str(filling.value) if filling else ""
        named = {key(word) for word in label.split()}
        let = any(f"-{word}" in words for word in named)
        if not let and (words & {f"={key(label)}", *named} or ("any" in words and filling)):
            return True
        if "elsewhere" in words and _elsewhere(arguments):
            return True
        if "unknown" in words and isinstance(filling, Filler) and filling.thing.kind is None:
            return True
        if "unnamed" in words and isinstance(filling, Filler) and filling.how != "name":
            return True
    return False


def _elsewhere(arguments: dict[str, Filling]) -> bool:
    """Whether the subject and the object are in different countries; a country is in itself."""
    sides = [filling.thing for filling in arguments.values() if isinstance(filling, Filler)]
    lands = {thing.entity.id if thing.country is None else thing.country for thing in sides if thing.entity is not None}
    return len(lands) > 1 and all(thing.country or thing.kind is Kind.PLACE for thing in sides)
