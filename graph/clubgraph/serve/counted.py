"""What the question page asks → the rows that a build has counted, where it is a shipped question as it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from clubgraph.ask.answer import Answer, Bindings, is_claim, term
from clubgraph.ask.library import Question
from clubgraph.ask.reports import reported
from clubgraph.ask.rows import by_variable
from clubgraph.ask.things import Things
from clubgraph.serve.asked import Asked

_BEHIND = 10  # claims that are shown behind a row; some speakers have thousands


@dataclass(frozen=True, slots=True)
class Counted:
    """Solutions as SPARQL gives them, a row for each claim that is shown; `left` are the claims that are not, for each
    row by variable. `more` says whether there are more rows."""

    bound: Bindings
    columns: list[str]
    rows: list[list[Any]]
    left: list[list[int]]
    more: bool


def counted(
    asked: Asked, questions: Mapping[str, Question], things: Things, columns: Path | None, most: int
) -> Counted | None:
    """At most so many rows; None where only SPARQL has the answer. Raises ClubgraphError for a value that is none."""
    question = _shipped(asked, questions) if columns else None
    if question is None:
        return None
    bound = {each.name: term(each, asked.given[each.name]["value"], things) for each in question.parameters
             if each.name in asked.given}  # fmt: skip
    found = reported(question, bound, columns, rows=most + 1)
    if found is None:
        return None
    left = [[max(0, len(claims) - _BEHIND) for claims in by_variable(row.claims)] for row in found.rows[:most]]
    return Counted(bound, [*question.variables], list(_solutions(found, most)), left, len(found.rows) > most)


def _solutions(found: Answer, most: int) -> Iterator[list[Any]]:
    variables = found.question.variables
    evidence = [name for name in variables if is_claim(name)]
    for row in found.rows[:most]:
        cells = dict(zip(found.columns, row.cells, strict=True))
        for name, claims in zip(evidence, by_variable(row.claims), strict=True):
            for claim in islice(claims, _BEHIND):
                solution = {**cells, name: claim}
                yield [solution.get(each) for each in variables]


def _shipped(asked: Asked, questions: Mapping[str, Question]) -> Question | None:
    """The question whose text this is, with values of the kinds that it takes."""
    text = _plain(asked.sparql)
    for question in questions.values():
        if text in (_plain(question.sparql), _plain(question.body)):
            kinds = {each.name: each.kind for each in question.parameters}
            fits = all(isinstance(given, dict) and given.get("kind") == kinds.get(name)
                       and isinstance(given.get("value"), str) for name, given in asked.given.items())  # fmt: skip
            return question if fits else None
    return None


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").strip()
