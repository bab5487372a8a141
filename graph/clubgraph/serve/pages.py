"""A thing or a claim → its page: HTML for people, Turtle and its kin for programs, by negotiation."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox
from jinja2 import Environment

from clubgraph.ask.evidence import evidence
from clubgraph.ask.one_file import templates
from clubgraph.ask.page import page
from clubgraph.ask.words import Words
from clubgraph.export.turtle import turtle
from clubgraph.serve.formats import HTML, TRIPLES, header
from clubgraph.serve.messages import Refusal, Request, Response, number
from clubgraph.serve.negotiate import best
from clubgraph.store.source import Source
from clubgraph.terms import CG, RDF, iri

_ASSETS = Path(__file__).parent / "assets"
_OFFERED = (HTML, *TRIPLES)
_MOST = 200  # claims on one page of a thing; Turtle has all
_VARY = (("Vary", "Accept"),)


def claim(request: Request, store: Source, words: Words) -> Response:
    """The page of /claims/ID."""
    name = request.path.removeprefix("/claims/").removeprefix("claim/")
    node = ox.NamedNode(iri(f"claim/{name}"))
    if words.first(node, CG.claims) is None:
        raise Refusal(404, f"There is no claim {name}.")

    def context() -> dict[str, Any]:
        return {"claim": evidence(node, words), "title": evidence(node, words).proposition}

    return _negotiated(request, "claim.html", context, _of_claim(node, store))


def thing(request: Request, store: Source, words: Words) -> Response:
    """The page of /things/KIND/NAME."""
    name = request.path.removeprefix("/things/")
    node = ox.NamedNode(iri(name))
    if not name.count("/") or name.startswith(("claim/", "statement/")) or words.first(node, RDF.type) is None:
        raise Refusal(404, f"There is no thing {name}.")

    def context() -> dict[str, Any]:
        found = page(node, store, words, _MOST, _skipped(request))
        return {"page": found, "title": found.label, "most": _MOST}

    return _negotiated(request, "thing.html", context, _of_thing(node, store))


def _skipped(request: Request) -> int:
    """How many claims stand on the pages before: `?from=200`."""
    given = dict(request.parameters).get("from", "0")
    if not number(given):
        raise Refusal(400, "from is the number of claims to skip, such as ?from=200.")
    return int(given)


def serialized(triples: list[ox.Triple], media: str, prefixes: Mapping[str, str] | None = None) -> bytes:
    """The triples in a format; Turtle in the project's own order, with `prefixes` beside those of the graph."""
    if media == "text/turtle":
        return turtle(triples, prefixes).encode()
    ordered = sorted(set(triples), key=str)
    written = ox.serialize(ordered, format=TRIPLES[media])
    assert written is not None, "without a file the text is given back"
    return written


def rendered(template: str, **context: Any) -> bytes:
    """A page of assets/, everything that is filled in escaped."""
    return _pages().get_template(template).render(**context).encode()


@cache
def _pages() -> Environment:
    return templates(_ASSETS)


def _negotiated(request: Request, template: str, context: Any, triples: Iterator[ox.Triple]) -> Response:
    media = best(request.headers.get("accept"), _OFFERED)
    if media is None:
        raise Refusal(406, f"This page is there as {', '.join(_OFFERED)}.")
    body = rendered(template, **context()) if media == HTML else serialized(list(triples), media)
    return Response(200, header(media), body, _VARY)


def _of_claim(node: ox.NamedNode, store: Source) -> Iterator[ox.Triple]:
    """What is said of the claim and of its statement."""
    for quad in store.quads_for_pattern(node, None, None):
        yield quad.triple
        if quad.predicate.value == CG.claims and isinstance(quad.object, ox.NamedNode):
            yield from (each.triple for each in store.quads_for_pattern(quad.object, None, None))


def _of_thing(node: ox.NamedNode, store: Source) -> Iterator[ox.Triple]:
    """What is said of the thing, and the statements of which it is an end."""
    yield from (quad.triple for quad in store.quads_for_pattern(node, None, None))
    for end in (RDF.subject, RDF.object):
        for quad in store.quads_for_pattern(None, ox.NamedNode(end), node):
            yield from (each.triple for each in store.quads_for_pattern(quad.subject, None, None))
