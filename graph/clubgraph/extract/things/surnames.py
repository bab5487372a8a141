"""Words for lands and towns → those that are the surnames of persons of the article."""

from collections.abc import Sequence
from itertools import pairwise

from clubgraph.extract.things.things import Thing, Things
from clubgraph.extract.units.unit import Unit
from clubgraph.model import Kind

_LANDS = frozenset({Kind.PLACE, Kind.NATIONAL_TEAM, Kind.VENUE})
_TOWNS = _LANDS | {Kind.CLUB}


def surnames(
    found: Sequence[Sequence[Unit]], things: Things, by_unit: dict[int, tuple[Thing, ...]]
) -> list[tuple[Sequence[Unit], int]]:
    """The words for lands and towns that are the surname of somebody in the article, and stand behind no preposition:
    "Matt Derbyshire … Derbyshire scored"; they mean no place, in place. So do words for clubs that stand behind no
    preposition anywhere: "Stewart Houston … Houston took over"."""
    found_names: list[tuple[Sequence[Unit], int]] = []
    hung = {unit.key for sentence in found for prep, unit in pairwise(sentence) if prep.pos == "prep"}
    for sentence in found:
        for position, unit in enumerate(sentence):
            kinds = _LANDS if unit.key in hung else _TOWNS
            if unit.pos != "name" or not unit.candidates or not {c.entity.kind for c in unit.candidates} <= kinds:
                continue
            before = sentence[position - 1].pos if position else ""
            if before not in ("prep", "adj") and len(things.carriers(unit.key, (Kind.PERSON,))) == 1:
                unit.candidates = ()
                by_unit.pop(unit.start, None)
                found_names.append((sentence, position))
    return found_names
