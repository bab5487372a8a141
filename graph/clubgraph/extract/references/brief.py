"""A title → whether the only person of a short note is meant by it, as surely as by a name; whether it is in a club."""

from collections.abc import Sequence

from clubgraph.extract.references.discourse import SIDES
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.model import Kind


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
