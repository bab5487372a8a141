"""Explorers that were built before → where things stood, so that the next one leaves them there.

A thing keeps its place while it is away: what is taken out and put back, or joined and parted, gives the same page.
"""

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from clubgraph.files import draft_of

Place = tuple[int, int]
_NODES = re.compile(r'<script id="nodes" type="application/json">(.*?)</script>', re.DOTALL)


def known(page: Path, memory: Path | None = None) -> dict[str, Place]:
    """The place of every thing of a page, and of those that `memory` remembers; nothing where neither can be read."""
    return (_remembered(memory) if memory else {}) | _of_page(page)


def remember(memory: Path, held: Mapping[str, Place], page: str) -> None:
    """Keep the places that were known and those of a new page. Not being able to is no fault."""
    places = dict(sorted({**held, **places_in(page)}.items()))
    with suppress(OSError):
        memory.parent.mkdir(parents=True, exist_ok=True)
        draft = draft_of(memory)
        draft.write_text(json.dumps(places), encoding="utf-8")
        draft.replace(memory)


def places_in(page: str) -> dict[str, Place]:
    """The place of every thing in the text of a page. Raises ValueError, KeyError or TypeError where it is no page."""
    found = _NODES.search(page)
    return {node["id"]: (int(node["x"]), int(node["y"])) for node in json.loads(found[1])} if found else {}


def _of_page(page: Path) -> dict[str, Place]:
    try:
        return places_in(page.read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _remembered(memory: Path) -> dict[str, Place]:
    try:
        return {thing: (int(x), int(y)) for thing, (x, y) in json.loads(memory.read_text(encoding="utf-8")).items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}
