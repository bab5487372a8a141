"""A land → its national side, where an article speaks of the land, of its people or of its bodies."""

from collections.abc import Sequence

from clubgraph.extract.things.things import Thing, Things
from clubgraph.lexicon import Names
from clubgraph.model import Kind
from clubgraph.text import key


def nation_of(names: Names, things: Things, land: str) -> Thing | None:
    """The national side of a land that the article speaks of, be it only by "Welsh" or by the name of its body."""
    place = things.by_entity.get(land)
    bodies = [thing for thing in things.all if thing.kind is Kind.GOVERNING_BODY and thing.country == land]
    words = [word for body in bodies for form in (key(body.label), *body.forms) for word in form.split(" ")]
    if things.language.grammar.accents:
        words += _lands_in(names, bodies, land)
    found = (c for word in ([key(place.label)] if place is not None else words) for c in names.by_key.get(word, ()))
    side = next((c for c in found if c.entity.kind is Kind.NATIONAL_TEAM and c.entity.country == land), None)
    return things.of_candidate(side) if side is not None else None


def home_nation(names: Names, things: Things) -> Thing | None:
    """The national side of the land whose papers write the language of an article, if that speaks of the land at all:
    of the land itself, a club or a body there."""
    candidates = names.by_key.get(key(things.language.grammar.homeland), ())
    side = next((c for c in candidates if c.entity.kind is Kind.NATIONAL_TEAM), None)
    land = side.entity.country if side is not None else None
    spoken = any(thing.country == land or (thing.entity and thing.entity.id == land) for thing in things.all)
    return things.of_candidate(side) if side is not None and spoken else None


def _lands_in(names: Names, bodies: Sequence[Thing], land: str) -> list[str]:
    """How a land is called of whose people the names of its bodies speak: "Real Federación Española de Fútbol"."""
    told = [name.text for body in bodies if body.entity is not None for name in body.entity.names]
    words = dict.fromkeys(word for name in told for word in key(name).split(" "))
    found = (c.entity for word in words for c in names.by_key.get(word, ()) if c.entity.id == land)
    return list(dict.fromkeys(key(name.text) for entity in found for name in entity.names))
