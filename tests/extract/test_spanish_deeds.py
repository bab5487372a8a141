"""Spanish wins, goals and titles that a relative clause or a word behind a name tells of."""

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
        ("Tras la derrota que sufrió ante España, Francia fue tercera.", "defeated", {("España", "Francia")}),
        ("Francia lamenta la derrota que sufrió ante España.", "defeated", {("España", "Francia")}),
        ("Los dos goles que marcó Marco Rey al Celta bastaron.", "scoredAgainst", {("Marco Rey", "Celta de Vigo")}),
        ("Marco Rey recordó los goles que marcó al Celta.", "scoredAgainst", {("Marco Rey", "Celta de Vigo")}),
        ("El técnico que ganó al Celta es Marco Rey.", "scoredAgainst", set()),
        ("La selección argentina campeona del mundo jugará en Lima.", "won", {("Argentina", "Mundial")}),
        ("El Sevilla, siete veces campeón de la Europa League, ganó.", "won", {("Sevilla", "Europa League")}),
        ("El Real Madrid campeón de Europa empató.", "won", {("Real Madrid", "Liga de Campeones")}),
        ("El Everton marcha décimo en la Premier League.", "inLeague", {("Everton", "Premier League")}),
        ("El Sevilla nombró a Luis Gil director deportivo.", "worksFor", {("Luis Gil", "Sevilla")}),
        (
            "En su paso por el Betis, Marco Rey ganó la Copa del Rey.",
            "won",
            {("Marco Rey", "Copa del Rey"), ("Real Betis", "Copa del Rey")},
        ),
        (
            "España goleó a Malta, convirtiéndose en la primera selección que gana dos ediciones de la Nations League.",
            "won",
            {("España", "Liga de Naciones")},
        ),
        (
            "Marco Rey formó parte de la selección española que ganó el Mundial.",
            "won",
            {("Marco Rey", "Mundial"), ("España", "Mundial")},
        ),
        ("Marco Rey está en el equipo que dirige Luis Gil.", "won", set()),
    ],
)
def test_a_deed_is_told_of_whose_it_is(text: str, relation: str, said: set[tuple[str, str]]) -> None:
    found = set()
    for reading in READER.read(text).readings:
        given = (reading.candidate.arguments.get("s"), reading.candidate.arguments.get("o"))
        if reading.candidate.rule.relation == relation and all(isinstance(one, Filler) for one in given):
            found.add(tuple(one.thing.label for one in given if isinstance(one, Filler)))
    assert found == said
