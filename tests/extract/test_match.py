"""Who plays on which side of a match, and against whom he scored, from what its report says of them together."""

import pytest

from clubgraph.extract.reader import Reader
from clubgraph.extract.references.filler import Filler
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import codes, language
from clubgraph.read.names import names
from clubgraph.read.rules import rules

NAMES = names(gazetteer())
READERS = {code: Reader.of(language(code), NAMES, rules()) for code in codes()}

REPORTS = [
    (
        "en",
        "Poland beat Ukraine 2-0. Mark Smith opened the scoring. Smith was replaced by John Brown.",
        {"Mark Smith playsFor Poland", "Mark Smith scoredAgainst Ukraine", "John Brown playsFor Poland"},
    ),
    (
        "en",
        "Ukraine 1-2 Poland\n\nPoland began well. Mark Smith scored for the Poles. Paul Green saved Smith's penalty.",
        {"Mark Smith scoredAgainst Ukraine", "Paul Green playsFor Ukraine"},
    ),
    ("en", "Poland beat Ukraine 2-1. Mark Smith scored an own goal. John Brown was booked.", set()),
    (
        "en",
        "Poland beat Ukraine 2-1. Mark Smith equalised for Poland. Mark Smith equalised for Ukraine. He was booked.",
        set(),
    ),
    (
        "es",
        "El Valencia derrotó 2-0 al Sevilla. Luis Cernuda abrió el marcador. Pablo Rojo sustituyó a Luis Cernuda.",
        {"Luis Cernuda playsFor Valencia", "Luis Cernuda scoredAgainst Sevilla", "Pablo Rojo playsFor Valencia"},
    ),
    (
        "he",
        "מכבי חיפה ניצחה 0:2 את הפועל חיפה. ערן גל הבקיע בדקה ה-20.",
        {"ערן גל playsFor מכבי חיפה", "ערן גל scoredAgainst הפועל חיפה"},
    ),
]


@pytest.mark.parametrize(("code", "text", "expected"), REPORTS)
def test_a_report_tells_the_sides_of_its_persons(code: str, text: str, expected: set[str]) -> None:
    assert _told(code, text) == expected


def _told(code: str, text: str) -> set[str]:
    found = set()
    for reading in READERS[code].read(text).readings:
        one, other = (reading.candidate.arguments.get(name) for name in ("s", "o"))
        if reading.candidate.rule.id.endswith(".match") and isinstance(one, Filler) and isinstance(other, Filler):
            if reading.candidate.rule.relation in ("playsFor", "scoredAgainst"):
                found.add(f"{one.thing.label} {reading.candidate.rule.relation} {other.thing.label}")
    return found
