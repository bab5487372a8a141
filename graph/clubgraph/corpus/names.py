"""A workspace → the names that its articles are read with: the gazetteer's and its own, with their links."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from clubgraph.model import Entity
from clubgraph.read.entities import entities
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.links import linked, links
from clubgraph.read.registry import registry
from clubgraph.read.workspace import NAMES


@dataclass(frozen=True, slots=True)
class Names:
    """All things by identifier, and those that the gazetteer does not have, or has otherwise."""

    by_id: Mapping[str, Entity]
    own: tuple[Entity, ...]


def names(workspace: Path) -> Names:
    """The names of a workspace. Raises Faults with everything that is wrong with them."""
    path = workspace / NAMES
    own = entities(path, file=NAMES) if path.exists() else ()
    found = registry(gazetteer(), own)
    found = linked(found, links(workspace, found))
    base = {thing.id: thing for thing in gazetteer()}
    return Names(found.by_id, tuple(thing for thing in found.entities if base.get(thing.id) != thing))
