"""Solutions → rows of cells as the question page draws them: those that look alike are one, claims behind them."""

from itertools import islice
from typing import Any

import pyoxigraph as ox

from clubgraph.ask.answer import is_claim
from clubgraph.ask.words import Words
from clubgraph.terms import identifier


def taken(found: Any, most: int) -> tuple[list[str], list[Any], bool]:
    """The columns, as many rows as the page shows, and whether there are more."""
    if isinstance(found, ox.QueryBoolean):
        return ["answer"], [[ox.Literal("yes" if found else "no")]], False
    if isinstance(found, ox.QueryTriples):
        columns, every = ["subject", "relation", "object"], iter(found)
        rows = [[triple.subject, triple.predicate, triple.object] for triple in islice(every, most)]
        return columns, rows, next(every, None) is not None
    rows = [list(solution) for solution in islice(found, most)]
    return [variable.value for variable in found.variables], rows, next(found, None) is not None


def gathered(columns: list[str], rows: list[Any], words: Words) -> list[list[Any]]:
    """Rows that look alike as one, with the claims behind them together, as `clubgraph ask` has them."""
    found: dict[tuple[Any, ...], list[Any]] = {}
    evidence = [is_claim(name) for name in columns]
    for row in rows:
        known = found.setdefault(_looks(columns, row), [
            [] if hidden else [cell(node, words)] for hidden, node in zip(evidence, row, strict=True)
        ])  # fmt: skip
        for place, hidden in enumerate(evidence):
            if hidden and row[place] is not None and (its := cell(row[place], words)) not in known[place]:
                known[place].append(its)
    return list(found.values())


def with_left(columns: list[str], rows: list[list[Any]], left: list[list[int]]) -> list[list[Any]]:
    """The same rows, each with the numbers of claims behind it that are not shown."""
    places = [place for place, name in enumerate(columns) if is_claim(name)]
    for row, counts in zip(rows, left, strict=False):
        for place, count in zip(places, counts, strict=True):
            if count:
                row[place].append({"text": f"+ {count}"})
    return rows


def first_of_each(columns: list[str], rows: list[Any]) -> list[Any]:
    """Of rows that look alike the first."""
    found: dict[tuple[Any, ...], Any] = {}
    for row in rows:
        found.setdefault(_looks(columns, row), row)
    return list(found.values())


def cell(node: Any, words: Words) -> dict[str, str] | None:
    """A thing or claim by identifier and label, any other node by its words."""
    if node is None:
        return None
    if isinstance(node, ox.Literal):
        return {"text": node.value} | ({"lang": node.language} if node.language else {})
    if not isinstance(node, ox.NamedNode):
        return {"text": str(node)}
    name = identifier(node.value)
    return {"text": words.of(node), "iri": node.value} | ({"id": name} if name else {})


def _looks(columns: list[str], row: Any) -> tuple[Any, ...]:
    return tuple(node for name, node in zip(columns, row, strict=True) if not is_claim(name))
