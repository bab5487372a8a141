"""A title → whether the only person of a short note is meant by it, as surely as by a name; whether it is in a club."""

from collections.abc import Sequence

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import SIDES
from clubgraph.extract.references.filler import SIDES as SIDES_WANTED
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.model import Kind

_NEXT = 3  # signs that may stand between a name and what hangs on it


def is_sole(resolver: Resolver, found: Sequence[Filler]) -> bool:
    """Whether nobody but him whom a title means is named in a note, and one side at most: "Conte complains again of
    Chelsea. The coach says …"."""
    discourse = resolver.discourse
    if not discourse.brief or len(found) != 1 or found[0].how != "nominal":
        return False
    near = discourse.near(resolver.sentence)
    persons = {event.thing for event in near if discourse.is_person(event.thing)}
    sides = {event.thing for event in near if event.thing.kind in SIDES}
    return persons == {found[0].thing} and (len(sides) < 2 or discourse.about in sides)


def of_a_club(resolver: Resolver) -> bool:
    """Whether an article, of a language that keeps to its side, is on no national side, whose players have clubs."""
    about = resolver.discourse.about
    return resolver.discourse.loyal and (about is None or about.kind is not Kind.NATIONAL_TEAM)


def is_elsewhere(resolver: Resolver, phrase: NounPhrase) -> bool:
    """Whether a side stands behind a title and its name, and "in": "the coach X in the national side"."""
    if not resolver.discourse.loyal or phrase.head.pos != "name":
        return False
    hung = (p for _, p in phrase.preps[:1] if p.prep_unit is not None and "local" in p.prep_unit.classes)
    return any(p.start <= phrase.end + _NEXT and resolver.phrase(p, SIDES_WANTED) for p in hung)
