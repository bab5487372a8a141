"""Persons of a list with a side behind each name → whose side is meant: “Rey (Ajax) y Gil (Celta), cesados”."""

from collections.abc import Sequence

from clubgraph.extract.matching.frame import Frame
from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.filler import SIDES, Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.lexicon import Slot
from clubgraph.model import Kind


def each_to_his_own(
    combination: Sequence[tuple[str, Filler]], meant: Sequence[Slot], frame: Frame, resolver: Resolver
) -> list[tuple[str, Filler]] | None:
    """The fillers of a reading, a side that no word of the deed names taken from what hangs on the person; None where
    the side is another's."""
    lists = [phrase for phrases in frame.places.values() for phrase in phrases]
    members = [member for phrase in lists for member in phrase.listed or [phrase] if member.preps]
    hung = {member.head.start: side for member in members if (side := _side(member, resolver)) is not None}
    if not hung:
        return list(combination)
    mine = next((hung[filler.start] for _, filler in combination if filler.start in hung), None)
    others = {side.start for side in hung.values()} - ({mine.start} if mine is not None else set())
    implied = {slot.argument for slot in meant}
    found: list[tuple[str, Filler]] = []
    for name, filler in combination:
        if filler.how == "name" and filler.start in others and len(hung) > 1:
            return None
        found.append((name, mine if name in implied and mine is not None else filler))
    return found


def _side(phrase: NounPhrase, resolver: Resolver) -> Filler | None:
    """The club that hangs on the name of a person."""
    person = phrase.head.pos == "name" and not any(thing.kind is Kind.CLUB for thing in phrase.things)
    hung = phrase.preps[0] if person else None
    if hung is None or hung[0] not in {*resolver.genitive, "("} or hung[1].index > phrase.index + 2:
        return None
    return next((filler for filler in resolver.phrase(hung[1], SIDES) if filler.how == "name"), None)
