"""A run goes on where another stopped, and does nothing twice."""

import errno
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import BrokenExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from clubgraph.corpus import executors
from clubgraph.errors import ClubgraphError
from clubgraph.model import Article
from clubgraph.store.shards import SHARDS
from tests.corpus.conftest import Runner, write_json
from tests.corpus.faults import BROKEN, POISON

ROOT = Path(__file__).parent.parent.parent
CHILD = """
import sys
from pathlib import Path
from clubgraph.corpus.build import Options, Watcher, build
if __name__ == "__main__":
    watcher = Watcher(lambda fault: None, lambda tally, gone: None, lambda step: None)
    tally = build(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[2]) / "build", watcher, Options("pool", 1, 1))
    print(tally.kept > 0, tally.articles)
"""


@pytest.fixture
def several() -> tuple[Article, ...]:
    """Articles enough for several tasks."""
    text = "Jorge Mas owns Inter Miami and the club is in the city of Miami. Luis Prat{} coaches Inter Miami."
    return tuple(Article(f"a{n}", text.format("aeiou"[n % 5] * n), "en", published="2026-01-18") for n in range(8))


def held(workspace: Path) -> dict[str, tuple[bytes, int]]:
    """The shards and when they were written."""
    folder = workspace / "build" / SHARDS
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted(folder.iterdir())}


def test_a_second_run_reads_nothing(tmp_path: Path, run: Runner, several: tuple[Article, ...]) -> None:
    path = write_json(tmp_path / "news.jsonl", several)
    first, before = run(path).tally, held(tmp_path / "news")
    second = run(path).tally
    assert (first.read, first.kept, second.read, second.kept) == (8, 0, 0, 8)
    assert held(tmp_path / "news") == before


def test_a_changed_article_is_read_with_its_task_alone(
    tmp_path: Path, run: Runner, several: tuple[Article, ...]
) -> None:
    path = write_json(tmp_path / "news.jsonl", several)
    run(path)
    before = held(tmp_path / "news")
    changed = replace(several[7], text=f"{several[7].text} It is so.")
    tally = run(write_json(path, (replace(several[0], id="a", text="Jorge Mas is the owner."), *several[:7], changed)))
    after = held(tmp_path / "news")
    assert 0 < tally.tally.read < 9
    assert tally.tally.articles == 9
    whole = {name for name in after if name.endswith(".json")} & set(before)
    assert whole
    assert all(after[name] == before[name] for name in whole)


def test_a_run_that_is_killed_goes_on(tmp_path: Path, several: tuple[Article, ...]) -> None:
    path = write_json(tmp_path / "news.jsonl", several)
    (tmp_path / "news" / "seeds" / "articles").mkdir(parents=True)
    child = tmp_path / "child.py"
    child.write_text(CHILD, encoding="utf-8")
    command = [sys.executable, child, path, tmp_path / "news"]
    folder = tmp_path / "news" / "build" / SHARDS
    with subprocess.Popen(command, start_new_session=True) as process:
        until = time.monotonic() + 60
        while not list(folder.glob("[!.]*.json")) and time.monotonic() < until:
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGKILL)
    (folder / ".draft.1.tmp").write_text("left by the dead", encoding="utf-8")
    assert subprocess.check_output(command, encoding="utf-8") == "True 8\n"
    names = {name: data for name, (data, _) in held(tmp_path / "news").items()}
    (tmp_path / "news").rename(tmp_path / "old")
    assert subprocess.check_output(command, encoding="utf-8") == "False 8\n"
    assert names == {name: data for name, (data, _) in held(tmp_path / "news").items()}


def test_a_full_disk_is_said_and_loses_nothing(
    tmp_path: Path, run: Runner, several: tuple[Article, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_json(tmp_path / "news.jsonl", several)
    written: list[int] = []

    def full(descriptor: int) -> None:
        written.append(descriptor)
        if len(written) > 4:
            raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("clubgraph.files.os.fsync", full)
        with pytest.raises(ClubgraphError, match="No space left on device"):
            run(path)
    before = held(tmp_path / "news")
    assert not [name for name in before if name.startswith(".") and not name.endswith(".at.tmp")]
    tally = run(path).tally
    assert tally.articles == 8
    assert tally.kept > 0


def test_an_article_that_ends_or_breaks_its_reader_is_refused_alone(
    tmp_path: Path, run: Runner, several: tuple[Article, ...]
) -> None:
    bad = [replace(several[2], text=f"The {POISON} is here."), replace(several[5], text=f"The {BROKEN} is here.")]
    path = write_json(tmp_path / "news.jsonl", (*several[:2], bad[0], *several[3:5], bad[1], *several[6:]))
    first = run(path, executor="tests.corpus.faults:poisoned_pool", size=100)
    died = f"ends whoever reads it: {BrokenExecutor.__name__}: killed its worker 2 times"
    failed = "cannot be read: ValueError: a fault of the reader"
    assert sorted(first.refused) == [("a2", died), ("a5", failed)]
    assert first.tally.read == 6
    again = run(path, size=100)  # whose reader is well
    assert again.refused == [("a5", failed)]
    assert (again.tally.kept, again.tally.read) == (6, 1)


def test_a_cluster_that_is_gone_or_cannot_work_is_said(
    tmp_path: Path, run: Runner, several: tuple[Article, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(executors, "_PATIENCE", 1)
    path = write_json(tmp_path / "news.jsonl", several)
    with pytest.raises(ClubgraphError, match="run this again: it goes on where it stopped"):
        run(path, executor="tests.corpus.faults:gone")
    with pytest.raises(ClubgraphError, match="a worker writes elsewhere"):
        run(path, executor="tests.corpus.elsewhere:elsewhere")
    with pytest.raises(ClubgraphError, match="a worker cannot work: ModuleNotFoundError: No module named 'clubgraph'"):
        run(path, executor="tests.corpus.elsewhere:without_program")
    with pytest.raises(ClubgraphError, match="no Dask scheduler answers"):
        run(path, executor="tcp://127.0.0.1:9")


@pytest.mark.parametrize(
    ("spoken", "problem"),
    [
        ("cloud", '"cloud" is no executor.'),
        ("nowhere:pool", "\"nowhere:pool\" is not there: No module named 'nowhere'."),
        ("tests.corpus.faults:POISON", '"tests.corpus.faults:POISON" cannot be called.'),
    ],
)
def test_an_executor_that_there_is_not(tmp_path: Path, run: Runner, spoken: str, problem: str) -> None:
    path = write_json(tmp_path / "news.jsonl", ())
    with pytest.raises(ClubgraphError) as raised:
        run(path, executor=spoken)
    assert raised.value.problem == problem
