"""“Group A”, “the holders”, “the participants” → the cup that the article speaks of there, or none."""

from collections.abc import Collection

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import FAR, NEAR, Discourse
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.things.things import Thing


def cup_meant(resolver: Resolver, phrase: NounPhrase, *, squad: bool = False) -> list[Filler]:
    """The competition of several lands that a phrase without its name is about; that of nations, for a squad."""
    found = _spoken_of(resolver.discourse, resolver.sentence, resolver.discourse.national if squad else frozenset())
    return [Filler(found, phrase.start, phrase.end, "topic")] if found is not None else []


def _spoken_of(discourse: Discourse, sentence: int, only: Collection[str]) -> Thing | None:
    """The only one in the sentence, else in those just before it, else in the article so far; none in a sentence that
    speaks of a competition of one land."""
    told = discourse.competitions[-FAR:]
    if any(event.sentence == sentence and event.thing.country is not None for event in told):
        return None
    cups = [event for event in told if event.thing.country is None]
    if only:
        cups = [event for event in cups if event.thing.entity is not None and event.thing.entity.id in only]
    for since in (sentence, sentence - NEAR, 0):
        near = {event.thing for event in cups if event.sentence >= since}
        if near:
            return near.pop() if len(near) == 1 else None
    return None
