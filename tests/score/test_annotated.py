"""The set that travels with the project: its quotes stand in its articles, and the rules read most of it, nothing as
a fact that is none."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from clubgraph.cli import app

SET = Path(__file__).parent / "annotated"
NAMES = sorted(path.stem for path in (SET / "articles").glob("*.txt"))


def lines(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (SET / "gold" / name).read_text(encoding="utf-8").splitlines()]


def test_there_is_an_article_in_each_language() -> None:
    assert [name[:2] for name in NAMES] == ["en", "es", "he"]


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_and_form_stands_in_the_article(name: str) -> None:
    text = (SET / "articles" / f"{name}.txt").read_text(encoding="utf-8")
    things, claims = lines(f"{name}.entities.jsonl"), lines(f"{name}.claims.jsonl")
    assert len(claims) >= 10
    assert [claim["quote"] for claim in claims if str(claim["quote"]) not in text] == []
    assert [form for thing in things for form in thing["forms"] if form not in text] == []  # type: ignore[attr-defined]
    known = {thing["name"] for thing in things}
    assert [claim["s"] for claim in claims if claim["s"] not in known] == []


@pytest.mark.parametrize("language", ["en", "es", "he"])
def test_the_rules_read_most_of_it_and_nothing_as_a_fact_that_is_none(language: str, tmp_path: Path) -> None:
    for folder in ("articles", "gold"):
        (tmp_path / folder).mkdir()
        for path in (SET / folder).glob(f"{language}-*"):
            (tmp_path / folder / path.name).write_bytes(path.read_bytes())
    command = ["score", "--articles", str(tmp_path / "articles"), "--gold", str(tmp_path / "gold")]
    told = CliRunner().invoke(app, command).stdout.split("\n")
    precision, recall = (float(told[1].split(f"{figure} ")[1].split()[0]) for figure in ("P", "R"))
    assert (precision >= 0.75, recall >= 0.65) == (True, True), told[1]
    assert told[4].endswith("does not assert it: 0")


def test_every_quote_of_the_exchange_format_stands_at_its_place() -> None:
    article = SET / "articles" / f"{NAMES[0]}.txt"
    command = [sys.executable, "-m", "clubgraph", "extract", str(article), "--format", "jsonl"]
    done = subprocess.run(command, cwd=Path(__file__).parents[2] / "graph", capture_output=True, check=True)
    text = article.read_text(encoding="utf-8")
    found = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert len(found) >= 10
    assert all(text[claim["start"] : claim["end"]] == claim["quote"] for claim in found)
