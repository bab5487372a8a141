"""Tables are read back cell by cell, and none is a formula to a spreadsheet."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clubgraph.export.formats import FORMATS
from clubgraph.export.source import Source
from clubgraph.export.tables import csv_text, guarded
from tests.export.conftest import built
from tests.factories import a_corpus

NASTY = ('a "quoted", one', "two\nlines", "=1+1", "+44", "-5", "@x", "\ttab", "\u202eright", "חורחה", "a;b", "'x", "\r")


def read(name: str, source: Source) -> dict[str, list[dict[str, Any]]]:
    form = FORMATS[name]
    assert form.files is not None
    texts = {table[0]: "".join(csv_text(table, guard=form.guard)) for table in form.files(source)}
    return {file: list(csv.DictReader(io.StringIO(text, newline=""))) for file, text in texts.items()}


def test_the_tables_hold_things_claims_and_articles(tmp_path: Path) -> None:
    found = read("csv", Source(built(tmp_path, a_corpus())))
    assert {name: len(rows) for name, rows in found.items()} == {"things.csv": 7, "claims.csv": 4, "articles.csv": 2}
    mas = next(row for row in found["things.csv"] if row["id"] == "person/jorge-mas")
    assert (mas["kind"], mas["label"], mas["label_he"]) == ("Person", "Jorge Mas", "חורחה מאס")
    deal = next(row for row in found["claims.csv"] if row["predicate"] == "transfersTo")
    assert deal["qualifiers"] == "fromClub=Celta De Vigo; stage=Agreed; type=Permanent"
    assert (deal["subject"], deal["object_label"], deal["quote"][:18]) == (
        *("person/tadeo-allende", "Inter Miami"),
        "The club has an ag",
    )


def test_neo4j_finds_both_ends_of_every_relationship(tmp_path: Path) -> None:
    found = read("neo4j", Source(built(tmp_path, a_corpus())))
    nodes = {row["id:ID"] for row in found["nodes.csv"]}
    ends = {row[key] for row in found["relationships.csv"] for key in (":START_ID", ":END_ID")}
    assert (len(found["relationships.csv"]), ends <= nodes) == (4, True)
    assert {row[":TYPE"] for row in found["relationships.csv"]} == {"owns", "spokeWith", "transfersTo"}


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(NASTY), min_size=1))
def test_any_cell_is_read_back(cells: list[str]) -> None:
    table = ("x.csv", [f"c{number}" for number in range(len(cells))], [list(cells)])
    for guard in (str, guarded):
        _, row = csv.reader(io.StringIO("".join(csv_text(table, guard=guard)), newline=""), strict=True)
        assert row == [guard(cell) for cell in cells]


@pytest.mark.parametrize("cell", NASTY)
def test_no_cell_begins_as_a_formula(cell: str) -> None:
    assert not guarded(cell).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert guarded(cell).removeprefix("'") == cell.removeprefix("'")
