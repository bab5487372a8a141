"""New claims → their numbers, which grow with article and name: what is read by number is in the order of an answer."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

Cells = tuple[str | None, ...]
STEP = 4096  # numbers from one claim to the next, for articles that come between them later
_MOVED = 256  # claims on each side of a gap that is full, which are moved at first
_WIDTH = 14
_MARKS = ", ".join("?" * _WIDTH)
_NAME, _ARTICLE = 0, 1  # places of cells
_BELOW = "SELECT id, quote FROM claim WHERE (article, name) < (?, ?) ORDER BY article DESC, name DESC LIMIT ?"
_ABOVE = "SELECT id, quote, article, name FROM claim WHERE (article, name) > (?, ?) ORDER BY article, name LIMIT ?"
_Key = tuple[str, str]


def insert_all(database: sqlite3.Connection, claims: Iterable[Cells]) -> None:
    """The claims of a graph into the empty table `claim`, and their quotes into the index."""
    database.execute(f"CREATE TEMP TABLE told ({', '.join(f'c{place}' for place in range(_WIDTH))})")
    database.executemany(f"INSERT INTO told VALUES ({_MARKS})", claims)
    order = f"c{_ARTICLE}, c{_NAME}"
    numbered = f"SELECT row_number() OVER (ORDER BY {order}) * {STEP} AS id, * FROM told"
    database.execute(f"INSERT INTO claim {numbered} ORDER BY id")
    database.execute("INSERT INTO quotes (rowid, quote) SELECT id, quote FROM claim ORDER BY id")
    database.execute("DROP TABLE told")


def insert_some(database: sqlite3.Connection, claims: Iterable[Cells]) -> dict[int, int]:
    """Claims more, likewise; those that stand between the same two share the room there evenly. Says which numbers of
    claims that were there are others now."""
    left = sorted(claims, key=_key)
    moved: dict[int, int] = {}
    while left:
        below, above = _beside(database, _key(left[0]), 1)
        first = below[0][0] if below else 0
        count = sum(1 for cells in left if not above or _key(cells) < above[0][2:])
        step = (above[0][0] - first) // (count + 1) if above else STEP
        if not step:
            again = _make_room(database, _key(left[0]), count)
            moved = {old: again.pop(new, new) for old, new in moved.items()} | again
            continue
        own = [first + step * place for place in range(1, count + 1)]
        rows = [(number, *cells) for number, cells in zip(own, left, strict=False)]
        database.executemany(f"INSERT INTO claim VALUES (?, {_MARKS})", rows)
        _index(database, own)
        left = left[count:]
    return moved


def delete(database: sqlite3.Connection, names: Iterable[str]) -> None:
    """Take the claims of these names and their quotes away."""
    for name in names:
        for found in database.execute("SELECT id, quote FROM claim WHERE name = ?", [name]).fetchall():
            _forget(database, found)
            database.execute("DELETE FROM claim WHERE id = ?", found[:1])


def _key(cells: Cells) -> _Key:
    return cells[_ARTICLE] or "", cells[_NAME] or ""


def _beside(database: sqlite3.Connection, key: _Key, count: int) -> tuple[list[Any], list[Any]]:
    """So many claims below a place and above it, the nearest first."""
    given = (*key, count)
    return database.execute(_BELOW, given).fetchall(), database.execute(_ABOVE, given).fetchall()


def _make_room(database: sqlite3.Connection, key: _Key, count: int) -> dict[int, int]:
    """Move the claims around a place apart: as many as it takes to leave each gap half as wide as it was at first. Says
    where from and where to."""
    width, least = _MOVED, max(STEP // 2, count + 1)
    while True:
        below, above = _beside(database, key, width + 1)
        first = below[width][0] if len(below) > width else 0
        moved = [*reversed(below[:width]), *above[:width]]
        room = (above[width][0] - first) // (len(moved) + 1) if len(above) > width else max(STEP, least)
        if room >= least:
            break
        width *= 4
    for row in moved:
        _forget(database, row[:2])
    numbers = [first + room * place for place in range(1, len(moved) + 1)]
    database.executemany("UPDATE claim SET id = -id WHERE id = ?", [row[:1] for row in moved])
    database.executemany(
        "UPDATE claim SET id = ? WHERE id = ?",
        [(number, -row[0]) for number, row in zip(numbers, moved, strict=True)],
    )
    _index(database, numbers)
    return {row[0]: number for row, number in zip(moved, numbers, strict=True)}


def _forget(database: sqlite3.Connection, found: Sequence[object]) -> None:
    database.execute("INSERT INTO quotes (quotes, rowid, quote) VALUES ('delete', ?, ?)", found)


def _index(database: sqlite3.Connection, numbers: Iterable[int]) -> None:
    told = [(number,) for number in numbers]
    database.executemany("INSERT INTO quotes (rowid, quote) SELECT id, quote FROM claim WHERE id = ?", told)
