"""The gazetteer and a workspace's own names → one register of things, found by identifier or by name."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from clubgraph.errors import ClubgraphError
from clubgraph.ids import fold
from clubgraph.model import Entity, Kind
from clubgraph.read.faults import gathering, noting

_CLOSE = 0.8  # names are short and many: below this the nearest one is another thing


@dataclass(frozen=True)
class Registry:
    """All things that may be spoken of, in the order of their identifiers; `own` are the workspace's."""

    entities: tuple[Entity, ...]
    own: frozenset[str] = frozenset()

    @cached_property
    def by_id(self) -> dict[str, Entity]:
        """Each thing by its identifier."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def by_name(self) -> dict[str, tuple[Entity, ...]]:
        """The things that are called so, by folded name, weak names too."""
        found: defaultdict[str, dict[str, Entity]] = defaultdict(dict)
        for entity in self.entities:
            for name in (*(name.text for name in entity.names), *entity.weak):
                found[fold(name)][entity.id] = entity
        return {name: tuple(things.values()) for name, things in found.items()}

    def find(self, word: str, kinds: Iterable[Kind] | None = None) -> tuple[Entity, ...]:
        """The thing with this identifier, else the things called so; `kinds` decides between namesakes only."""
        if word in self.by_id:
            return (self.by_id[word],)
        namesakes = self.by_name.get(fold(word), ())
        wanted = set(kinds or Kind)
        fitting = tuple(entity for entity in namesakes if entity.kind in wanted)
        return fitting or namesakes

    def suggest(self, word: str) -> str:
        """`Did you mean "club/inter-miami"?`, by identifier or name, or nothing when none is close."""
        folder, _, name = word.rpartition("/")
        called = self.by_name.get(fold(name), ())
        if called:
            return f'Did you mean "{called[0].id}"?'
        if folder:
            beside = [identifier.rpartition("/")[2] for identifier in self.by_id if identifier.startswith(f"{folder}/")]
            close = get_close_matches(name, beside, n=1, cutoff=_CLOSE)
            return f'Did you mean "{folder}/{close[0]}"?' if close else ""
        named = get_close_matches(fold(word), self.by_name, n=1, cutoff=_CLOSE)
        return f'Did you mean "{self.by_name[named[0]][0].id}"?' if named else ""

    def loose_ends(self) -> tuple[ClubgraphError, ...]:
        """A fault for each `of` and `country` that leads to nothing."""
        return tuple(
            ClubgraphError(f"{column}: there is no {end}.", place=entity.id, hint=self.suggest(end))
            for entity in self.entities
            for column, end in (("of", entity.of), ("country", entity.country))
            if end and end not in self.by_id
        )

    def shared_names(self) -> tuple[ClubgraphError, ...]:
        """A fault for each name that the workspace gives to a thing while another of its kind has it already."""
        return tuple(
            ClubgraphError(
                f'"{name.text}" is also {other.id}, which is a {other.kind} too.',
                place=entity.id,
                hint='Move the name to the column "weak", or use that identifier.',
            )
            for entity in map(self.by_id.__getitem__, sorted(self.own))
            for name in entity.names
            for other in self.by_name[fold(name.text)]
            if other.id != entity.id and other.kind is entity.kind and fold(name.text) in _strong(other)
        )


def registry(
    known: Iterable[Entity], own: Iterable[Entity] = (), *, into: list[ClubgraphError] | None = None
) -> Registry:
    """The register of the gazetteer's things and the workspace's; a row of the workspace adds names to a known thing,
    and its first name of a language becomes the label. Raises Faults when the two disagree on a kind."""
    things = {entity.id: entity for entity in known}
    mine = tuple(own)
    with gathering(into) as faults:
        for entity in mine:
            earlier = things.get(entity.id)
            with noting(faults):
                things[entity.id] = _joined(earlier, entity) if earlier else entity
    ordered = tuple(things[identifier] for identifier in sorted(things))
    return Registry(ordered, frozenset(entity.id for entity in mine))


def _joined(known: Entity, own: Entity) -> Entity:
    if known.kind is not own.kind:
        raise ClubgraphError(f"is a {known.kind}, not a {own.kind}.", place=own.id, hint=f"Write {known.kind}.")
    return Entity(
        id=own.id,
        kind=own.kind,
        names=tuple(dict.fromkeys((*own.names, *known.names))),
        of=own.of or known.of,
        season=own.season or known.season,
        country=own.country or known.country,
        never=tuple(dict.fromkeys((*own.never, *known.never))),
        weak=tuple(dict.fromkeys((*own.weak, *known.weak))),
    )


def _strong(entity: Entity) -> frozenset[str]:
    return frozenset(fold(name.text) for name in entity.names)
