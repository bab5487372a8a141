"""What the question page asks → the rows that a build has counted, where it is a shipped question as it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clubgraph.ask.answer import Answer, Bindings, is_claim, term
from clubgraph.ask.library import Question
from clubgraph.ask.reports import reported
from clubgraph.ask.things import Things
from clubgraph.serve.asked import Asked

_BEHIND = 10  # claims that are shown behind a row; some speakers have thousands


@dataclass(frozen=True, slots=True)
class Counted:
    """Solutions as SPARQL gives them, a row for each claim that is shown; `left` are the claims that are not, by row.
    `more` says whether there are more rows."""

    bound: Bindings
    columns: list[str]
    rows: list[list[Any]]
    left: list[int]
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
    evidence = [name for name in question.variables if is_claim(name)]
    # whose two columns of claims a report has in one
    found = reported(question, bound, columns, rows=most + 1) if len(evidence) == 1 else None
    if found is None:
        return None
    left = [max(0, len(row.claims) - _BEHIND) for row in found.rows[:most]]
    return Counted(bound, [*question.variables], list(_solutions(found, most)), left, len(found.rows) > most)


def _solutions(found: Answer, most: int) -> Iterator[list[Any]]:
    for row in found.rows[:most]:
        cells = dict(zip(found.columns, row.cells, strict=True))
        for claim, _ in zip(row.claims, range(_BEHIND), strict=False):
            yield [claim if is_claim(name) else cells[name] for name in found.question.variables]


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
