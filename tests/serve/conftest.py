"""One server on the demo's curated claims for all tests, and the same site without any socket."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import httpx
import pyoxigraph as ox
import pytest

from clubgraph.serve.messages import Request, Response
from clubgraph.serve.site import Site, respond
from tests.ask.conftest import QUESTIONS, curated, store, workspace

__all__ = ["curated", "store", "workspace"]
CARTESIAN = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
FORM, QUERY = "application/x-www-form-urlencoded", "application/sparql-query"


@pytest.fixture(scope="session")
def site(store: ox.Store, workspace: Path) -> Site:
    return Site(store, QUESTIONS, "The demo", workspace / "build", limit=200_000)


def ask(
    site: Site, query: str = "", *, method: str = "GET", path: str = "/sparql", body: bytes = b"", **headers: str
) -> Response:
    """A request without a socket; header names with underscores."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return respond(Request(method, path, query, {"host": "localhost:1", **named}, body), site)


def q(sparql: str) -> str:
    """The query string of a query."""
    return f"query={quote(sparql)}"


@pytest.fixture(scope="session")
def server(workspace: Path) -> Iterator[str]:
    """The address of a running server whose queries have two seconds."""
    (workspace / "build" / "explorer.html").write_text("<!doctype html><title>Explorer</title>", encoding="utf-8")
    command = [sys.executable, "-m", "clubgraph", "serve", "--port", "0", "--timeout", "2", "--workers", "3", "--quiet"]
    command += ["--workspace", str(workspace), "--max-request", "0.03", "--cors", "https://reader.example"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert running.stdout
    yield running.stdout.readline().strip().removesuffix("/ask")
    workers = children(running.pid)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=10)
    assert running.returncode == 0
    assert "Traceback" not in err
    assert gone(workers)


@contextmanager
def running(workspace: Path, *options: str) -> Iterator[str]:
    """The address of a server on a workspace, with more options, which ends with the block."""
    command = [sys.executable, "-m", "clubgraph", "serve", "--port", "0", "--quiet", "--workspace", str(workspace)]
    command += options
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout
    try:
        yield process.stdout.readline().strip().removesuffix("/ask")
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=10)


@pytest.fixture
def client(server: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server, timeout=10) as made:
        yield made


def gone(processes: list[int]) -> bool:
    """Whether all of them end within some seconds."""
    deadline = time.monotonic() + 6
    while any(map(_alive, processes)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not any(map(_alive, processes))


def _alive(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False


def children(parent: int) -> list[int]:
    """The processes that it started."""
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)
    return [int(pid) for pid in found.stdout.split() if int(pid) != os.getpid()]
