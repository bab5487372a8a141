"""The triples of a graph → its claims as columns in SQLite: counts and quotes are found without looking at all."""

import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from clubgraph.files import alone
from clubgraph.store import numbers, quoted
from clubgraph.store.columns import node_of, text_of
from clubgraph.store.staged import THINGS, Staged
from clubgraph.terms import CG, identifier

_HERE = Path(__file__).parent
# What is looked up anew when it changes, by the folder of its identifier; anything else that has one is a thing.
_FOLDERS = ("claim", "article", "support", "disagreement", "thing")
_OF_ARTICLE = "SELECT name FROM claim WHERE article = ?"
# What rows are made of beside what is said of their own subjects.
_NEEDED = """SELECT statement FROM told_claim UNION SELECT statement FROM told_support
    UNION SELECT article FROM told_claim UNION SELECT speaker FROM told_claim ORDER BY 1"""


@contextmanager
def writing(path: Path) -> Iterator[Staged]:
    """All columns of a graph, in a new file; who holds it gives the triples, in the end it is filled."""
    with closing(_open(path)) as database, database:
        database.executescript(_text("columns.sql"))
        staged = Staged(database)
        yield staged
        numbers.insert_all(database, database.execute(_text("claims.sql")))
        database.execute("INSERT OR IGNORE INTO told_speaker SELECT speaker FROM claim")
        database.executescript(_text("filled.sql"))
        database.execute("INSERT INTO quotes (quotes) VALUES ('optimize')")
    quoted.write(path)


def update(path: Path, store: ox.Store, subjects: Iterable[str]) -> None:
    """The columns of those subjects (IRIs) whose triples have changed, as the store has them now."""
    changed: dict[str, set[str]] = {name: set() for name in _FOLDERS}
    for subject in subjects:
        folder = (identifier(subject) or "").partition("/")[0]
        if folder in changed or folder in THINGS:
            changed["thing" if folder in THINGS else folder].add(text_of(ox.NamedNode(subject)) or "")
    with closing(_open(path)) as database, database:
        for article in sorted(changed.pop("article")):
            changed["claim"] |= {name for (name,) in database.execute(_OF_ARTICLE, [article])}
        staged = Staged(database)
        articles = _before(database, changed["claim"])
        gone = _numbers(database, articles)
        _delete(database, changed)
        for names in changed.values():
            staged.take(_said(store, sorted(names)))
        staged.take(_said(store, [name for (name,) in database.execute(_NEEDED).fetchall()]))
        staged.take(store.quads_for_pattern(None, ox.NamedNode(CG.pastForm), None))
        database.execute("INSERT OR IGNORE INTO told_speaker SELECT speaker FROM told_claim")
        more = {name for (name,) in database.execute("SELECT article FROM told_claim")} - articles
        gone |= _numbers(database, more)
        moved = numbers.insert_some(database, database.execute(_text("claims.sql")).fetchall())
        database.executescript(_text("filled.sql"))
    quoted.update(path, gone, moved, sorted(articles | more))


def copy(old: Path, path: Path) -> None:
    """The columns of before, to be brought up to date."""
    shutil.copyfile(old, path)
    quoted.share(old, path)


def spare(path: Path) -> Path:
    """Where a copy of these columns stands, if there is one to spare: in a folder that no backup takes."""
    return path.parent / ".spare" / path.name


def take(old: Path, path: Path) -> bool:
    """The same without a copy, where the files are there and nobody reads them, and whether that could be done."""
    names = (old.name, *quoted.FILES)
    if not all(old.with_name(name).is_file() for name in names) or not alone(old):
        return False
    for name in names:
        old.with_name(name).replace(path.with_name(name))
    return True


def _open(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path)
    # a file that a crash leaves half written is never looked at: the folder takes its name when all is done
    database.executescript("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF;")
    return database


def _text(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _before(database: sqlite3.Connection, claims: Iterable[str]) -> set[str]:
    """The articles of these claims; their speakers are to be counted anew."""
    articles = set[str]()
    query = "SELECT article, speaker FROM claim WHERE name = ?"
    for name in sorted(claims):
        for article, speaker in database.execute(query, [name]).fetchall():
            articles.add(article)
            database.execute("INSERT OR IGNORE INTO told_speaker VALUES (?)", [speaker])
    return articles


def _numbers(database: sqlite3.Connection, articles: Iterable[str]) -> set[int]:
    """The numbers of all claims of these articles."""
    return {id for name in articles for (id,) in database.execute("SELECT id FROM claim WHERE article = ?", [name])}


def _delete(database: sqlite3.Connection, changed: dict[str, set[str]]) -> None:
    numbers.delete(database, sorted(changed["claim"]))
    for table in ("support", "disagreement"):
        database.executemany(f"DELETE FROM {table} WHERE name = ?", [(name,) for name in sorted(changed[table])])
    things = [(identifier(node_of(name).value),) for name in sorted(changed["thing"])]
    database.executemany("DELETE FROM name WHERE thing = ?", things)


def _said(store: ox.Store, names: Iterable[str]) -> Iterator[Any]:
    """What the store says of these subjects."""
    for name in names:
        node = node_of(name)
        assert isinstance(node, ox.NamedNode)
        yield from store.quads_for_pattern(node, None, None)
