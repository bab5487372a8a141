"""Groups of clubs are named with one head for several, and “they” are the group that was spoken of last."""

import pytest

from clubgraph.extract.reader import Reader
from clubgraph.extract.references.filler import Filler
from clubgraph.model import Entity, Kind, Name
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import language
from clubgraph.read.names import names
from clubgraph.read.rules import rules

GROUPS = tuple(
    Entity(f"group/{slug}", Kind.CLUB_GROUP, (Name(label, "en"),))
    for slug, label in (
        ("mls-clubs", "MLS clubs"),
        ("liga-mx-clubs", "Liga MX clubs"),
        ("mexican-clubs", "Mexican clubs"),
        ("north-american-clubs", "North American clubs"),
    )
)
READER = Reader.of(language("en"), names((*gazetteer(), *GROUPS)), rules())
ROWS = [
    (
        "MLS and Liga MX clubs played in the Copa Libertadores.",
        ["MLS clubs participatesIn Copa Libertadores", "Liga MX clubs participatesIn Copa Libertadores"],
    ),
    (
        "North American and Mexican clubs played in the Copa Libertadores.",
        ["North American clubs participatesIn Copa Libertadores", "Mexican clubs participatesIn Copa Libertadores"],
    ),
    (
        "Erik Lund opposed the idea of MLS or Liga MX clubs joining.",
        ["Erik Lund opposes Liga MX clubs", "Erik Lund opposes MLS clubs"],
    ),
    ("Ajax and Mexican clubs agree.", []),
    (
        "Ajax played in the Champions League. Mexican clubs took part in the Copa Libertadores. They won the title.",
        ["Ajax participatesIn Champions League", "Mexican clubs participatesIn Copa Libertadores"],
    ),
    (
        "Mexican clubs took part in the Copa Libertadores. Ajax watched. They won the Champions League.",
        ["Mexican clubs participatesIn Copa Libertadores", "Ajax won Champions League"],
    ),
    (
        "Clubs from Mexico played in the Copa Libertadores. They left the tournament in 2016. "
        "They never saw the Club World Cup. Cruz Azul reached the final.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text for text, _ in ROWS])
def test_groups_are_read_and_meant(text: str, expected: list[str]) -> None:
    found = set()
    for reading in READER.read(text).readings:
        ends = [reading.candidate.arguments.get(name) for name in ("s", "o")]
        if all(isinstance(end, Filler) for end in ends):
            labels = [end.thing.label for end in ends if isinstance(end, Filler)]
            found.add(f" {reading.candidate.rule.relation} ".join(labels))
    assert found == set(expected)
