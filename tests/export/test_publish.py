"""A built graph is published to a server: all of it, counted, twice the same; what goes wrong is told."""

import time
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, unquote, urlsplit

import pyoxigraph as ox
import pytest

from clubgraph.ask.graph import ontology
from clubgraph.errors import ClubgraphError
from clubgraph.export.publish import publish
from clubgraph.store.remote import Remote
from clubgraph.store.server import DEFAULT, Addresses, Server, addresses
from clubgraph.store.wire import PASSWORD, USER, Wire
from clubgraph.store.write import triples
from clubgraph.terms import DATASET_GRAPH
from tests.factories import a_corpus
from tests.servers import JSON, Answer, Asked, answering, free_port, needs_server, oxigraph

TRIPLES = triples(a_corpus())
WHOLE = {*TRIPLES, *(quad.triple for quad in ontology())}
COUNT = '{{"head":{{"vars":["n"]}},"results":{{"bindings":[{{"n":{{"type":"literal","value":"{}"}}}}]}}}}'


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with oxigraph(tmp_path_factory.mktemp("store")) as url:
        yield url


def published(url: str, graph: str | None = None, size: int = 20_000) -> tuple[int, set[ox.Triple]]:
    """How many it says there are, and all that is there."""
    where = addresses(url, None, None, graph)
    done = publish(TRIPLES, Server(where, 20), size=size)
    return done.triples, {quad.triple for quad in Remote(Wire(url, 20), where.graph)}


@needs_server
@pytest.mark.parametrize("graph", [None, "https://elsewhere.example/g", DEFAULT])
@pytest.mark.parametrize("size", [1000, 20_000])
def test_all_of_it_is_there_once(graph: str | None, size: int, server: str) -> None:
    assert published(server, graph, size) == (len(WHOLE), WHOLE)
    assert published(server, graph, size) == (len(WHOLE), WHOLE)


@needs_server
def test_what_was_there_before_is_gone_and_another_graph_stays(server: str) -> None:
    stranger = ox.Triple(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal("c"))
    for graph in (DATASET_GRAPH, "urn:other"):
        Server(addresses(server, None, None, graph), 20).fill([stranger], 1, lambda count: None)
    assert published(server)[1] == WHOLE
    assert [quad.triple for quad in Remote(Wire(server, 20), "urn:other")] == [stranger]


@needs_server
@pytest.mark.parametrize("after", [0, 1, 3])
def test_one_that_was_cut_short_is_mended_by_the_next(after: int, server: str) -> None:
    where = addresses(server, None, None, None)

    class Cut(Exception): ...

    def sent(count: int) -> None:
        if count >= after * 400:
            raise Cut

    with pytest.raises(Cut):
        publish(TRIPLES, Server(where, 20), size=400, sent=sent)
    assert published(server) == (len(WHOLE), WHOLE)


def there(urls: tuple[str, str, str], graph: str | None = DATASET_GRAPH) -> Addresses:
    return Addresses(*urls, graph)


@pytest.mark.parametrize(
    ("query", "given", "found"),
    [
        (
            "http://h:7878/query",
            (None, None, None),
            there(("http://h:7878/query", "http://h:7878/update", "http://h:7878/store")),
        ),
        (
            "https://h/a/sparql/",
            (None, None, None),
            there(("https://h/a/sparql/", "https://h/a/sparql-auth", "https://h/a/sparql-graph-crud-auth")),
        ),
        (
            "https://h/x?k=1&default-graph-uri=urn:g",
            ("https://h/u", "https://h/s", None),
            there(("https://h/x?k=1", "https://h/u", "https://h/s"), "urn:g"),
        ),
        (
            "http://h/query?default-graph-uri=urn:g",
            (None, "http://h/s", DEFAULT),
            there(("http://h/query", "http://h/update", "http://h/s"), None),
        ),
    ],
)
def test_where_a_server_writes_is_told_from_where_it_is_asked(
    query: str, given: tuple[str | None, str | None, str | None], found: Addresses
) -> None:
    assert addresses(query, *given) == found


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (("http://h/x", None, None, None), "where this server writes is not known.* --update URL --graph-store URL"),
        (("http://h/x", "http://h/u", None, None), "not known. Name it: --graph-store URL"),
        (("http://h/query", None, None, "no iri"), "is no IRI of a graph"),
    ],
)
def test_what_is_not_known_or_cannot_be_is_told(
    given: tuple[str, str | None, str | None, str | None], message: str
) -> None:
    with pytest.raises(ClubgraphError, match=message):
        addresses(*given)


# Servers that do otherwise


def taking(status: int = 204, body: bytes = b"", count: int = len(WHOLE), **headers: str) -> Callable[[Asked], Answer]:
    """One that says this to what it is sent, and that it holds so many triples."""

    def answer(asked: Asked) -> Answer:
        if urlsplit(asked[1]).path == "/query":
            return 200, JSON, COUNT.format(count).encode()
        return status, {name.replace("_", "-"): value for name, value in headers.items()}, body

    return answer


def sent_to(answer: Callable[[Asked], Answer], size: int = 1000) -> tuple[list[Asked], str]:
    """What it was sent, and what is said of it."""
    with answering(answer) as (url, seen):
        try:
            publish(TRIPLES, Server(addresses(url, None, None, None), 0.5), size=size)
        except ClubgraphError as error:
            return seen, str(error).replace(url.removesuffix("/query"), "")
        return seen, ""


def test_it_is_put_first_and_added_to_then() -> None:
    seen, said = sent_to(taking())
    assert said == ""
    *writes, count = seen
    assert [method for method, *_ in writes] == ["PUT"] + ["POST"] * (len(WHOLE) // 1000)
    assert {unquote(path) for _, path, *_ in writes} == {f"/store?graph={DATASET_GRAPH}"}
    assert {headers["Content-Type"] for _, _, headers, _ in writes} == {"text/turtle"}
    lines = [quad.triple for *_, body in writes for quad in ox.parse(body, format=ox.RdfFormat.TURTLE)]
    assert (len(lines), set(lines)) == (len(WHOLE), WHOLE)
    assert parse_qs(count[3].decode())["default-graph-uri"] == [DATASET_GRAPH]


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (taking(count=7), f"{DATASET_GRAPH}: should have {len(WHOLE):,} triples and has 7. It dropped some in silence"),
        (taking(200, b"<p>Hello", count=0), f"{DATASET_GRAPH}: should have {len(WHOLE):,} triples and has 0."),
        (taking(401), f"/store: asks for a login, or refuses this one. Set {USER} and {PASSWORD}. Nothing was there"),
        (taking(403, b"read only"), "/store: refuses to write (403). read only It may be serving for reading only"),
        (taking(404), "/store: refuses to write (404). Name the address for writing with --update and --graph-store"),
        (taking(413), "/store: refuses to write (413). Send less at a time: --piece"),
        (taking(302, Location="http://h/"), "/store: refuses to write (302). It points to http://h/."),
        (taking(500, b"boom"), "/store: refuses to write (500). boom Nothing was there by then. Run it again"),
    ],
)
def test_a_server_that_does_not_take_it_is_told(answer: Callable[[Asked], Answer], message: str) -> None:
    assert sent_to(answer)[1].startswith(message)


@pytest.mark.parametrize("fault", [(500, {}, b"disk is full"), (200, {"Content-Length": "9"}, b"")])
def test_one_that_fails_on_the_way_says_what_is_there(fault: Answer) -> None:
    def answer(asked: Asked) -> Answer:
        return fault if asked[0] == "POST" else (204, {}, b"")

    seen, said = sent_to(answer)
    assert [method for method, *_ in seen] == ["PUT", "POST"]
    assert said.endswith("1,000 triples were there by then. Run it again: it begins anew, and nothing is there twice.")


def test_one_that_is_slow_or_not_there_is_told() -> None:
    def answer(asked: Asked) -> Answer:
        time.sleep(1)
        return 204, {}, b""

    assert "/store: stopped after 0.5 s. Send less at a time with --piece; --timeout gives" in sent_to(answer)[1]
    url = f"http://127.0.0.1:{free_port()}/query"
    with pytest.raises(ClubgraphError, match=r"does not answer: .* Nothing was there by then"):
        publish(TRIPLES, Server(addresses(url, None, None, None), 5))


def test_a_password_is_not_sent_in_the_open_to_any_of_its_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(USER, "ann")
    with pytest.raises(ClubgraphError, match="http://h/s: the password would be sent in the open"):
        Server(Addresses("https://h/query", "https://h/u", "http://h/s"), 5)
