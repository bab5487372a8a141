"""An answer of the library in RDF → rows for Python."""

import pyoxigraph as ox

from clubgraph.api.rows import Row, Rows
from clubgraph.ask.answer import Answer, Node
from clubgraph.ask.evidence import evidence
from clubgraph.ask.words import Words
from clubgraph.store.source import Source
from clubgraph.terms import XSD

_NUMBERS = (XSD.integer, XSD.decimal, XSD.double)


def rows(found: Answer, store: Source) -> Rows:
    """The rows in the order of the answer, their values in words."""
    words = Words(store)
    made = tuple(
        Row(
            {name: _value(cell, words) for name, cell in zip(found.columns, row.cells, strict=True)},
            tuple(evidence(claim, words) for claim in row.claims),
        )
        for row in found.rows
    )
    return Rows(found.question.title, found.columns, made)


def _value(cell: Node | None, words: Words) -> str | int | float | None:
    """A label, a number as a number, or nothing."""
    if cell is None:
        return None
    if isinstance(cell, ox.Literal) and cell.datatype.value in _NUMBERS:
        return int(cell.value) if cell.datatype.value == XSD.integer else float(cell.value)
    return words.of(cell)
