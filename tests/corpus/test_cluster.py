"""A real Dask cluster on this machine: a worker is killed, an article kills who reads it, the scheduler is killed."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from clubgraph.errors import ClubgraphError
from clubgraph.model import Article
from clubgraph.store.shards import SHARDS
from tests.corpus import faults
from tests.corpus.conftest import Runner, write_json

pytest.importorskip("distributed")

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 60.0
LOCAL = ("--host", "127.0.0.1", "--no-dashboard")
# a task may end two workers before it counts as the fault: the test takes no longer than it must
QUICK = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1", "PYTHONPATH": str(ROOT)}


class Cluster:
    """A scheduler and two workers, each a process of its own with all that it starts."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.processes = folder, list[subprocess.Popen[bytes]]()
        scheduler = self._start("scheduler", "--port", "0")
        self.address = _said(scheduler, rb"Scheduler at:\s+(tcp://\S+)", folder / "scheduler0.log")
        for _ in range(2):
            self._worker()

    def kill_a_worker(self) -> None:
        """End the process that reads, without a word."""
        nanny = self.processes[1].pid
        children = Path(f"/proc/{nanny}/task/{nanny}/children").read_text(encoding="ascii").split()
        for child in map(int, children):
            command = Path(f"/proc/{child}/cmdline").read_bytes()
            if b"resource_tracker" not in command:
                os.kill(child, signal.SIGKILL)

    def kill_the_scheduler(self) -> None:
        """End who hands out the work."""
        self.processes[0].kill()

    def end(self) -> None:
        """End everything that was started."""
        for process in self.processes:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def _worker(self) -> None:
        preload = str(Path(faults.__file__))
        where = ("--local-directory", str(self.folder), "--preload", preload)
        self._start("worker", self.address, "--nworkers", "1", "--nthreads", "1", *where)

    def _start(self, what: str, *words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "distributed.cli.dask_" + what, *words, *LOCAL]
        log = (self.folder / f"{what}{len(self.processes)}.log").open("wb")
        process = subprocess.Popen(command, stderr=log, stdout=log, start_new_session=True, env=os.environ | QUICK)
        self.processes.append(process)
        return process


def _said(process: subprocess.Popen[bytes], pattern: bytes, log: Path) -> str:
    """What a process writes into its log, as soon as it does."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if found := re.search(pattern, log.read_bytes()):
            return found[1].decode()
        assert process.poll() is None, log.read_text(encoding="utf-8")
        time.sleep(0.05)
    raise AssertionError(log.read_text(encoding="utf-8"))


@contextmanager
def cluster(folder: Path) -> Iterator[Cluster]:
    """A cluster that is gone afterwards."""
    folder.mkdir()
    started = Cluster(folder)
    try:
        yield started
    finally:
        started.end()


@contextmanager
def as_soon_as(folder: Path, count: int, do: Callable[[], None]) -> Iterator[None]:
    """Do something in the middle of a job: when so many of its reports are there."""

    def watch() -> None:
        until = time.monotonic() + PATIENCE
        while len(list(folder.glob("[!.]*.json"))) < count and time.monotonic() < until:
            time.sleep(0.01)
        do()

    watcher = Thread(target=watch)
    watcher.start()
    yield
    watcher.join()


@pytest.fixture
def several() -> tuple[Article, ...]:
    """Articles enough for several tasks; two of them are bad."""
    text = "Jorge Mas owns Inter Miami and the club is in the city of Miami. Report number {}."
    found = [Article(f"a{n:02}", text.format(n), "en", published="2026-01-18") for n in range(24)]
    found[7] = replace(found[7], text=f"The {faults.POISON} is here.")
    found[11] = replace(found[11], text=f"The {faults.BROKEN} is here.")
    return tuple(found)


def test_each_good_article_is_read_once_and_each_bad_one_named(
    tmp_path: Path, run: Runner, several: tuple[Article, ...]
) -> None:
    corpus, shards = write_json(tmp_path / "news.jsonl", several), tmp_path / "news" / "build" / SHARDS
    bad = ["cannot be read: ValueError: a fault of the reader", "ends whoever reads it: KilledWorker"]
    with cluster(tmp_path / "one") as first:
        with as_soon_as(shards, 2, first.kill_a_worker):
            found = run(corpus, executor=first.address)
        assert [name for name, _ in sorted(found.refused)] == ["a07", "a11"]
        assert sorted(problem.split(": Attempted")[0] for _, problem in found.refused) == bad
        assert (found.tally.read, found.tally.kept) == (22, 0)
        assert articles_in(shards) == [each.id for each in several if each.id not in ("a07", "a11")]


def test_a_job_goes_on_with_another_scheduler(tmp_path: Path, run: Runner, several: tuple[Article, ...]) -> None:
    good = tuple(each for each in several if faults.POISON not in each.text and faults.BROKEN not in each.text)
    corpus, shards = write_json(tmp_path / "news.jsonl", good), tmp_path / "news" / "build" / SHARDS
    stopped = pytest.raises(ClubgraphError, match="run this again: it goes on where it stopped")
    with cluster(tmp_path / "one") as first, as_soon_as(shards, 2, first.kill_the_scheduler), stopped:
        run(corpus, executor=first.address)
    with cluster(tmp_path / "two") as second:
        found = run(corpus, executor=second.address)
    assert found.tally.kept >= 2
    assert found.tally.articles == 22
    assert articles_in(shards) == [each.id for each in good]


def articles_in(shards: Path) -> list[str]:
    """The articles of all shards, as often as they stand there."""
    told = [line for path in shards.glob("*.parts") for line in path.read_text(encoding="utf-8").splitlines()]
    return sorted(json.loads(line)[0][0] for line in told)
