"""A server of SPARQL behind ours: its graph is answered from, and nothing else of it; what it does wrong is told."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from clubgraph.ask.graph import reached
from clubgraph.export.publish import publish
from clubgraph.serve.site import Site
from clubgraph.store.remote import Remote
from clubgraph.store.server import Server, addresses
from clubgraph.store.wire import Wire
from tests.serve.conftest import ask, q
from tests.servers import JSON, Answer, Asked, answering, free_port, needs_server, oxigraph

PLAYERS = "SELECT ?p { ?p cg:playsFor club:inter-miami } ORDER BY ?p"
SECRET = ox.Triple(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal("secret"))
OWNERS = "SELECT ?p ?claim { ?st rdf:subject ?p ; rdf:predicate cg:owns . ?claim cg:claims ?st } ORDER BY ?p ?claim"
QUESTION = json.dumps({"sparql": OWNERS}).encode()


@pytest.fixture(scope="module")
def address(store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with the demo, and with a graph that is nobody's business."""
    with oxigraph(tmp_path_factory.mktemp("store")) as url:
        publish((quad.triple for quad in store), Server(addresses(url, None, None, None), 20))
        Server(addresses(url, None, None, "urn:secret"), 20).fill([SECRET], 1, lambda count: None)
        yield url


@pytest.fixture
def behind(site: Site, address: str) -> Site:
    return replace(site, store=reached(address, 20).store, built=None, words={})


@needs_server
@pytest.mark.parametrize(
    ("query", "headers"),
    [
        (PLAYERS, {"accept": "text/csv"}),
        (PLAYERS, {"accept": "application/sparql-results+json"}),
        ("ASK { club:inter-miami a cg:Club }", {}),
        ("CONSTRUCT { ?p cg:owns ?c } { ?p cg:owns ?c }", {"accept": "application/n-triples"}),
        ("SELECT ?p { ?p cg:playsFor", {}),
        ("DELETE WHERE { ?s ?p ?o }", {}),
        ("SELECT * { SERVICE <http://localhost:1/> { ?a ?b ?c } }", {}),
    ],
)
def test_it_answers_as_with_a_graph_of_its_own(query: str, headers: dict[str, str], site: Site, behind: Site) -> None:
    assert ask(behind, q(query), **headers) == ask(site, q(query), **headers)


@needs_server
@pytest.mark.parametrize(
    "path",
    ["/ask/questions", "/ask/path?start=person/tadeo-allende&end=person/jorge-mas", "/things/club/inter-miami"],
)
def test_its_pages_are_the_same(path: str, site: Site, behind: Site) -> None:
    where, _, query = path.partition("?")
    here, there = (ask(each, query, path=where, accept="text/html, application/json") for each in (site, behind))
    assert (here.status, there) == (200, here)


@needs_server
def test_the_question_page_has_the_same_rows(site: Site, behind: Site) -> None:
    given = {"method": "POST", "path": "/ask/answer", "body": QUESTION, "content_type": "application/json"}
    here, there = (ask(each, **given) for each in (site, behind))  # type: ignore[arg-type]
    assert (here.status, there) == (200, here)
    assert ask(behind, path="/explorer").status == 404


@needs_server
@pytest.mark.parametrize(
    "query",
    [
        q("SELECT * { GRAPH ?g { ?s ?p ?o } }"),
        q("SELECT * { GRAPH <urn:secret> { ?s ?p ?o } }"),
        q("SELECT * FROM <urn:secret> { ?s ?p ?o }"),
        q("SELECT * FROM NAMED <urn:secret> { ?s ?p ?o }"),
        q("SELECT * { ?s ?p ?o }") + "&default-graph-uri=urn:secret",
        q("SELECT * { ?s ?p ?o }") + "&named-graph-uri=urn:secret",
        q("SELECT (<bif:user>() AS ?who) {}"),
        q("PREFIX x: <SQL:> SELECT (x:f() AS ?who) {}"),
        q("SELECT (<\\u0062if:user>() AS ?who) {}"),
    ],
)
def test_a_query_stays_on_the_graph(query: str, behind: Site) -> None:
    found = ask(behind, query, accept="text/csv")
    assert (found.status, b"secret" in found.body) == (403, False)


def test_everything_that_is_there_is_the_graph(behind: Site, site: Site) -> None:
    count = q("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    assert ask(behind, count, accept="text/csv") == ask(site, count, accept="text/csv")


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((500, {}, b"boom"), b"The store behind this server answers with status 500. boom"),
        ((401, {}, b""), b"The store behind this server asks for a login, or refuses this one."),
        ((200, JSON, b'{"head":{"vars":["p"]},"results":{"bin'), b"The store behind this server the answer breaks off"),
        ((200, {"Content-Type": "text/html"}, b"<p>"), b"The store behind this server answers with text/html"),
    ],
)
def test_what_it_does_wrong_is_told_without_its_address(answer: Answer, said: bytes, site: Site) -> None:
    def always(_: Asked) -> Answer:
        return answer

    with answering(always) as (url, _):
        found = ask(replace(site, store=Remote(Wire(url, 5, {})), built=None), q(PLAYERS))
    assert (found.status, found.body.startswith(said), b"127.0.0.1" in found.body) == (502, True, False)


def test_one_that_is_gone_is_told(site: Site) -> None:
    gone = Remote(Wire(f"http://127.0.0.1:{free_port()}/query", 5, {}))
    found = ask(replace(site, store=gone, built=None), q(PLAYERS))
    assert (found.status, b"The store behind this server does not answer" in found.body) == (502, True)


@needs_server
def test_the_command_serves_it_and_sees_what_changes(store: ox.Store, tmp_path: Path) -> None:
    with oxigraph(tmp_path / "store") as url:
        there = Server(addresses(url, None, None, None), 20)
        publish((quad.triple for quad in store), there)
        command = [sys.executable, "-m", "clubgraph", "serve", "--port", "0", "--quiet", "--store", url]
        running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            assert running.stdout
            ours = running.stdout.readline().strip().removesuffix("/ask")
            label = "SELECT ?l { club:inter-miami rdfs:label ?l FILTER(LANG(?l) = 'en') }"

            def labels() -> str:
                found = httpx.get(f"{ours}/sparql", params={"query": label}, headers={"Accept": "text/csv"}, timeout=20)
                return found.text.replace("\r\n", " ")

            assert labels() == "l Inter Miami "
            club = "<https://clubgraph.example/id/club/inter-miami> <http://www.w3.org/2000/01/rdf-schema#label>"
            there.change(f'INSERT DATA {{ GRAPH <{there.where.graph}> {{ {club} "New"@en }} }}')
            assert sorted(labels().split(" ")) == sorted(["l", "Inter", "Miami", "New", ""])
            assert httpx.get(f"{ours}/health").json()["build"] is None
        finally:
            running.terminate()
            running.wait()


def test_a_server_that_is_not_there_is_told_at_once(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "clubgraph", "serve", "--store", f"http://127.0.0.1:{free_port()}/query"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, "does not answer" in done.stderr) == (1, True)
