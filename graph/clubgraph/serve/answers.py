"""What the question page asks for → JSON: answers as rows of cells, pictures, ways; or a whole result to keep."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pyoxigraph as ox

from clubgraph.ask.answer import is_claim
from clubgraph.ask.empty import why_empty
from clubgraph.ask.lexer import form, tokens
from clubgraph.ask.library import Question
from clubgraph.ask.links import is_thing
from clubgraph.ask.paths import Step, way
from clubgraph.ask.sparql import run
from clubgraph.ask.tables import claims_in_turtle
from clubgraph.ask.things import Things
from clubgraph.ask.words import Words
from clubgraph.errors import ClubgraphError
from clubgraph.serve.asked import JSON, TURTLE, Asked, asked
from clubgraph.serve.behind import stays
from clubgraph.serve.cells import first_of_each, gathered, taken, with_left
from clubgraph.serve.counted import Counted, counted
from clubgraph.serve.endpoint import written
from clubgraph.serve.formats import header
from clubgraph.serve.messages import Refusal, Request, Response
from clubgraph.serve.views import moments, picture
from clubgraph.store.refusal import Unanswered
from clubgraph.store.source import Source
from clubgraph.terms import iri

ROWS = 5000  # rows that the page shows; a download has all


def answer(
    request: Request,
    store: Source,
    words: Words,
    limit: int,
    columns: Path | None = None,
    questions: Mapping[str, Question] = MappingProxyType({}),
) -> Response:
    """The answer to `{"sparql": …, "given": {"club": {"kind": "Club", "value": "club/inter-miami"}}}`.

    With `"media"`, the whole result in that format; of rows, Turtle has the claims behind them. With `"view":
    "picture"`, what a picture of it shows. A mistake is told with status 400 as `{"error": …}`.
    """
    wanted = asked(request)
    try:
        stays(store, wanted.sparql)
        things = Things(store, columns)
        if not wanted.media and (known := counted(wanted, questions, things, columns, ROWS)):
            return as_json(200, _shown(wanted, known, store, words))
        bound = wanted.bound(things)
        found = run(store, wanted.sparql, bound)
        if wanted.media == TURTLE and isinstance(found, ox.QuerySolutions):
            return Response(200, header(TURTLE), _behind(found, words, limit))
        if wanted.media:
            return Response(200, header(wanted.media), written(found, wanted.media, limit))
        named, rows, more = taken(found, ROWS)
        return as_json(200, _shown(wanted, Counted(bound, named, rows, [], more), store, words))
    except Unanswered:
        raise
    except ClubgraphError as error:
        return as_json(400, {"error": str(error), "place": error.place, "problem": error.problem, "hint": error.hint})


def _shown(wanted: Asked, found: Counted, store: Source, words: Words) -> dict[str, Any]:
    """What the page draws: a picture, or rows with their days."""
    named, rows = found.columns, found.rows
    if wanted.picture:
        return picture(named, rows[:ROWS], words)
    told = with_left(named, gathered(named, rows, words), found.left)
    when = moments(named, first_of_each(named, rows), words, list(found.bound))
    shown = {"columns": named, "rows": told, "more": found.more, "form": form(tokens(wanted.sparql)), "when": when}
    return shown if rows else shown | {"empty": why_empty(store, wanted.sparql)}


def connection(request: Request, store: Source, words: Words) -> Response:
    """The way from one thing to another: `?start=club/a&end=person/b`, each step with its claims; null without one."""
    given = dict(request.parameters)
    ends = [ox.NamedNode(iri(given.get(name, ""))) for name in ("start", "end")]
    if not all(map(is_thing, ends)):
        raise Refusal(400, "A way has two things, such as ?start=club/inter-miami&end=person/jorge-mas.")
    steps = way(ends[0], ends[1], store, words)
    return as_json(200, {"steps": None if steps is None else [_step(step) for step in steps]})


def as_json(status: int, found: Any) -> Response:
    """An object as a response."""
    return Response(status, JSON, json.dumps(found, ensure_ascii=False).encode(errors="replace"))


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
