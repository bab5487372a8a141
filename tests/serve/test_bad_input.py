"""Each kind of bad input has its status and its sentence over a real port; then the server holds nothing."""

import asyncio
import socket
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
import uvicorn
from uvicorn.server import ServerState

from clubgraph.serve import connections
from tests.serve.conftest import CARTESIAN, FORM, QUERY, children

PLAYERS = "SELECT ?p { ?p cg:playsFor club:inter-miami }"
WIDE = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 500000"  # some 150 MB as JSON
Sent = Callable[[httpx.Client], httpx.Response]


def query(text: str, **headers: str) -> Sent:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda client: client.get("/sparql", params={"query": text}, headers=named)


def post(body: bytes, media: str = QUERY, **headers: str) -> Sent:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda client: client.post("/sparql", content=body, headers={"Content-Type": media, **named})


BAD: dict[str, tuple[Sent, set[int], str]] = {
    "a syntax error": (query("SELECT ?x { ?x cg:owns }"), {400}, "line 1, column 24: expected an object"),
    "no query": (post(b""), {400}, "there is no query here"),
    "a query of 1 MB": (post(b"ASK { " + b"?x cg:owns ?y . " * 65_000 + b"}"), {413}, "A request has at most"),
    "a Cartesian product": (query(CARTESIAN), {504}, "Stopped after 2 s. Try a LIMIT"),
    "a result of 100 MB": (query(WIDE), {500, 504}, "limit"),
    "an unknown format": (query(PLAYERS, Accept="application/x-unknown"), {406}, "This query is answered as"),
    "a format that does not fit": (query("ASK {}", Accept="text/turtle"), {406}, "This query is answered as"),
    "a broken Accept": (query(PLAYERS, Accept=";;q=x,,"), {406}, "This query is answered as"),
    "an unknown type of body": (post(b"ASK {}", "text/html"), {415}, "A POST carries"),
    "invalid UTF-8 in the body": (post(b"ASK { \xff }"), {400}, "The query is not UTF-8: byte 6"),
    "invalid UTF-8 in a form": (post(b"query=ASK+%7B+%FF+%7D", FORM), {400}, "are not UTF-8"),
    "invalid UTF-8 in the address": (lambda client: client.get("/sparql?query=%FF%FE"), {400}, "are not UTF-8"),
    "another charset": (post(b"ASK {}", f"{QUERY}; charset=utf-16"), {415}, "sent in UTF-8"),
    "a foreign Host": (query(PLAYERS, Host="evil.example"), {421}, "not called so"),
    "an update": (query("DROP ALL"), {403}, "DROP would change the graph"),
    "an update as such": (post(b"update=DROP+ALL", FORM), {403}, "read-only"),
    "SERVICE": (query("SELECT * { SERVICE <http://evil.example/> { ?s ?p ?o } }"), {403}, "another server"),
    "LOAD": (post(b"LOAD <http://evil.example/>"), {403}, "LOAD would change the graph"),
    "two queries": (lambda client: client.get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D"), {400}, "exactly one query"),
    "a name that is nobody's": (lambda client: client.get("/things/club/nobody"), {404}, "There is no thing"),
    "a way out of the folder": (lambda client: client.get("/assets/..%2f..%2fapp.py"), {404}, "There is nothing at"),
    "a page that is not there": (lambda client: client.get("/nowhere"), {404}, "There is nothing at /nowhere"),
    "a method that is not there": (lambda client: client.request("PUT", "/sparql"), {405}, "GET or POST"),
    "JSON that is none": (
        lambda client: client.post("/ask/answer", content=b"{", headers={"Content-Type": "application/json"}),
        {400},
        "Send an object",
    ),
    "a way with one end": (
        lambda client: client.get("/ask/path?start=club/inter-miami"),
        {400},
        "A way has two things",
    ),
}


@pytest.mark.parametrize("kind", BAD)
def test_it_has_its_status_and_its_sentence(kind: str, client: httpx.Client, server: str) -> None:
    send, statuses, words = BAD[kind]
    response = send(client)
    assert response.status_code in statuses
    assert words in response.text
    assert "Traceback" not in response.text
    assert httpx.get(f"{server}/sparql", params={"query": PLAYERS}, timeout=10).json()["results"]["bindings"]


def test_a_slow_client_is_told_and_left(server: str) -> None:
    """One that sends a byte now and then keeps nobody waiting."""
    with _connected(server) as connection:
        connection.sendall(b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n")
        for _ in range(5):
            connection.sendall(b"X-A: b\r\n")
            start = time.perf_counter()
            assert httpx.get(f"{server}/health", timeout=5).status_code == 200
            assert time.perf_counter() - start < 2


@pytest.mark.parametrize("begun", [b"", b"GET /health HTTP/1.1\r\nHost: loc"])
def test_a_connection_that_asks_nothing_is_closed(begun: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Enough of them would take every place there is."""
    monkeypatch.setattr(connections, "SECONDS", 0.2)

    async def told(scope: object, receive: object, send: object) -> None:
        raise AssertionError("there is nothing to answer")

    async def silent() -> bytes:
        config = uvicorn.Config(told, http=connections.Connection, lifespan="off", log_level="error")
        config.load()
        state = ServerState()
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: connections.Connection(config, state, {}), "127.0.0.1", 0)
        async with server:
            reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
            writer.write(begun)
            said = await asyncio.wait_for(reader.read(), 5)
            writer.close()
        return said

    with ThreadPoolExecutor(1) as apart:  # a browser of another test may have a loop of its own in this thread
        assert apart.submit(asyncio.run, silent()).result() == b""


def test_a_connection_may_ask_again_after_a_while(server: str) -> None:
    with _connected(server) as connection:
        for _ in range(2):
            connection.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
            said = b""
            while not said.endswith(b"}"):
                said += connection.recv(1000)
            assert said.startswith(b"HTTP/1.1 200 OK")
            time.sleep(0.5)


def test_clients_that_read_nothing_hold_nothing(server: str) -> None:
    asked = f"GET /sparql?query={'SELECT+*+%7B%3Fa+%3Fb+%3Fc%7D'} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
    held = [_connected(server) for _ in range(10)]
    for connection in held:
        connection.sendall(asked)
    assert httpx.get(f"{server}/sparql", params={"query": PLAYERS}, timeout=10).status_code == 200
    for connection in held:
        connection.close()
    assert httpx.get(f"{server}/sparql", params={"query": PLAYERS}, timeout=10).status_code == 200


def test_after_all_of_it_no_worker_is_lost_and_memory_is_as_before(server: str, client: httpx.Client) -> None:
    for _ in range(3):
        client.get("/sparql", params={"query": PLAYERS})
    pid = _server_pid(server)
    workers, before = len(children(pid)), _memory(pid)
    for send, _, _ in BAD.values():
        send(client)
    assert client.get("/sparql", params={"query": PLAYERS}).status_code == 200
    assert len(children(pid)) <= max(workers, 3)
    assert _memory(pid) < before + 60


def _connected(server: str) -> socket.socket:
    return socket.create_connection((urlsplit(server).hostname, urlsplit(server).port), timeout=10)


def _server_pid(server: str) -> int:
    """The process that listens there."""
    port = f":{urlsplit(server).port:04X}"
    rows = [line.split() for line in _lines("/proc/net/tcp")]
    wanted = {row[9] for row in rows if row[1].endswith(port) and row[3] == "0A"}  # 0A: it listens
    for path in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            if path.readlink().name.removeprefix("socket:[").removesuffix("]") in wanted:
                return int(path.parts[2])
        except OSError:
            continue
    pytest.skip("there is no /proc here to see the server in")


def _memory(pid: int) -> float:
    """Megabytes of the server itself."""
    line = next(line for line in _lines(f"/proc/{pid}/status") if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _lines(path: str) -> list[str]:
    return Path(path).read_text(encoding="utf-8").splitlines()
