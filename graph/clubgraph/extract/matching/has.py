"""A noun phrase → what its words have that may carry a value, so that no rule is asked in vain."""

from collections.abc import Iterable

from clubgraph.extract.matching.index import Index
from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.units.unit import Unit


def had(phrase: NounPhrase, nouns: Iterable[Unit], patterns: Index) -> set[str]:
    """What a phrase has: classes of nouns (`$position`), a demonym, an age, a name as its head or beside it, an owner
    (`whose`) and prepositions (`of` for any, `in_charge_of ` for each)."""
    head, found = phrase.head, set[str]()
    for unit in (*phrase.units, *phrase.shared):
        if unit.pos == "name":
            found.add("beside" if unit is not head else "head")
        elif unit.pos in ("demonym", "age"):
            found.add(unit.pos)
    for noun in nouns:
        found.update(f"${name}" for name in noun.classes & patterns.carriers)
    for prep, other in phrase.preps:
        if prep in patterns.hung:
            found.add(patterns.hung[prep])
        if other.head.pos == "age":
            found.add("age")
        elif "nationhood" in other.head.classes:
            found.add("demonym")
    for other in phrase.apposed:
        if other.head.pos == "age":
            found.add("age")
        elif other.head.pos == head.pos == "name":
            found.add("beside")
    if "head" in found:
        by_side = by_side_of(phrase)
        found.update(need for need, met in (("whose", phrase.owner), ("of", phrase.preps), *by_side) if met)
    return found


def by_side_of(phrase: NounPhrase) -> tuple[tuple[str, NounPhrase | None], ...]:
    """The other side of a fixture or result as it is written, by what it is to the phrase; the league it stands in."""
    sides = (("facing", phrase.facing), ("beaten", phrase.beaten), ("level", phrase.level), ("past", phrase.past))
    return (*sides, ("standing", phrase.standing))
