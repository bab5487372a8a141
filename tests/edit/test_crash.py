"""Killed at any moment, a workspace keeps every article, claim and decision, and the next command works."""

import multiprocessing
import os
import random
import shutil
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from clubgraph.build.write import PLACES, build
from clubgraph.edit.add import add
from clubgraph.edit.decide import Wanted, decide
from clubgraph.edit.incoming import Known
from clubgraph.edit.retract import retract
from clubgraph.keep.journal import recover
from clubgraph.read.articles import articles
from clubgraph.read.decisions import What
from clubgraph.read.workspace import read
from clubgraph.terms import CG

KILLS = 50
COMMANDS = ("add", "retract", "build", "decide")
OUTPUTS = ("graph.ttl", "claims.jsonl", "explorer.html", "manifest.json")


def test_fifty_kills_lose_nothing(workspace: Path, tmp_path: Path) -> None:
    rng = random.Random(int(os.environ.get("CLUBGRAPH_CRASH_SEED", "7")))
    book = _Book(workspace, tmp_path)
    took = {name: book.whole(name) for name in COMMANDS}
    stopped = 0
    for number in range(KILLS):
        name = COMMANDS[number % len(COMMANDS)]
        begin = time.perf_counter()
        if book.killed(name, rng.uniform(0, took[name]), number):
            stopped += 1
        else:  # it was faster than the first time: the next ones are killed earlier
            took[name] = min(took[name], time.perf_counter() - begin)
    assert stopped >= KILLS // 3, "most commands were done before they were killed: nothing was tested"
    build(workspace, workspace / "build")
    _remember_places(workspace / "build", tmp_path / "fresh")
    build(workspace, tmp_path / "fresh")
    for name in OUTPUTS:
        assert (workspace / "build" / name).read_bytes() == (tmp_path / "fresh" / name).read_bytes()
    assert [path.name for path in (workspace / "build").iterdir() if path.name.endswith(".tmp")] == []


def _remember_places(built: Path, fresh: Path) -> None:
    """A page keeps things where its reader last saw them, so the fresh one must remember the same places."""
    (fresh / "cache").mkdir(parents=True)
    shutil.copy(built / "cache" / PLACES, fresh / "cache" / PLACES)


class _Book:
    """What must be there, kept apart from the workspace."""

    def __init__(self, workspace: Path, tmp: Path) -> None:
        self.workspace, self.tmp = workspace, tmp
        self.articles = {article.id: article.text for article in articles(workspace)}
        self.claims = {path.name: path.read_bytes() for path in (workspace / "seeds" / "claims").iterdir()}
        self.decisions = b""
        self.keys = [claim.id for claim in read(workspace).claims]

    def whole(self, name: str) -> float:
        """How long a command takes that nobody kills."""
        begin = time.perf_counter()
        process = self._started(name, -COMMANDS.index(name) - 1)
        process.join(60)
        assert process.exitcode == 0
        took = time.perf_counter() - begin
        self._check(name, -COMMANDS.index(name) - 1)
        return took

    def killed(self, name: str, after: float, number: int) -> bool:
        """Whether the command was killed before it was done; either way everything is there."""
        process = self._started(name, number)
        process.join(after)
        process.kill()
        process.join(60)
        self._check(name, number)
        return process.exitcode != 0

    def _started(self, name: str, number: int) -> multiprocessing.process.BaseProcess:
        process = multiprocessing.get_context("fork").Process(target=self._run, args=(name, number))
        process.start()
        return process

    def _run(self, name: str, number: int) -> None:
        output = self.workspace / "build"
        if name == "add":
            path = self.tmp / f"n{number}.txt"
            path.write_text(_text(number), encoding="utf-8")
            add(self.workspace, output, path, Known(title=f"Number {number}", language="en"))
        elif name == "retract":
            retract(self.workspace, output, self._victim())
        elif name == "decide":
            what = What.REJECT if number % 2 else What.ACCEPT
            decide(self.workspace, output, Wanted(what, self.keys[number % len(self.keys)]), who=f"Ana {number}")
        else:
            build(self.workspace, output)

    def _victim(self) -> str:
        return max(self.articles, key=lambda name: (name.startswith("n"), name))

    def _check(self, name: str, number: int) -> None:
        read(self.workspace)  # whatever state it was left in can be read
        recover(self.workspace)
        found = {article.id: article for article in read(self.workspace).articles}
        victim = self._victim()
        gained, lost = found.keys() - self.articles.keys(), self.articles.keys() - found.keys()
        assert gained <= ({f"n{number}"} if name == "add" else set())
        assert lost <= ({victim} if name == "retract" else set())
        for article in gained:
            assert (found[article].text, found[article].title) == (_text(number), f"Number {number}")
            self.articles[article] = _text(number)
        for article in lost:
            del self.articles[article]
            assert f"[{article}]" not in (self.workspace / "seeds" / "articles.toml").read_text(encoding="utf-8")
        assert {article: found[article].text for article in found} == self.articles
        claims = {path.name: path.read_bytes() for path in (self.workspace / "seeds" / "claims").glob("*.toml")}
        assert claims == {file: data for file, data in self.claims.items() if file.removesuffix(".toml") in found}
        self._check_decisions(name)
        self._check_outputs()

    def _check_decisions(self, name: str) -> None:
        path = self.workspace / "seeds" / "decisions.csv"
        now = path.read_bytes() if path.exists() else b""
        assert now.startswith(self.decisions)
        assert now == self.decisions or (name == "decide" and now.endswith(b"\n"))
        self.decisions = now

    def _check_outputs(self) -> None:
        graph = self.workspace / "build" / "graph.ttl"
        if graph.exists():
            triples = list(ox.parse(path=graph, format=ox.RdfFormat.TURTLE))
            kinds = {quad.subject for quad in triples if quad.object == ox.NamedNode(CG.Article)}
            whole = {quad.subject for quad in triples if quad.predicate == ox.NamedNode(CG.sha256)}
            assert triples
            assert kinds == whole  # no article stands there half
        page = self.workspace / "build" / "explorer.html"
        if page.exists():
            assert page.read_text(encoding="utf-8").rstrip().endswith("</html>")


def _text(number: int) -> str:
    return f"This is the news of the day {number}: Ana Solerz was seen at Zz Lakes.\n"


@pytest.mark.parametrize("seed", [0])
def test_the_book_notices_a_loss(workspace: Path, tmp_path: Path, seed: int) -> None:
    book = _Book(workspace, tmp_path)
    (workspace / "seeds" / "articles" / "derby.txt").write_text("another text of the day", encoding="utf-8")
    (workspace / "seeds" / "claims" / "derby.toml").unlink()
    with pytest.raises(AssertionError):
        book._check("build", seed)
