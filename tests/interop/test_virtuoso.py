"""Virtuoso 7 (Debian virtuoso-opensource-7) is published to and answers the library as the embedded engine does.

Run by `make interop`, which installs it: it takes longer than all other programs together.
"""

import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from clubgraph.ask.graph import load, reached
from clubgraph.ask.library import library
from clubgraph.ask.sparql import run
from clubgraph.cli import app
from clubgraph.edit.retract import retract
from clubgraph.errors import ClubgraphError
from clubgraph.places import demo
from clubgraph.store.refusal import PASSWORD, USER
from clubgraph.store.remote import Remote
from clubgraph.store.replace import replaced
from clubgraph.store.server import Server, addresses
from clubgraph.store.wire import Wire
from tests.servers import free_port
from tests.store.contract import LITERALS, QUERIES
from tests.store.test_contract import told

pytestmark = pytest.mark.interop
INI = Path(__file__).parent / "virtuoso.ini"
QUESTIONS = library((demo() / "queries",))
ARTICLES = sorted(path.stem for path in (demo() / "seeds" / "articles").glob("*.txt"))


@pytest.fixture(scope="module")
def workspace(built_demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(built_demo, tmp_path_factory.mktemp("virtuoso"), dirs_exist_ok=True)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The SPARQL endpoint of an empty server with a login."""
    folder = tmp_path_factory.mktemp("server")
    sql, http = free_port(), free_port()
    ini = INI.read_text(encoding="utf-8").replace("{SQL_PORT}", str(sql)).replace("{HTTP_PORT}", str(http))
    (folder / "virtuoso.ini").write_text(ini, encoding="utf-8")
    running = subprocess.Popen(["virtuoso-t", "-f", "-c", "virtuoso.ini"], cwd=folder, stderr=subprocess.DEVNULL)
    try:
        _until_up(sql)
        yield f"http://127.0.0.1:{http}/sparql"
    finally:
        running.kill()
        running.wait(20)


@pytest.fixture(autouse=True)
def login(monkeypatch: pytest.MonkeyPatch) -> None:
    """The login that Virtuoso comes with, by Digest."""
    monkeypatch.setenv(USER, "dba")
    monkeypatch.setenv(PASSWORD, "dba")


@pytest.fixture
def endpoint(workspace: Path, server: str, login: None) -> str:
    """The server with the graph of the workspace, counted; publishing it again changes nothing."""
    done = CliRunner().invoke(app, ["publish", "--store", server, "--workspace", str(workspace)])
    assert done.exception is None
    assert done.stdout.startswith(f"published    {len(load(workspace)):,} triples")
    return server


def _until_up(port: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if "1 Rows." in _sql(port, "select 1"):
            return
        time.sleep(0.5)
    raise AssertionError("Virtuoso did not start")


def _sql(port: int, statement: str) -> str:
    command = ["isql-vt", f"127.0.0.1:{port}", "dba", "dba", f"exec={statement};"]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=120).stdout


@pytest.fixture(scope="module")
def asked(workspace: Path, server: str) -> str:
    """The same, published once for all questions."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv(USER, "dba")
        environment.setenv(PASSWORD, "dba")
        done = CliRunner().invoke(app, ["publish", "--store", server, "--workspace", str(workspace)])
        assert done.exception is None
    return server


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_has_the_same_rows(name: str, workspace: Path, asked: str) -> None:
    question = QUESTIONS[name]
    words = [parameter.example for parameter in question.parameters]
    command = ["ask", name, *words, "--format", "csv", "--limit", "0", "--workspace", str(workspace)]
    here, there = (CliRunner().invoke(app, [*command, *more]) for more in ((), ("--store", asked)))
    assert (here.exception, there.exception) == (None, None)
    assert sorted(there.stdout.splitlines()) == sorted(here.stdout.splitlines())


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_has_the_same_result(query: str, workspace: Path, asked: str) -> None:
    assert told(run(reached(asked, 20).store, query)) == told(run(load(workspace), query))


@pytest.mark.parametrize("name", ["turtle", "jsonl"])
def test_what_is_exported_from_it_is_what_was_built(name: str, workspace: Path, asked: str) -> None:
    command = ["export", "--to", name, "--bare", "--workspace", str(workspace)]
    here, there = (CliRunner().invoke(app, [*command, *more]) for more in ((), ("--store", asked)))
    assert there.stdout == here.stdout


def test_publishing_again_changes_nothing(workspace: Path, endpoint: str) -> None:
    assert set(reached(endpoint, 20).store) == set(load(workspace))


@pytest.mark.parametrize("article", ARTICLES)
def test_an_article_goes_and_comes_back(article: str, workspace: Path, endpoint: str, tmp_path: Path) -> None:
    shutil.copytree(workspace, tmp_path, dirs_exist_ok=True)
    retract(tmp_path, tmp_path / "build", article)
    for folder in (tmp_path, workspace):
        command = ["publish", "--store", endpoint, "--only", article, "--workspace", str(folder)]
        assert CliRunner().invoke(app, command).exception is None
        assert set(reached(endpoint, 20).store) == set(load(folder))


def test_literals_come_back_as_they_were(server: str) -> None:
    where = addresses(server, None, None, "urn:literals")
    Server(where, 20).fill(LITERALS, 5, lambda count: None)
    assert {quad.triple for quad in Remote(Wire(server, 20), where.graph)} == set(LITERALS)
    Server(where, 20).change(replaced("x", LITERALS[:9], {LITERALS[0].subject}, where.graph))  # type: ignore[arg-type]
    assert {quad.triple for quad in Remote(Wire(server, 20), where.graph)} == set(LITERALS[:9])


def test_a_wrong_password_is_told(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSWORD, "wrong")
    with pytest.raises(ClubgraphError, match="asks for a login, or refuses this one"):
        Server(addresses(server, None, None, "urn:x"), 20).fill(LITERALS, 5, lambda count: None)
