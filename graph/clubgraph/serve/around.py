"""A thing of a graph of any size → what stands around it: a page of the explorer, or its neighbours as JSON."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from clubgraph.ask.links import Link, Stance, is_thing, links
from clubgraph.ask.things import Things
from clubgraph.ask.words import Words
from clubgraph.serve.answers import as_json
from clubgraph.serve.formats import HTML, header
from clubgraph.serve.messages import Refusal, Request, Response, number
from clubgraph.serve.pages import rendered
from clubgraph.store.source import Source
from clubgraph.terms import RDF, identifier, iri, local

NEIGHBOURS = "/neighbours"  # the end of the address
_NEIGHBOURS, _MOST = 100, 1000  # how many neighbours are told, where nobody says, and at most

_FRAME = b'<html lang="en" dir="ltr"'


def served(html: bytes) -> bytes:
    """A page of the explorer that knows that a server answers for the rest of its graph."""
    return html.replace(_FRAME, _FRAME + b" data-served", 1)


def explorer(request: Request, store: Source, words: Words, columns: Path | None = None) -> Response | None:
    """The page of `?around=club/inter-miami`, and the way to it from `?find=miami`; None where neither is asked for."""
    given = dict(request.parameters)
    if "find" in given:
        return _found(given["find"], Things(store, columns), words)
    if "around" not in given:
        return None
    from clubgraph.show import stored  # pyvis takes longer to import than a worker to start

    return Response(
        200,
        header(HTML),
        served(stored.around(identifier(_known(given["around"], words).value) or "", store, words).encode()),
    )


def core(store: Source, columns: Path, title: str) -> Response:
    """The explorer of a graph that nobody made a page of."""
    from clubgraph.show import stored

    return Response(200, header(HTML), served(stored.core(store, columns, title)[0].encode()))


def neighbours(request: Request, store: Source, words: Words) -> Response:
    """What is linked to the thing of /things/KIND/NAME/neighbours, by the number of claims: `?limit=100`."""
    node = _known(request.path.removeprefix("/things/").removesuffix(NEIGHBOURS), words)
    limit = dict(request.parameters).get("limit", str(_NEIGHBOURS))
    if not number(limit) or not 1 <= int(limit) <= _MOST:
        raise Refusal(400, f"limit is a number from 1 to {_MOST}.")
    every = links(store, node)
    claims, surest = Counter[ox.NamedNode](), dict[ox.NamedNode, Stance]()
    for link, other in _others(every, node):
        claims[other] += 1
        surest.setdefault(other, link.stance)
    order = sorted(claims, key=lambda other: (-claims[other], str(other)))
    told = [{**_told(other, words), "claims": claims[other], "stance": surest[other]} for other in order[: int(limit)]]
    found = {"thing": _told(node, words), "claims": len(every), "neighbours": told, "left": len(order) - len(told)}
    return as_json(200, found)


def _found(word: str, known: Things, words: Words) -> Response:
    names = known.called(word)
    if not names:
        raise Refusal(404, f'Nothing in the graph is called "{word}".')
    if len(names) == 1:
        return Response(303, "text/plain; charset=utf-8", b"", (("Location", f"/explorer?around={names[0]}"),))
    things = [_told(ox.NamedNode(iri(name)), words) for name in names[:_NEIGHBOURS]]
    return Response(200, header(HTML), rendered("which.html", title=word, things=things, left=len(names) - len(things)))


def _known(name: str, words: Words) -> ox.NamedNode:
    """The node of a thing of the graph."""
    try:
        node = ox.NamedNode(iri(name))
    except ValueError as error:
        raise Refusal(404, f"There is no thing {name}.") from error
    if not is_thing(node) or words.first(node, RDF.type) is None:
        raise Refusal(404, f"There is no thing {name}.")
    return node


def _others(every: Iterable[Link], node: ox.NamedNode) -> Iterable[tuple[Link, ox.NamedNode]]:
    for link in every:
        if link.between_things and isinstance(link.end, ox.NamedNode):
            yield link, link.end if link.start == node else link.start


def _told(node: ox.NamedNode, words: Words) -> dict[str, Any]:
    kind = words.first(node, RDF.type)
    return {"id": identifier(node.value), "label": words.of(node), "kind": local(kind.value) if kind else None}
