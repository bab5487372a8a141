"""A store with a graph → its claims as columns in SQLite, where counts and quotes are found without looking at all."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pyoxigraph as ox

from clubgraph.model import FOLDER
from clubgraph.store import numbers, quoted
from clubgraph.store.columns import PROPERTIES, Node, node_of, text_of
from clubgraph.terms import CG, PREFIXES, RDF, identifier
from clubgraph.text import name_key

_HERE = Path(__file__).parent
_THINGS = frozenset(FOLDER.values())
# What is looked up anew when it changes, by the folder of its identifier; anything else that has one is a thing.
_FOLDERS = ("claim", "article", "support", "disagreement", "thing")
_SOME = 500  # IRIs that a query is given at a time


def write(path: Path, store: ox.Store) -> None:
    """All columns of a graph, into a new file."""
    with closing(_open(path)) as database, database:
        database.executescript((_HERE / "columns.sql").read_text(encoding="utf-8"))
        numbers.insert_all(database, map(_claim, _solutions(store, "columns", None)))
        _fill(database, store, dict.fromkeys(_FOLDERS))
        database.execute("INSERT INTO quotes (quotes) VALUES ('optimize')")
    quoted.write(path)


def update(path: Path, store: ox.Store, subjects: Iterable[str]) -> None:
    """The columns of those subjects (IRIs) whose triples have changed, as the store has them now."""
    changed: dict[str, set[str]] = {name: set() for name in _FOLDERS}
    for subject in subjects:
        folder = (identifier(subject) or "").partition("/")[0]
        if folder in changed or folder in _THINGS:
            changed["thing" if folder in _THINGS else folder].add(text_of(ox.NamedNode(subject)) or "")
    with closing(_open(path)) as database, database:
        for article in sorted(changed.pop("article")):
            changed["claim"] |= {name for (name,) in database.execute(_OF_ARTICLE, [article])}
        _delete(database, changed)
        numbers.insert_some(database, map(_claim, _solutions(store, "columns", changed["claim"])))
        _fill(database, store, changed)
    quoted.write(path)


def _open(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path)
    # a file that a crash leaves half written is never looked at: the folder takes its name when all is done
    database.execute("PRAGMA synchronous = OFF")
    return database


_SPEAKERS = """INSERT INTO speaker SELECT speaker, count(*), group_concat(name, ' ')
    FROM (SELECT speaker, name FROM claim WHERE tier = 'A' AND NOT author ORDER BY speaker, name) GROUP BY speaker"""
_OF_ARTICLE = "SELECT name FROM claim WHERE article = ?"


def _delete(database: sqlite3.Connection, changed: dict[str, set[str]]) -> None:
    numbers.delete(database, sorted(changed["claim"]))
    for table in ("support", "disagreement"):
        database.executemany(f"DELETE FROM {table} WHERE name = ?", [(name,) for name in sorted(changed[table])])
    things = [(identifier(node_of(name).value),) for name in sorted(changed["thing"])]
    database.executemany("DELETE FROM name WHERE thing = ?", things)


def _fill(database: sqlite3.Connection, store: ox.Store, wanted: Mapping[str, set[str] | None]) -> None:
    """Every row of those names beside the claims; None stands for all there are."""
    supports = _gathered(store, "supports", wanted["support"], _SUPPORT)
    database.executemany(f"INSERT INTO support VALUES ({', '.join('?' * 10)})", supports)
    disagreements = _gathered(store, "disagreements", wanted["disagreement"], _DISAGREEMENT)
    database.executemany(f"INSERT INTO disagreement VALUES ({', '.join('?' * 9)})", disagreements)
    database.executemany("INSERT OR IGNORE INTO name VALUES (?, ?, ?)", _names(store, wanted["thing"]))
    database.execute("DELETE FROM speaker")
    database.execute(_SPEAKERS)


def _solutions(store: ox.Store, name: str, wanted: Collection[str] | None) -> Iterator[tuple[Node, ...]]:
    """The solutions of a query beside this file, whose first variable is one of those names."""
    query = (_HERE / f"{name}.rq").read_text(encoding="utf-8")
    variable = query.partition("SELECT ")[2].split()[0]
    some = sorted(wanted) if wanted is not None else []
    parts = [some[start : start + _SOME] for start in range(0, len(some), _SOME)]
    for part in [None] if wanted is None else parts:
        values = "" if part is None else f" VALUES {variable} {{ {' '.join(str(node_of(each)) for each in part)} }}"
        found = store.query(query.replace("WHERE {", "WHERE {" + values, 1), prefixes=PREFIXES)
        assert isinstance(found, ox.QuerySolutions)
        yield from (tuple(solution) for solution in found)


def _names(store: ox.Store, wanted: Collection[str] | None) -> Iterator[tuple[str, str, str]]:
    subjects = [None] if wanted is None else map(_iri, sorted(wanted))
    for subject in subjects:
        for way, properties in PROPERTIES.items():
            for predicate in properties:
                for quad in store.quads_for_pattern(subject, ox.NamedNode(predicate), None):
                    thing = identifier(quad.subject.value) if isinstance(quad.subject, ox.NamedNode) else None
                    if thing and thing.partition("/")[0] in _THINGS and isinstance(quad.object, ox.Literal):
                        yield name_key(quad.object.value), way, thing


def _iri(cell: str) -> ox.NamedNode:
    node = node_of(cell)
    assert isinstance(node, ox.NamedNode)
    return node


def _claim(solution: tuple[Node, ...]) -> numbers.Cells:
    """The day, the tier and the quote as plain words, with its language; whether an article's author speaks."""
    cells = [text_of(node) for node in solution]
    for place in (2, 11, 12):
        node = solution[place]
        cells[place] = node.value if node is not None else None
    quote = solution[12]
    language = quote.language if isinstance(quote, ox.Literal) else None
    return (*cells[:10], str(int(solution[10] is not None)), *cells[11:], language or "")


# How many cells, from the second on, name a row; what follows is gathered. Those in `words` are no nodes. And the class
# of what has rows.
_Shape = tuple[int, frozenset[int], str]
_SUPPORT: _Shape = (9, frozenset((6, 7, 8)), CG.DerivedSupport)
_DISAGREEMENT: _Shape = (8, frozenset[int](), CG.DerivedDisagreement)


def _gathered(store: ox.Store, name: str, wanted: Collection[str] | None, shape: _Shape) -> Iterator[numbers.Cells]:
    """The rows of a query for those names, or for all there are; some names at a time, so that memory stays."""
    names = sorted(_members(store, shape[2]) if wanted is None else wanted)
    for start in range(0, len(names), _SOME):
        yield from _rows(_solutions(store, name, names[start : start + _SOME]), shape)


def _members(store: ox.Store, class_: str) -> Iterator[str]:
    for quad in store.quads_for_pattern(None, ox.NamedNode(RDF.type), ox.NamedNode(class_)):
        assert isinstance(quad.subject, ox.NamedNode)
        yield text_of(quad.subject) or ""


def _rows(solutions: Iterator[tuple[Node, ...]], shape: _Shape) -> Iterator[numbers.Cells]:
    """One row for the solutions that differ in their claims only; languages are gathered too."""
    width, words, _ = shape
    rows: dict[tuple[str | None, ...], tuple[set[str], set[tuple[str, ...]]]] = {}
    for solution in solutions:
        cells = [
            (node.value if node is not None else None) if place in words else text_of(node)
            for place, node in enumerate(solution)
        ]
        language = cells[7] if words else None
        key = tuple(None if words and place == 7 else cell for place, cell in enumerate(cells[:width]))
        languages, claims = rows.setdefault(key, (set(), set()))
        languages |= {language} if language else set()
        claims.add(tuple(cell for cell in cells[width:] if cell))
    for key in sorted(rows, key=lambda key: tuple(cell or "" for cell in key)):
        languages, claims = rows[key]
        cells = list(key)
        if words:
            cells[7] = " ".join(sorted(languages))
        yield (*cells, " ".join(dict.fromkeys(claim for pair in sorted(claims) for claim in pair)))
