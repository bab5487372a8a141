"""A slot for whose a deed or a result is → the things that fill it: owners, doers, those for whom it was."""

from collections.abc import Sequence

from clubgraph.extract.matching.frame import Frame
from clubgraph.extract.matching.rounds import of_round
from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.references.homes import understood
from clubgraph.extract.references.led import led, led_by_owner
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.through import slot_things
from clubgraph.lexicon import Slot
from clubgraph.model import Kind

_SIDES = frozenset({Kind.CLUB, Kind.NATIONAL_TEAM})


def agents(slot: Slot, frame: Frame, resolver: Resolver) -> list[Filler]:
    """Whose a match or a deed is: the side's for which it was, the owner's, else that of the subject of its verb."""
    places = frame.places
    sides = {"Club", "NationalTeam"} <= slot.kinds  # who wins or draws, not who sells
    if sides and (meant := _beneficiaries(slot, frame, resolver)):
        return meant
    found = owners(places.get("owner", []), slot, resolver)
    if not found:
        doers = places.get("agent", [])
        found = slot_things(resolver, doers[0], slot) if doers else []
        found = found or [filler for phrase in doers[1:] for filler in slot_things(resolver, phrase, slot)]
        found = found or [filler for phrase in doers[:1] for filler in led(resolver, phrase, slot.kinds)]
        if not found and resolver.discourse.loyal and any(_is_side(p) for p in doers):
            return []  # "the leaders beat Ajax": whom a word means that does it is not the article's side
    whose = places.get("owner", [])[:1]
    own = resolver.discourse.loyal or resolver.discourse.drops
    if own and not found and any(_is_of_side(p) for _, p in frame.preps):
        return []  # "the win of Ajax over Gent" is no other's
    found = found or [f for phrase in whose for f in led_by_owner(resolver, phrase, slot.kinds)]
    return found or [f for phrase in whose for f in understood(resolver, phrase, slot.kinds)]


def owners(phrases: Sequence[NounPhrase], slot: Slot, resolver: Resolver) -> list[Filler]:
    """Whose something is."""
    if slot.only:
        return [filler for phrase in phrases for filler in of_round(phrase, slot, resolver)]
    for phrase in phrases:
        own = _is_his(phrase) and "Person" not in slot.kinds
        named = [f for unit in reversed(phrase.complements) for f in resolver.unit(unit, slot.kinds)] if own else []
        found = named[:1] or resolver.owner(phrase, slot.kinds)
        for unit in reversed(phrase.complements):  # "the Artell side", but not "the Marche side"
            found = found or [f for f in resolver.unit(unit, slot.kinds) if f.thing.kind is not None]
        if found:
            return found
    return []


def _beneficiaries(slot: Slot, frame: Frame, resolver: Resolver) -> list[Filler]:
    """For which side a result is: "he scored to secure a win for Ajax over Gent"."""
    hung = (p for _, p in frame.preps if p.prep_unit is not None and "behalf" in p.prep_unit.classes)
    named = (p for p in hung if p.head.pos == "name")
    return [filler for p in named for filler in slot_things(resolver, p, slot) if filler.thing.kind in _SIDES]


def _is_of_side(phrase: NounPhrase) -> bool:
    """Whether the name of a side hangs on "of"."""
    hung = phrase.prep_unit is not None and "genitive" in phrase.prep_unit.classes
    return hung and any(c.entity.kind in _SIDES for c in phrase.head.candidates)


def _is_side(phrase: NounPhrase) -> bool:
    """Whether a noun, or an adjective alone, speaks of a side: "the leaders", "the southerners"."""
    side = phrase.head.pos == "noun" and bool(phrase.head.classes & {"team", "leader", "winner", "runnerup"})
    return side or phrase.head.pos == "adj"


def _is_his(phrase: NounPhrase) -> bool:
    """Whether what a noun says is a person's: "his Ajax contract" is that of Ajax, and not of his club."""
    first = phrase.units[0]
    named = phrase.owner is not None and phrase.owner.head.pos == "name" and not phrase.owner.head.candidates
    return named or (first.pos == "poss" and "person" in first.classes)
