"""Claims are numbered in the order of articles and names, whenever and wherever new ones come."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from clubgraph.store import tabulate
from clubgraph.store.numbers import Cells, delete, insert_all, insert_some

SCHEMA = Path(tabulate.__file__).with_name("columns.sql").read_text(encoding="utf-8")


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as made:
        made.executescript(SCHEMA)
        yield made


@pytest.mark.parametrize("seed", range(5))
def test_new_claims_find_their_place(seed: int, database: sqlite3.Connection) -> None:
    rng = random.Random(seed)
    articles = rng.sample(range(10_000), 300)
    first, later = articles[:100], articles[100:]
    insert_all(database, [_claim(article, number) for article in first for number in range(5)])
    for begin in range(0, len(later), 4):
        insert_some(database, [_claim(article, number) for article in later[begin : begin + 4] for number in range(5)])
    assert _names(database, "id") == _names(database, "article, name")
    assert len(_names(database, "id")) == 5 * len(articles)
    _check(database)


@pytest.mark.parametrize("order", [range(1, 400), range(400, 0, -1)], ids=["rising", "falling"])
def test_claims_beside_a_gap_that_is_full_are_moved_apart(order: range, database: sqlite3.Connection) -> None:
    insert_all(database, [_claim(article, 0) for article in (0, *range(1000, 3000))])
    for article in order:
        insert_some(database, [_claim(article, number) for number in range(3)])
    assert _names(database, "id") == _names(database, "article, name")
    assert len(_names(database, "id")) == 2001 + 3 * len(order)
    _check(database)


def test_more_claims_than_a_gap_ever_holds_find_their_place(database: sqlite3.Connection) -> None:
    insert_all(database, [_claim(0, 0), _claim(2, 0)])
    insert_some(database, [_claim(1, number) for number in range(5000)])
    assert _names(database, "id") == _names(database, "article, name")
    assert len(_names(database, "id")) == 5002


def test_what_is_deleted_is_no_more_found(database: sqlite3.Connection) -> None:
    insert_all(database, [_claim(article, 0) for article in range(9)])
    delete(database, [f"claim/{article}-0" for article in range(0, 9, 2)])
    assert _names(database, "id") == [f"claim/{article}-0" for article in (1, 3, 5, 7)]
    _check(database)


def _claim(article: int, number: int) -> Cells:
    return (f"claim/{article}-{number}", f"article/{article:05}", *("x",) * 10, f"said {number} of {article}", "en")


def _names(database: sqlite3.Connection, order: str) -> list[str]:
    return [name for (name,) in database.execute(f"SELECT name FROM claim ORDER BY {order}")]


def _check(database: sqlite3.Connection) -> None:
    """The index of quotes is that of the claims."""
    database.execute("INSERT INTO quotes (quotes, rank) VALUES ('integrity-check', 1)")
