"""A query that cannot be read → a slip that is known by its looks, from slips.toml: where it is, and how to mend it."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from clubgraph.ask.groups import groups
from clubgraph.ask.lexer import Token, position
from clubgraph.errors import ClubgraphError
from clubgraph.store.source import Source

_LAST = frozenset(("ORDER", "GROUP", "HAVING", "LIMIT", "OFFSET"))


def slip(_: Source, sparql: str, found: Sequence[Token]) -> ClubgraphError | None:
    """The first slip of the table that the query has."""
    looks = ['""' if token.kind == "string" else token.keyword or token.text for token in found]
    text = " ".join(looks)
    for row in _table():
        match = re.search(row["pattern"], text)
        if match and re.fullmatch(row.get("only", ".*"), (match.groupdict().get("prefix") or "").lower()):
            token = found[text.count(" ", 0, match.start("at"))]
            given = {name: _as_typed(found, text, match, name) for name in match.groupdict()}
            words = (_filled(row[name], given) for name in ("problem", "hint"))
            return ClubgraphError(next(words), place=position(sparql, token.start), hint=next(words))
    return None


def inside(_: Source, sparql: str, found: Sequence[Token]) -> ClubgraphError | None:
    """ORDER BY and its kin before the brace that they belong behind; in a subquery they are right."""
    for top in groups(found):
        for group in top.walk():
            subquery = bool(group.tokens) and group.tokens[0].keyword == "SELECT"
            for token in () if subquery else group.tokens:
                if token.keyword in _LAST:
                    place = position(sparql, token.start)
                    problem = f"{token.keyword} stands behind the last closing brace."
                    return ClubgraphError(problem, place=place, hint="Move it behind }")
    return None


def _as_typed(found: Sequence[Token], text: str, match: re.Match[str], name: str) -> str:
    """The words of a group as the query has them, not in capitals."""
    first, last = (text.count(" ", 0, end) for end in match.span(name))
    return "".join(token.text for token in found[first : last + 1]) if match[name] is not None else ""


def _filled(words: str, given: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda slot: given[slot[1]] if slot[1] != "word" else given["word"].upper(), words)


@cache
def _table() -> list[dict[str, Any]]:
    table: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("slips.toml").read_text(encoding="utf-8"))[
        "slip"
    ]
    return table
