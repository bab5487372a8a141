"""An answer → a card: one HTML file with the answer in a sentence, the table, the quotes and the SPARQL."""

from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from clubgraph.ask.answer import Answer
from clubgraph.ask.evidence import Evidence, evidence
from clubgraph.ask.library import AUDIT
from clubgraph.ask.one_file import one_file
from clubgraph.ask.words import Words, short

_HERE = Path(__file__).parent
_NAMED = 5  # rows that the sentence names; it counts the others


@dataclass(frozen=True, slots=True)
class Line:
    """A row as its reader sees it, with every claim that makes it."""

    cells: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on the card; `given` are the parameters by label, `bound` the same as RDF terms."""

    title: str
    about: str
    sentence: str
    given: tuple[tuple[str, str], ...]
    bound: tuple[tuple[str, str], ...]
    columns: tuple[str, ...]
    rows: tuple[Line, ...]
    sparql: str
    command: str


def html(answer: Answer, words: Words, command: str) -> str:
    """The whole file. It loads and runs nothing, and everything that articles say in it is escaped."""
    return one_file(_HERE, "card", card=card(answer, words, command))


def card(answer: Answer, words: Words, command: str) -> Card:
    """What the card says; columns that the question itself fixed are left out."""
    shown = [place for place, name in enumerate(answer.columns) if name not in answer.bindings]
    rows = tuple(
        Line(
            tuple(words.of(cell) if (cell := row.cells[place]) else "" for place in shown),
            tuple(evidence(claim, words) for claim in row.claims),
        )
        for row in answer.rows
    )
    question = answer.question
    return Card(
        title=question.title,
        about=question.about,
        sentence=_sentence(answer, rows),
        given=tuple((name, words.of(node)) for name, node in answer.bindings.items()),
        bound=tuple((name, _term(node)) for name, node in answer.bindings.items()),
        columns=tuple(answer.columns[place] for place in shown),
        rows=rows,
        sparql=question.sparql,
        command=command,
    )


def _sentence(answer: Answer, rows: tuple[Line, ...]) -> str:
    """`3 answers from 2 articles: Cruz Azul; Chivas; Tigres UANL.`"""
    if not rows:
        right = answer.question.group == AUDIT
        return "No rows, and that is right." if right else "Nothing in the graph fits this question."
    articles = len({claim.article for row in rows for claim in row.evidence})
    named = "; ".join(" · ".join(filter(None, row.cells)) for row in rows[:_NAMED])
    more = f"; and {len(rows) - _NAMED} more" if len(rows) > _NAMED else ""
    return f"{_counted(len(rows), 'answer')} from {_counted(articles, 'article')}: {named}{more}."


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _term(node: object) -> str:
    return short(node.value) if isinstance(node, ox.NamedNode) else str(node)
