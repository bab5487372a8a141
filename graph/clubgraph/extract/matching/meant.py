"""A place of a pattern that no word fills → the side, cup or person that is understood there."""

from collections.abc import Sequence

from clubgraph.extract.matching.frame import Frame
from clubgraph.extract.matching.protagonist import protagonist
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.beside import served_with
from clubgraph.extract.references.cups import cup_meant
from clubgraph.extract.references.discourse import FAR, NEAR
from clubgraph.extract.references.filler import PERSON, SIDES, Filler
from clubgraph.extract.references.led import led_here
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.unspoken import arrived, punisher, standing, suitor, then
from clubgraph.extract.things.things import Thing
from clubgraph.lexicon import Slot
from clubgraph.model import Kind

_BODY = frozenset({"GoverningBody"})


def meant_by(
    slot: Slot,
    choices: Sequence[list[tuple[str, Filler]]],
    frame: Frame,
    where: NounPhrase,
    resolver: Resolver,
    *,
    at: int,
    elsewhere: bool,
) -> list[Filler]:
    """The side that no word names: the one of the first argument; of a title, the one he won it with; `elsewhere`:
    one that he does not play for; `at`: where the deed is told."""
    if "Competition" in slot.kinds and slot.through and not slot.only:
        persons = [f for choice in choices for _, f in choice[:1] if f.thing.kind in (Kind.PERSON, None)]
        return cup_meant(resolver, where, squad=resolver.discourse.drops and bool(persons))
    if "Competition" in slot.kinds and slot.through:
        side, cup = resolver.discourse.final or (None, None)
        beaten = any(name == "x" and filler.thing is side for choice in choices for name, filler in choice)
        return [Filler(cup, where.start, where.end, "topic")] if cup is not None and beaten else []
    if "Competition" in slot.kinds:
        topic = resolver.discourse.topic
        sides = [filler.thing for choice in choices for _, filler in choice]
        known = topic is not None and all(side.kind for side in sides) and not _in_another(topic, sides, resolver)
        return [Filler(topic, where.start, where.end, "topic")] if topic is not None and known else []
    if slot.kinds == _BODY:
        return punisher(resolver, choices[0][0][1].thing if choices and choices[0] else None, where)
    if slot.kinds == PERSON:
        return protagonist(where, _doer(frame, resolver), resolver)
    preps = frame.preps
    holders = [choice[0][1].thing for choice in choices]
    if holders and holders[0].kind in (Kind.CLUB, Kind.NATIONAL_TEAM) and (doer := _doer(frame, resolver)) is not None:
        beside = served_with(resolver.discourse, doer, resolver.sentence, where.start, holders[0])
        if len(beside) == 1 and not resolver.discourse.loyal:
            return [Filler(side, where.start, where.end, "topic") for side in beside]
        return standing(resolver, doer, where, slot.kinds & {str(holders[0].kind)})
    origins = [filler.thing for choice in choices for name, filler in choice if name == "fromClub"]
    if origins:
        return arrived(resolver, holders[0], origins, where, slot.kinds)
    won = next((thing for thing in holders if thing.kind is Kind.COMPETITION), None)
    if won is None and elsewhere and holders:
        return suitor(resolver, holders[0], where, slot.kinds)
    if won is None and resolver.discourse.drops and where.units[0].pos == "poss" and where.personal:
        return resolver.owner(where, slot.kinds)
    if won is None and len(holders) > 1 and holders[1] in resolver.discourse.office and not resolver.discourse.loyal:
        holders = holders[1:]  # whom somebody succeeds tells in what
    others = (filler.thing for choice in choices for name, filler in choice if name == "x")
    gone = next((other for other in others if other not in resolver.discourse.office), None)
    side = resolver.discourse.left.get(gone) if gone is not None and won is None else None
    if side is not None and side.may_be(slot.kinds):
        return [Filler(side, where.start, where.end, "topic")]  # "X has been removed. Y replaced him"
    if won is None and holders:
        own = resolver.discourse.office.get(holders[0]) or resolver.discourse.club.get(holders[0])
        led = led_here(resolver, where, slot.kinds) if own is None else None
        return standing(resolver, holders[0], where, slot.kinds, deed=at) if led is None else led
    if won is None:
        return []
    spent = [p for _, phrase in preps if "cap" in phrase.head.classes for _, p in phrase.preps]
    if named := [filler for phrase in spent for filler in resolver.phrase(phrase, slot.kinds)]:
        return named[:1]  # "in eleven years at Chelsea he won it"
    hanging = [p for _, phrase in preps for p in (phrase, *(inner for _, inner in phrase.preps))]
    if any(resolver.phrase(phrase, slot.kinds) for phrase in hanging):
        return []
    return then(resolver, holders[0], won, where, slot.kinds)


def of_another(phrase: NounPhrase, meant: Filler, frame: Frame, resolver: Resolver) -> bool:
    """Whether a word says that a deed is of another side than the one meant: the owner of its noun, or the subject of
    its verb."""
    doers = [filler for agent in frame.places.get("agent", ())[:1] for filler in resolver.phrase(agent, SIDES)]
    if resolver.discourse.loyal and _of_unknown(phrase, resolver):
        return True
    hung = (p for _, p in phrase.preps if p.prep_unit is not None and "behalf" in p.prep_unit.classes)
    doers += [filler for p in hung if p.head.pos == "name" for filler in resolver.phrase(p, SIDES)]
    doers += [] if resolver.discourse.loyal else resolver.owner(phrase, SIDES)
    return bool(doers) and all(doer.thing is not meant.thing for doer in doers)


def _of_unknown(phrase: NounPhrase, resolver: Resolver) -> bool:
    """Whether a role is told to be at something that no register knows: "the winger of Xyz, X"."""
    for other in (phrase, *phrase.apposed):
        hung = other.preps[0][1] if other.personal and other.preps else None
        genitive = hung is not None and hung.prep_unit is not None and "genitive" in hung.prep_unit.classes
        if genitive and hung is not None and hung.head.sense is None and not hung.head.candidates:
            return True
    return False


def _doer(frame: Frame, resolver: Resolver) -> Thing | None:
    """The person whose side a match is of: "he scored in a win over Ajax"."""
    agents = frame.places.get("agent", ())[:1]
    return next((filler.thing for agent in agents for filler in resolver.phrase(agent, PERSON)), None)


def _in_another(topic: Thing, sides: Sequence[Thing], resolver: Resolver) -> bool:
    """Whether a match is in another competition than the article's: one that has been named here or just before, or,
    of two clubs of one land in an article on one without a land, a league's."""
    named = [e.thing for e in resolver.discourse.competitions[-FAR:] if e.sentence >= resolver.sentence - NEAR]
    lands = {side.country for side in sides if side.kind is Kind.CLUB}
    at_home = len(sides) > 1 and len(lands) == 1 and None not in lands and topic.country is None
    return at_home or (bool(named) and named[-1] is not topic)


def other_doer(
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
    if not (resolver.discourse.drops or resolver.discourse.loyal):
        hung = [phrase for _, phrase in verb.preps] + (verb.objects[:1] if not verb.passive else [])
        posts = [p for phrase in hung for _, p in phrase.preps]  # "from his post as head of the FA"
        roles += [p for p in posts if p.prep_unit is not None and "as" in p.prep_unit.classes]
        hung = [p for phrase in roles for _, p in phrase.preps[:1] if p.head.pos == "name"]
        if any(thing.kind is Kind.GOVERNING_BODY for p in hung for thing in p.things[:1]):
            return True
    named = [resolver.unit(unit, slot.kinds & SIDES) for phrase in roles for unit in phrase.complements]
    hung = [p for phrase in roles for _, p in phrase.preps[:1] if p.head.pos == "name"]
    named += [resolver.phrase(p, slot.kinds & SIDES) for p in hung]
    doers += [filler.thing for found in named for filler in found]  # not "Leeds" in "his role as Bury manager"
    return any(doer.kind is not None and doer is not meant.thing for doer in doers)
