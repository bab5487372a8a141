"""Every task is told of exactly once, whatever becomes of those who do it."""

from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, ThreadPoolExecutor
from pathlib import Path

import pytest

from clubgraph.corpus.fan_out import fan_out
from tests.corpus.faults import gone, pool, work_in


def done(tasks: list[str], folder: Path) -> dict[str, str]:
    """What became of each task in two processes."""
    found: dict[str, str] = {}
    for task, outcome in fan_out(((task, task) for task in tasks), work_in(folder), pool, ahead=5):
        assert task not in found
        found[task] = outcome if isinstance(outcome, str) else type(outcome).__name__
    return found


def test_tasks_that_raise_or_die_take_no_other_with_them(tmp_path: Path) -> None:
    tasks = [f"good{number}" for number in range(12)]
    tasks[3:3] = ["raises", "dies"]
    tasks[9:9] = ["once"]
    expected = {task: task.upper() for task in tasks} | {"raises": "ValueError", "dies": BrokenExecutor.__name__}
    assert done(tasks, tmp_path) == expected


def test_it_hands_out_no_more_than_it_may(tmp_path: Path) -> None:
    taken: list[int] = []

    def tasks() -> Iterator[tuple[str, int]]:
        for number in range(100):
            taken.append(number)
            yield str(number), number

    results = fan_out(tasks(), lambda number: number, lambda: ThreadPoolExecutor(1), ahead=7)
    next(results)
    assert len(taken) <= 14
    assert len([next(results) for _ in range(99)]) == 99
    assert next(results, None) is None


def test_no_tasks_need_no_executor() -> None:
    def none() -> Executor:
        raise AssertionError("nobody needs one")

    assert list(fan_out(iter(()), str, none, ahead=3)) == []


def test_who_hands_out_the_work_is_gone() -> None:
    with pytest.raises(CancelledError):
        list(fan_out([("one", "one")], str, gone, ahead=3))
