"""Corpora for the tests: the articles of the demo, and runs over a corpus without processes."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from clubgraph import places
from clubgraph.corpus.build import Options, Watcher, build
from clubgraph.corpus.reading import Tally
from clubgraph.errors import ClubgraphError
from clubgraph.model import Article
from clubgraph.read.articles import articles

ONE = "tests.corpus.conftest:one_thread"


def one_thread() -> ThreadPoolExecutor:
    """The executor of most tests: it needs no process, and the readers are made once for all of them."""
    return ThreadPoolExecutor(1)


@dataclass
class Run:
    """What a run told."""

    tally: Tally
    refused: list[tuple[str, str]] = field(default_factory=list)


Runner = Callable[..., Run]


@pytest.fixture
def run(tmp_path: Path) -> Runner:
    """Build a corpus into a workspace, which is `tmp_path/news` where none is named."""

    def runner(
        corpus: Path, *, executor: str = ONE, size: int = 2, processes: int | None = None, workspace: str = "news"
    ) -> Run:
        refused: list[tuple[str, str]] = []

        def tell(fault: ClubgraphError) -> None:
            refused.append((fault.place.removeprefix(f"{tmp_path}/"), fault.problem))

        watcher = Watcher(tell, lambda tally, gone: None, lambda step: None)
        folder = tmp_path / workspace
        (folder / "seeds" / "articles").mkdir(parents=True, exist_ok=True)
        options = Options(executor, size, processes)
        return Run(build(corpus, folder, folder / "build", watcher, options), refused)

    return runner


@pytest.fixture(scope="session")
def told() -> tuple[Article, ...]:
    """The articles of the demo."""
    return articles(places.demo())


def write_json(path: Path, found: tuple[Article, ...]) -> Path:
    """Articles as a corpus of JSON lines."""
    lines = [
        {"id": each.id, "text": each.text, "title": each.title, "published": each.published, "outlet": each.outlet,
         "language": each.language, "url": each.url}
        for each in found
    ]  # fmt: skip
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8", newline="\n")
    return path
