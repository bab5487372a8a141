"""Points of any scale → the same picture in pixels, with no two points on each other."""

import math
from collections import defaultdict
from collections.abc import Iterator

SPACING = 105  # pixels between neighbouring things
NEAR = SPACING * 0.8  # two things nearer than this are pushed apart
_BESIDE = [(0, 0), (0, 1), (1, -1), (1, 0), (1, 1)]  # half of a cell's neighbours: each pair is met once

Point = tuple[float, float]


def spread(points: list[Point]) -> list[Point]:
    """Scaled so that typical neighbours stand SPACING apart, then pushed until none is NEAR another."""
    width, height = (max(axis) - min(axis) for axis in zip(*points, strict=True))
    scale = SPACING * math.sqrt(len(points)) * 1.15 / (max(width, height) or 1.0)
    spaced = [(x * scale, y * scale) for x, y in points]
    for _ in range(min(80, 40_000 // len(spaced))):
        if not _push(spaced):
            break
    return spaced


def _push(points: list[Point]) -> bool:
    """Move every pair that stands too near half the missing way apart each; False when there is none."""
    moved = False
    for one, other in _pairs(points):
        (x, y), (u, v) = points[one], points[other]
        distance = math.hypot(u - x, v - y)
        if distance >= NEAR:
            continue
        moved = True
        # Two things on one spot part along a direction of their own, so that the next pair takes another one.
        angle = math.atan2(v - y, u - x) if distance > 1e-6 else one * 2.4 + other
        dx, dy = math.cos(angle) * (NEAR - distance) / 2, math.sin(angle) * (NEAR - distance) / 2
        points[one], points[other] = (x - dx, y - dy), (u + dx, v + dy)
    return moved


def _pairs(points: list[Point]) -> Iterator[tuple[int, int]]:
    """Pairs that may be near, found by cells of a grid: comparing all with all takes seconds for 5,000 things."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, (x, y) in enumerate(points):
        cells[math.floor(x / SPACING), math.floor(y / SPACING)].append(index)
    for (column, row), here in sorted(cells.items()):
        for right, down in _BESIDE:
            there = cells.get((column + right, row + down), [])
            yield from ((one, other) for one in here for other in there if here is not there or one < other)
