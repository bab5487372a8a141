"""An office and the department it is of are one word, as long as words for a field follow."""

import pytest

from clubgraph.extract.units.cut import units
from clubgraph.extract.units.departments import with_departments
from clubgraph.extract.units.words import Words
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import language
from clubgraph.read.names import names
from clubgraph.text import tokens

ENGLISH = language("en")
WORDS = Words(ENGLISH, names(gazetteer()))
ROWS = (
    ("the head of football partnerships at Ajax", ["head of football partnerships"]),
    ("Director of Football Strategy at Ajax", ["Director of Football Strategy"]),
    ("head of player care and safeguarding, left", ["head of player care and safeguarding"]),
    ("head of coach development", ["head of coach development"]),
    ("head of the Dutch federation", []),
    ("head of UEFA", []),
    ("the president of Football Delhi", []),
    ("shook his head of course", []),
)


@pytest.mark.parametrize(("text", "offices"), ROWS)
def test_an_office_takes_in_the_words_for_its_field(text: str, offices: list[str]) -> None:
    found = with_departments(units(list(tokens(text, 0, len(text))), WORDS), ENGLISH)
    assert [unit.text for unit in found if any("office" in sense.classes for sense in unit.senses)] == offices
