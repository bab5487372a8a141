"""Cells as the columns of a graph hold them → rows of nodes, each made when somebody looks at it.

Most rows of a long answer are only counted, or stand behind the first page.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import starmap
from typing import Any, Self

import pyoxigraph as ox

from clubgraph.ask.answer import Node, Row
from clubgraph.store.columns import node_of
from clubgraph.store.quoted import KINDS
from clubgraph.store.sought import cells
from clubgraph.terms import XSD

_Cells = tuple[Any, ...]


class _Lazily(Sequence[Any]):
    """A sequence that is what its parts make; equal to any sequence of the same."""

    __slots__ = ()

    def __getitem__(self, place: Any) -> Any:
        return tuple(self)[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


class Rows(_Lazily):
    """The rows of an answer; `kinds` name what their cells are."""

    __slots__ = ("_held", "_kinds")

    def __init__(self, held: Sequence[tuple[_Cells, str]], kinds: Sequence[str]) -> None:
        self._held, self._kinds = held, kinds

    @classmethod
    def gathered(cls, found: Iterable[_Cells], kinds: Sequence[str], most: int = 0) -> Self:
        """Rows that look alike are one, as they are in an answer of SPARQL. The last cell names the claims, those of
        each variable in a line. No more than `most` rows, unless that is 0: reading ends there."""
        rows: dict[_Cells, str] = {}
        for row in found:
            cells, claims = row[:-1], row[-1]
            if cells in rows:
                lines = zip(rows[cells].split("\n"), claims.split("\n"), strict=True)
                rows[cells] = "\n".join(map(" ".join, lines))
            elif len(rows) < most or not most:
                rows[cells] = claims
            else:
                break
        return cls(list(rows.items()), kinds)

    def __len__(self) -> int:
        return len(self._held)

    def __iter__(self) -> Iterator[Row]:
        return starmap(self._row, self._held)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return type(self)(self._held[place], self._kinds)
        return self._row(*self._held[place])

    def _row(self, cells: _Cells, claims: str) -> Row:
        kinds = zip(self._kinds, cells, strict=True)
        made = (None if cell is None else _MAKERS[kind](str(cell)) for kind, cell in kinds)
        return Row(tuple(made), Claims(claims))


class Cut(_Lazily):
    """The rows of a search in quotes, as they were cut out of their file, and the words that were looked for."""

    __slots__ = ("_held", "_words")

    def __init__(self, held: Sequence[bytes], words: Node) -> None:
        self._held, self._words = held, words

    def __len__(self) -> int:
        return len(self._held)

    def __iter__(self) -> Iterator[Row]:
        return map(self._row, self._held)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return type(self)(self._held[place], self._words)
        return self._row(self._held[place])

    def _row(self, held: bytes) -> Row:
        claims, found = cells(held)
        *before, quote = (_MAKERS[kind](cell) for kind, cell in zip(KINDS, found, strict=True))
        return Row((quote, *before, self._words), Claims(claims))


class Claims(_Lazily):
    """The claims behind a row, whose cell names them with spaces between, some of them twice; those of each variable
    in a line."""

    __slots__ = ("_cell",)

    def __init__(self, cell: str) -> None:
        self._cell = cell

    def __len__(self) -> int:
        return len(set(self._cell.split()))

    def __iter__(self) -> Iterator[ox.NamedNode]:
        make: Callable[[str], Any] = _MAKERS["node"]
        return map(make, dict.fromkeys(self._cell.split()))

    def by_variable(self) -> list[Sequence[ox.NamedNode]]:
        """Those of each variable."""
        return list(map(Claims, self._cell.split("\n")))


def by_variable(claims: Sequence[ox.NamedNode]) -> list[Sequence[ox.NamedNode]]:
    """The claims behind a row of columns, for each variable that the question has for them."""
    return claims.by_variable() if isinstance(claims, Claims) else [claims]


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
