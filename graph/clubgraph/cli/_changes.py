"""Changes of a graph as lines for people: each kind with its count, and the first few in words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clubgraph.keep.changes import Changes

_NAMES = {"candidates": "to review"}
_ALWAYS = ("new", "stronger", "contradicted")


def told(changes: "Changes", *, shown: int = 8, more: str = ": clubgraph changes --all") -> Iterator[str]:
    """The lines; what a reader looks for first is told also where there is none of it. `more` says where to find those
    that are not shown."""
    for name, lines in changes.parts():
        if lines or name in _ALWAYS:
            count = f"{len(lines)} {'fact' if len(lines) == 1 else 'facts'}"
            yield f"{_NAMES.get(name, name):<12} {count}"
        yield from (f"             {line}" for line in lines[:shown])
        if len(lines) > shown:
            yield f"             and {len(lines) - shown} more{more}"


def of_left(left: tuple[str, ...]) -> Iterator[str]:
    """A line for each file that still shows the build before."""
    yield from (
        f"{name} is large and still shows the build before; clubgraph build brings it up to date." for name in left
    )
