"""Killed at any moment, a change of a corpus is done or not; the next command finishes or undoes it."""

import multiprocessing
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from clubgraph.ask.graph import load
from clubgraph.corpus import pending
from clubgraph.edit.in_corpus import add, retract
from clubgraph.edit.incoming import Known
from clubgraph.export.turtle import turtle
from tests.corpus.conftest import Runner
from tests.corpus.edits import Record, all_of, written

TOLD = "Jorge Mas owns Inter Miami. Luis Prat coaches Inter Miami. It was a long evening for everybody who was there."
GIVEN = [
    Record("a", TOLD, "en", "2026-01-18", "Mundo"),
    Record("b", f"{TOLD} He said so.", "en", "2026-01-18", "Post"),
    Record("c", TOLD, "en", "2026-01-19", "Día"),
    Record("d", "Marco Rossi plays for Celta de Vigo.", "en", "2026-01-18", "Mundo"),
    Record("e", "Marco Rossi plays for Inter Miami.", "en", "2024-05-05", "Mundo"),
]
NEW = "Marco Rossi plays for Celta de Vigo. Jorge Mas does not own Inter Miami."
EVENTS = ("replace", "unlink", "fsync", "link", "rename", "mkdir")
KILLED = 4


def _add(workspace: Path, name: str, *, instead: bool) -> None:
    path = workspace.parent / "new.txt"
    path.write_text(NEW, encoding="utf-8")
    known = Known(date="2026-01-18", language="en", name=name)
    add(workspace, workspace / "build", path, known, replace=instead)


CHANGES: dict[str, Callable[[Path], object]] = {
    "add": lambda workspace: _add(workspace, "bb", instead=False),
    "replace": lambda workspace: _add(workspace, "d", instead=True),
    "retract": lambda workspace: retract(workspace, workspace / "build", "a"),
}


@pytest.fixture
def built(tmp_path: Path, run: Runner) -> Path:
    run(written(tmp_path / "news.jsonl", GIVEN))
    return tmp_path / "news"


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_done_or_not(name: str, built: Path, tmp_path: Path, run: Runner) -> None:
    change = CHANGES[name]
    base = shutil.copytree(built, tmp_path / "base")
    events = _events(change, built)
    before, after = all_of(base), all_of(built)
    assert events > 12
    outcomes = set()
    moments = sorted(
        {round(number * events / (KILLED - 1)) for number in range(KILLED)} | set(range(events - 4, events))
    )
    for moment in moments:
        shutil.rmtree(built)
        shutil.copytree(base, built)
        _killed(name, built, moment)
        graph = turtle(quad.triple for quad in load(built))
        assert graph in (before["graph"], after["graph"])  # whoever asks now has an answer
        done = pending.finish(built, built / "build")
        if moment % 2:
            run(tmp_path / "news.jsonl")
        else:
            retract(built, built / "build", "e", dry_run=True)  # any change sweeps what a killed one left
        found = all_of(built)
        outcomes.add(found == after)
        assert found == (after if done or graph == after["graph"] else before)
        assert not list(built.rglob("*.tmp"))
        if found == before:
            change(built)
            assert all_of(built) == after
    assert outcomes == {True, False}


def _events(change: Callable[[Path], object], workspace: Path) -> int:
    """How many moments a change has that nobody kills."""
    count = 0
    with pytest.MonkeyPatch.context() as patch:

        def counted() -> None:
            nonlocal count
            count += 1

        _watch(patch, counted)
        change(workspace)
    return count


def _killed(name: str, workspace: Path, moment: int) -> None:
    """Make a change in a process of its own, for a fork would share an open store, which ends at this moment."""
    process = multiprocessing.get_context("spawn").Process(target=_run, args=(name, workspace, moment))
    process.start()
    process.join(120)
    assert process.exitcode in (0, 9)


def _run(name: str, workspace: Path, moment: int) -> None:
    left = moment

    def counted() -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os._exit(9)

    _watch(pytest.MonkeyPatch(), counted)
    CHANGES[name](workspace)


def _watch(patch: pytest.MonkeyPatch, counted: Callable[[], None]) -> None:
    """Count before each step by which files change."""

    def watched(step: Callable[..., Any]) -> Callable[..., Any]:
        def counting(*given: Any, **named: Any) -> Any:
            counted()
            return step(*given, **named)

        return counting

    for name in EVENTS:
        patch.setattr(os, name, watched(getattr(os, name)))
    patch.setattr(pending, "commit", watched(pending.commit))
    patch.setattr(pending, "finish", watched(pending.finish))
