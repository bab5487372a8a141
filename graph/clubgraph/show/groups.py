"""Many things and their lines → groups that stand for them in a picture of bubbles, each with its place."""

from collections.abc import Sequence
from typing import Any

from clubgraph.show.layout import communities, positions
from clubgraph.show.lines import Line

MANY = 600  # things; a smaller picture needs no groups

Json = dict[str, Any]


def groups(things: Sequence[str], drawn: Sequence[Line]) -> list[Json]:
    """The groups with their members and a place each, the largest first; none of one thing alone, none for a small
    picture."""
    if len(things) <= MANY:
        return []
    parts = [part for part in communities(things, ((line.start, line.end) for line in drawn)) if len(part) > 1]
    of = {thing: f"{number}" for number, part in enumerate(parts) for thing in part}
    links = {(of[line.start], of[line.end]) for line in drawn if line.start in of and line.end in of}
    places = positions([f"{number}" for number in range(len(parts))], [pair for pair in links if pair[0] != pair[1]])
    return [
        {"members": part, "x": places[f"{number}"][0], "y": places[f"{number}"][1]} for number, part in enumerate(parts)
    ]
