"""Near-copies found with an index on disk are those that are found with everything in memory."""

import random
import sqlite3
from array import array

import pytest

from clubgraph.corpus.copies import near_copies, runs
from clubgraph.derive import copies
from clubgraph.derive.records import Copy
from clubgraph.model import Article

WORDS = [f"word{number}" for number in range(400)]


def packed(text: str) -> bytes:
    return array("q", sorted(set(runs(text)))).tobytes()


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
    found = list(near_copies(sqlite3.connect(":memory:"), [(each.id, packed(each.text)) for each in articles]))
    assert tuple(found) == copies.near_copies(articles)
    assert len(found) >= 40


def test_what_everybody_writes_is_looked_for_in_some_only() -> None:
    common = " ".join(WORDS[:20])
    rng = random.Random(1)
    texts = [f"{common} {' '.join(rng.choices(WORDS, k=300))}" for _ in range(100)]
    articles = [(f"a{number:03}", packed(text)) for number, text in enumerate([*texts, texts[99]])]
    assert list(near_copies(sqlite3.connect(":memory:"), articles)) == [Copy("a100", "a099", 100)]


def test_runs_are_the_same_on_every_machine() -> None:
    assert list(runs("One two THREE, four five six")) == [4220782810216309851, -5655151791675603597]
