"""The result of a SPARQL query → text: a table with labels beside the names of things, or a format of the W3C."""

import csv
import io
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

import pyoxigraph as ox

from clubgraph.ask.paper import paper, sheet
from clubgraph.ask.sparql import Result
from clubgraph.ask.words import Words, short
from clubgraph.errors import ClubgraphError
from clubgraph.terms import PREFIXES

_ROWS = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}
_TRIPLES = ("ttl", "nt")
FORMATS = ("table", *_ROWS, *_TRIPLES)


class Written(NamedTuple):
    """A result as text, how many rows or triples it has (no to ASK counts as none), and whether there are more."""

    text: str
    rows: int
    more: bool = False


def written(result: Result, form: str, words: Words, *, iris: bool = False, limit: int = 0) -> Written:
    """The result in one of FORMATS. A table has at most `limit` rows, unless that is 0; for tools nothing is cut.

    Raises ClubgraphError for a format that does not fit the kind of query.
    """
    if isinstance(result, ox.QueryTriples):
        return _triples(result, form, words, iris, limit)
    if form in _TRIPLES:
        raise ClubgraphError(
            f"{form} is for triples; this query gives rows.", hint=f"Choose table, {', '.join(_ROWS)}."
        )
    if isinstance(result, ox.QueryBoolean):
        known = result.serialize(format=_ROWS[form]) if form in ("json", "xml") else None
        return Written(known.decode() + "\n" if known else ("yes\n" if result else "no\n"), int(bool(result)))
    if form == "table":
        return _table(result, words, iris, limit)
    found = result.serialize(format=_ROWS[form])
    assert found is not None, "without a file the text is given back"
    text = found.decode()
    return Written(text + ("" if text.endswith("\n") else "\n"), _rows(text, form))


def in_turtle(triples: Iterable[ox.Triple]) -> str:
    """The triples with the prefixes that they need, in order; Oxigraph's writer gives all of them in any order."""
    text = ox.serialize(sorted(set(triples), key=str), format=ox.RdfFormat.TURTLE, prefixes=PREFIXES)
    assert text is not None, "without a file the text is given back"
    lines = list(io.StringIO(text.decode()))
    body = "".join(line for line in lines if not line.startswith("@prefix "))
    used = [line for line in lines if line.startswith("@prefix ") and line.split()[1] in body]
    return "".join(sorted(used)) + body


def _rows(text: str, form: str) -> int:
    """How many rows were written; of JSON and XML only whether there are any."""
    if form == "csv":
        return sum(1 for _ in csv.reader(io.StringIO(text, newline=""))) - 1
    if form == "tsv":
        return text.count("\n") - 1
    return int('"bindings":[]' not in text if form == "json" else "<result>" in text)


def _triples(result: ox.QueryTriples, form: str, words: Words, iris: bool, limit: int) -> Written:
    found = sorted(set(result), key=str)
    if form in _TRIPLES:
        return Written(in_turtle(found) if form == "ttl" else "".join(f"{each} .\n" for each in found), len(found))
    if form != "table":
        raise ClubgraphError(f"{form} is for rows; this query gives triples.", hint="Choose table, ttl or nt.")
    grid = sheet(["subject", "relation", "object"])
    for triple in found[: limit or None]:
        grid.add_row(*(_cell(node, words, iris) for node in (triple.subject, triple.predicate, triple.object)))
    return Written(paper(grid), grid.row_count, grid.row_count < len(found))


def _table(result: ox.QuerySolutions, words: Words, iris: bool, limit: int) -> Written:
    grid = sheet([variable.value for variable in result.variables])
    for solution in islice(result, limit or None):
        grid.add_row(*("" if node is None else _cell(node, words, iris) for node in solution))
    more = bool(limit) and next(iter(result), None) is not None
    return Written(paper(grid) if grid.columns else "", grid.row_count, more)


def _cell(node: object, words: Words, iris: bool) -> str:
    """`Inter Miami  club:inter-miami`; a literal as it is."""
    if not isinstance(node, ox.NamedNode):
        return node.value if isinstance(node, ox.Literal) else str(node)
    if iris:
        return node.value
    name, label = short(node.value), words.of(node)
    return name if label in (name, name.partition(":")[2]) else f"{label}  {name}"
