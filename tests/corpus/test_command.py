"""`clubgraph build --corpus`: what it says, how it ends, and that the commands that ask find its graph."""

import json
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
    plain = call("build", "--workspace", news)
    assert isinstance(plain.exception, ClubgraphError)
    assert plain.exception.problem == "holds the graph of a corpus."


def test_an_article_comes_is_corrected_and_goes(tmp_path: Path, corpus: Path) -> None:
    news, owners = (
        tmp_path / "news",
        ("ask", "clubs/owners", "Inter Miami", "--format", "csv", "--workspace", tmp_path / "news"),
    )
    built = call("build", "--corpus", corpus, "--workspace", news, "--executor", ONE)
    before = call(*owners).stdout
    article = tmp_path / "more.txt"
    article.write_text("Zoe Prat owns Inter Miami.", encoding="utf-8")
    told = ("--date", "2026-01-18", "--language", "en", "--workspace", news)
    added = call("add", article, *told)
    assert added.exception is None
    assert added.stdout.splitlines()[:3] == [
        "read         more (en), 1 claim",
        "new          1 fact",
        "             Zoe Prat owns Inter Miami",
    ]
    assert "changed      seeds/added/more.json" in added.stdout
    assert "Zoe Prat" in call(*owners).stdout
    twice = call("add", article, *told)
    assert isinstance(twice.exception, ClubgraphError)
    assert "--replace" in twice.exception.hint
    article.write_text("Zoe Prat does not own Inter Miami.", encoding="utf-8")
    assert call("add", article, "--replace", *told).exception is None
    assert call(*owners).stdout == before
    tried = call("retract", "more", "--dry-run", "--workspace", news)
    assert "would change seeds/added/more.json" in tried.stdout
    assert call("retract", "more", "--workspace", news).exception is None
    assert not (news / "seeds" / "added" / "more.json").exists()
    (name, *_) = sorted(json.loads(line)["id"] for line in corpus.read_text(encoding="utf-8").splitlines())
    assert call("retract", name, "--workspace", news).exception is None
    assert (news / "seeds" / "retracted.txt").read_text(encoding="utf-8") == f"{name}\n"
    gone = call("retract", name, "--workspace", news)
    assert isinstance(gone.exception, ClubgraphError)
    assert gone.exception.problem == f'"{name}" was retracted already.'
    again = call("build", "--corpus", corpus, "--workspace", news, "--executor", ONE)
    assert "passed    1 that were retracted here, 0 for an added one" in again.stdout
    (news / "seeds" / "retracted.txt").unlink()
    again = call("build", "--corpus", corpus, "--workspace", news, "--executor", ONE)
    assert again.stdout.splitlines()[1:3] == built.stdout.splitlines()[1:3]
    assert call(*owners).stdout == before


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
