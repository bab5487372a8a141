"""Of whom everybody writes, nothing is compared claim by claim, and every claim stands on its side all the same."""

from collections.abc import Iterable
from dataclasses import replace

from clubgraph.derive.disagreements import disagreements
from clubgraph.derive.records import Disagreement
from clubgraph.model import Article, Claim, Kind, Polarity, Selector
from clubgraph.read.vocabulary import vocabulary
from tests.factories import an_entity

MANY = 20_000  # on each side: pair by pair this would take an hour
THINGS = {thing.id: thing for thing in (an_entity("person/p", Kind.PERSON), an_entity("club/a"), an_entity("club/b"))}


def test_a_yes_and_a_no() -> None:
    yes = _claims("club/a", 0, MANY)
    no = [replace(claim, polarity=Polarity.NEGATIVE) for claim in _claims("club/a", MANY, MANY)]
    (found,) = _found([*yes, *no])
    assert (found.one, found.other) == (yes[0].statement.id, no[0].statement.id)
    assert (set(found.one_claims), set(found.other_claims)) == ({each.id for each in yes}, {each.id for each in no})


def test_two_clubs_at_a_time() -> None:
    first, second = _claims("club/a", 0, MANY), _claims("club/b", MANY, MANY)
    (found,) = _found([*first, *second])
    sides = {found.one: set(found.one_claims), found.other: set(found.other_claims)}
    assert sides == {group[0].statement.id: {each.id for each in group} for group in (first, second)}


def _claims(club: str, start: int, count: int) -> list[Claim]:
    statement = vocabulary().statement("person/p", "playsFor", club)
    return [
        Claim(statement, f"a{number % 40}", Selector(number, number + 1, "x"), "en")
        for number in range(start, start + count)
    ]


def _found(claims: Iterable[Claim]) -> list[Disagreement]:
    articles = {f"a{n}": Article(f"a{n}", f"text {n}", "en", published=f"2026-01-{n % 3 + 1:02}") for n in range(40)}
    return list(disagreements(claims, articles, THINGS))
