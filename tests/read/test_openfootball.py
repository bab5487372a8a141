"""A public register of clubs → rows of a workspace's names."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from clubgraph.cli import app
from clubgraph.errors import ClubgraphError
from clubgraph.model import Kind
from clubgraph.read.importing import rows
from clubgraph.read.openfootball import register
from clubgraph.read.registry import registry
from tests.factories import an_entity

FILE = """\
==========
= Spain • España

== Comunidad de Madrid ==
Real Madrid,  1902, Madrid     ## a comment
  | Real M. | Real Madrid CF | Ath Madrid [en]
ii) Real Madrid B
  | Castilla
Nuevo FC,  Madrid › Comunidad de Madrid
  | Nuevo | Atlético
"""
KNOWN = registry(
    [
        an_entity("place/spain", Kind.PLACE, "Spain"),
        an_entity("club/real-madrid", Kind.CLUB, "Real Madrid CF", country="place/spain"),
        an_entity("club/atletico", Kind.CLUB, "Atlético", country="place/spain"),
    ]
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "es.clubs.txt").write_text(FILE, encoding="utf-8")
    return tmp_path


def test_names_are_read_without_comments_reserves_and_initials(folder: Path) -> None:
    clubs = [(club.names, club.countries) for club in register(folder)]
    assert clubs == [
        (["Real Madrid", "Real Madrid CF", "Ath Madrid"], ("Spain", "España")),
        (["Nuevo FC", "Nuevo", "Atlético"], ("Spain", "España")),
    ]


def test_a_known_club_stays_and_a_taken_name_becomes_weak(folder: Path) -> None:
    clubs = register(folder)
    assert rows(clubs, KNOWN).known == 2  # Nuevo FC is also called Atlético, as a club of the same country is
    abroad = [entity for entity in KNOWN.entities if entity.id != "club/atletico"]
    abroad.append(an_entity("club/atletico-chile", Kind.CLUB, "Atlético", country="place/chile"))
    made = rows(clubs, registry(abroad))
    assert [(row["id"], row["en"], row["weak"], row["country"]) for row in made.rows] == [
        ("club/nuevo-fc", "Nuevo FC|Nuevo", "Atlético", "place/spain")
    ]


def test_a_club_of_an_unknown_country_is_named_with_its_line(folder: Path) -> None:
    made = rows(register(folder), registry([]))
    assert made.skipped[0] == "es.clubs.txt:5: Real Madrid: no country “Spain” is known."


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ClubgraphError, match=r"holds no \*\.clubs\.txt"):
        register(tmp_path)


def test_the_command_adds_rows_that_check_accepts_and_adds_them_once(folder: Path, tmp_path: Path) -> None:
    workspace = str(tmp_path / "own")
    run = CliRunner().invoke
    assert run(app, ["init", workspace]).exit_code == 0
    text = FILE.replace("Nuevo", "Unheard Of").replace("Atlético", "Unheard")
    (folder / "es" / "es.clubs.txt").write_text(text, encoding="utf-8")
    first = run(app, ["gazetteer", "import", str(folder), "--workspace", workspace])
    again = run(app, ["gazetteer", "import", str(folder), "--workspace", workspace])
    assert "added 1 clubs" in first.output
    assert "added 0 clubs; 2 were known" in again.output
    assert run(app, ["check", "--workspace", workspace]).exit_code == 0
