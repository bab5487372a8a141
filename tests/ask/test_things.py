"""A thing is found by any of its names, in any script, and only when it is the only one."""

import pyoxigraph as ox
import pytest

from clubgraph.ask.things import Things
from clubgraph.errors import ClubgraphError
from clubgraph.read.languages import codes, grammar
from clubgraph.terms import identifier


@pytest.mark.parametrize(
    ("word", "kind", "thing"),
    [
        ("club/inter-miami", "Thing", "club/inter-miami"),
        ("club:inter-miami", "Club", "club/inter-miami"),
        ("<https://clubgraph.example/id/club/inter-miami>", "Club", "club/inter-miami"),
        ("Inter Miami", "Club", "club/inter-miami"),
        ("  INTER   miami ", "Thing", "club/inter-miami"),
        ("inter-miami", "Club", "club/inter-miami"),
        ("miami", "Thing", "place/miami"),
        ("miami", "Club", "club/inter-miami"),
        ("alejandro dominguez", "Person", "person/alejandro-dominguez"),
        ("Domínguez", "Person", "person/alejandro-dominguez"),
        ("mas", "Person", "person/jorge-mas"),
        ("Luis Suarez", "Person", "person/luis-suarez"),
        ("Libertadores", "Competition", "comp/copa-libertadores"),
        ("מסי", "Person", "person/lionel-messi"),
        ("אינטר מיאמי", "Club", "club/inter-miami"),
        ("באינטר מיאמי", "Club", "club/inter-miami"),
        ("ולאינטר מיאמי", "Club", "club/inter-miami"),
        ("שמסי", "Person", "person/lionel-messi"),
        ("ג׳רארד פיקה", "Person", "person/gerard-pique"),
        ("גרארד פיקה", "Person", "person/gerard-pique"),
        ('קונקאקא"ף', "GoverningBody", "body/concacaf"),
        ("Olé", "Organization", "outlet/ole"),
    ],
)
def test_a_name_finds_its_thing(word: str, kind: str, thing: str, store: ox.Store) -> None:
    assert identifier(Things(store).find(word, kind).value) == thing


PREFIXED = [(code, letters) for code in codes() for letters in grammar(code).prefixes]


@pytest.mark.parametrize(("code", "letters"), PREFIXED, ids=["-".join(pair) for pair in PREFIXED])
def test_letters_that_a_language_writes_together_with_a_name_are_taken_away(
    code: str, letters: str, store: ox.Store
) -> None:
    names = {"he": "מסי"}
    assert identifier(Things(store).find(letters + names[code], "Person").value) == "person/lionel-messi"


@pytest.mark.parametrize(
    ("word", "kind", "answer"),
    [
        (
            "Inter Miemi",
            "Club",
            '"Inter Miemi" is not in the graph. Did you mean club/inter-miami (Inter Miami)?',
        ),
        ("Jorge Mas", "Club", '"Jorge Mas" is a Person, not a Club.'),
        ("champions", "ClubGroup", '"champions" may be any of 3 things. Ask again with one of: '),
        ("במסיבת", "Person", '"במסיבת" is not in the graph.'),
        ("Inter", "Club", '"Inter" is not in the graph.'),
        ("", "Thing", '"" is not in the graph.'),
        ("?x", "Thing", '"?x" is not in the graph.'),
    ],
)
def test_a_name_that_fits_nothing_or_too_much_is_told(word: str, kind: str, answer: str, store: ox.Store) -> None:
    with pytest.raises(ClubgraphError) as raised:
        Things(store).find(word, kind)
    assert str(raised.value).startswith(answer)


@pytest.mark.parametrize(
    "word",
    [
        'Inter Miami" }',
        "club:inter-miami> } ; DELETE WHERE { ?s ?p ?o } #",
        "<https://clubgraph.example/id/club/inter-miami> . ?s ?p ?o",
        "\\u003e } DROP ALL",
        "'''",
        "\x00",
        "{{{",
        "https://clubgraph.example/id/",
    ],
)
def test_a_hostile_name_names_nothing(word: str, store: ox.Store) -> None:
    before = len(store)
    with pytest.raises(ClubgraphError, match="is not in the graph"):
        Things(store).find(word)
    assert len(store) == before
