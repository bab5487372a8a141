"""An answer → text: a table for people with the quotes behind it, CSV, JSON, JSON lines and Turtle for tools."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pyoxigraph as ox

from clubgraph.ask.answer import Answer, Node, Row
from clubgraph.ask.evidence import Evidence, evidence
from clubgraph.ask.paper import harmless, paper, sheet
from clubgraph.ask.results import in_turtle
from clubgraph.ask.words import Words, short
from clubgraph.terms import CG, identifier

EVIDENCE = "evidence"  # the column that names the claims behind a row
_OF_CLAIM = ("claim", "article", "start", "end", "quote", "speaker", "how")


def table(answer: Answer, words: Words, *, quotes: bool = False, iris: bool = False) -> str:
    """A table without the columns that the question itself fixed; `sources` counts the articles behind a row."""
    shown = [place for place, name in enumerate(answer.columns) if name not in answer.bindings]
    grid = sheet([*(answer.columns[place] for place in shown), "sources"], numbers={"sources"})
    for row in answer.rows:
        grid.add_row(*(_cell(row.cells[place], words, iris) for place in shown), str(_articles(row, words)))
    return paper(grid) + ("\n" + "\n".join(_quoted(answer, words)) + "\n" if quotes else "")


def comma_separated(answer: Answer, words: Words, *, quotes: bool = False, iris: bool = False) -> str:
    """One line a row, with the claims behind it; with `quotes` one line a claim."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*answer.columns, *(_OF_CLAIM if quotes else [EVIDENCE])])
    for row in answer.rows:
        cells = [_cell(cell, words, iris) for cell in row.cells]
        if quotes:
            writer.writerows([*cells, *_columns(evidence(claim, words))] for claim in row.claims)
        else:
            writer.writerow([*cells, " ".join(words.of(claim) for claim in row.claims)])
    return text.getvalue()


def json_text(answer: Answer, words: Words, *, quotes: bool = False, iris: bool = False) -> str:
    """One object with the question and its rows; every row has the claims behind it in full."""
    found = {
        "question": answer.question.name,
        "title": answer.question.title,
        "parameters": {name: _value(node, words) for name, node in answer.bindings.items()},
        "columns": answer.columns,
        "rows": list(_objects(answer, words)),
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def json_lines(answer: Answer, words: Words, *, quotes: bool = False, iris: bool = False) -> str:
    """One object a row and line."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in _objects(answer, words))


def turtle(answer: Answer, words: Words, *, quotes: bool = False, iris: bool = False) -> str:
    """The claims behind the answer."""
    return claims_in_turtle([claim for row in answer.rows for claim in row.claims], words)


def claims_in_turtle(given: Iterable[ox.NamedNode], words: Words) -> str:
    """Every claim with its statement and all that stands on both, as the graph has it."""
    claims = list(dict.fromkeys(given))
    made = [quad.object for claim in claims for quad in words.about(claim) if quad.predicate.value == CG.claims]
    subjects = [*claims, *(node for node in made if isinstance(node, ox.NamedNode))]
    return in_turtle({quad.triple for subject in subjects for quad in words.about(subject)})


FORMATS: dict[str, Callable[..., str]] = {
    "table": table,
    "csv": comma_separated,
    "json": json_text,
    "jsonl": json_lines,
    "ttl": turtle,
}


def told(found: Evidence) -> list[str]:
    """The lines in which a claim stands before a person: the place and the words, then whose they are and how said."""
    via = f" to {found.via}" if found.via else ""
    details = "; ".join(f"{label}: {value}" for label, value in found.details)
    return [
        f"{found.place}  “{harmless(found.quote)}”",
        f"    {found.speaker}{via} · {' · '.join(found.how)}" + (f" · {details}" if details else ""),
    ]


def _quoted(answer: Answer, words: Words) -> Iterator[str]:
    for number, row in enumerate(answer.rows, start=1):
        cells = zip(answer.columns, row.cells, strict=True)
        yield f"{number}. " + " · ".join(words.of(cell) for name, cell in cells if cell and name not in answer.bindings)
        for claim in row.claims:
            yield from (f"   {line}" for line in told(evidence(claim, words)))


def _objects(answer: Answer, words: Words) -> Iterator[dict[str, Any]]:
    for row in answer.rows:
        cells = {name: _value(cell, words) for name, cell in zip(answer.columns, row.cells, strict=True)}
        yield cells | {EVIDENCE: [_described(evidence(claim, words)) for claim in row.claims]}


def _described(found: Evidence) -> dict[str, Any]:
    return {"claim": found.claim, **{name: getattr(found, name) for name in ("article", "start", "end", "quote")}} | {
        "language": found.language,
        "speaker": found.speaker,
        "via": found.via,
        "how": found.how,
        "details": dict(found.details),
    }


def _value(node: Node | None, words: Words) -> Any:
    """A thing by identifier and label, a concept by its name and label, a literal as it is."""
    if node is None:
        return None
    if isinstance(node, ox.Literal):
        return int(node.value) if node.datatype.value.endswith("#integer") else node.value
    return {"id": identifier(node.value) or short(node.value), "label": words.of(node)}


def _cell(node: Node | None, words: Words, iris: bool) -> str:
    if node is None:
        return ""
    return node.value if iris else words.of(node)


def _columns(found: Evidence) -> list[str | int]:
    place: list[str | int] = [found.claim.partition("/")[2], found.article, found.start, found.end]
    return [*place, found.quote, found.speaker, ", ".join(found.how)]


def _articles(row: Row, words: Words) -> int:
    return len({words.first(claim, CG.statedIn) for claim in row.claims})
