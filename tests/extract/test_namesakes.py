"""What a name means by the words around it: namesakes by land, who was met first, names in small letters, countries
side by side."""

import pytest

from clubgraph.extract.reader import Reader
from clubgraph.extract.references.filler import Filler
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import language
from clubgraph.read.names import names
from clubgraph.read.rules import rules

NAMES, RULES = names(gazetteer()), rules()

ROWS = [
    (
        "es",
        "Néstor Clausen dejó de ser entrenador de San José. El fútbol de Bolivia vive una crisis en La Paz.",
        "Néstor Clausen leaves club/san-jose-oruro",
    ),
    ("es", "El colombiano Wilder Medina marcó.", "Wilder Medina nationality place/colombia"),
    ("es", "El seleccionador mexicano, Luis Cernuda, habló.", "Luis Cernuda coaches team/mexico"),
    ("es", "Luis Cernuda dirigió a la selección mexicana.", "Luis Cernuda coaches team/mexico"),
    ("en", "INEOS, owners of Nice and Lausanne-Sport, met.", "INEOS owns club/nice"),
    ("en", "Wrexham play in the Championship.", "Wrexham inLeague comp/championship"),
    ("en", "Derby play in the Championship.", "Derby County inLeague comp/championship"),
    ("he", "ישראל ואוסטרליה יתמודדו עם ניו זילנד.", "אוסטרליה plays team/new-zealand"),
    ("he", "ברצלונה רכשה את רומאריו מאיינדהובן תמורת 5 מיליון דולר.", "רומאריו transfersTo club/barcelona"),
    (
        "en",
        "Ivan Rey is the manager of Ajax. Rey met his son Luis Rey. Rey previously coached Sunderland.",
        "Ivan Rey coaches club/sunderland",
    ),
]

NONE = [
    (
        "en",
        "Ivan Rey is the manager of Ajax. His son Luis Rey came. Rey previously coached Sunderland.",
        "club/sunderland",
    ),
    ("he", "רז יצא לטורקיה. הטורקים יארחו את ישראל.", "nationality"),
    ("es", "El Málaga vende a Darío Silva.", "owns"),
]


def _said(code: str, text: str) -> set[str]:
    found = set()
    for reading in Reader.of(language(code), NAMES, RULES).read(text).readings:
        subject, other = reading.candidate.arguments.get("s"), reading.candidate.arguments.get("o")
        if isinstance(subject, Filler):
            thing = other.thing if isinstance(other, Filler) else None
            whom = thing.entity.id if thing is not None and thing.entity is not None else ""
            found.add(f"{subject.thing.label} {reading.candidate.rule.relation} {whom}")
    return found


@pytest.mark.parametrize(("code", "text", "said"), ROWS)
def test_a_name_means_what_its_surroundings_show(code: str, text: str, said: str) -> None:
    assert said in _said(code, text)


@pytest.mark.parametrize(("code", "text", "never"), NONE)
def test_nothing_is_read_where_the_words_mean_something_else(code: str, text: str, never: str) -> None:
    assert not [said for said in _said(code, text) if f" {never} " in f"{said} "]
