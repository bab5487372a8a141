"""A person and a deed of his → the clubs that the sentence tells beside it: those he served, the one that tells it."""

from clubgraph.extract.references.discourse import OTHER, SIDES, SUBJECT, Discourse, Event
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind


def served_beside(discourse: Discourse, person: Thing, sentence: int, at: int) -> set[Thing]:
    """The clubs of somebody that his sentence names before: "he played for Bolton before being released"."""
    named = (event for event in _before(discourse, sentence, at) if not event.again)
    here = {event.thing for event in named if event.thing.kind is Kind.CLUB}
    return here & {*discourse.served.get(person, ())} - discourse.past.get(person, set())


def served_with(discourse: Discourse, person: Thing, sentence: int, at: int, other: Thing) -> set[Thing]:
    """The sides of somebody that his sentence speaks of before a match against another of their kind: "he helped the
    Alkmaar club to the cup, scoring in the win over PSV"."""
    events = (event for event in _before(discourse, sentence, at) if event.rank >= OTHER and discourse.plays(person))
    spoken = {event.thing for event in events if event.thing.kind is other.kind}
    return (spoken & {*discourse.served.get(person, ())}) - discourse.past.get(person, set()) - {other}


def told_by(discourse: Discourse, person: Thing, sentence: int, at: int) -> Thing | None:
    """The only side that is the subject of a verb before a deed, and none of somebody's past: "Ajax announced that the
    former Gent striker X had left"."""
    events = [event for event in _before(discourse, sentence, at) if event.rank == SUBJECT]
    doing = {event.thing for event in events if event.thing.kind in SIDES} - discourse.past.get(person, set())
    return doing.pop() if len(doing) == 1 else None


def _before(discourse: Discourse, sentence: int, at: int) -> list[Event]:
    """The namings in a sentence before a place."""
    return [event for event in discourse.events if event.sentence == sentence and event.start < at]
