"""A query operation and a store → the response: the right status, the wanted format, never half of it."""

import io

import pyoxigraph as ox

from clubgraph.ask.lexer import form, tokens
from clubgraph.ask.sparql import Refused, Result, run
from clubgraph.errors import ClubgraphError
from clubgraph.serve.behind import stays
from clubgraph.serve.formats import BOOLEANS, ROWS, TRIPLES, header
from clubgraph.serve.messages import Refusal, Request, Response
from clubgraph.serve.negotiate import best
from clubgraph.serve.protocol import Operation
from clubgraph.store.refusal import Unanswered
from clubgraph.store.source import Source
from clubgraph.terms import PREFIXES

_OFFERED = {"ASK": tuple(BOOLEANS), "CONSTRUCT": tuple(TRIPLES), "DESCRIBE": tuple(TRIPLES)}


def answered(asked: Operation, request: Request, store: Source, limit: int) -> Response:
    """The whole result, or a Refusal: 400 with line and column, 403, 406, or 500 for more than `limit` bytes."""
    accept = request.headers.get("accept")
    offered = _OFFERED.get(form(tokens(asked.query)), tuple(ROWS))
    media = best(accept, offered)
    result = _result(asked, store, request.endpoint)
    if media is None:
        raise Refusal(406, f"This query is answered as {', '.join(offered)}; the request accepts {accept}.")
    return Response(200, header(media), written(result, media, limit))


def _result(asked: Operation, store: Source, base: str) -> Result:
    try:
        dataset: list[list[ox.NamedNode | ox.BlankNode]] = [
            [ox.NamedNode(iri) for iri in graphs] for graphs in (asked.default_graphs, asked.named_graphs)
        ]
    except ValueError as error:
        raise Refusal(400, f"A graph's name is no IRI: {error}.") from error
    given = (dataset[0], dataset[1]) if any(dataset) else None
    stays(store, asked.query, dataset=given is not None)
    try:
        return run(store, asked.query, dataset=given, base=base, strict=False)
    except Refused as error:
        raise Refusal(403, str(error)) from error
    except Unanswered:
        raise
    except ClubgraphError as error:
        raise Refusal(400, str(error)) from error


def written(result: Result, media: str, limit: int) -> bytes:
    """The result in a format of ROWS or TRIPLES. Raises Refusal where it has more than `limit` bytes."""
    out = Limited(limit)
    try:
        if isinstance(result, ox.QueryTriples):
            prefixes = PREFIXES if media == "text/turtle" else None
            ox.serialize(result, out, format=TRIPLES[media], prefixes=prefixes)
        else:
            result.serialize(out, format=ROWS[media])
    except OSError as error:
        if out.over:
            size = f"{limit / 1_000_000:g} MB"
            raise Refusal(
                500, f"The result is larger than {size}, which is this server's limit. Try a LIMIT."
            ) from error
        raise
    return out.getvalue()


class Limited(io.BytesIO):
    """A buffer that takes no more than so many bytes."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.limit, self.over = limit, False

    def write(self, data: object) -> int:
        """Take the bytes, or fail where they would be too many."""
        chunk = bytes(data)  # type: ignore[call-overload]
        if self.tell() + len(chunk) > self.limit:
            self.over = True
            raise OSError("the result is too large")
        return super().write(chunk)
