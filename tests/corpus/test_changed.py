"""Of a corpus that changed a little, the store is brought up to date, and is the one that is made anew."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from clubgraph.ask.graph import load
from clubgraph.model import Article
from clubgraph.store import shards
from clubgraph.store.kept import current, opened
from tests.corpus.conftest import Runner, write_json

TABLES = ("claim", "support", "disagreement", "name", "speaker")
Articles = tuple[Article, ...]
MORE = "Jorge Mas does not own Inter Miami. Luis Prat coaches Inter Miami. Marco Rossi plays for Celta de Vigo."
CHANGES: dict[str, Callable[[Articles], Articles]] = {
    "one more": lambda found: (*found, Article("z", MORE, "en", published="2026-01-18")),
    "one more, before all": lambda found: (Article("0", MORE, "en", published="2026-01-18"), *found),
    "one less": lambda found: found[1:],
    "a copy less": lambda found: tuple(each for each in found if each.id != "c5-again"),
    "an original less": lambda found: tuple(each for each in found if each.id != "c5"),
    "a copy more": lambda found: (*found, replace(found[3], id="d", text=f"{found[3].text} So it is.", outlet="Mundo")),
    "a text that stood there": lambda found: (*found, replace(found[3], id="d", outlet="Mundo")),
    "another text": lambda found: (*found[:2], replace(found[2], text=MORE), *found[3:]),
    "another day": lambda found: (*found[:2], replace(found[2], published="2024-05-05"), *found[3:]),
    "nothing at all": lambda found: found,
}


@pytest.fixture
def several() -> Articles:
    """Articles that say much alike, one of them twice."""
    text = (
        "Jorge Mas owns Inter Miami and the club is in the city of Miami, as everybody knows since {} days. "
        "Luis Prat{} coaches Inter Miami. Marco Rossi plays for Inter Miami. "
        "Barcelona won the Champions League in 20{}."
    )
    made = [
        Article(f"c{n}", text.format(n, "aeiou"[n % 5], 10 + n % 3), "en", published="2026-01-18") for n in range(8)
    ]
    told = [replace(each, text=f"{each.text} {'He said no more on day' + str(n)}.") for n, each in enumerate(made)]
    return (*told, replace(told[5], id="c5-again", text=f"{told[5].text} More follows.", outlet="Mundo"))


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_in_place_as_made_anew(
    change: Callable[[Articles], Articles],
    tmp_path: Path,
    run: Runner,
    several: Articles,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run(write_json(tmp_path / "news.jsonl", several))
    before = _held(tmp_path / "news")
    with monkeypatch.context() as patch:
        patch.setattr(shards, "_MOST", 0)
        patch.setattr(shards, "make", None)
        run(write_json(tmp_path / "news.jsonl", change(several)))
    in_place = _held(tmp_path / "news")
    (tmp_path / "news").rename(tmp_path / "old")
    run(tmp_path / "news.jsonl")
    assert in_place == _held(tmp_path / "news")
    assert (in_place == before) is (change(several) == several)
    names = [
        sorted(path.name for path in (tmp_path / place / "build" / "shards").iterdir()) for place in ("old", "news")
    ]
    assert names[0] == names[1]


def test_a_large_change_is_made_anew(
    tmp_path: Path, run: Runner, several: Articles, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(write_json(tmp_path / "news.jsonl", several))
    monkeypatch.setattr(shards, "change", None)
    run(write_json(tmp_path / "news.jsonl", several[:4]))
    assert len(_held(tmp_path / "news")[1]["claim"]) > 10


def _held(workspace: Path) -> tuple[set[ox.Quad], dict[str, list[str]]]:
    """The store, and the rows of the columns without their numbers."""
    stamp = current(workspace / "build")
    assert stamp
    found = opened(workspace / "build" / "store" / stamp["name"])
    assert found
    with sqlite3.connect(found.columns) as database:
        rows = {
            table: sorted(str(row[table == "claim" :]) for row in database.execute(f"SELECT * FROM {table}"))
            for table in TABLES
        }
    return set(load(workspace)), rows
