"""Which side a Spanish sentence is about where another is named beside it: an opponent, one that hangs on another noun,
the town of a ground, the club that somebody leaves for another."""

import pytest

from clubgraph.extract.reader import Reader
from clubgraph.extract.references.filler import Filler
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import language
from clubgraph.read.names import names
from clubgraph.read.rules import rules

READER = Reader.of(language("es"), names(gazetteer()), rules())
CASES = [
    ("El lateral del Sevilla, Ramón Gil, será nuevo jugador del Valencia.", "transfersTo", "Ramón Gil|Valencia"),
    ("El Sevilla prepara otra oferta por la estrella del Betis.", "transfersTo", ""),
    ("Ramón Gil salió de la cantera del Sevilla.", "leaves", ""),
    ("Ramón Gil se despidió del club, ya que seguirá su carrera en el Cruz Azul, de México.", "leaves", ""),
    ("Ramón Gil seguirá su carrera en el Cruz Azul, de México.", "basedIn", "Cruz Azul|México"),
    ("Jugó contra el Sevilla y marcó el delantero Ramón Gil.", "playsFor", ""),
    ("El partido se disputó en el MHP Arena de Stuttgart.", "homeVenue", ""),
]


@pytest.mark.parametrize(("text", "relation", "told"), CASES)
def test_a_sentence_is_about_its_own_side(text: str, relation: str, told: str) -> None:
    found = {
        "|".join(one.thing.label for name in "so" if isinstance(one := reading.candidate.arguments.get(name), Filler))
        for reading in READER.read(text).readings
        if reading.candidate.rule.relation == relation
    }
    assert found == ({told} if told else set())


def test_brackets_name_the_clubs_of_coaches_where_coaches_are_spoken_of() -> None:
    text = "Varios técnicos perdieron su puesto. Los primeros fueron Luis Rey (Sevilla) y Ramón Gil (Valencia)."
    read = READER.read(text).readings
    assert {reading.candidate.rule.relation for reading in read} == {"coaches"}


@pytest.mark.parametrize(
    ("text", "relation", "told"),
    [
        ("El Espanyol, cuyo propietario es Chen Yansheng, es líder.", "owns", "Chen Yansheng|Espanyol"),
        ("Iván Rey fichó por el Levante. Acaba de dejar el Albacete.", "leaves", "Iván Rey|Albacete"),
        (
            "Iván Rey fichó por el A. S. Mónaco.9 En Francia marcó goles.",
            "transfersTo",
            "Iván Rey|Mónaco",
        ),
        ("El Betis venció al Sevilla. Iván Rey fichó por este último.", "transfersTo", "Iván Rey|Sevilla"),
        ("Francia se midió a Alemania. El elenco galo batió por 2-0 a los teutones.", "defeated", "Francia|Alemania"),
        ("Universitario despidió a Jorge Fossati.", "leaves", "Jorge Fossati|Universitario"),
    ],
)
def test_one_side_is_meant_by_words_for_it(text: str, relation: str, told: str) -> None:
    found = {
        "|".join(one.thing.label for name in "so" if isinstance(one := reading.candidate.arguments.get(name), Filler))
        for reading in READER.read(text).readings
        if reading.candidate.rule.relation == relation
    }
    assert found == {told}
