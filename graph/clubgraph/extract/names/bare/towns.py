"""Sentences without capitals → the same with a town behind a role or a word for a side read as the article's club
there: “the player of Yavne” beside “Hapoel Yavne”."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from clubgraph.extract.names.bare.words import is_town
from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.model import Kind

_OF_A_SIDE = PERSONAL | {"team", "people", "match"}


def with_towns(sentences: Sequence[list[Unit]]) -> None:
    """Let the towns of the only clubs that the article names there stand for them, in place."""
    clubs = defaultdict[str, dict[str, Unit]](dict)
    for sentence in sentences:
        for unit in sentence:
            if _is_club(unit) and " " in unit.key:
                clubs[unit.key.partition(" ")[2]].setdefault(unit.key, unit)
    for sentence in sentences if clubs else ():
        for before, unit in pairwise(sentence):
            named = list(clubs.get(unit.key, {}).values())
            alone = len(named) == 1 and is_town(unit) and not (unit.pos or unit.candidates)
            if alone and any(sense.pos == "noun" and sense.classes & _OF_A_SIDE for sense in before.senses):
                unit.pos, unit.shown, unit.key, unit.candidates = "name", Kind.CLUB, named[0].key, named[0].candidates


def _is_club(unit: Unit) -> bool:
    return unit.shown is Kind.CLUB or any(candidate.entity.kind is Kind.CLUB for candidate in unit.candidates)
