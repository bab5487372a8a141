"""Hebrew names are found behind their prefixes with the right letters, and nothing is found inside other words."""

import csv
from pathlib import Path

import pytest

from clubgraph.extract.names.bare.names import bare_names
from clubgraph.extract.names.weak import choose_candidates
from clubgraph.extract.units.cut import units
from clubgraph.extract.units.unit import Unit
from clubgraph.extract.units.words import Words
from clubgraph.model import Kind
from clubgraph.read.entities import entities
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import language
from clubgraph.read.names import names
from clubgraph.text import tokens

HERE = Path(__file__).parent
HEBREW = language("he")
PERSONS = (entity for entity in entities(HERE.parents[1] / "seeds" / "entities.csv") if entity.kind is Kind.PERSON)
NAMES = names((*gazetteer(), *PERSONS))


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


FORMS = rows("hebrew_forms.csv")
TRAPS = rows("hebrew_traps.csv")
RECALL = 0.97


def found(text: str) -> list[Unit]:
    sentence = units(tokens(text), Words(HEBREW, NAMES))
    choose_candidates([sentence])
    return bare_names([sentence], HEBREW)[0]


def hit(row: dict[str, str]) -> bool:
    surface = row["surface"]
    return any(
        row["text"][unit.start : unit.end] == surface and row["id"] in {c.entity.id for c in unit.candidates}
        for unit in found(row["text"])
    )


def test_the_table_is_as_long_as_it_should_be() -> None:
    assert len(FORMS) >= 200
    assert len(TRAPS) >= 60
    assert {row["id"].split("/")[0] for row in FORMS} >= {"club", "comp", "place", "body", "person"}


def test_names_are_found_with_their_exact_letters() -> None:
    missed = [row for row in FORMS if not hit(row)]
    assert len(missed) <= (1 - RECALL) * len(FORMS), missed


@pytest.mark.parametrize("row", TRAPS, ids=lambda row: row["word"])
def test_no_name_is_found_inside_another_word(row: dict[str, str]) -> None:
    assert row["word"] in row["text"]
    assert not [unit.text for unit in found(row["text"]) if unit.candidates or unit.shown]
