"""What may go wrong with workers, for the tests: tasks that end their process, articles that end whoever reads them."""

import os
import signal
import time
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from clubgraph.build.readers import Readers
from clubgraph.extract.claims.extraction import Extraction
from clubgraph.model import Article, Entity

POISON, BROKEN = "POISON", "BROKEN"


def pool(count: int = 2) -> Executor:
    """Plain processes."""
    return ProcessPoolExecutor(count, get_context("forkserver"))


def poisoned_pool() -> Executor:
    """A process whose reader dies of some articles and fails on others."""
    return ProcessPoolExecutor(1, get_context("forkserver"), initializer=poison)


def poison(pause: float = 0) -> None:
    """Let the reader of this process die of some articles, and fail on others; it may take its time."""
    read = Readers.read

    def poisoned(self: Readers, article: Article, known: dict[str, Entity] | None = None) -> Extraction:
        time.sleep(pause)
        if POISON in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if BROKEN in article.text:
            raise ValueError("a fault of the reader")
        return read(self, article, known)

    Readers.read = poisoned  # type: ignore[method-assign]


def dask_setup(worker: object) -> None:
    """The same for the workers of a cluster, by `dask worker --preload`."""
    poison(0.1)


def work(task: str, folder: Path) -> str:
    """A task that is done, raises, dies, or dies the first time only; it notes each time that it is begun."""
    with (folder / task).open("a") as file:
        file.write("begun\n")
    time.sleep(0.01)
    if task.startswith("dies") or (task.startswith("once") and (folder / task).read_text() == "begun\n"):
        os.kill(os.getpid(), signal.SIGKILL)
    if task.startswith("raises"):
        raise ValueError(task)
    return task.upper()


def work_in(folder: Path) -> "partial[str]":
    """The work, noting in a folder."""
    return partial(work, folder=folder)


class _Gone(ThreadPoolExecutor):
    """An executor whose cluster is not there any more."""

    def submit(self, *_: object) -> Future[str]:  # type: ignore[override]
        future: Future[str] = Future()
        future.cancel()
        future.set_running_or_notify_cancel()
        return future


def gone() -> Executor:
    """One that hands out nothing."""
    return _Gone(1)
