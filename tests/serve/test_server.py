"""Through a real port: real clients read, slow and hostile ones hold nothing, and what is past its time stops."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, TURTLE, XML, SPARQLWrapper

from clubgraph import places
from clubgraph.store.keeping import keep
from tests.ask.conftest import Run
from tests.ask.conftest import run as run
from tests.serve.conftest import CARTESIAN, QUERY, children, gone, running

PLAYERS = "SELECT ?p { ?p cg:playsFor club:inter-miami } ORDER BY ?p"
MESSI = "https://clubgraph.example/id/person/lionel-messi"


# Clients


@pytest.mark.parametrize("method", ["GET", POST])
def test_sparqlwrapper_reads(method: str, server: str) -> None:
    client = SPARQLWrapper(f"{server}/sparql")
    client.setMethod(method)
    client.setQuery(PLAYERS)
    client.setReturnFormat(JSON)
    assert client.queryAndConvert()["results"]["bindings"][0]["p"]["value"] == MESSI
    client.setReturnFormat(XML)
    assert MESSI in client.queryAndConvert().toxml()
    client.setReturnFormat(CSV)
    assert client.queryAndConvert().decode().splitlines()[1] == MESSI
    client.setQuery("DESCRIBE club:inter-miami")
    client.setReturnFormat(TURTLE)
    assert len(Graph().parse(data=client.queryAndConvert(), format="turtle")) > 5


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_reads(method: str, server: str) -> None:
    graph = Graph(SPARQLStore(f"{server}/sparql", method=method), bind_namespaces="none")
    assert [str(row[0]) for row in graph.query(PLAYERS)][0] == MESSI  # noqa: RUF015
    assert URIRef("https://clubgraph.example/id/club/inter-miami") in set(graph.objects(URIRef(MESSI)))
    assert bool(graph.query("ASK { club:inter-miami a cg:Club }"))


@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not there")
@pytest.mark.parametrize(
    "how", [["-G", "--data-urlencode"], ["--data-urlencode"], ["-H", f"Content-Type: {QUERY}", "--data-binary"]]
)
def test_curl_reads(how: list[str], server: str) -> None:
    sent = PLAYERS if how[0] == "-H" else f"query={PLAYERS}"
    command = ["curl", "-sSf", f"{server}/sparql", "-H", "Accept: text/csv", *how, sent]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[1] == MESSI


SCRIPT = """
import { SparqlEndpointFetcher } from "fetch-sparql-endpoint";
const rows = await new SparqlEndpointFetcher().fetchBindings(process.argv[2], process.argv[3]);
rows.on("data", (row) => console.log(row.p.value));
"""


def test_a_javascript_client_reads(server: str, tmp_path: Path) -> None:
    modules = os.environ.get("CLUBGRAPH_NODE_MODULES", str(places.demo() / "build" / "clients" / "node_modules"))
    if not shutil.which("node") or not (Path(modules) / "fetch-sparql-endpoint").is_dir():
        pytest.skip("Node, or fetch-sparql-endpoint, is not there: make clients fetches it from npm")
    (tmp_path / "node_modules").symlink_to(modules)
    (tmp_path / "ask.mjs").write_text(SCRIPT, encoding="utf-8")
    command = [
        "node",
        "ask.mjs",
        f"{server}/sparql",
        "PREFIX cg: <https://clubgraph.example/ns#> SELECT ?p { ?p a cg:Club }",
    ]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path).stdout
    assert "https://clubgraph.example/id/club/inter-miami" in said.split()


# Manners


def test_health_and_the_way_in(client: httpx.Client) -> None:
    assert client.get("/health").json()["status"] == "ok"
    assert (client.get("/").status_code, client.get("/").headers["location"]) == (307, "/ask")
    assert client.get("/explorer").text == "<!doctype html><title>Explorer</title>"


def test_every_answer_carries_a_strict_policy(client: httpx.Client) -> None:
    for path in ("/ask", "/sparql", "/things/club/inter-miami", "/elsewhere", "/assets/ask.js"):
        headers = client.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'")
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "", "[::2]", "localhost:x"]
)
def test_a_foreign_host_is_refused(host: str, client: httpx.Client) -> None:
    response = client.get("/sparql", headers={"Host": host})
    assert (response.status_code, "is not called so" in response.text) == (421, True)


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "127.0.0.1:9", "[::1]:80", "[::1]"])
def test_its_own_names_are_known(host: str, client: httpx.Client) -> None:
    assert client.get("/health", headers={"Host": host}).status_code == 200


def test_only_the_named_origin_may_read_from_a_page(client: httpx.Client) -> None:
    ours = client.get("/sparql?query=ASK%20%7B%7D", headers={"Origin": "https://reader.example"})
    assert ours.headers["access-control-allow-origin"] == "https://reader.example"
    theirs = client.get("/sparql?query=ASK%20%7B%7D", headers={"Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in theirs.headers
    asked = client.options("/sparql", headers={"Origin": "https://reader.example"})
    assert (asked.status_code, asked.headers["access-control-allow-headers"]) == (204, "Accept, Content-Type")


def test_head_has_the_length_and_no_body(client: httpx.Client) -> None:
    long = client.get("/sparql", params={"query": PLAYERS})
    short = client.head("/sparql", params={"query": PLAYERS})
    assert (short.status_code, short.content) == (200, b"")
    assert short.headers["content-length"] == str(len(long.content))
    assert client.get("/health").status_code == 200


# Limits


def test_a_query_past_its_time_is_told_so_and_stops(client: httpx.Client) -> None:
    start = time.perf_counter()
    response = client.post("/sparql", content=CARTESIAN, headers={"Content-Type": QUERY})
    assert (response.status_code, response.text) == (504, "Stopped after 2 s. Try a LIMIT, or a narrower pattern.\n")
    assert time.perf_counter() - start < 6


def test_a_query_that_kills_its_worker_is_told_and_the_server_lives(client: httpx.Client) -> None:
    deep = f"ASK {{ FILTER({'(' * 14_000}1{')' * 14_000}) }}"
    response = client.post("/sparql", content=deep, headers={"Content-Type": QUERY})
    assert response.status_code in (400, 500)
    assert "Traceback" not in response.text
    assert client.get("/sparql", params={"query": PLAYERS}).status_code == 200


def test_a_slow_query_does_not_block_a_fast_one(workspace: Path) -> None:
    with ThreadPoolExecutor(2) as threads, running(workspace, "--workers", "3", "--timeout", "20") as server:

        def ask(query: str) -> int:
            return httpx.get(f"{server}/sparql", params={"query": query}, timeout=30).status_code

        slow = [threads.submit(ask, CARTESIAN) for _ in range(2)]
        time.sleep(0.2)
        assert [ask(PLAYERS), ask(PLAYERS)] == [200, 200]
        assert not any(future.done() for future in slow)


def test_more_slow_queries_than_workers_are_told_to_wait(server: str) -> None:
    def ask(_: int) -> int:
        return httpx.get(f"{server}/sparql", params={"query": CARTESIAN}, timeout=20).status_code

    with ThreadPoolExecutor(8) as clients:
        statuses = list(clients.map(ask, range(8)))
    assert set(statuses) <= {503, 504}
    assert 503 in statuses
    assert httpx.get(f"{server}/sparql", params={"query": PLAYERS}).status_code == 200


@pytest.mark.parametrize(
    ("path", "sent"),
    [("/sparql", b"#" * 200_000), ("/ask/answer", b" " * 200_000), ("/sparql?query=" + "a" * 40_000, b"")],
)
def test_a_request_that_is_too_large_is_refused(path: str, sent: bytes, client: httpx.Client) -> None:
    assert client.post(path, content=sent, headers={"Content-Type": QUERY}).status_code == 413


def test_a_client_that_leaves_takes_its_query_along(server: str) -> None:
    before = _working()
    for _ in range(6):
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(f"{server}/sparql", params={"query": CARTESIAN}, timeout=0.1)
    start = time.perf_counter()
    assert httpx.get(f"{server}/sparql", params={"query": PLAYERS}, timeout=5).status_code == 200
    assert time.perf_counter() - start < 2
    time.sleep(0.3)
    assert _working() - before < 0.5


HALVES = [
    b"",
    b"GET /spa",
    b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\nquery",
]
NO_HTTP = [
    b"\x00\xff\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
    b"A" * 300_000,
    b"GET /\xff%zz?\xff HTTP/1.1\r\nHost: localhost\r\n\r\n",
]


def test_slow_and_silent_clients_hold_nothing_up(server: str) -> None:
    address = (urlsplit(server).hostname, urlsplit(server).port)
    held = [socket.create_connection(address) for _ in range(40)]
    for number, connection in enumerate(held):
        connection.sendall(HALVES[number % len(HALVES)])
    assert httpx.get(f"{server}/sparql", params={"query": PLAYERS}, timeout=5).status_code == 200
    for connection in held:
        connection.close()
    assert httpx.get(f"{server}/health", timeout=5).status_code == 200


@pytest.mark.parametrize("sent", NO_HTTP)
def test_what_is_no_http_is_refused_and_the_server_lives(sent: bytes, server: str) -> None:
    with socket.create_connection((urlsplit(server).hostname, urlsplit(server).port), timeout=5) as connection:
        try:
            connection.sendall(sent)
            said = connection.recv(12)
        except OSError:
            said = b""
    assert said[9:10] in (b"4", b"")
    assert httpx.get(f"{server}/health", timeout=5).status_code == 200


# Beginning and end


def test_a_new_build_is_seen_without_a_restart(workspace: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    shutil.copytree(workspace, folder)
    with _serving(folder) as address:
        asked = {"query": "SELECT ?x { ?x a cg:Club } LIMIT 1"}
        assert len(httpx.get(f"{address}/sparql", params=asked).json()["results"]["bindings"]) == 1
        (folder / "build" / "graph.ttl").write_text("", encoding="utf-8")
        assert httpx.get(f"{address}/sparql", params=asked).json()["results"]["bindings"] == []


def test_a_server_that_is_killed_leaves_no_process(workspace: Path) -> None:
    with _serving(workspace) as address:
        pid = _serving.pid
        workers = children(pid)
        assert workers
        with pytest.raises(httpx.TimeoutException):
            httpx.get(f"{address}/sparql", params={"query": CARTESIAN}, timeout=0.1)
        os.kill(pid, signal.SIGKILL)
    assert gone(workers)


def test_a_port_that_is_taken_is_told(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert run("serve", "--port", str(port)) == (
            1, "", f"127.0.0.1:{port}: cannot listen: Address already in use. "
            "Choose another with --port, or --port 0 for any free one.\n",
        )  # fmt: skip


def test_without_a_build_the_command_for_it_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "seeds" / "articles").mkdir(parents=True)
    code, out, err = run("serve", folder=tmp_path)
    assert (code, out) == (1, "")
    assert err.endswith(f"no graph was built here yet. Run: clubgraph build --workspace {tmp_path}\n")


class _serving:  # noqa: N801  # a context manager that is used like a function
    """A server of its own; `pid` is that of the last one."""

    pid = 0

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> str:
        command = [sys.executable, "-m", "clubgraph", "serve", "--port", "0", "--timeout", "1", "--quiet"]
        self.running = subprocess.Popen(
            [*command, "--workspace", str(self.folder)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        _serving.pid = self.running.pid
        assert self.running.stdout
        return self.running.stdout.readline().strip().removesuffix("/ask")

    def __exit__(self, *_: object) -> None:
        self.running.send_signal(signal.SIGINT)
        self.running.communicate(timeout=10)


def _working() -> float:
    """Seconds of processor time that all workers on this machine have taken in the last half second."""

    def taken() -> float:
        found = subprocess.run(["ps", "-eo", "cputimes=,args="], capture_output=True, text=True, check=True).stdout
        return sum(float(line.split()[0]) for line in found.splitlines() if "clubgraph.serve.worker" in line)

    before = taken()
    time.sleep(0.5)
    return max(0.0, taken() - before)


def test_a_large_graph_is_served_from_disk(workspace: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    shutil.copytree(workspace, folder)
    keep(folder / "build", folder / "build" / "graph.ttl", large=0)
    with _serving(folder) as address:
        found = httpx.get(f"{address}/sparql", params={"query": PLAYERS}).json()["results"]["bindings"]
        assert [row["p"]["value"] for row in found][0] == MESSI  # noqa: RUF015
        opened = [str(path.readlink()) for pid in children(_serving.pid) for path in Path(f"/proc/{pid}/fd").iterdir()]
        assert any("/build/store/" in name for name in opened)
