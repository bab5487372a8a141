"""What the question page asks for → JSON: the questions, the things to choose from, and answers as rows of cells."""

import json
from collections.abc import Iterable
from itertools import islice
from typing import Any

import pyoxigraph as ox

from clubgraph.ask.answer import is_claim
from clubgraph.ask.empty import why_empty
from clubgraph.ask.lexer import form, tokens
from clubgraph.ask.library import Parameter, Question
from clubgraph.ask.sparql import run
from clubgraph.ask.things import Things
from clubgraph.ask.words import Words
from clubgraph.errors import ClubgraphError
from clubgraph.serve.endpoint import written
from clubgraph.serve.formats import BOOLEANS, TRIPLES, header
from clubgraph.serve.formats import ROWS as ROW_FORMATS
from clubgraph.serve.messages import Refusal, Request, Response
from clubgraph.store.source import Source
from clubgraph.terms import XSD, identifier, iri

ROWS = 5000  # rows that the page shows; a download has all
_JSON = "application/json"
_ALLOWED: dict[str, Iterable[str]] = {"ASK": BOOLEANS, "CONSTRUCT": TRIPLES, "DESCRIBE": TRIPLES}
_DATATYPES = {"integer": XSD.integer, "date": XSD.date}


def questions(library: Iterable[Question], store: Source, words: Words) -> Response:
    """Every question with its SPARQL, and for each kind of parameter the things of the graph."""
    asked = list(library)
    kinds = sorted({parameter.kind for question in asked for parameter in question.parameters})
    things = Things(store)
    found = {
        "questions": [_question(question, things) for question in asked],
        "things": {
            kind: [[name, words.of(ox.NamedNode(iri(name)))] for name in things.of_kind(kind)] for kind in kinds
        },
    }
    return _json(200, found)


def answer(request: Request, store: Source, words: Words, limit: int) -> Response:
    """The answer to `{"sparql": …, "given": {"club": {"kind": "Club", "value": "club/inter-miami"}}}`.

    With `"media"`, the whole result in that format. A mistake is told with status 400 as `{"error": …}`.
    """
    sparql, given, media = _asked(request)
    try:
        bound = {name: _term(term) for name, term in given.items()}
        found = run(store, sparql, bound)
        if media:
            return Response(200, header(media), written(found, media, limit))
        return _json(200, _told(found, sparql, store, words))
    except ClubgraphError as error:
        return _json(400, {"error": str(error), "place": error.place, "problem": error.problem, "hint": error.hint})


def _asked(request: Request) -> tuple[str, dict[str, Any], str | None]:
    if request.media != _JSON:
        raise Refusal(415, f"/ask/answer takes {_JSON}.")
    try:
        said = json.loads(request.body.decode("utf-8"))
        sparql, given = said["sparql"], said.get("given", {})
        media = said.get("media")
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as error:
        raise Refusal(400, 'Send an object such as {"sparql": "ASK {}"}.') from error
    if not isinstance(sparql, str) or not isinstance(given, dict):
        raise Refusal(400, 'Send an object such as {"sparql": "ASK {}"}.')
    offered = list(_ALLOWED.get(form(tokens(sparql)), ROW_FORMATS))
    if media not in (None, *offered):
        raise Refusal(406, f"This query is answered as {', '.join(offered)}.")
    return sparql, given, media


def _term(term: Any) -> ox.NamedNode | ox.Literal:
    try:
        kind, value = str(term["kind"]), str(term["value"])
        if kind == "text":
            return ox.Literal(value)
        if kind in _DATATYPES:
            return ox.Literal(value, datatype=ox.NamedNode(_DATATYPES[kind]))
        return ox.NamedNode(iri(value))
    except (KeyError, TypeError, ValueError) as error:
        raise ClubgraphError("a parameter has no kind or no value.") from error


def _told(found: Any, sparql: str, store: Source, words: Words) -> dict[str, Any]:
    if isinstance(found, ox.QueryBoolean):
        return {"columns": ["answer"], "rows": [[[{"text": "yes" if found else "no"}]]], "more": False}
    if isinstance(found, ox.QueryTriples):
        columns, rows = ["subject", "relation", "object"], iter(found)
        cells = ([triple.subject, triple.predicate, triple.object] for triple in rows)
    else:
        columns = [variable.value for variable in found.variables]
        cells = (list(solution) for solution in found)
    shown = [[_cell(node, words) for node in row] for row in islice(cells, ROWS)]
    told = {"columns": columns, "rows": _gathered(columns, shown), "more": next(cells, None) is not None}
    return told | ({"empty": why_empty(store, sparql)} if not shown else {}) | {"form": form(tokens(sparql))}


def _gathered(columns: list[str], rows: list[list[Any]]) -> list[list[Any]]:
    """Rows that look alike as one, with the claims behind them together, as `clubgraph ask` has them."""
    evidence = [place for place, name in enumerate(columns) if is_claim(name)]
    found: dict[str, list[Any]] = {}
    for row in rows:
        key = json.dumps([cell for place, cell in enumerate(row) if place not in evidence])
        known = found.setdefault(key, [[] if place in evidence else [cell] for place, cell in enumerate(row)])
        for place in evidence:
            if row[place] is not None and row[place] not in known[place]:
                known[place].append(row[place])
    return list(found.values())


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


def _question(question: Question, things: Things) -> dict[str, Any]:
    return {
        "name": question.name,
        "group": question.group,
        "title": question.title,
        "about": question.about,
        "parameters": [_parameter(parameter, things) for parameter in question.parameters],
        "sparql": question.sparql.partition("\nPREFIX")[1].lstrip() + question.sparql.partition("\nPREFIX")[2],
    }


def _parameter(parameter: Parameter, things: Things) -> dict[str, str]:
    """With the identifier of its example, where the graph has it."""
    try:
        node = things.find(parameter.example, parameter.kind) if parameter.kind not in (*_DATATYPES, "text") else None
    except ClubgraphError:
        return {"name": parameter.name, "kind": parameter.kind, "value": ""}
    value = (identifier(node.value) or "") if node else parameter.example
    return {"name": parameter.name, "kind": parameter.kind, "value": value}


def _json(status: int, found: Any) -> Response:
    return Response(status, _JSON, json.dumps(found, ensure_ascii=False).encode())
