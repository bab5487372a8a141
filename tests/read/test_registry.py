"""Things are found by identifier and by name, and a workspace adds to what the gazetteer knows."""

import pytest

from clubgraph.errors import Faults
from clubgraph.model import Entity, Kind, Name
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.registry import registry


def thing(identifier: str, kind: Kind, *names: str, **more: object) -> Entity:
    return Entity(identifier, kind, tuple(Name(name, "en") for name in names), **more)  # type: ignore[arg-type]


TIGRES = thing("club/tigres-uanl", Kind.CLUB, "Tigres UANL", "Tigres")
PLACE = thing("place/guadalajara", Kind.PLACE, "Guadalajara")
CHIVAS = thing("club/guadalajara", Kind.CLUB, "Guadalajara", "Chivas", country="place/mexico")
SUAREZ = thing("person/luis-suarez", Kind.PERSON, "Luis Suárez", weak=("Suárez",))
KNOWN = registry((TIGRES, PLACE, CHIVAS, SUAREZ))


@pytest.mark.parametrize(
    ("word", "kinds", "found"),
    [
        ("club/tigres-uanl", None, (TIGRES,)),
        ("tigres", None, (TIGRES,)),
        ("LUIS SUAREZ", None, (SUAREZ,)),
        ("Suarez", None, (SUAREZ,)),
        ("Guadalajara", None, (CHIVAS, PLACE)),
        ("Guadalajara", {Kind.CLUB, Kind.TEAM}, (CHIVAS,)),
        ("Guadalajara", {Kind.PERSON}, (CHIVAS, PLACE)),
        ("Nobody", None, ()),
    ],
)
def test_a_thing_is_found_by_identifier_or_folded_name(
    word: str, kinds: set[Kind] | None, found: tuple[Entity, ...]
) -> None:
    assert KNOWN.find(word, kinds) == found


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("club/tigres-unal", 'Did you mean "club/tigres-uanl"?'),
        ("club/chivas", 'Did you mean "club/guadalajara"?'),
        ("Luis Suares", 'Did you mean "person/luis-suarez"?'),
        ("club/borussia-dortmund", ""),
        ("Nobody", ""),
    ],
)
def test_the_nearest_thing_is_suggested_or_none(word: str, hint: str) -> None:
    assert KNOWN.suggest(word) == hint


def test_a_workspace_adds_names_to_a_known_thing_and_may_change_its_label() -> None:
    own = thing("club/tigres-uanl", Kind.CLUB, "Tigres de Monterrey", country="place/mexico", weak=("Felines",))
    joined = registry((TIGRES,), (own,))
    names = ("Tigres de Monterrey", "Tigres UANL", "Tigres")
    expected = thing("club/tigres-uanl", Kind.CLUB, *names, country="place/mexico", weak=("Felines",))
    assert (joined.entities, joined.own) == ((expected,), frozenset({"club/tigres-uanl"}))


def test_a_workspace_may_speak_of_a_thing_that_no_gazetteer_has() -> None:
    own = thing("person/ana-soler", Kind.PERSON, "Ana Soler")
    assert registry((), (own,)).find("ana soler") == (own,)


def test_a_known_thing_keeps_its_kind() -> None:
    own = thing("team/x", Kind.TEAM, "X")
    with pytest.raises(Faults) as caught:
        registry((thing("team/x", Kind.NATIONAL_TEAM, "X"),), (own,))
    assert str(caught.value) == "team/x: is a NationalTeam, not a Team. Write NationalTeam."


def test_references_to_nothing_are_reported() -> None:
    team = thing("team/tigres-women", Kind.TEAM, "Tigres Women", of="club/tigres-unal", country="place/mexico")
    assert [str(fault) for fault in registry((TIGRES,), (team,)).loose_ends()] == [
        'team/tigres-women: of: there is no club/tigres-unal. Did you mean "club/tigres-uanl"?',
        "team/tigres-women: country: there is no place/mexico.",
    ]


def test_a_strong_name_has_one_thing_of_a_kind() -> None:
    own = (thing("club/tigres-del-licey", Kind.CLUB, "Tigres"), thing("place/tigres", Kind.PLACE, "Tigres"))
    assert [str(fault) for fault in registry((TIGRES,), own).shared_names()] == [
        'club/tigres-del-licey: "Tigres" is also club/tigres-uanl, which is a Club too. '
        'Move the name to the column "weak", or use that identifier.'
    ]
    shy = thing("club/tigres-del-licey", Kind.CLUB, "Tigres del Licey", weak=("Tigres",))
    assert registry((TIGRES,), (shy,)).shared_names() == ()


def test_the_gazetteer_reads_without_a_fault() -> None:
    assert len(gazetteer()) > 100
