"""Spanish prizes, titles and absences: what is won, by whom, and who misses it."""

import pytest

from clubgraph.extract.reader import Reader
from clubgraph.extract.references.filler import Filler
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import language
from clubgraph.read.names import names
from clubgraph.read.rules import rules

READER = Reader.of(language("es"), names(gazetteer()), rules())


@pytest.mark.parametrize(
    ("text", "relation", "said"),
    [
        (
            "Marco Rey ha recibido el Premio BBVA al 'Mejor jugador de la Liga BBVA en noviembre'.",
            "received",
            {("Marco Rey", "Premio BBVA")},
        ),
        (
            "Luis Gil recogió el premio al mejor portero del torneo.",
            "received",
            {("Luis Gil", "premio al mejor portero del torneo")},
        ),
        (
            "El Betis llega tarde. El conjunto verdiblanco, ganador de la Copa y finalista de la Recopa, no fichó.",
            "reached",
            {("Real Betis", "Recopa de Europa")},
        ),
        (
            "Marco Rey llegó al Betis y ha ganado con el club seis Europa League.",
            "won",
            {("Marco Rey", "Europa League"), ("Real Betis", "Europa League")},
        ),
        (
            "Marco Rey, tres veces campeón de Europa con el Betis, se retira.",
            "won",
            {("Marco Rey", "Liga de Campeones"), ("Real Betis", "Liga de Campeones")},
        ),
        ("España se proclamó campeona de Europa en 2008.", "won", {("España", "Eurocopa")}),
        (
            "El Getafe visita este viernes al Girona en el choque que abre la jornada 12 de LaLiga.",
            "inLeague",
            {("Getafe", "LaLiga"), ("Girona", "LaLiga")},
        ),
        ("El Getafe visita este viernes al Girona en la Copa del Rey.", "inLeague", set()),
        ("Marco Rey anotó en Copa contra Excursionistas.", "scoredAgainst", {("Marco Rey", "Excursionistas")}),
        ("Luis Ramos dejó el Betis. El Betis perdió ante Ramos.", "defeated", set()),
        (
            "También estarán fuera del Mundial Marco Rey y el delantero Luis Gil.",
            "participatesIn",
            {("Marco Rey", "Mundial"), ("Luis Gil", "Mundial")},
        ),
    ],
)
def test_an_honour_is_told_of_whoever_has_it(text: str, relation: str, said: set[tuple[str, str]]) -> None:
    found = set()
    for reading in READER.read(text).readings:
        given = (reading.candidate.arguments.get("s"), reading.candidate.arguments.get("o"))
        if reading.candidate.rule.relation == relation:
            found.add(tuple(one.thing.label for one in given if isinstance(one, Filler)))
    assert found == said
