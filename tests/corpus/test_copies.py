"""Near-copies found with an index on disk are those found with everything in memory, also as articles come and go."""

import random
import sqlite3
from array import array
from collections.abc import Iterable

import pytest

from clubgraph.corpus.copies import MADE, near_copies, renewed, runs
from clubgraph.derive import copies
from clubgraph.derive.records import Copy
from clubgraph.model import Article

WORDS = [f"word{number}" for number in range(400)]


def packed(text: str) -> bytes:
    return array("q", sorted(set(runs(text)))).tobytes()


def indexed(articles: Iterable[tuple[str, bytes]]) -> tuple[sqlite3.Connection, list[Copy]]:
    """An index of texts, and what is found in it."""
    database = sqlite3.connect(":memory:")
    database.executescript(MADE)
    database.executemany("INSERT INTO words VALUES (?, ?)", articles)
    return database, list(near_copies(database, database.execute("SELECT * FROM words ORDER BY article")))


@pytest.mark.parametrize("length", [12, 60, 300, 1500])
def test_both_ways_find_the_same(length: int) -> None:
    rng = random.Random(length)
    texts: list[list[str]] = []
    for _ in range(40):
        texts.append(rng.choices(WORDS, k=length))
        for share in (0.2, 0.45, 0.6, 0.95):
            kept = rng.choice(texts)[: int(length * share)]
            texts.append(kept + rng.choices(WORDS, k=length - len(kept)))
    articles = [Article(f"a{number:03}", " ".join(words), "en") for number, words in enumerate(texts)]
    _, found = indexed((each.id, packed(each.text)) for each in articles)
    assert tuple(found) == copies.near_copies(articles)
    assert len(found) >= 40


def test_what_everybody_writes_is_looked_for_in_some_only() -> None:
    common = " ".join(WORDS[:20])
    rng = random.Random(1)
    texts = [f"{common} {' '.join(rng.choices(WORDS, k=300))}" for _ in range(100)]
    articles = [(f"a{number:03}", packed(text)) for number, text in enumerate([*texts, texts[99]])]
    assert indexed(articles)[1] == [Copy("a100", "a099", 100)]


@pytest.mark.parametrize("seed", range(6))
def test_articles_that_come_and_go_leave_what_all_together_give(seed: int) -> None:
    rng = random.Random(seed)
    common = rng.choices(WORDS, k=12)  # more share it than are looked at
    base = [rng.choices(WORDS, k=40) for _ in range(6)]

    def text() -> str:
        one, cut = rng.choice(base), rng.randrange(1, 39)
        mixed = one[:cut] + (rng.choice(base)[cut:] if rng.random() < 0.5 else rng.choices(WORDS, k=40 - cut))
        return " ".join([*common, *mixed] if rng.random() < 0.9 else common)

    held = {f"a{rng.randrange(1000):03}": packed(text()) for _ in range(110)}
    database, _ = indexed(held.items())
    moved = 0
    for _ in range(25):
        originals = {original for _, (original, _) in _noted(database)}
        gone = {name: held.pop(name) for name in rng.sample(sorted(originals), min(len(originals), rng.randrange(3)))}
        come = {f"a{rng.randrange(1000):03}": packed(text()) for _ in range(rng.randrange(3))}
        gone |= {name: held.pop(name) for name in come if name in held}
        before = dict(_noted(database))
        database.executemany("DELETE FROM words WHERE article = ?", [(name,) for name in gone])
        database.executemany("INSERT INTO words VALUES (?, ?)", come.items())
        held |= come
        changed = renewed(database, gone, come)
        whole, _ = indexed(held.items())
        after = dict(_noted(database))
        assert after == dict(_noted(whole))
        for table in ("run", "copied_run"):
            rows = f"SELECT * FROM {table} ORDER BY run, article"
            assert database.execute(rows).fetchall() == whole.execute(rows).fetchall()
        differing = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
        assert differing - gone.keys() <= changed
        moved += len(differing - gone.keys() - come.keys())
    assert moved > 5


def test_runs_are_the_same_on_every_machine() -> None:
    assert list(runs("One two THREE, four five six")) == [4220782810216309851, -5655151791675603597]


def _noted(database: sqlite3.Connection) -> Iterable[tuple[str, tuple[str, int]]]:
    return ((name, (original, share)) for name, original, share in database.execute("SELECT * FROM copy"))
