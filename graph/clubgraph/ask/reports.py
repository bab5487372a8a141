"""A question and the columns of a graph → the answer that its SPARQL gives, read from what the build has counted.

`reports/NAME.sql` is the twin of a shipped question: one row a row, each column named by what its cells are, and last
the claims. A test holds every twin to the SPARQL.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from clubgraph.ask.answer import Answer, Bindings, Node, Row, is_claim
from clubgraph.ask.library import Question
from clubgraph.places import demo
from clubgraph.store.columns import node_of, reading
from clubgraph.terms import XSD

_FOLDER = Path(__file__).with_name("reports")
_SHORTEST = 3  # letters: what is shorter stands in no index of three letters


def reported(question: Question, bound: Bindings, columns: Path | None, *, rows: int = 0) -> Answer | None:
    """The answer, with no more than so many rows unless that is 0; None where only SPARQL has it."""
    twin = _FOLDER / f"{question.name}.sql"
    if columns is None or not question.path.is_relative_to(demo() / "queries") or not twin.is_file():
        return None
    given = {parameter.name: _plain(bound.get(parameter.name)) for parameter in question.parameters}
    words = given.get("words") or ""
    if "words" in given and len(words) < _SHORTEST:
        return None
    with closing(reading(columns, every_script=not words.isascii())) as database:
        found = database.execute(twin.read_text(encoding="utf-8"), {**given, "rows": rows or -1})
        makers = [_MAKERS[name] for name, *_ in found.description[:-1]]
        return Answer(question, bound, _columns(question), _rows(found, makers))


def _rows(found: sqlite3.Cursor, makers: list[Callable[[str], Node]]) -> tuple[Row, ...]:
    """Rows that look alike are one, as they are in an answer of SPARQL."""
    gathered: dict[tuple[object, ...], dict[str, None]] = {}
    for *cells, claims in found:
        gathered.setdefault(tuple(cells), {}).update(dict.fromkeys(claims.split(" ")))
    return tuple(
        Row(
            tuple(None if cell is None else make(str(cell)) for make, cell in zip(makers, cells, strict=True)),
            Claims(tuple(claims)),
        )
        for cells, claims in gathered.items()
    )


class Claims(Sequence[ox.NamedNode]):
    """The claims behind a row, made into nodes when somebody looks at them: most rows are only counted."""

    __slots__ = ("_cells",)

    def __init__(self, cells: tuple[str, ...]) -> None:
        self._cells = cells

    def __len__(self) -> int:
        return len(self._cells)

    def __getitem__(self, place: Any) -> Any:
        return tuple(self)[place]

    def __iter__(self) -> Iterator[ox.NamedNode]:
        make: Callable[[str], Any] = _MAKERS["node"]
        return map(make, self._cells)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


def _columns(question: Question) -> tuple[str, ...]:
    """The variables that the reader sees, in the order of the query."""
    selected = question.sparql.partition("SELECT ")[2].partition(" WHERE")[0]
    return tuple(name[1:] for name in selected.split() if not is_claim(name[1:]))


def _plain(term: Node | None) -> str | None:
    return None if term is None else term.value


def _typed(datatype: str) -> Callable[[str], Node]:
    node = ox.NamedNode(datatype)
    return lambda cell: ox.Literal(cell, datatype=node)


def _words(cell: str) -> Node:
    language, _, text = cell.partition(" ")
    return ox.Literal(text, language=language)


_MAKERS: Mapping[str, Callable[[str], Node]] = {
    "node": cache(node_of),
    "text": ox.Literal,
    "words": _words,
    "date": cache(_typed(XSD.date)),
    "integer": cache(_typed(XSD.integer)),
}
