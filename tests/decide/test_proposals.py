"""Names of two scripts are compared by their consonants, proposed, and never joined without a person."""

import csv

import pytest

from clubgraph.decide.proposals import proposals
from clubgraph.decide.skeleton import likeness, skeleton
from clubgraph.model import Claim, Entity, Kind
from clubgraph.places import demo
from tests.factories import a_claim, an_entity

LATIN = (
    *("Jorge Mas", "Luis Suárez", "Lionel Messi", "Gerard Piqué", "David Beckham", "Karim Benzema", "Kylian Mbappé"),
    *("Robert Lewandowski", "Cristiano Ronaldo", "Erling Haaland", "Eran Zahavi", "Manor Solomon", "Toni Kroos"),
    *("Luka Modrić", "Sergio Ramos", "Sergio Busquets", "Jordi Alba", "Javier Mascherano", "Rodrigo De Paul"),
    *("Tadeo Allende", "Mohamed Salah", "Harry Kane", "Jude Bellingham", "Bukayo Saka", "Vinícius Júnior"),
)
HEBREW = {
    "קארים בנזמה": "Karim Benzema",
    "קיליאן אמבפה": "Kylian Mbappé",
    "רוברט לבנדובסקי": "Robert Lewandowski",
    "כריסטיאנו רונאלדו": "Cristiano Ronaldo",
    "ערן זהבי": "Eran Zahavi",
    "מנור סולומון": "Manor Solomon",
    "לוקה מודריץ'": "Luka Modrić",
    "סרחיו ראמוס": "Sergio Ramos",
    "חוויאר מסצ'ראנו": "Javier Mascherano",
    "הארי קיין": "Harry Kane",
    "מוחמד סלאח": "Mohamed Salah",
    "ג'ורדי אלבה": "Jordi Alba",
    "חורחה מאס": "Jorge Mas",
    "לואיס סוארס": "Luis Suárez",
}


def test_both_scripts_keep_the_same_consonants() -> None:
    assert skeleton("Lionel Messi") == skeleton("ליונל מסי") == ("lnl", "ms")
    assert likeness("Ana Soler", "Soler") == 0.0


def test_the_right_name_leads_among_many() -> None:
    ranked = {he: max(LATIN, key=lambda name, he=he: likeness(he, name)) for he in HEBREW}  # type: ignore[misc]
    right = sum(ranked[he] == name for he, name in HEBREW.items())
    assert right >= 13, {he: name for he, name in ranked.items() if name != HEBREW[he]}


def test_the_demo_knows_its_people_in_both_scripts() -> None:
    with (demo() / "seeds" / "entities.csv").open(encoding="utf-8", newline="") as file:
        people = [row for row in csv.DictReader(file) if row["kind"] == "Person" and row["he"]]
    assert len(people) >= 10
    latin = {name: row["id"] for row in people for name in row["en"].split("|")}
    for row in people:
        for name in (name for name in row["he"].split("|") if " " in name):
            best = max(latin, key=lambda known, name=name: likeness(known, name))  # type: ignore[misc]
            assert latin[best] == row["id"], name


MESSI = an_entity("person/lionel-messi", Kind.PERSON, "Lionel Messi")
DISCOVERED = an_entity("person/x1234", Kind.PERSON, "he:ליונל מסי")
RONALDO = an_entity("person/ronaldo", Kind.PERSON, "Cristiano Ronaldo")
MIAMI = an_entity("club/inter-miami", Kind.CLUB, "Inter Miami")


def said(thing: str) -> Claim:
    return a_claim(thing, "playsFor", "club/inter-miami")


def test_a_name_in_the_other_script_is_proposed_with_what_speaks_for_it() -> None:
    things: tuple[Entity, ...] = (MESSI, DISCOVERED, RONALDO, MIAMI)
    (found,) = proposals(things, [said(MESSI.id), said(DISCOVERED.id)], (), {MESSI.id, MIAMI.id})
    assert (found.thing, found.other, found.names) == (MESSI.id, DISCOVERED.id, ("Lionel Messi", "ליונל מסי"))
    assert (found.likeness, found.shared) == (1.0, (MIAMI.id,))


@pytest.mark.parametrize(
    ("things", "apart", "sure"),
    [
        ((MESSI, DISCOVERED), {(MESSI.id, DISCOVERED.id)}, {MESSI.id}),
        ((MESSI, DISCOVERED), (), {MESSI.id, DISCOVERED.id}),
        ((RONALDO, DISCOVERED), (), {RONALDO.id}),
        ((MESSI, an_entity("person/leo-messi", Kind.PERSON, "Lionel Messy")), (), {MESSI.id}),
        ((MESSI, an_entity("person/leo-mesa", Kind.PERSON, "Leonel Masi"), DISCOVERED), (), set()),
        ((MESSI, an_entity("person/x99", Kind.PERSON, "he:מסי")), (), {MESSI.id}),
    ],
    ids=["decided", "both-registered", "unlike", "one-script", "two-equally-alike", "one-word"],
)
def test_nothing_is_proposed(things: tuple[Entity, ...], apart: set[tuple[str, str]], sure: set[str]) -> None:
    assert proposals(things, [], apart, sure) == ()
