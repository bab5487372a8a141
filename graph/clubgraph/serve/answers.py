"""What the question page asks for → JSON: answers as rows of cells, pictures, ways; or a whole result to keep."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from itertools import islice
from typing import Any

import pyoxigraph as ox

from clubgraph.ask.answer import is_claim
from clubgraph.ask.empty import why_empty
from clubgraph.ask.lexer import form, tokens
from clubgraph.ask.links import is_thing
from clubgraph.ask.paths import Step, way
from clubgraph.ask.sparql import run
from clubgraph.ask.tables import claims_in_turtle
from clubgraph.ask.words import Words
from clubgraph.errors import ClubgraphError
from clubgraph.serve.endpoint import written
from clubgraph.serve.formats import BOOLEANS, TRIPLES, header
from clubgraph.serve.formats import ROWS as ROW_FORMATS
from clubgraph.serve.messages import Refusal, Request, Response
from clubgraph.serve.views import moments, picture
from clubgraph.store.source import Source
from clubgraph.terms import XSD, identifier, iri

ROWS = 5000  # rows that the page shows; a download has all
_JSON, _TURTLE = "application/json", "text/turtle"
_ALLOWED: dict[str, Iterable[str]] = {"ASK": BOOLEANS, "CONSTRUCT": TRIPLES, "DESCRIBE": TRIPLES}
DATATYPES = {"integer": XSD.integer, "date": XSD.date}


def answer(request: Request, store: Source, words: Words, limit: int) -> Response:
    """The answer to `{"sparql": …, "given": {"club": {"kind": "Club", "value": "club/inter-miami"}}}`.

    With `"media"`, the whole result in that format; of rows, Turtle has the claims behind them. With `"view":
    "picture"`, what a picture of it shows. A mistake is told with status 400 as `{"error": …}`.
    """
    sparql, given, media, view = _asked(request)
    try:
        bound = {name: _term(term) for name, term in given.items()}
        found = run(store, sparql, bound)
        if media == _TURTLE and isinstance(found, ox.QuerySolutions):
            return Response(200, header(media), _behind(found, words, limit))
        if media:
            return Response(200, header(media), written(found, media, limit))
        columns, rows, more = _taken(found)
        if view:
            return as_json(200, picture(columns, rows, words))
        told = {"columns": columns, "rows": _gathered(columns, rows, words), "more": more, "form": form(tokens(sparql))}
        when = {"when": moments(columns, _first_of_each(columns, rows), words, list(bound))}
        reason = {} if rows else {"empty": why_empty(store, sparql)}
        return as_json(200, told | when | reason)
    except ClubgraphError as error:
        return as_json(400, {"error": str(error), "place": error.place, "problem": error.problem, "hint": error.hint})


def connection(request: Request, store: Source, words: Words) -> Response:
    """The way from one thing to another: `?start=club/a&end=person/b`, each step with its claims; null without one."""
    given = dict(request.parameters)
    ends = [ox.NamedNode(iri(given.get(name, ""))) for name in ("start", "end")]
    if not all(map(is_thing, ends)):
        raise Refusal(400, "A way has two things, such as ?start=club/inter-miami&end=person/jorge-mas.")
    steps = way(ends[0], ends[1], store, words)
    return as_json(200, {"steps": None if steps is None else [_step(step) for step in steps]})


def _asked(request: Request) -> tuple[str, dict[str, Any], str | None, bool]:
    if request.media != _JSON:
        raise Refusal(415, f"/ask/answer takes {_JSON}.")
    try:
        said = json.loads(request.body.decode("utf-8"))
        sparql, given = said["sparql"], said.get("given", {})
        media, view = said.get("media"), said.get("view") == "picture"
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as error:
        raise Refusal(400, 'Send an object such as {"sparql": "ASK {}"}.') from error
    if not isinstance(sparql, str) or not isinstance(given, dict):
        raise Refusal(400, 'Send an object such as {"sparql": "ASK {}"}.')
    offered = list(_ALLOWED.get(form(tokens(sparql)), [*ROW_FORMATS, _TURTLE]))
    if media not in (None, *offered):
        raise Refusal(406, f"This query is answered as {', '.join(offered)}.")
    return sparql, given, media, view


def _term(term: Any) -> ox.NamedNode | ox.Literal:
    try:
        kind, value = str(term["kind"]), str(term["value"])
        if kind == "text":
            return ox.Literal(value)
        if kind in DATATYPES:
            return ox.Literal(value, datatype=ox.NamedNode(DATATYPES[kind]))
        return ox.NamedNode(iri(value))
    except (KeyError, TypeError, ValueError) as error:
        raise ClubgraphError("a parameter has no kind or no value.") from error


def _taken(found: Any) -> tuple[list[str], list[Any], bool]:
    """The columns, as many rows as the page shows, and whether there are more."""
    if isinstance(found, ox.QueryBoolean):
        return ["answer"], [[ox.Literal("yes" if found else "no")]], False
    if isinstance(found, ox.QueryTriples):
        columns, every = ["subject", "relation", "object"], iter(found)
        rows = [[triple.subject, triple.predicate, triple.object] for triple in islice(every, ROWS)]
        return columns, rows, next(every, None) is not None
    rows = [list(solution) for solution in islice(found, ROWS)]
    return [variable.value for variable in found.variables], rows, next(found, None) is not None


def _gathered(columns: list[str], rows: list[Any], words: Words) -> list[list[Any]]:
    """Rows that look alike as one, with the claims behind them together, as `clubgraph ask` has them."""
    found: dict[tuple[Any, ...], list[Any]] = {}
    evidence = [is_claim(name) for name in columns]
    for row in rows:
        known = found.setdefault(_looks(columns, row), [
            [] if hidden else [_cell(node, words)] for hidden, node in zip(evidence, row, strict=True)
        ])  # fmt: skip
        for place, hidden in enumerate(evidence):
            if hidden and row[place] is not None and (cell := _cell(row[place], words)) not in known[place]:
                known[place].append(cell)
    return list(found.values())


def _first_of_each(columns: list[str], rows: list[Any]) -> list[Any]:
    """Of rows that look alike the first."""
    found: dict[tuple[Any, ...], Any] = {}
    for row in rows:
        found.setdefault(_looks(columns, row), row)
    return list(found.values())


def _looks(columns: list[str], row: Any) -> tuple[Any, ...]:
    return tuple(node for name, node in zip(columns, row, strict=True) if not is_claim(name))


def _behind(found: ox.QuerySolutions, words: Words, limit: int) -> bytes:
    """The claims behind rows, with all that the graph says of them."""
    names = [variable.value for variable in found.variables]
    claims = [
        node
        for solution in found
        for name, node in zip(names, solution, strict=True)
        if is_claim(name) and isinstance(node, ox.NamedNode)
    ]
    text = claims_in_turtle(claims, words).encode()
    if len(text) > limit:
        raise Refusal(500, f"The result is larger than {limit / 1_000_000:g} MB, which is this server's limit.")
    return text


def _step(step: Step) -> dict[str, Any]:
    return {"text": step.sentence, "stance": str(step.stance), "claims": [asdict(each) for each in step.evidence]}


def _cell(node: Any, words: Words) -> dict[str, str] | None:
    """A thing or claim by identifier and label, any other node by its words."""
    if node is None:
        return None
    if isinstance(node, ox.Literal):
        return {"text": node.value} | ({"lang": node.language} if node.language else {})
    if not isinstance(node, ox.NamedNode):
        return {"text": str(node)}
    name = identifier(node.value)
    return {"text": words.of(node), "iri": node.value} | ({"id": name} if name else {})


def as_json(status: int, found: Any) -> Response:
    return Response(status, _JSON, json.dumps(found, ensure_ascii=False).encode())
