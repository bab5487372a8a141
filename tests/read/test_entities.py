"""Names are read from CSV, and every bad row is named with its line."""

from pathlib import Path

import pytest

from clubgraph.errors import ClubgraphError, Faults
from clubgraph.model import Entity, Kind, Name
from clubgraph.read.entities import COLUMNS, entities

HEADER = ",".join(COLUMNS)

FAULTS = [
    ("id,kind,en,alias\n", f':1: unknown column "alias". The columns are {HEADER}'),
    ("id,kind,en,cuntry\n", ':1: unknown column "cuntry". Did you mean "country"?'),
    ("id,kind,en,en\n", ':1: the column "en" stands twice.'),
    ("kind,en\n", f':1: the column "id" is missing. Columns: {HEADER}'),
    (
        "",
        f':1: the column "id" is missing. Columns: {HEADER}\n'
        f'names.csv:1: the column "kind" is missing. Columns: {HEADER}',
    ),
    ("id,kind,en\nclub/a,Clubb,A\n", ':2: unknown kind "Clubb". Did you mean "Club"?'),
    ("id,kind,en\nclub/a,,A\n", f':2: unknown kind "". Kinds: {", ".join(Kind)}.'),
    ("id,kind,en\nclubs/a,Club,A\n", ':2: clubs/a: a Club stands in "club/". Write "club/a".'),
    ("id,kind,en\nteam/a,Club,A\n", ':2: team/a: a Club stands in "club/". Write "club/a".'),
    ("id,kind,en\nclub/Atlético,Club,A\n", ':2: "club/Atlético" is not an identifier. Write "club/atletico".'),
    ("id,kind,en\nRivers FC,Club,A\n", ':2: "Rivers FC" is not an identifier. Write "club/rivers-fc".'),
    ("id,kind,en\n,Club,A\n", ":2: the id is empty. Write club/ and a name in small letters."),
    ("id,kind,en,es\nclub/a,Club, | ,\n", ":2: club/a has no name. Fill one of en, es, he."),
    (
        "id,kind,en\nclub/a,Club,A\n\nclub/a,Club,B\n",
        ":4: club/a stands already in line 2. Put all its names in one row.",
    ),
    (
        "id,kind,en,of\nteam/a,Team,A,Rivers\n",
        ':2: of: "Rivers" is not an identifier. Write one such as club/inter-miami.',
    ),
    (
        "id,kind,en,country\nclub/a,Club,A,Spain\n",
        ':2: country: "Spain" is not the identifier of a place. Write place/spain.',
    ),
    (
        "id,kind,en,country\nclub/a,Club,A,club/spain\n",
        ':2: country: "club/spain" is not the identifier of a place. Write place/spain.',
    ),
    (
        "id,kind,en\nclub/a,Club,A,B\n",
        ":2: 4 cells, but the header has 3. Put a cell that holds a comma in double quotes.",
    ),
    ('id,kind,en\nclub/a,Club,"A\n', ":2: is not CSV: unexpected end of data."),
    (
        b"id,kind,en\nclub/a,Club,Atl\xe9tico\n",
        ": is not UTF-8: the byte 0xe9 at offset 26 begins no character. Save it as UTF-8.",
    ),
]


@pytest.mark.parametrize(("content", "message"), FAULTS)
def test_a_bad_row_is_named(tmp_path: Path, content: str | bytes, message: str) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(Faults) as caught:
        entities(path, file="names.csv")
    assert str(caught.value) == f"names.csv{message}"


def test_all_bad_rows_are_named_and_the_good_ones_kept(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text("id,kind,en\nclub/a,Cup,A\nclub/b,Club,B\nclub/c,Club,\nperson/d,Club,D\n", encoding="utf-8")
    faults: list[ClubgraphError] = []
    assert [entity.id for entity in entities(path, file="n.csv", into=faults)] == ["club/b"]
    assert [fault.place for fault in faults] == ["n.csv:2", "n.csv:4", "n.csv:5"]


def test_a_row_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    own = 'edition/cup-2026,Edition,"Cup 2026|The Cup, 2026|Cup 2026",Copa 2026,גביע 2026,the Cup|Cup'
    row = f"{own},comp/cup,2026,place/x,FA Cup,a note"
    path.write_bytes(f"\ufeff{HEADER}\r\n{row}\r\n,,,\r\n".encode())
    names = (Name("Cup 2026", "en"), Name("The Cup, 2026", "en"), Name("Copa 2026", "es"), Name("גביע 2026", "he"))
    expected = Entity(
        "edition/cup-2026", Kind.EDITION, names, "comp/cup", "2026", "place/x", ("FA Cup",), ("the Cup", "Cup")
    )
    assert entities(path) == (expected,)
