"""SPARQL text → the same question with FILTER NOT EXISTS as MINUS, wherever both give the same rows.

Oxigraph answers NOT EXISTS in quadratic time and MINUS in linear time. They are equal when the inner group is plain
triples and filters over its own variables, and one variable of it is bound by the triples around it in every row.
"""

from collections.abc import Sequence
from functools import lru_cache

from clubgraph.ask.demand import demanded
from clubgraph.ask.groups import Group, groups
from clubgraph.ask.lexer import Token, tokens

_FILTERS = frozenset(
    ("FILTER", "A", "REGEX", "CONTAINS", "STRSTARTS", "STRENDS", "BOUND", "ISIRI", "ISLITERAL", "LANGMATCHES")
)
# With one of these in the query we cannot tell what is bound where.
_AWAY = frozenset(("GRAPH", "SERVICE", "FROM", "LATERAL"))
# A path of no length at all joins a thing to itself, and a thing of the row with MINUS to all things.
_NO_LENGTH = frozenset("*?")


@lru_cache(maxsize=64)
def rewritten(sparql: str) -> str:
    """The query to run. What is not plainly equal stays as it is."""
    found = tokens(sparql)
    words = {token.keyword for token in found}
    if "EXISTS" not in words or words & _AWAY:
        return sparql
    edits = [edit for top in groups(found) for group in _readable(top) for edit in _edits(group, found, sparql)]
    for start, end, text in sorted(edits, reverse=True):
        sparql = sparql[:start] + text + sparql[end:]
    return sparql


def _readable(group: Group) -> list[Group]:
    """The group and those within it, but nothing in an EXISTS."""
    if group.lead[-1:] == ("EXISTS",):
        return []
    return [group, *(each for inner in group.groups for each in _readable(inner))]


def _edits(group: Group, found: Sequence[Token], sparql: str) -> list[tuple[int, int, str]]:
    """Each NOT EXISTS that its filter demands becomes `true` where it stands, and a MINUS at the end of its group,
    where everything is bound that ever is."""
    made: list[tuple[int, int, str]] = []
    for inner in group.groups:
        if not (inner.close and group.close and _equal(inner, group, found)):
            continue
        place, end = demanded(inner, found), inner.close.start + 1
        if place:
            made.append((place.start, end, "true" if place.bracketed else "(true)"))
            made.append((group.close.start, group.close.start, f" MINUS {sparql[inner.open.start : end]} "))
    return made


def _equal(inner: Group, group: Group, found: Sequence[Token]) -> bool:
    """Whether what the inner group asks of a row is what it asks of the rows of its group alone. A filter of OPTIONAL
    sees the row around it too, so there all that the inner group shares with it must be bound by the OPTIONAL."""
    bound = _bound(group)
    if not (_plain(inner) and bound & _bound(inner)):
        return False
    return group.lead[-1:] != ("OPTIONAL",) or not (_bound(inner) & _around(group, found)) - bound


def _around(group: Group, found: Sequence[Token]) -> set[str]:
    """The variables of the query outside a group."""
    end = group.close.start if group.close else 0
    outside = (token for token in found if not group.open.start < token.start < end)
    return {token.text[1:] for token in outside if token.kind == "variable"}


def _plain(group: Group) -> bool:
    """Whether it is triples, and filters over variables that the triples bind."""
    every = [*group.tokens, *group.inner]
    words = {token.keyword for token in group.tokens if token.kind == "word"}
    signs = {token.text for token in every if token.kind == "sign"}
    asked = {token.text[1:] for token in group.inner if token.kind == "variable"}
    calls = {token.keyword for token in group.inner}
    return not (group.groups or words - _FILTERS or signs & _NO_LENGTH or asked - _bound(group) or "EXISTS" in calls)


def _bound(group: Group) -> set[str]:
    """The variables that its own triples bind in every row; none for the group of a subquery."""
    subquery = bool(group.tokens) and group.tokens[0].keyword == "SELECT"
    return set() if subquery else {token.text[1:] for token in group.tokens if token.kind == "variable"}
