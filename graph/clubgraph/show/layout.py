"""Things and their links → a place for each, computed once at build: same input, same picture."""

import random
from collections.abc import Iterable, Sequence

import igraph

from clubgraph.show.spread import SPACING, Point, spread

SEED = 7
SMALL = 300  # up to here Kamada-Kawai, which spreads evenly; above it Fruchterman-Reingold, which is fast


def positions(things: Sequence[str], links: Iterable[tuple[str, str]]) -> dict[str, tuple[int, int]]:
    """Whole pixels for every thing; communities stand apart, and parts without a link between them stand in rows."""
    if not things:
        return {}
    igraph.set_random_number_generator(random.Random(SEED))
    number = {thing: index for index, thing in enumerate(things)}
    pairs = sorted({(number[start], number[end]) for start, end in links})
    graph = igraph.Graph(n=len(things), edges=pairs).simplify()
    parts = sorted(graph.connected_components(), key=lambda part: (-len(part), part))
    placed = _rows([(part, _place(graph.induced_subgraph(part))) for part in parts])
    return {thing: (round(placed[index][0]), round(placed[index][1])) for index, thing in enumerate(things)}


def _place(graph: igraph.Graph) -> list[Point]:
    """One connected part around its own centre."""
    if graph.vcount() == 1:
        return [(0.0, 0.0)]
    group = graph.community_multilevel().membership
    within = [group[edge.source] == group[edge.target] for edge in graph.es]
    if graph.vcount() <= SMALL:
        layout = graph.layout_kamada_kawai(weights=[1.0 if inside else 1.7 for inside in within])
    else:
        layout = graph.layout_fruchterman_reingold(weights=[3.0 if inside else 0.5 for inside in within], niter=300)
    return spread([(point[0], point[1]) for point in layout])


def _rows(parts: list[tuple[list[int], list[Point]]]) -> dict[int, Point]:
    """The largest part on top, the others in rows beneath it, each no wider than the largest (or eight things)."""
    placed: dict[int, Point] = {}
    limit, left, top, deepest = 0.0, 0.0, 0.0, 0.0
    for members, points in parts:
        xs, ys = [point[0] for point in points], [point[1] for point in points]
        width, height = max(xs) - min(xs) + SPACING, max(ys) - min(ys) + SPACING
        limit = limit or max(width, 8 * SPACING)
        if left and left + width > limit:
            left, top, deepest = 0.0, top + deepest, 0.0
        for member, (x, y) in zip(members, points, strict=True):
            placed[member] = (left + x - min(xs), top + y - min(ys))
        left, deepest = left + width, max(deepest, height)
    return placed
