"""SPARQL text → the same question with FILTER NOT EXISTS as MINUS, wherever both give the same rows.

Oxigraph answers NOT EXISTS in quadratic time and MINUS in linear time. They are equal when the inner group is plain
triples and filters over its own variables, and one variable of it is bound by the triples around it in every row.
"""

from clubgraph.ask.groups import Group, groups
from clubgraph.ask.lexer import tokens

_FILTERS = frozenset(
    ("FILTER", "A", "REGEX", "CONTAINS", "STRSTARTS", "STRENDS", "BOUND", "ISIRI", "ISLITERAL", "LANGMATCHES")
)
# With one of these in the query we cannot tell what is bound where.
_AWAY = frozenset(("GRAPH", "SERVICE", "FROM", "LATERAL"))
# A path of no length at all joins a thing to itself, and a thing of the row with MINUS to all things.
_NO_LENGTH = frozenset("*?")


def rewritten(sparql: str) -> str:
    """The query to run. What is not plainly equal stays as it is."""
    found = tokens(sparql)
    words = {token.keyword for token in found}
    if "EXISTS" not in words or words & _AWAY:
        return sparql
    edits = [edit for top in groups(found) for group in _readable(top) for edit in _edits(group, sparql)]
    for start, end, text in sorted(edits, reverse=True):
        sparql = sparql[:start] + text + sparql[end:]
    return sparql


def _readable(group: Group) -> list[Group]:
    """The group and those within it, but nothing in an EXISTS, and nothing in an OPTIONAL, whose filters may see what
    stands around it."""
    if group.lead[-1:] in (("EXISTS",), ("OPTIONAL",)):
        return []
    return [group, *(each for inner in group.groups for each in _readable(inner))]


def _edits(group: Group, sparql: str) -> list[tuple[int, int, str]]:
    """Each FILTER NOT EXISTS becomes `FILTER(true)` where it stands, for the sake of the dots around it, and a MINUS at
    the end of its group, where everything is bound that ever is."""
    made: list[tuple[int, int, str]] = []
    for inner in group.groups:
        equal = inner.lead == ("FILTER", "NOT", "EXISTS") and _plain(inner) and _bound(group) & _bound(inner)
        if equal and inner.close and group.close:
            filters = [token.start for token in group.tokens if token.keyword == "FILTER"]
            start, end = max(place for place in filters if place < inner.open.start), inner.close.start + 1
            made.append((start, end, "FILTER(true)"))
            made.append((group.close.start, group.close.start, f" MINUS {sparql[inner.open.start : end]} "))
    return made


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
