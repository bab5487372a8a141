"""Spanish notes on a career: who goes on being told of from one verb to the next, and what each of them tells."""

import pytest

from clubgraph.extract.reader import Reader
from clubgraph.extract.references.filler import Filler
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import language
from clubgraph.read.names import names
from clubgraph.read.rules import rules

READER = Reader.of(language("es"), names(gazetteer()), rules())


def _clubs(text: str, relation: str = "playsFor") -> set[str]:
    found = (r.candidate for r in READER.read(text).readings)
    objects = [candidate.arguments.get("o") for candidate in found if candidate.rule.relation == relation]
    return {one.thing.label for one in objects if isinstance(one, Filler)}


@pytest.mark.parametrize(
    ("text", "clubs"),
    [
        (
            "Inició su carrera en el Getafe, jugó en el Betis y defendió al Sevilla.",
            {"Getafe", "Real Betis", "Sevilla"},
        ),
        ("Inició su carrera en el Getafe y jugó en el Betis.", {"Getafe", "Real Betis"}),
    ],
)
def test_what_he_began_is_not_who_did_the_next_thing(text: str, clubs: set[str]) -> None:
    assert _clubs(f"Luis Cernuda nació en Madrid. {text}") == clubs


@pytest.mark.parametrize(
    "text",
    [
        "El salvadoreño del Betis Luis Cernuda no fue convocado.",
        "El ex Betis Luis Cernuda y Ana Gómez llegaron.",
        "Los argentinos del Betis Luis Cernuda y Luis Cernuda no jugarán.",
    ],
)
def test_a_name_behind_one_of_a_land_or_a_former_one_has_his_club(text: str) -> None:
    assert _clubs(text) == {"Real Betis"}


def test_those_of_a_land_are_all_of_it() -> None:
    lands = READER.read("Se trata de los colombianos Julián Patiño y Luis Cernuda.").readings
    assert sum(reading.candidate.rule.relation == "nationality" for reading in lands) == 2


@pytest.mark.parametrize(
    ("title", "relation"),
    [
        ("Luis Cernuda, cedido al Betis hasta junio", "transfersTo"),
        ("Renovación de Luis Cernuda con el Betis", "renewsWith"),
    ],
)
def test_a_headline_without_a_verb_tells_what_was_done_with_somebody(title: str, relation: str) -> None:
    assert _clubs(title, relation) == {"Real Betis"}


def test_who_was_meant_may_be_told_in_the_next_sentence() -> None:
    text = "El Betis anunció la contratación de dos refuerzos. Se trata de Luis Cernuda, así como también Juan Ruiz."
    told = [
        r.candidate.arguments["s"] for r in READER.read(text).readings if r.candidate.rule.relation == "transfersTo"
    ]
    assert {one.thing.label for one in told if isinstance(one, Filler)} == {"Luis Cernuda", "Juan Ruiz"}


def test_a_word_for_a_direction_may_end_the_name_of_a_club() -> None:
    assert _clubs("Luis Cernuda llegó al Delfines del Este FC.", "transfersTo") == {"Delfines del Este FC"}


@pytest.mark.parametrize(
    ("text", "relation", "count"),
    [
        ("El serbio-español Luis Cernuda llegó.", "nationality", 2),
        ("Luis Cernuda, chileno de nacimiento, firmó ayer.", "nationality", 1),
        ("Luis Cernuda juega en el lateral izquierdo.", "position", 1),
        ("El Betis presentó a su nuevo entrenador: Luis Cernuda.", "coaches", 1),
    ],
)
def test_what_somebody_is(text: str, relation: str, count: int) -> None:
    read = {r.candidate.arguments["o"] for r in READER.read(text).readings if r.candidate.rule.relation == relation}
    assert len({getattr(one, "thing", one) for one in read}) == count


def test_a_footballer_who_became_a_coach_later_has_played_before() -> None:
    career = "En 1999 Luis Cernuda fichó por el Getafe. En 2003 regresó al Betis. Colgó las botas en 2010."
    text = f"{career} En 2011 Luis Cernuda asumió como entrenador del Sevilla."
    assert _clubs(text) >= {"Getafe", "Real Betis"}
    assert _clubs(text, "coaches") == {"Sevilla"}


@pytest.mark.parametrize(
    "text",
    [
        "El cambio llegó en 2013: llegó al Betis.",
        "El cambio en su vida fue ese periplo, que lo llevó a defender los colores del Betis.",
        "En julio de 2019 se marchó cedido al Betis.",
    ],
)
def test_who_is_told_of_goes_on_over_a_thing(text: str) -> None:
    told = f"Luis Cernuda nació en Madrid. {text}"
    assert _clubs(told) | _clubs(told, "transfersTo") == {"Real Betis"}


@pytest.mark.parametrize(
    ("text", "relation", "clubs"),
    [
        (
            "Luis Cernuda vistió las camisetas de Rubin Kazán de Rusia y Betis de España.",
            "playsFor",
            {"Real Betis", "Rubin Kazan"},
        ),
        ("El Betis generó sendos movimientos con la llegada de Luis Cernuda.", "transfersTo", {"Real Betis"}),
    ],
)
def test_a_land_behind_a_club_is_nobodys_side(text: str, relation: str, clubs: set[str]) -> None:
    assert _clubs(text, relation) == clubs


def test_who_goes_is_not_who_comes_in_one_sentence() -> None:
    text = "El Betis generó sendos movimientos con la llegada de Luis Cernuda y la salida de Juan Ruiz."
    moves = [r.candidate for r in READER.read(text).readings if r.candidate.rule.relation == "transfersTo"]
    assert {one.thing.label for one in (m.arguments["s"] for m in moves) if isinstance(one, Filler)} == {"Luis Cernuda"}


@pytest.mark.parametrize(
    "text",
    [
        "Luis Cernuda no es una gran figura, militó en Getafe, Real Betis y Unión Española de Chile.",
        "El delantero Luis Cernuda tuvo pasos en otros equipos: Getafe (2016), Real Betis (2018) y Unión Española.",
    ],
)
def test_clubs_are_listed_behind_what_somebody_is_or_a_colon(text: str) -> None:
    assert _clubs(text) >= {"Getafe", "Real Betis", "Unión Española"}
