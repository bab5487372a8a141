"""A page of several Spanish reports: in each of them “the club” and a bare title mean its own side."""

from clubgraph.extract.reader import Reader
from clubgraph.extract.references.filler import Filler
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import language
from clubgraph.read.names import names
from clubgraph.read.rules import rules

READER = Reader.of(language("es"), names(gazetteer()), rules())
FIRST = "El Sevilla venció al Betis. El Sevilla de Luis Cernuda suma tres puntos.\n\n"


def _said(text: str, relation: str) -> set[tuple[str, str]]:
    found = set()
    for reading in READER.read(text).readings:
        given = (reading.candidate.arguments.get("s"), reading.candidate.arguments.get("o"))
        if reading.candidate.rule.relation == relation and all(isinstance(one, Filler) for one in given):
            found.add(tuple(one.thing.label for one in given if isinstance(one, Filler)))
    return found  # type: ignore[return-value]


def test_a_report_that_names_nobody_of_the_one_above_is_on_a_side_of_its_own() -> None:
    second = "The Strongest celebró su aniversario con Kurt Reintsch. “Es duro”, dijo el técnico Eduardo Villegas."
    assert _said(f"{FIRST}{second}", "coaches") >= {("Eduardo Villegas", "The Strongest")}


def test_a_paragraph_that_goes_on_with_somebody_begins_no_report() -> None:
    second = "Su equipo recibirá al Getafe. El técnico Luis Cernuda dará descanso a varios."
    assert ("Luis Cernuda", "Getafe CF") not in _said(f"{FIRST}{second}", "coaches")


def test_a_headline_may_turn_to_another_person_of_the_same_club() -> None:
    first = "Ruiz llega a River\n\nLuis Ruiz firmó con River Plate. Luis Ruiz es portero.\n\n"
    second = (
        "Gómez renueva con River\n\nEste lunes, el mediocampista firmó su contrato. Ana Gómez seguirá en River Plate."
    )
    assert _said(f"{first}{second}", "renewsWith") == {("Ana Gómez", "River Plate")}


def test_a_position_is_of_the_player_and_not_of_the_coach_who_misses_him() -> None:
    text = "El Sevilla perdió. Luis Cernuda tendrá la baja de Juan Ruiz. El portero peruano se lesionó."
    readings = READER.read(text).readings
    told = {r.candidate.arguments["s"] for r in readings if r.candidate.rule.relation == "position"}
    assert {one.thing.label for one in told if isinstance(one, Filler)} == {"Juan Ruiz"}


def test_those_of_a_coach_are_the_side_that_nobody_else_leads() -> None:
    text = "El Sevilla recibía al Valencia. El Sevilla cayó. El Valencia que dirige Gil ganó. Los de Luis Rey sufren."
    assert ("Luis Rey", "Sevilla") in _said(text, "coaches")
