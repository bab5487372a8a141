"""A slot that no word fills → what is understood there, unless a word of its sentence speaks against that."""

from collections.abc import Sequence

from clubgraph.extract.matching.elsewhere import home_left, speaks_of_other
from clubgraph.extract.matching.frame import Frame
from clubgraph.extract.matching.meant import meant_by, of_another, other_doer
from clubgraph.extract.matching.slots import slot_fillers
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.filler import SIDES, Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.traits import OFFICES
from clubgraph.lexicon import Pattern, Rule, Slot
from clubgraph.model import Kind

_BONDS = frozenset({"deal", "extension"})
_BODY = frozenset({"GoverningBody"})
_AGENTS = frozenset({"fact", "from"})  # the classes of "by" and "from"


def unsaid(
    slot: Slot,
    choices: Sequence[list[tuple[str, Filler]]],
    rule: Rule,
    pattern: Pattern,
    frame: Frame,
    resolver: Resolver,
    verb: VerbGroup | None,
    phrase: NounPhrase | None,
) -> Filler | None:
    """The side, cup or person that a slot of a verb or noun means, beside the `choices` that the other slots have."""
    if slot.kinds == _BODY and not _by_nobody(pattern, verb):
        return None
    if resolver.discourse.drops and verb is not None and (doer := _doing(slot, pattern, verb, resolver)) is not None:
        return doer
    found: list[Filler] = []
    where = phrase or next(iter((*verb.subjects, *verb.objects) if verb else ()), None)
    if where is not None:
        at = verb.start if verb is not None else where.start
        wanted = "playsFor=" in rule.unless and not (rule.tells & OFFICES and not resolver.discourse.loyal)
        found = meant_by(slot, choices, frame, where, resolver, at=at, elsewhere=wanted or _sought(rule, resolver))
    if verb is not None and _told_otherwise(slot, choices, frame, resolver, verb, phrase):
        return None
    if slot.preps and any(prep in slot.preps and "team" in p.head.classes for prep, p in frame.preps):
        return None  # "released by the title challengers": whoever they are
    if not found or slot_fillers(slot, frame, resolver) or other_doer(slot, found[0], verb, choices, resolver):
        return None
    if phrase is not None and slot.kinds & SIDES and of_another(phrase, found[0], frame, resolver):
        return None
    if resolver.discourse.drops and _of_one(choices, found[0], resolver):
        return None
    person = bool(choices and choices[0]) and choices[0][0][1].thing.kind in (Kind.PERSON, None)
    if verb is not None and person and speaks_of_other(found[0], verb, resolver):
        return None
    return (
        found[0]
        if verb is None or resolver.discourse.drops or resolver.discourse.loyal
        else home_left(rule, found[0], choices, verb, resolver)
    )


def _sought(rule: Rule, resolver: Resolver) -> bool:
    """Whether a rule tells who may take an office: where he was is not whose it is ("X, who led Ajax, is a
    candidate")."""
    plain = not (resolver.discourse.loyal or resolver.discourse.drops)
    return plain and "coach" in rule.tells and rule.settings.get("modality", "Fact") != "Fact"


def _doing(slot: Slot, pattern: Pattern, verb: VerbGroup, resolver: Resolver) -> Filler | None:
    """The only side by name that does what is told with somebody: "el Ajax ganó la copa con Ruiz en el banquillo"."""
    if not slot.kinds & SIDES or verb.passive or any(s.place == "subject" and s.argument for s in pattern.slots):
        return None
    doers = [subject for subject in verb.subjects if subject.head.pos in ("name", "noun")]
    sides = [filler for subject in doers for filler in resolver.phrase(subject, slot.kinds & SIDES)]
    return sides[0] if len({side.thing for side in sides}) == 1 else None


def _told_otherwise(
    slot: Slot,
    choices: Sequence[list[tuple[str, Filler]]],
    frame: Frame,
    resolver: Resolver,
    verb: VerbGroup,
    phrase: NounPhrase | None,
) -> bool:
    """Whether the sentence of a verb names something that leaves nothing to be understood."""
    side = bool(slot.kinds & SIDES)
    if side and (_names_object(verb, choices) or (verb.lemma in resolver.discourse.quitting and _quits_nation(verb))):
        return True
    if phrase is None and _named_with(slot, choices, frame, resolver):
        return True
    return side and _bound_elsewhere(frame, resolver)


def _by_nobody(pattern: Pattern, verb: VerbGroup | None) -> bool:
    """Whether no word says who punishes somebody: "he was fined", "he received a fine"."""
    receives = any(slot.place == "subject" and slot.argument == "o" for slot in pattern.slots)
    agents = (p for _, p in verb.preps if p.prep_unit is not None and p.prep_unit.classes & _AGENTS) if verb else ()
    return verb is not None and verb.passive is not receives and not any(agents)


def _of_one(choices: Sequence[list[tuple[str, Filler]]], side: Filler, resolver: Resolver) -> bool:
    """Whether a side that is understood is the first one's of several persons who each have their own."""
    persons = [filler.thing for _, filler in choices[0]] if choices else []
    clubs = [resolver.discourse.club.get(person) for person in persons]
    return len(persons) > 1 and side.thing is clubs[0] and any(club is not side.thing for club in clubs[1:])


def _named_with(slot: Slot, choices: Sequence[list[tuple[str, Filler]]], frame: Frame, resolver: Resolver) -> bool:
    """Whether another club is named behind an "in" or "from" of the verb or its object, and none left to be meant."""
    if not (resolver.discourse.loyal and "Club" in slot.kinds):
        return False
    told = {filler.thing for choice in choices for _, filler in choice}
    hung = [*frame.preps, *(pair for phrase in frame.places.get("object", ()) for pair in phrase.preps)]
    here = [p for _, p in hung if p.prep_unit is not None and p.prep_unit.classes & {"local", "from"}]
    fillers = (filler for phrase in here if phrase.head.pos == "name" for filler in resolver.phrase(phrase, SIDES))
    return any(filler.thing.kind is Kind.CLUB and filler.thing not in told for filler in fillers)


def _bound_elsewhere(frame: Frame, resolver: Resolver) -> bool:
    """Whether a contract is told to be with a club by name: "his contract with Ajax expired" leaves none to mean."""
    deals = [p for place in ("subject", "object") for p in frame.places.get(place, ()) if p.head.classes & _BONDS]
    hung = [other for deal in deals for _, other in deal.preps if other.head.pos == "name"]
    return any(filler.thing.kind is Kind.CLUB for other in hung for filler in resolver.phrase(other, SIDES))


def _quits_nation(verb: VerbGroup) -> bool:
    """Whether what somebody quits is a national side that has no name here: "he quit the national team"."""
    return not verb.passive and any("national" in phrase.head.classes for phrase in verb.objects[:1])


def _names_object(verb: VerbGroup, choices: Sequence[list[tuple[str, Filler]]]) -> bool:
    """Whether a verb has an object by name of which no argument speaks: "he left the Pepsi Academy" is no deed that
    leaves its club to be understood."""
    if verb.passive:
        return False
    told = [filler for choice in choices for _, filler in choice]
    names = [phrase for phrase in verb.objects[:1] if phrase.head.pos == "name" and phrase.things]
    return any(all(filler.end <= name.start or name.end <= filler.start for filler in told) for name in names)
