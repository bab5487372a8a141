"""The places of an earlier picture and new things → the same picture with the new things in its gaps."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from clubgraph.show.spread import SPACING

GAP = SPACING / 2  # a crowded picture has few gaps wider than this

Place = tuple[int, int]
Fresh = Callable[[Sequence[str], Sequence[tuple[str, str]]], dict[str, Place]]


def beside(
    things: Sequence[str], pairs: Sequence[tuple[str, str]], kept: Mapping[str, Place], fresh: Fresh
) -> dict[str, Place]:
    """A place for every thing: that of `kept` where there is one, else a free one near the neighbours that have theirs.
    New things that hang on nothing known stand beneath, placed among themselves by `fresh`."""
    ground = _Ground(kept)
    waiting = sorted(set(things) - kept.keys())
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        near[one].add(other)
        near[other].add(one)
    while attached := {
        thing: held for thing in waiting if (held := [each for each in near[thing] if each in ground.places])
    }:
        for thing in sorted(attached, key=lambda each: (-len(attached[each]), each)):
            ground.settle(thing, sorted(attached[thing]))
        waiting = [thing for thing in waiting if thing not in ground.places]
    rest = set(waiting)
    apart = fresh(waiting, [pair for pair in pairs if rest.issuperset(pair)])
    left, top = ground.beneath()
    placed = ground.places | {thing: (left + x, top + y) for thing, (x, y) in apart.items()}
    return {thing: placed[thing] for thing in things}


class _Ground:
    """What stands where, by cells of a grid."""

    def __init__(self, kept: Mapping[str, Place]) -> None:
        self.places = dict(kept)
        self._cells: dict[tuple[int, int], list[Place]] = defaultdict(list)
        for place in kept.values():
            self._cells[_cell(place)].append(place)

    def settle(self, thing: str, neighbours: Sequence[str]) -> None:
        """Take the nearest free place to the middle of the neighbours."""
        at = [self.places[each] for each in neighbours]
        middle = (sum(x for x, _ in at) / len(at), sum(y for _, y in at) / len(at))
        place = next(place for place in _around(middle) if self._free(place))
        self.places[thing] = place
        self._cells[_cell(place)].append(place)

    def beneath(self) -> Place:
        """Where a picture of its own may begin, under all that stands here."""
        return min(x for x, _ in self.places.values()), max(y for _, y in self.places.values()) + SPACING

    def _free(self, place: Place) -> bool:
        column, row = _cell(place)
        beside = [self._cells.get((column + right, row + down), []) for right in (-1, 0, 1) for down in (-1, 0, 1)]
        return all(math.dist(place, other) >= GAP for cell in beside for other in cell)


def _around(middle: tuple[float, float]) -> Iterator[Place]:
    """Places in rings of growing size, without end."""
    ring = 0
    while True:
        ring += 1
        count = 6 * ring
        for step in range(count):
            angle = 2 * math.pi * step / count + ring
            far = ring * GAP
            yield round(middle[0] + far * math.cos(angle)), round(middle[1] + far * math.sin(angle))


def _cell(place: Place) -> tuple[int, int]:
    return math.floor(place[0] / SPACING), math.floor(place[1] / SPACING)
