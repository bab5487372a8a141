"""Places for things: whole numbers, the same on every run, none on another."""

from itertools import combinations
from math import hypot

from clubgraph.show.layout import positions
from clubgraph.show.spread import NEAR

THINGS = [f"club/{number:03}" for number in range(60)]
LINKS = [(THINGS[number], THINGS[number * 7 % 50]) for number in range(50)]


def test_two_runs_give_the_same_places() -> None:
    assert positions(THINGS, LINKS) == positions(THINGS, reversed(LINKS))


def test_no_two_things_stand_on_each_other() -> None:
    places = list(positions(THINGS, LINKS).values())
    assert len(places) == 60
    assert all(isinstance(number, int) for place in places for number in place)
    assert min(hypot(a[0] - b[0], a[1] - b[1]) for a, b in combinations(places, 2)) > NEAR * 0.8


def test_nothing_has_no_places() -> None:
    assert positions([], []) == {}
