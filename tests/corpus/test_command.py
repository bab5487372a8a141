"""`clubgraph build --corpus`: what it says, how it ends, and that the commands that ask find its graph."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clubgraph.cli import app
from clubgraph.cli._pace import Pace
from clubgraph.errors import ClubgraphError
from clubgraph.model import Article
from tests.corpus.conftest import ONE, write_json

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def corpus(tmp_path: Path, told: tuple[Article, ...]) -> Path:
    """The demo's articles, and the first once more."""
    return write_json(tmp_path / "news.jsonl", (*told, replace(told[0], id="again")))


def call(*words: str | Path) -> Result:
    return CliRunner().invoke(app, list(map(str, words)))


def test_a_corpus_is_built_asked_and_left_alone(tmp_path: Path, corpus: Path) -> None:
    news = tmp_path / "news"
    built = call("build", "--corpus", corpus, "--workspace", news, "--executor", ONE)
    assert built.exception is None
    lines = built.stdout.splitlines()
    assert lines[0] == "read      4 articles, 4 of them now"
    assert lines[2] == "folded    1 with the very text of another, 0 that came twice"
    asked = call("ask", "clubs/owners", "Inter Miami", "--workspace", news)
    assert asked.stdout.startswith("owner")
    counted = call("query", "SELECT (COUNT(*) AS ?n) { ?a a cg:Article }", "--format", "csv", "--workspace", news)
    assert counted.stdout.split() == ["n", "4"]
    article = tmp_path / "more.txt"
    article.write_text("Jorge Mas owns Inter Miami.", encoding="utf-8")
    for words in (["build"], ["add", article]):
        plain = call(*words, "--workspace", news)
        assert isinstance(plain.exception, ClubgraphError)
        assert plain.exception.problem == "holds the graph of a corpus."


def test_it_ends_with_3_when_articles_were_refused(tmp_path: Path, corpus: Path) -> None:
    with corpus.open("a", encoding="utf-8") as file:
        file.write('{"title": "No text"}\n{"text": "cut sho')
    command = [sys.executable, "-m", "clubgraph", "build", "--corpus", corpus, "--workspace", tmp_path / "news"]
    done = subprocess.run([*command, "--executor", ONE], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 3
    assert done.stdout.startswith("read      4 articles, 4 of them now\n")
    told = done.stderr.splitlines()
    assert told[:2] == [f"refused: {corpus}:5: has no text.", f"refused: {corpus}:6: is cut short, or no JSON."]
    assert told[-1].startswith("2 articles were refused: 1 has no text, 1 is cut short, or no JSON.")


def test_somebody_must_say_where_the_graph_goes(tmp_path: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert isinstance(call("build", "--corpus", corpus).exception, ClubgraphError)
    assert call("build", "--corpus", corpus, "-o", "news/build", "--executor", ONE).exception is None
    assert call("query", "ASK { ?a a cg:Claim }", "--workspace", "news").stdout == "yes\n"


@pytest.mark.parametrize(
    ("seconds", "read", "kept", "gone", "words"),
    [
        (0.5, 10, 0, 0.5, "10 articles"),
        (60, 1500, 0, 0.25, "1,500 articles, 1,500 a minute, 3:00 left"),
        (60, 1000, 1000, 0.1, "2,000 articles, 1,000 a minute, 18:00 left"),
        (3600, 60_000, 0, 0.2, "60,000 articles, 1,000 a minute, 4:00:00 left"),
        (60, 0, 1000, 0.5, "1,000 articles"),
    ],
)
def test_its_pace_is_told(seconds: float, read: int, kept: int, gone: float, words: str) -> None:
    times = iter([0.0, seconds])
    assert Pace(lambda: next(times)).words(read, kept, gone) == words
