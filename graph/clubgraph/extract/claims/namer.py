"""The things of an article → entities with identifiers."""

from collections.abc import Iterable

from clubgraph.extract.readings.reading import Reading
from clubgraph.extract.things.things import Thing
from clubgraph.ids import slug
from clubgraph.model import FOLDER, Entity, Kind, Name


class Namer:
    """Gives the things of an article their identifiers."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.known: dict[Thing, Entity] = {}

    def entity(self, thing: Thing, wanted: frozenset[str]) -> Entity:
        """The entity of a thing; a thing of unknown kind is what its role wants."""
        if thing not in self.known:
            self.known[thing] = thing.entity or self._discovered(thing, wanted)
        return self.known[thing]

    def _discovered(self, thing: Thing, wanted: frozenset[str]) -> Entity:
        kind = thing.kind or _kind(wanted)
        names = [Name(thing.label, self.language)]
        return Entity(f"{FOLDER[kind]}/{slug(thing.label)}", kind, tuple(names))

    def entities(self) -> Iterable[Entity]:
        return self.known.values()


def _kind(wanted: frozenset[str]) -> Kind:
    """The kind that a role wants, be it with words before it ("at_the_helm_of Club"); a person where one will do."""
    kinds = {word.rpartition(" ")[2] for word in wanted} & set(Kind)
    return Kind.PERSON if Kind.PERSON in kinds else Kind(min(kinds, default=Kind.ORGANIZATION))


def speaker_of(reading: Reading, namer: Namer) -> str | None:
    return namer.entity(reading.teller, frozenset({"Person"})).id if reading.teller is not None else None
