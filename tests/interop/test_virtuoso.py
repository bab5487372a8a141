"""Virtuoso 7 (Debian virtuoso-opensource-7) loads the N-Quads and answers the library as the embedded engine does.

Run by `make interop`, which installs it: it takes longer than all other programs together.
"""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from clubgraph.ask.library import library
from clubgraph.build import build
from clubgraph.cli import app
from clubgraph.places import demo

pytestmark = pytest.mark.interop
INI = Path(__file__).parent / "virtuoso.ini"
QUESTIONS = library((demo() / "queries",))
GRAPH = "https://clubgraph.example/graph"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("virtuoso")
    shutil.copytree(demo() / "seeds", folder / "seeds")
    build(folder, folder / "build")
    return folder


@pytest.fixture(scope="module")
def endpoint(workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The SPARQL endpoint of a server that holds the graph of the workspace and the ontology."""
    folder = tmp_path_factory.mktemp("server")
    sql, http = _free_port(), _free_port()
    ini = INI.read_text(encoding="utf-8").replace("{SQL_PORT}", str(sql)).replace("{HTTP_PORT}", str(http))
    (folder / "virtuoso.ini").write_text(ini, encoding="utf-8")
    path = folder / "graph.nt"
    command = ["export", "--to", "ntriples", "--bare", "-o", str(path), "--workspace", str(workspace)]
    assert CliRunner().invoke(app, command).exception is None
    shutil.copy(demo() / "graph" / "clubgraph" / "knowledge" / "ontology.ttl", folder / "ontology.ttl")
    server = subprocess.Popen(["virtuoso-t", "-f", "-c", "virtuoso.ini"], cwd=folder, stderr=subprocess.DEVNULL)
    try:
        _until_up(sql)
        for name in ("graph.nt", "ontology.ttl"):
            _sql(sql, f"ld_dir('.', '{name}', '{GRAPH}')")
        _sql(sql, "rdf_loader_run()")
        faults = _sql(sql, "select ll_file, ll_error from DB.DBA.LOAD_LIST where ll_error is not null or ll_state <> 2")
        assert "0 Rows." in faults, faults
        yield f"http://127.0.0.1:{http}/sparql?default-graph-uri={GRAPH}"
    finally:
        server.kill()
        server.wait(20)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


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


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_has_the_same_rows(name: str, workspace: Path, endpoint: str) -> None:
    question = QUESTIONS[name]
    words = [parameter.example for parameter in question.parameters]
    command = ["ask", name, *words, "--format", "csv", "--limit", "0", "--workspace", str(workspace)]
    here, there = (CliRunner().invoke(app, [*command, *more]) for more in ((), ("--store", endpoint)))
    assert (here.exception, there.exception) == (None, None)
    assert sorted(there.stdout.splitlines()) == sorted(here.stdout.splitlines())
