"""The body of a request to the question page → the query, the terms of its parameters, and how it is to be answered."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import pyoxigraph as ox

from clubgraph.ask.lexer import form, tokens
from clubgraph.ask.things import Things
from clubgraph.errors import ClubgraphError
from clubgraph.model import FOLDER
from clubgraph.serve.formats import BOOLEANS, ROWS, TRIPLES
from clubgraph.serve.messages import Refusal, Request
from clubgraph.terms import XSD, iri

JSON, TURTLE = "application/json", "text/turtle"
DATATYPES = {"integer": XSD.integer, "date": XSD.date}
_FOLDERS = frozenset(FOLDER.values())
_ALLOWED: dict[str, Iterable[str]] = {"ASK": BOOLEANS, "CONSTRUCT": TRIPLES, "DESCRIBE": TRIPLES}


class Asked(NamedTuple):
    """What the page asks: a `media` type for a whole result to keep, or `picture` for what a picture of it shows."""

    sparql: str
    given: Mapping[str, Any]
    media: str | None
    picture: bool

    def bound(self, things: Things) -> dict[str, ox.NamedNode | ox.Literal]:
        """The terms of the parameters; a thing may go by its name. Raises ClubgraphError for one without kind or value,
        and for a name of nothing or of too much."""
        return {name: _term(term, things) for name, term in self.given.items()}


def asked(request: Request) -> Asked:
    """What the request asks. Raises Refusal for what the page would never send."""
    if request.media != JSON:
        raise Refusal(415, f"/ask/answer takes {JSON}.")
    try:
        said = json.loads(request.body.decode("utf-8"))
        found = Asked(said["sparql"], said.get("given", {}), said.get("media"), said.get("view") == "picture")
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as error:
        raise Refusal(400, 'Send an object such as {"sparql": "ASK {}"}.') from error
    if not isinstance(found.sparql, str) or not isinstance(found.given, dict):
        raise Refusal(400, 'Send an object such as {"sparql": "ASK {}"}.')
    offered = list(_ALLOWED.get(form(tokens(found.sparql)), [*ROWS, TURTLE]))
    if found.media not in (None, *offered):
        raise Refusal(406, f"This query is answered as {', '.join(offered)}.")
    return found


def _term(term: Any, things: Things) -> ox.NamedNode | ox.Literal:
    try:
        kind, value = str(term["kind"]), str(term["value"])
        if kind == "text":
            return ox.Literal(value)
        if kind in DATATYPES:
            return ox.Literal(value, datatype=ox.NamedNode(DATATYPES[kind]))
        return ox.NamedNode(iri(value)) if value.partition("/")[0] in _FOLDERS else things.find(value, kind)
    except (KeyError, TypeError, ValueError) as error:
        raise ClubgraphError("a parameter has no kind or no value.") from error
