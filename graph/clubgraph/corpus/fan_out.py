"""Tasks → their results, each exactly once, over any executor of PEP 3148; a task that kills its worker fails alone."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from itertools import islice
from typing import TypeGuard, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")
DEATHS = 2
_ENDED = frozenset({"KilledWorker"})  # Dask's; it is not imported where nobody uses it


def killed(outcome: object) -> TypeGuard[BaseException]:
    """Whether what came of a task is that its worker died."""
    return isinstance(outcome, BrokenExecutor) or type(outcome).__name__ in _ENDED


def fan_out(
    tasks: Iterable[tuple[str, Task]],
    work: Callable[[Task], Result],
    executor: Callable[[], Executor],
    *,
    ahead: int,
    deaths: int = DEATHS,
) -> Iterator[tuple[Task, Result | BaseException]]:
    """Each task, with what came of it, in the order in which they are done; at most `ahead` are handed out at a time.

    A worker that dies breaks a pool of processes. The tasks that may have been running then go one at a time, each in
    a fresh pool. A cluster names the tasks that were with a worker when it died, too often to be chance: they go alone
    once more, for it may have been another's fault. Raises CancelledError when whoever hands out the work is gone.
    """
    source, left = iter(tasks), dict[str, Task]()
    suspects: list[str] = []
    died: Counter[str] = Counter()
    while True:
        alone = suspects[:1]
        if not alone:
            left.update(islice(source, ahead - len(left)))
        if not left:
            return
        more = iter(()) if alone else source
        lost: dict[str, BaseException] = {}
        with executor() as pool:
            for key, outcome in _round(pool, work, left, alone or list(left), more, ahead, lost):
                yield left.pop(key), outcome
        if alone and lost:
            died[alone[0]] += 1
            if not _broken(lost):
                yield left.pop(alone[0]), lost[alone[0]]
            elif died[alone[0]] >= deaths:
                yield left.pop(alone[0]), BrokenExecutor(f"killed its worker {deaths} times")
        elif lost:
            suspects = list(left)[: 2 * (os.cpu_count() or 1) + 1] if _broken(lost) else list(lost)
        suspects = [key for key in suspects if key in left]


def _broken(lost: Mapping[str, BaseException]) -> bool:
    """Whether the pool itself is gone."""
    return any(isinstance(error, BrokenExecutor) for error in lost.values())


def _round(
    pool: Executor,
    work: Callable[[Task], Result],
    left: dict[str, Task],
    keys: list[str],
    more: Iterator[tuple[str, Task]],
    ahead: int,
    lost: dict[str, BaseException],
) -> Iterator[tuple[str, Result | BaseException]]:
    """What one pool gets done before it breaks; new tasks are taken from `more` as others end, the names of those that
    it took down with it go to `lost`, with the fault."""
    futures: dict[Future[Result], str] = {}

    def submit(key: str) -> None:
        try:
            futures[pool.submit(work, left[key])] = key
        except BrokenExecutor as error:
            lost[key] = error

    for key in keys:
        submit(key)
    while futures:
        for future in wait(futures, return_when=FIRST_COMPLETED).done:
            key, error = futures.pop(future), future.exception()
            if killed(error):
                lost[key] = error
            else:
                yield key, error or future.result()
        if not lost:
            for key, task in islice(more, max(0, ahead - len(futures))):
                left[key] = task
                submit(key)
