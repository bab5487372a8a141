"""The names of clubs → each of them by how it sounds, for names that every writer spells in his own way."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from clubgraph.model import Entity, Kind
from clubgraph.text import HEBREW, heard, name_key

_HEBREW = re.compile(rf"[{HEBREW}]")
_SHORTEST = 4  # letters without which too many names sound alike


class Sounding(Mapping[str, str]):
    """The folded Hebrew name of the only club whose name sounds so; found when first asked for."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._entities = [entity for entity in entities if entity.kind is Kind.CLUB]

    @cached_property
    def _names(self) -> dict[str, str]:
        found: dict[str, dict[str, str]] = {}
        for entity in self._entities:
            for name in entity.names:
                if _HEBREW.match(name.text):
                    entry = name_key(name.text)
                    found.setdefault(heard(entry), {}).setdefault(entity.id, entry)
        return {
            sound: next(iter(clubs.values()))
            for sound, clubs in found.items()
            if len(clubs) == 1 and len(sound) >= _SHORTEST
        }

    def __getitem__(self, sound: str) -> str:
        return self._names[sound]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
