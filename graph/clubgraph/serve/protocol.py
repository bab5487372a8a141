"""A request to /sparql → the query operation it stands for (SPARQL 1.1 Protocol, section 2.1), or why it is refused."""

from dataclasses import dataclass

from clubgraph.serve.messages import Refusal, Request, decoded

FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
METHODS = "GET, HEAD, POST, OPTIONS"
_READ_ONLY = "This graph is read-only: updates are refused. Change the seeds and run clubgraph build."


@dataclass(frozen=True, slots=True)
class Operation:
    """A query with the dataset that the protocol gives it, which comes before the query's own FROM."""

    query: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


def operation(request: Request) -> Operation | None:
    """The operation; None for a GET without a query, which asks for the service description.

    Raises Refusal for anything that is no query operation.
    """
    if request.method in ("GET", "HEAD"):
        fields = request.parameters
        return _read(fields) if fields else None
    if request.method != "POST":
        raise Refusal(405, f"Queries come by GET or POST, not by {request.method}.", Allow=METHODS)
    if request.media == UPDATE:
        raise Refusal(403, _READ_ONLY)
    if request.media not in (FORM, QUERY):
        what = f"not {request.media}" if request.media else "and this request names no type"
        raise Refusal(415, f"A POST carries {QUERY} or {FORM}, {what}.")
    body = _text(request)
    if request.media == FORM:
        return _read([*request.parameters, *decoded(body)])
    return _read([*request.parameters, ("query", body)])


def _text(request: Request) -> str:
    if request.charset not in ("utf-8", "utf8", "us-ascii"):
        raise Refusal(415, f"A query is sent in UTF-8, not in {request.charset}.")
    try:
        return request.body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refusal(400, f"The query is not UTF-8: byte {error.start} cannot be read.") from error


def _read(fields: list[tuple[str, str]]) -> Operation:
    def every(name: str) -> tuple[str, ...]:
        return tuple(value for key, value in fields if key == name)

    if every("update") or every("using-graph-uri") or every("using-named-graph-uri"):
        raise Refusal(403, _READ_ONLY)
    queries = every("query")
    if len(queries) != 1:
        problem = f"holds {len(queries)} of them" if queries else "holds none"
        raise Refusal(400, f"A request has exactly one query; this one {problem}.")
    return Operation(queries[0], every("default-graph-uri"), every("named-graph-uri"))
