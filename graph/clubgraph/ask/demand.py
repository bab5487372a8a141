"""A group behind NOT EXISTS, and the tokens around it → where the test begins, if a FILTER demands it of every row."""

from collections.abc import Sequence
from dataclasses import dataclass

from clubgraph.ask.groups import Group
from clubgraph.ask.lexer import Token

_OPENING, _CLOSING = frozenset("({"), frozenset(")}")


@dataclass(frozen=True, slots=True)
class Demand:
    """The offset at which NOT EXISTS begins, and whether it stands in the parentheses of its FILTER."""

    start: int
    bracketed: bool


def demanded(group: Group, found: Sequence[Token]) -> Demand | None:
    """`FILTER NOT EXISTS`, `FILTER(!EXISTS …)`, `FILTER(?a > 1 && (NOT EXISTS …))`; None for a test whose failure may
    leave the row, as in `||`, in a BIND, or under another `!`."""
    opening = next(place for place, token in enumerate(found) if token is group.open)
    closing = next(place for place, token in enumerate(found) if token is group.close)
    first = opening - 2
    if first < 1 or found[opening - 1].keyword != "EXISTS" or not _negates(found[first]):
        return None
    start, bracketed = found[first].start, False
    left, right = first - 1, closing + 1
    while found[left].keyword != "FILTER":
        level = _level(found, left, right)
        if level is None:
            return None
        left, right, bracketed = level[0] - 1, level[1] + 1, True
        if left < 0:
            return None
    # FILTER !EXISTS without parentheses is no SPARQL, and must not become any
    return Demand(start, bracketed) if bracketed or found[first].keyword else None


def _negates(token: Token) -> bool:
    return token.keyword == "NOT" or token.text == "!"


def _level(found: Sequence[Token], left: int, right: int) -> tuple[int, int] | None:
    """The parentheses around what stands between `left` and `right`, if nothing but && joins it to the rest there."""
    if found[left].text not in ("(", "&&") or right >= len(found) or found[right].text not in (")", "&&"):
        return None
    opening, closing = _edge(found, left, -1), _edge(found, right, 1)
    return None if opening is None or closing is None else (opening, closing)


def _edge(found: Sequence[Token], place: int, step: int) -> int | None:
    """The parenthesis that ends a level in one direction; None where || or a comma stands in between."""
    into, out = (_OPENING, _CLOSING) if step > 0 else (_CLOSING, _OPENING)
    depth = 0
    while 0 <= place < len(found):
        text = found[place].text
        if depth == 0 and text in out:
            return place if text in "()" else None
        if depth == 0 and text in ("||", ","):
            return None
        depth += (text in into) - (text in out)
        place += step
    return None
