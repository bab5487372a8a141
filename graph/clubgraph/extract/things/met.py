"""A surname of several persons and its place in an article → the one of them whom a reader has met by then."""

from collections.abc import Mapping, Sequence

from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.unit import Unit


class Met:
    """Where each thing is named first, and who is called by a surname alone before its namesake comes: "Juan Rey …
    Rey … his son Luis Rey … Rey" is Juan throughout."""

    def __init__(self, named: Mapping[int, Sequence[Thing]]) -> None:
        self._first: dict[Thing, int] = {}
        for start in sorted(named):
            for thing in named[start]:
                self._first.setdefault(thing, start)
        self._called: dict[str, Thing] = {}

    def of(self, persons: Sequence[Thing], unit: Unit) -> Thing | None:
        """The one whom the surname means here; None where it may be several. Asked in the order of the text."""
        before = [person for person in persons if self._first.get(person, unit.start) < unit.start]
        if len(before) == 1:
            self._called.setdefault(unit.key, before[0])
        called = self._called.get(unit.key)
        return called if called in persons else None
