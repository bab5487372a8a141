"""A question and what a person typed for its parameters → an answer: rows of nodes, each with the claims behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pyoxigraph as ox

from clubgraph.ask.library import Parameter, Question
from clubgraph.ask.sparql import run
from clubgraph.ask.things import Things, check_text
from clubgraph.errors import ClubgraphError
from clubgraph.store.source import Source
from clubgraph.terms import XSD

Node = ox.NamedNode | ox.Literal
Bindings = Mapping[str, Node]


@dataclass(frozen=True, slots=True)
class Row:
    """One row as the reader sees it, and every claim that makes it."""

    cells: tuple[Node | None, ...]
    claims: Sequence[ox.NamedNode]


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a question. `columns` are the variables that the reader sees; rows that look alike are one."""

    question: Question
    bindings: Bindings
    columns: tuple[str, ...]
    rows: Sequence[Row]


def answer(question: Question, words: Sequence[str], store: Source) -> Answer:
    """Ask, with a word for each parameter; a parameter left out is left open."""
    return asked(question, bindings(question, words, store), store)


def bindings(question: Question, words: Sequence[str], store: Source, columns: Path | None = None) -> Bindings:
    """The RDF terms that the typed words stand for. Raises ClubgraphError for a word that names nothing or too much."""
    if len(words) > len(question.parameters):
        takes = ", ".join(parameter.name for parameter in question.parameters) or "nothing"
        raise ClubgraphError(f"{question.name} takes {takes}; {len(words)} given.", hint=f"Try: {question.example}")
    things = Things(store, columns)
    return {
        parameter.name: term(parameter, word, things)
        for parameter, word in zip(question.parameters, words, strict=False)
    }


def term(parameter: Parameter, word: str, things: Things) -> Node:
    """The RDF term of a word for a parameter. Raises ClubgraphError for a word that is none, or names too much."""
    check_text(word)
    if parameter.kind == "text":
        return ox.Literal(word)
    if parameter.kind == "integer":
        if not word.lstrip("-").isdecimal():
            raise ClubgraphError(f'"{word}" is no whole number.', hint=f"{parameter.name}: {parameter.example}")
        return ox.Literal(word, datatype=ox.NamedNode(XSD.integer))
    if parameter.kind == "date":
        return ox.Literal(_day(parameter, word), datatype=ox.NamedNode(XSD.date))
    return things.find(word, parameter.kind)


def asked(question: Question, bound: Bindings, store: Source) -> Answer:
    """Ask with the terms of the parameters."""
    found = run(store, question.sparql, bound, place=str(question.path))
    if not isinstance(found, ox.QuerySolutions):
        raise ClubgraphError("is no SELECT.", place=str(question.path), hint="A question answers with rows.")
    variables = [variable.value for variable in found.variables]
    return assembled(question, bound, variables, [tuple(solution) for solution in found])


def assembled(
    question: Question, bound: Bindings, variables: Sequence[str], solutions: Sequence[Sequence[Node | None]]
) -> Answer:
    """Solutions as rows: those that look alike become one, and their claims are gathered in the order of the query."""
    columns = tuple(name for name in variables if not is_claim(name))
    gathered: dict[tuple[Node | None, ...], dict[ox.NamedNode, None]] = {}
    for solution in solutions:
        cells = dict(zip(variables, solution, strict=True))
        claims = gathered.setdefault(tuple(cells[name] for name in columns), {})
        for name in variables:
            claim = cells[name]
            if is_claim(name) and isinstance(claim, ox.NamedNode):
                claims[claim] = None
    rows = (Row(cells, tuple(claims)) for cells, claims in gathered.items())
    return Answer(question, bound, columns, tuple(rows))


def cut(found: Answer, rows: int) -> Answer:
    """The first so many rows of an answer."""
    return replace(found, rows=found.rows[:rows])


def is_claim(variable: str) -> bool:
    """`?claim`, `?claimYes`: the claims behind a row, which its table does not show."""
    return variable == "claim" or (variable.startswith("claim") and variable[5].isupper())


def _day(parameter: Parameter, word: str) -> str:
    try:
        return date.fromisoformat(word).isoformat()
    except ValueError as error:
        hint = f"Write it as year-month-day: {parameter.example}."
        raise ClubgraphError(f'"{word}" is no date.', hint=hint) from error
