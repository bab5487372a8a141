"""A server of SPARQL 1.1 gives the answers of the workspace; one that breaks off, cuts or refuses is not believed."""

import base64
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from clubgraph.ask.answer import asked, bindings
from clubgraph.ask.graph import reached
from clubgraph.ask.library import Question
from clubgraph.errors import ClubgraphError
from clubgraph.store.kept import ONTOLOGY
from clubgraph.store.remote import Remote
from clubgraph.store.wire import PASSWORD, USER, Wire
from tests.ask.conftest import Run, examples
from tests.servers import BINARY, JSON, Answer, Asked, answering, free_port, needs_server, oxigraph

ROWS = '{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"uri","value":"urn:a"}}]}}'
CARTESIAN = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture(scope="module")
def address(workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Oxigraph's own server with the demo and the ontology."""
    folder = tmp_path_factory.mktemp("server")
    files = [str(ONTOLOGY), str(workspace / "build" / "graph.ttl")]
    subprocess.run([str(BINARY), "load", "-l", str(folder), "-f", *files], check=True, capture_output=True)
    with oxigraph(folder, "--timeout-s", "1", command="serve-read-only") as url:
        yield url


@needs_server
def test_every_question_has_the_same_answer_there(question: Question, store: ox.Store, address: str) -> None:
    there = reached(address, 20).store
    bound = bindings(question, examples(question), there)
    assert bound == bindings(question, examples(question), store)
    assert asked(question, bound, there) == asked(question, bound, store)


@needs_server
@pytest.mark.parametrize(
    "arguments",
    [
        ["ask", "owners", "Inter Miami", "--quotes"],
        ["ask", "owners", "אינטר מיאמי", "--format", "ttl"],
        ["ask", "career", "Lionel Messi", "--as-of", "2020-01-01"],
        ["query", "SELECT ?p { ?p cg:playsFor club:inter-miami } ORDER BY ?p"],
        ["query", "SELECT ?p { ?p cg:playsFor club:inter-miamy }"],
        ["query", "SELECT ?p { ?p cg:playFor club:inter-miami }"],
        ["query", "SELECT ?p {\n?p cg:playsFor }"],
        ["query", "ASK { club:inter-miami a cg:Club }"],
        ["query", "CONSTRUCT { ?p cg:owns ?c } { ?p cg:owns ?c }"],
        ["query", "SELECT ?p { ?p cg:coaches ?c . ?p a cg:Person }"],
        ["query", "DELETE WHERE { ?s ?p ?o }"],
        ["query", "SELECT (<urn:f>() AS ?x) {}"],
        ["path", "Celta de Vigo", "Alejandro Domínguez"],
        ["about", "Inter Miami"],
        ["explain", "Tadeo Allende"],
        ["stats", "--top", "3"],
        ["ask", "owners", "Inter Miamy"],
    ],
    ids=" ".join,
)
def test_every_command_says_the_same_of_it(arguments: list[str], run: Run, address: str) -> None:
    code, out, err = run(*arguments, "--store", address)
    assert (code, out, err.replace(f" --store {address}", "")) == run(*arguments)


def test_no_page_is_made_of_what_a_server_does_not_have(run: Run) -> None:
    code, _, err = run("about", "Inter Miami", "--html", "--store", "http://127.0.0.1:1/query")
    assert (code, err) == (
        1,
        "--html: a page is made of articles, which a server does not have. Leave --html out, or --store.\n",
    )


@needs_server
def test_few_requests_are_enough(address: str, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    sent: list[str] = []
    fetch = Wire.fetch
    monkeypatch.setattr(Wire, "fetch", lambda *given: sent.append(given[1]["query"]) or fetch(*given))
    assert run("ask", "who-says-what-about", "--quotes", "--store", address)[0] == 0
    assert len(sent) < 40


@needs_server
def test_a_time_limit_of_the_server_inside_a_good_status_is_seen(address: str, run: Run) -> None:
    code, out, err = run("query", CARTESIAN.replace("(COUNT(*) AS ?n)", "*"), "--store", address)
    assert (code, out) == (1, "")
    assert "stopped" in err


@needs_server
def test_our_own_limit_holds_there_too(address: str, run: Run) -> None:
    start = time.monotonic()
    code, _, err = run("query", CARTESIAN, "--timeout", "0.3", "--store", address)
    assert (code, "stopped after 0.3 s. Ask for less" in err) == (1, True)
    assert time.monotonic() - start < 3


def test_a_server_without_our_graph_is_told() -> None:
    nothing = _rows('{"head":{},"boolean":false}')
    told = pytest.raises(ClubgraphError, match=r"holds no claims\. Load it: clubgraph publish --store http")
    with answering(nothing) as (url, _), told:
        reached(url, 5)


# Servers that answer in other ways


def _rows(body: str, **headers: str) -> Callable[[Asked], Answer]:
    return lambda _: (200, JSON | {name.replace("_", "-"): value for name, value in headers.items()}, body.encode())


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (_rows(ROWS[:60] + "The SPARQL operation has been cancelled"), "stopped the query at its own time limit"),
        (_rows(ROWS[:60]), "the answer breaks off, or is no SPARQL result"),
        (_rows("<html>"), "the answer breaks off, or is no SPARQL result"),
        (_rows(ROWS, X_SPARQL_MaxRows="10000"), "the server cut the result at its limit of 10000 rows"),
        (_rows(ROWS, X_SQL_State="S1TAT"), r"the server gave a part of the result \(S1TAT\)"),
        (_rows(ROWS, Content_Length="500"), "does not answer: peer closed connection"),
        (
            lambda _: (200, {"Content-Type": "text/html"}, b"<p>Hello"),
            "answers with text/html, not with application/sp",
        ),
        (lambda _: (500, {}, b"The SPARQL operation has been cancelled"), r"stopped the query \(500\)"),
        (lambda _: (504, {}, b"too slow"), r"stopped the query \(504\): too slow"),
        (lambda _: (500, {}, b"TR: transitive start not given"), "Give the path a thing to begin or to end with"),
        (lambda _: (404, {}, b"not here"), "answers with status 404. not here"),
        (lambda _: (302, {"Location": "http://elsewhere.example/"}, b""), "It points to http://elsewhere.example/"),
        (lambda _: (401, {}, b""), f"asks for a login, or refuses this one. Set {USER} and {PASSWORD}"),
        (lambda _: (200, JSON, b"\xff\xfe"), "the answer breaks off, or is no SPARQL result"),
    ],
)
def test_what_is_no_whole_answer_is_none(answer: Callable[[Asked], Answer], message: str) -> None:
    with answering(answer) as (url, _), pytest.raises(ClubgraphError, match=message) as raised:
        Remote(Wire(url, 5, {})).query("SELECT ?s { ?s ?p ?o }")
    assert raised.value.place == url


def test_triples_that_break_off_are_none() -> None:
    def answer(_: Asked) -> Answer:
        return 200, {"Content-Type": "application/n-triples"}, b"<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn"

    with answering(answer) as (url, _), pytest.raises(ClubgraphError, match="the answer breaks off"):
        Remote(Wire(url, 5, {})).query("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }")


def test_a_query_goes_as_a_form_and_asks_for_json() -> None:
    with answering(_rows(ROWS)) as (url, seen):
        rows = list(Remote(Wire(url, 5, {})).query("SELECT ?s { ?s a cg:Club }", prefixes={"cg": "urn:x:"}))
    assert [str(row["s"]) for row in rows] == ["<urn:a>"]
    ((_, _, headers, body),) = seen
    assert headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert headers["Accept"] == "application/sparql-results+json"
    assert "authorization" not in {name.lower() for name in headers}
    assert body == b"query=PREFIX+cg%3A+%3Curn%3Ax%3A%3E+SELECT+%3Fs+%7B+%3Fs+a+cg%3AClub+%7D"


@pytest.mark.parametrize("scheme", ["Basic", "Digest"])
def test_a_login_comes_from_the_environment(scheme: str) -> None:
    challenge = {"Basic": 'Basic realm="x"', "Digest": 'Digest realm="x", nonce="n", qop="auth", algorithm=MD5'}[scheme]

    def answer(asked: Asked) -> Answer:
        given = asked[2].get("Authorization", "")
        if given.startswith(scheme):
            return _rows(ROWS)(asked)
        return 401, {"WWW-Authenticate": challenge}, b""

    with answering(answer) as (url, seen):
        remote = Remote(Wire(url, 5, {USER: "ann", PASSWORD: "se:cret"}))
        for _ in range(3):
            assert len(list(remote.query("SELECT ?s { ?s ?p ?o }"))) == 1
    given = [headers.get("Authorization", "") for _, _, headers, _ in seen]
    assert given[0] == ""  # nothing is told to who does not ask
    assert [each.partition(" ")[0] for each in given[-3:]] == [scheme, scheme, scheme]
    if scheme == "Basic":
        assert given[-1] == "Basic " + base64.b64encode(b"ann:se:cret").decode()
    else:
        assert 'username="ann"' in given[-1]
        assert "se:cret" not in given[-1]


@pytest.mark.parametrize(
    ("url", "environment", "message"),
    [
        ("http://ann:secret@127.0.0.1/query", {}, "--store: a login has no place in a URL"),
        ("http://elsewhere.example/query", {USER: "ann"}, "the password would be sent in the open. Ask by https"),
        ("ftp://127.0.0.1/", {}, "is no URL of a server"),
        ("graph.ttl", {}, "is no URL of a server"),
        ("http://a\nb/", {}, "is no URL"),
    ],
)
def test_an_address_that_cannot_be_is_told(url: str, environment: dict[str, str], message: str) -> None:
    with pytest.raises(ClubgraphError, match=message):
        Wire(url, 5, environment)


def test_a_server_that_is_not_there_is_told(run: Run) -> None:
    port = free_port()
    code, out, err = run("ask", "owners", "--store", f"http://127.0.0.1:{port}/query")
    assert (code, out) == (1, "")
    assert err.startswith(f"http://127.0.0.1:{port}/query: does not answer: ")


def test_a_server_that_says_nothing_or_little_is_left() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with pytest.raises(ClubgraphError, match=r"stopped after 0\.3 s"):
            Remote(Wire(url, 0.3, {})).query("ASK {}")
