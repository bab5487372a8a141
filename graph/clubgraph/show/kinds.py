"""A thing and what is claimed of it → the kind readers see: player, official, club, competition and so on."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from clubgraph.model import Claim, Entity, Kind

_TABLE = json.loads((Path(__file__).parent / "assets" / "kinds.json").read_text(encoding="utf-8"))
ORDER: tuple[str, ...] = tuple(_TABLE["order"])


def kinds(entities: Iterable[Entity], claims: Iterable[Claim]) -> Mapping[str, str]:
    """The shown kind of each thing, by identifier.

    A person has no class of their own for a role, because a role ends: the relations a person has decide.
    """
    played, governed = Counter[str](), Counter[str]()
    for claim in claims:
        played[claim.statement.subject] += claim.statement.predicate in _TABLE["player"]
        governed[claim.statement.subject] += claim.statement.predicate in _TABLE["official"]
    return {
        entity.id: "player"
        if entity.kind is Kind.PERSON and played[entity.id] > governed[entity.id]
        else _TABLE["kinds"][entity.kind]
        for entity in entities
    }
