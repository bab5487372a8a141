"""A question and the columns of a graph → the answer that its SPARQL gives, read from what the build has counted.

`reports/NAME.sql` is the twin of a shipped question: one row a row, each column named by what its cells are, and last
the claims; or, for a search in quotes, the numbers of claims. A test holds every twin to the SPARQL.
"""

import json
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from clubgraph.ask.answer import Answer, Bindings, Node, is_claim
from clubgraph.ask.library import Question
from clubgraph.ask.rows import Cut, Rows
from clubgraph.places import demo
from clubgraph.store.columns import reading
from clubgraph.store.sought import cut

_FOLDER = Path(__file__).with_name("reports")
_NUMBER = "number"
_SHORTEST = 3  # letters that the index of quotes takes at a time


def reported(question: Question, bound: Bindings, columns: Path | None, *, rows: int = 0) -> Answer | None:
    """The answer, with no more than so many rows unless that is 0; None where only SPARQL has it."""
    twin = _twins().get(question.path) if columns else None
    if columns is None or twin is None:
        return None
    given = {parameter.name: _plain(bound.get(parameter.name)) for parameter in question.parameters}
    words = given.get("words") or ""
    if "words" in given and (len(words) < _SHORTEST or "\0" in words):
        return None  # the index knows neither
    with closing(reading(columns)) as database:
        found = database.execute(twin, given)
        kinds = tuple(name for name, *_ in found.description)
        if kinds == (_NUMBER,):
            sure = all(map(_caseless, words))
            numbers = (number for (number,) in found) if rows else _all(database, twin, given)
            held = cut(columns, numbers, words, sure=sure, most=rows)
            return Answer(question, bound, _columns(question), Cut(held, ox.Literal(words)))
        return Answer(question, bound, _columns(question), Rows.gathered(found, kinds[:-1], rows))


@cache
def _twins() -> dict[Path, str]:
    """The SQL of every shipped question that has a twin, by the file of the question."""
    questions = {path.stem: path for path in (demo() / "queries").glob("*/*.rq")}
    return {questions[path.stem]: path.read_text(encoding="utf-8") for path in sorted(_FOLDER.glob("*.sql"))}


def _all(database: sqlite3.Connection, twin: str, given: dict[str, str | None]) -> list[int]:
    """All numbers in one piece: row by row takes twice as long."""
    ((told,),) = database.execute(f"SELECT json_group_array({_NUMBER}) FROM ({twin})", given)
    numbers: list[int] = json.loads(told)
    return numbers


def _columns(question: Question) -> tuple[str, ...]:
    """The variables that the reader sees."""
    return tuple(name for name in question.variables if not is_claim(name))


def _caseless(letter: str) -> bool:
    """Whether it is the same in lower case for the index as for SPARQL: ASCII, or of a script without cases."""
    return letter.isascii() or (letter.isalpha() and letter.lower() == letter.upper())


def _plain(term: Node | None) -> str | None:
    return None if term is None else term.value
