"""Things and their links → a place for each, computed once at build: same input, same picture."""

import random
from collections.abc import Iterable, Mapping, Sequence

import igraph

from clubgraph.show.beside import beside
from clubgraph.show.spread import SPACING, Point, spread

SEED = 7
SMALL = 300  # up to here Kamada-Kawai, which spreads evenly; above it Fruchterman-Reingold, which is fast
FEW = 4  # with less than one in so many things known, the old picture is not worth keeping

Place = tuple[int, int]


def positions(
    things: Sequence[str], links: Iterable[tuple[str, str]], known: Mapping[str, Place] | None = None
) -> dict[str, Place]:
    """Whole pixels for every thing; communities stand apart, and parts without a link between them stand in rows.

    `known` are the places of an earlier picture: what stood there stays, and what is new goes beside its neighbours.
    """
    pairs = sorted(set(links))
    kept = {thing: known[thing] for thing in things if thing in known} if known else {}
    if not kept or len(kept) * FEW < len(things):
        return _fresh(things, pairs)
    return beside(things, pairs, kept, _fresh)


def communities(things: Sequence[str], links: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The things in groups that have more links within than without, the largest group first."""
    if not things:
        return []
    igraph.set_random_number_generator(random.Random(SEED))
    found = _graph(things, sorted(set(links))).community_multilevel()
    return sorted((sorted(things[index] for index in part) for part in found), key=lambda part: (-len(part), part))


def _fresh(things: Sequence[str], pairs: Sequence[tuple[str, str]]) -> dict[str, Place]:
    """A new picture."""
    if not things:
        return {}
    igraph.set_random_number_generator(random.Random(SEED))
    graph = _graph(things, pairs)
    parts = sorted(graph.connected_components(), key=lambda part: (-len(part), part))
    placed = _rows([(part, _place(graph.induced_subgraph(part))) for part in parts])
    return {thing: (round(placed[index][0]), round(placed[index][1])) for index, thing in enumerate(things)}


def _graph(things: Sequence[str], pairs: Sequence[tuple[str, str]]) -> igraph.Graph:
    number = {thing: index for index, thing in enumerate(things)}
    ends = sorted((number[start], number[end]) for start, end in pairs)
    return igraph.Graph(n=len(things), edges=ends).simplify()


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
        first, highest = min(xs), min(ys)
        width, height = max(xs) - first + SPACING, max(ys) - highest + SPACING
        limit = limit or max(width, 8 * SPACING)
        if left and left + width > limit:
            left, top, deepest = 0.0, top + deepest, 0.0
        for member, (x, y) in zip(members, points, strict=True):
            placed[member] = (left + x - first, top + y - highest)
        left, deepest = left + width, max(deepest, height)
    return placed
