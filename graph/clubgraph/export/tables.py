"""A graph → tables as CSV files of one folder: for spreadsheets and pandas, and for Neo4j's bulk import."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from clubgraph.export.source import Source
from clubgraph.model import Entity

# A file's name, its column names, its rows.
Table = tuple[str, list[str], Iterable[list[Any]]]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_CLAIM = (
    *("id", "article", "predicate", "modality", "detail", "polarity", "attribution", "certainty", "ended", "quote"),
    *("start", "end", "language", "tier", "method"),
)


def tables(source: Source) -> Iterator[Table]:
    """Things, claims and articles. A cell that a spreadsheet would take for a formula begins with an apostrophe."""
    yield (
        "things.csv",
        ["id", "kind", "label", "label_es", "label_he", "names", "of", "country"],
        map(_thing, _things(source)),
    )
    ends = ["subject", "subject_label", "object", "object_label", "speaker", "speaker_label"]
    yield "claims.csv", [*_CLAIM, *ends, "qualifiers"], map(_claim, source.records())
    yield "articles.csv", ["id", "title", "outlet", "published", "language", "url"], _articles(source)


def neo4j(source: Source) -> Iterator[Table]:
    """Nodes and relationships with the headers that `neo4j-admin database import` reads; values as they are."""
    yield "nodes.csv", ["id:ID", "label", "kind", ":LABEL"], _nodes(source)
    header = [
        ":START_ID",
        ":END_ID",
        ":TYPE",
        *(name for name in _CLAIM if name not in ("predicate", "ended")),
        "ended:boolean",
    ]
    yield "relationships.csv", header, _relationships(source)


def csv_text(table: Table, *, guard: Callable[[str], str]) -> Iterator[str]:
    """The lines of a table, as RFC 4180 has them; `guard` is applied to every cell of words."""
    _, header, rows = table
    for row in (header, *rows):
        text = io.StringIO()
        csv.writer(text, lineterminator="\r\n").writerow(
            [guard(cell) if isinstance(cell, str) else cell for cell in row]
        )
        yield text.getvalue()


def guarded(cell: str) -> str:
    """Words that a spreadsheet takes for nothing but words."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _things(source: Source) -> Iterable[Entity]:
    return source.corpus.entities


def _thing(entity: Entity) -> list[Any]:
    labels = {name.language: name.text for name in reversed(entity.names)}
    names = "|".join(dict.fromkeys(name.text for name in entity.names))
    return [
        entity.id,
        entity.kind,
        entity.label(),
        labels.get("es"),
        labels.get("he"),
        names,
        entity.of,
        entity.country,
    ]


def _claim(record: dict[str, Any]) -> list[Any]:
    ends = [each for key in ("subject", "object", "speaker") for each in _end(record[key])]
    qualifiers = "; ".join(f"{key}={value}" for key, value in record["qualifiers"].items())
    return [*(record[name] for name in _CLAIM), *ends, qualifiers]


def _end(end: dict[str, Any] | None) -> tuple[Any, Any]:
    if end is None:
        return None, None
    return (None, end["value"]) if "value" in end else (end["id"], end["label"])


def _articles(source: Source) -> Iterator[list[Any]]:
    for each in source.corpus.articles:
        yield [each.id, each.title, each.outlet, each.published, each.language, each.url]


def _nodes(source: Source) -> Iterator[list[Any]]:
    known = set()
    for entity in source.corpus.entities:
        known.add(entity.id)
        yield [entity.id, entity.label(), entity.kind, f"Thing;{entity.kind}"]
    for end in (end for record in source.records() for end in _ends(record)):
        if end["id"] not in known:
            known.add(end["id"])
            yield [end["id"], end["label"], end["kind"], end["kind"]]


def _relationships(source: Source) -> Iterator[list[Any]]:
    for record in source.records():
        if len(ends := _ends(record)) == 2:
            values = [record[name] for name in _CLAIM if name not in ("predicate", "ended")]
            yield [ends[0]["id"], ends[1]["id"], record["predicate"], *values, str(record["ended"]).lower()]


def _ends(record: dict[str, Any]) -> list[dict[str, Any]]:
    """The two ends that are things or propositions; fewer where a claim ends in words or a number."""
    return [end for end in (record["subject"], record["object"]) if end and "id" in end]
