"""The addresses of a SPARQL 1.1 server → one graph there that is filled, counted and changed."""

import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import pyoxigraph as ox

from clubgraph.errors import ClubgraphError
from clubgraph.store.wire import ROWS, Wire
from clubgraph.terms import DATASET_GRAPH

DEFAULT = "default"  # in place of an IRI: the graph without a name, where the server has one
PIECE = 20_000  # triples: some 3 MB, which every server takes; Virtuoso hangs at 20 MB
TURTLE, FORM = "text/turtle", "application/x-www-form-urlencoded"
_FIELD = "default-graph-uri"  # of a query, by the SPARQL protocol
_COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a server is asked, changed and filled, and the IRI of the graph there; None for the one without a name."""

    query: str
    update: str
    graphs: str
    graph: str | None = DATASET_GRAPH

    @property
    def asked(self) -> str:
        """The address under which commands that ask find the graph."""
        if self.graph in (None, DATASET_GRAPH):
            return self.query
        return f"{self.query}{'&' if '?' in self.query else '?'}{urlencode({_FIELD: self.graph})}"


def addresses(query: str, update: str | None, graphs: str | None, graph: str | None) -> Addresses:
    """The addresses given, the others told from the one for queries. Raises ClubgraphError where that is not known."""
    parts = urlsplit(query)
    folder, _, last = parts.path.rstrip("/").rpartition("/")
    known = _known().get(last, {})
    missing = [option for option, url in (("--update", update), ("--graph-store", graphs)) if not url]
    if missing and not known:
        hint = f"Name it: {' URL '.join(missing)} URL; docs/scale.md has the addresses of known servers."
        raise ClubgraphError("where this server writes is not known.", place=query, hint=hint)
    found = {name: urlunsplit((parts.scheme, parts.netloc, f"{folder}/{end}", "", "")) for name, end in known.items()}
    fields = parse_qsl(parts.query, keep_blank_values=True)
    bare = urlunsplit(parts._replace(query=urlencode([field for field in fields if field[0] != _FIELD]), fragment=""))
    wanted = graph or dict(fields).get(_FIELD) or DATASET_GRAPH
    if wanted != DEFAULT:
        _check(wanted)
    return Addresses(bare, update or found["update"], graphs or found["graphs"], None if wanted == DEFAULT else wanted)


class Server:
    """One graph on a server; each request has so many seconds, or 0 for no limit."""

    def __init__(self, where: Addresses, seconds: float) -> None:
        self.where = where
        self._query, self._update, self._graphs = (
            Wire(url, seconds) for url in (where.query, where.update, where.graphs)
        )

    def count(self) -> int:
        """How many triples the graph has."""
        fields = {"query": _COUNT} | ({_FIELD: self.where.graph} if self.where.graph else {})
        found = self._query.whole(self._query.fetch(fields, ROWS), _rows)
        if not found:
            raise ClubgraphError("gives no count.", place=self.where.query)
        return int(found[0]["n"].value)

    def fill(self, triples: Iterable[ox.Triple], size: int, sent: Callable[[int], None]) -> int:
        """Put these triples in place of all that is there, so many at a time; `sent` hears how many are there by now.
        How many they were."""
        total, method = 0, "PUT"
        for piece in pieces(triples, size):
            # lines of N-Triples are Turtle too, which more servers take
            self._graphs.send(method, _lines(piece), TURTLE, **self._named)
            total, method = total + len(piece), "POST"
            sent(total)
        return total

    def change(self, update: str) -> None:
        """Run an update, all of it or nothing."""
        self._update.send("POST", urlencode({"update": update}).encode(), FORM)

    @property
    def _named(self) -> dict[str, str]:
        return {"graph": self.where.graph} if self.where.graph else {"default": ""}


def pieces(triples: Iterable[ox.Triple], size: int) -> Iterator[list[ox.Triple]]:
    """The triples, so many at a time; one piece of none where there are none."""
    every = iter(triples)
    piece = list(islice(every, size))
    yield piece
    while piece := list(islice(every, size)):
        yield piece


def _lines(triples: list[ox.Triple]) -> bytes:
    return ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""


def _rows(data: bytes) -> list[ox.QuerySolution]:
    found = ox.parse_query_results(data, format=ox.QueryResultsFormat.JSON)
    return list(found) if isinstance(found, ox.QuerySolutions) else []


def _check(graph: str) -> None:
    try:
        ox.NamedNode(graph)
    except ValueError as error:
        hint = f"Such as {DATASET_GRAPH}, or the word {DEFAULT}."
        raise ClubgraphError(f"is no IRI of a graph: {error}.", place=graph, hint=hint) from error


@cache
def _known() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("servers.toml").read_text(encoding="utf-8"))
