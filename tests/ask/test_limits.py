"""Work past its limit stops, and takes no processor time any more; what went wrong in it is told as ever."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from clubgraph.ask.limits import within
from clubgraph.errors import ClubgraphError, Faults
from tests.ask.conftest import Run

CARTESIAN = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def test_the_result_comes_back() -> None:
    assert within(5, lambda: [1, "ב"]) == [1, "ב"]
    assert within(0, lambda: 7) == 7


@pytest.mark.parametrize("error", [ClubgraphError("a", place="b", hint="c"), Faults([ClubgraphError("d", place="e")])])
def test_what_goes_wrong_is_told_in_full(error: ClubgraphError) -> None:
    def fails() -> None:
        raise error

    with pytest.raises(type(error)) as raised:
        within(5, fails)
    assert str(raised.value) == str(error)
    assert raised.value.exit_code == 1


def test_work_that_dies_is_told() -> None:
    with pytest.raises(ClubgraphError, match="the query ended without an answer"):
        within(5, lambda: os._exit(3))


def test_a_query_past_its_limit_stops_and_leaves_no_process(run: Run) -> None:
    before, start = set(_children()), time.perf_counter()  # a browser or server of other tests may be among them
    code, out, err = run("query", CARTESIAN, "--timeout", "0.5")
    assert (code, out) == (1, "")
    assert err.startswith("stopped after 0.5 s. Ask for less: a LIMIT")
    assert time.perf_counter() - start < 3
    assert set(_children()) <= before


def test_a_query_that_is_nested_too_deeply_takes_nobody_along(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "deep.rq"
    path.write_text(f"ASK {{ FILTER({'(' * 40_000}1{')' * 40_000}) }}", encoding="utf-8")
    code, out, err = run("query", str(path))
    assert (code, out) == (1, "")
    assert err.startswith("the query ended without an answer: too much memory, or nested too deeply.")


def test_a_query_of_a_megabyte_is_answered_or_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "long.rq"
    path.write_text("ASK { " + "?x cg:owns ?y . " * 65_000 + "}", encoding="utf-8")
    assert run("query", str(path), "--timeout", "1")[0] in (0, 1)


@pytest.fixture
def heard() -> Iterator[None]:
    """Ctrl-C is heard, here and in what is started, also where the tests are run in the background of a shell."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heard")
def test_ctrl_c_stops_a_query_cleanly(workspace: Path) -> None:
    command = [sys.executable, "-m", "clubgraph", "query", CARTESIAN, "--workspace", str(workspace)]
    asked = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True)
    deadline = time.monotonic() + 10
    while not _children(asked.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(asked.pid, signal.SIGINT)
    out, err = asked.communicate(timeout=5)
    assert (asked.returncode, out, err) == (1, "", "\nstopped\n")
    with pytest.raises(ProcessLookupError):
        os.killpg(asked.pid, 0)


@pytest.mark.usefixtures("heard")
def test_ctrl_c_while_the_work_begins_leaves_nobody_at_work(monkeypatch: pytest.MonkeyPatch) -> None:
    process: Any = multiprocessing.get_context("fork").Process
    start = process.start

    def interrupted(child: Any) -> None:
        start(child)
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(process, "start", interrupted)
    with pytest.raises(KeyboardInterrupt):
        within(0, lambda: time.sleep(60))
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize(
    ("arguments", "rows", "notice"),
    [
        (["--limit", "2"], 2, "The first 2 rows; there are more. --limit 0 shows all.\n"),
        (["--limit", "0"], 7, "7 rows. For tools: --format csv, json or ttl\n"),
        (["--limit", "7"], 7, "7 rows. For tools: --format csv, json or ttl\n"),
    ],
)
def test_a_table_that_was_cut_says_so(arguments: list[str], rows: int, notice: str, run: Run) -> None:
    out, err = run("query", "SELECT ?p { ?p a cg:Person } ORDER BY ?p LIMIT 7", *arguments)[1:]
    assert (len(out.splitlines()) - 2, err) == (rows, notice)


def test_what_goes_to_tools_is_never_cut(run: Run) -> None:
    out = run("query", "SELECT ?p { ?p a cg:Person } LIMIT 7", "--limit", "2", "--format", "csv")[1]
    assert len(out.splitlines()) == 8


def _children(parent: int | None = None) -> list[str]:
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent or os.getpid())], capture_output=True, text=True)
    return [line for line in found.stdout.split() if parent or (Path(f"/proc/{line}/cmdline").exists() and
            "ps" not in Path(f"/proc/{line}/comm").read_text())]  # fmt: skip


def test_a_question_past_its_limit_stops_too(run: Run, workspace: Path) -> None:
    path = workspace / "queries" / "mine" / "endless.rq"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"# title: How many?\n{CARTESIAN}\n", encoding="utf-8")
    code, out, err = run("ask", "endless", "--timeout", "0.3")
    path.unlink()
    assert (code, out) == (1, "")
    assert err.startswith("stopped after 0.3 s.")
