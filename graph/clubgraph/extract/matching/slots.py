"""A slot and the phrases in the places of its pattern → the things that fill it."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import is_land
from clubgraph.extract.matching.doers import agents, owners
from clubgraph.extract.matching.frame import Frame
from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.references.led import of_coach
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.standing import is_word
from clubgraph.extract.references.through import slot_things
from clubgraph.lexicon import Slot
from clubgraph.model import Kind

_SIDES = frozenset({Kind.CLUB, Kind.NATIONAL_TEAM})
_WHERE = frozenset({"venue", "youth", "shirt", "departure", "sale", "renewal", "retirement"})


def is_full(wanted: Sequence[Slot], frame: Frame, resolver: Resolver) -> bool:
    """Whether something fills each of these slots."""
    words = [slot for slot in wanted if slot.heads or not slot.argument]
    found = [literal(slot, frame) for slot in words]
    if None in found:
        return False
    frame.taken = [phrase for phrase in found if phrase is not None]
    return all(slot in words or slot_fillers(slot, frame, resolver) for slot in wanted)


def literal(slot: Slot, frame: Frame) -> NounPhrase | None:
    """The phrase whose head is one of the slot's words."""
    known = id(slot)
    if known not in frame.words:
        frame.words[known] = _literal(slot, frame)
    return frame.words[known]


def slot_fillers(slot: Slot, frame: Frame, resolver: Resolver) -> list[Filler]:
    """The things that fill a slot."""
    known = id(slot)
    found = frame.fillers.get(known)
    if found is None:
        found = frame.fillers[known] = _fillers(slot, frame, resolver)
    return found


def _literal(slot: Slot, frame: Frame) -> NounPhrase | None:
    if slot.place in ("prep", "subject prep"):
        options = [p for prep, p in _preps(slot, frame) if prep in slot.preps]
    else:
        options = frame.places.get(slot.place, [])
    nation = slot.barred and "$national" in slot.heads
    fitting = (p for p in options if not slot.heads or is_word(p.head, slot.heads) or (nation and _is_nation(p)))
    return next(fitting, None)


def _is_nation(phrase: NounPhrase) -> bool:
    """Whether a name is that of a national side alone: "la selección española"."""
    kinds = {candidate.entity.kind for candidate in phrase.head.candidates}
    return phrase.head.pos == "name" and kinds == {Kind.NATIONAL_TEAM}


def _fillers(slot: Slot, frame: Frame, resolver: Resolver) -> list[Filler]:
    places = frame.places
    if slot.place in ("prep", "subject prep"):
        return _behind(slot, frame, resolver)
    if slot.place == "agent":
        return agents(slot, frame, resolver)
    if slot.place == "owner":
        return owners(places.get("owner", []), slot, resolver)
    fillers: list[Filler] = []
    for phrase in places.get(slot.place, []):
        known = {filler.thing for filler in fillers}
        fillers += [filler for filler in slot_things(resolver, phrase, slot) if filler.thing not in known]
    match = not fillers and slot.kinds >= _SIDES
    return (
        [f for phrase in places.get(slot.place, [])[:1] for f in of_coach(resolver, phrase, slot.kinds)]
        if match
        else fillers
    )


def _behind(slot: Slot, frame: Frame, resolver: Resolver) -> list[Filler]:
    """The things behind the first preposition that has some, and behind the same one said again: "first at Ajax and in
    2007 at Gent"; not where it says whence: "Ed Gee from Ajax, Al Hay from Gent"."""
    fillers: list[Filler] = []
    taken = ""
    before: NounPhrase | None = None
    for prep, phrase in _preps(slot, frame):
        said, before = before, phrase
        if prep not in slot.preps or taken not in ("", prep) or (taken and said is not None and _is_once(said, phrase)):
            continue
        if resolver.discourse.drops and (_is_held(phrase, prep, frame, slot) or _is_whence(phrase, fillers)):
            continue
        known = {filler.thing for filler in fillers}
        more = [filler for filler in slot_things(resolver, phrase, slot) if filler.thing not in known]
        if fillers and resolver.discourse.drops and "Person" in slot.kinds:
            more = []  # "con la llegada de Rey y la salida de Gil", "la llegada de Rey en la Liga de Fútbol"
        fillers += more
        if not fillers and phrase.prep_unit is not None and "opposing" in phrase.prep_unit.classes:
            return []  # "a win over Xyz at Ajax": whoever was beaten, it is not who plays there
        if fillers and phrase.prep_unit is not None and "from" in phrase.prep_unit.classes:
            break
        taken = prep if fillers else ""
    return fillers


def _is_once(deed: NounPhrase, phrase: NounPhrase) -> bool:
    """Whether a phrase hangs on what was done another time: "won it with Ajax after success with Gent"."""
    time = deed.prep_unit is not None and "time" in deed.prep_unit.classes and deed.head.pos == "noun"
    return time and any(hung is phrase for _, hung in deed.preps)


def _is_held(phrase: NounPhrase, prep: str, frame: Frame, slot: Slot) -> bool:
    """Whether a phrase only says whose a ground, a shirt or a departure is that no word of the pattern asks for: "salió
    de la cantera del Ajax", "con la llegada de Marco Rey y la salida de Luis Gil"."""
    holders = (p for _, p in frame.preps if p.preps[:1] == [(prep, phrase)] and p.head.classes & _WHERE)
    return any(p not in frame.taken and not is_word(p.head, slot.through) for p in holders)


def _is_whence(phrase: NounPhrase, found: Sequence[Filler]) -> bool:
    """Whether a land only says where the clubs before it are from: "vistió las camisetas del Rubín de Rusia"."""
    genitive = phrase.prep_unit is not None and "genitive" in phrase.prep_unit.classes
    return genitive and is_land(phrase) and any(filler.thing.kind is Kind.CLUB for filler in found)


def _preps(slot: Slot, frame: Frame) -> Sequence[tuple[str, NounPhrase]]:
    if slot.place == "subject prep":
        subjects = frame.places.get("subject", [])
        told = [pair for p in subjects if any(p is taken for taken in frame.taken) for pair in p.preps]
        if any(prep in slot.preps for prep, _ in told):
            return told  # not what hangs on whom it is said of
        return [pair for phrase in subjects for pair in phrase.preps]
    return frame.preps
