"""A phrase → what it may be listed with, the members of its list, and what parts two of them."""

from collections.abc import Sequence

from clubgraph.extract.phrases.phrase import NounPhrase, Phrase
from clubgraph.extract.units.unit import Unit


def category_of(phrase: NounPhrase) -> str:
    """What a phrase may be listed with."""
    head = phrase.head
    if head.pos == "name":
        if is_side(phrase):
            return "competition" if head.candidates and _all_kind(head, "Competition") else "side"
        return "person"
    title = head.pos == "noun" and bool(head.classes & {"title", "phase"})
    if title and (
        not (phrase.complements or phrase.inside) or any(_is_competition(unit) for unit in phrase.complements)
    ):
        return "competition"
    if head.pos == "pron":
        return "pron"
    if phrase.personal:
        return "role"
    return head.pos


def members_of(phrase: NounPhrase) -> list[NounPhrase]:
    """The phrase, or all members of the list that it heads."""
    if phrase.listed:
        return list(phrase.listed)
    return [phrase]


def separator(found: Sequence[Phrase], position: int, *, also: bool = False) -> tuple[int, bool]:
    """How many units part two members of a list here, and whether a coordinator is among them (`also`: or "as well
    as")."""
    step, coordinator = 0, False
    while position + step < len(found) and step < 3:
        unit = found[position + step]
        if not isinstance(unit, Unit):
            break
        if "but" in unit.classes:
            return 0, False  # "against Ajax and Gent, but Porto have not qualified"
        if unit.pos == "coord" or (also and ("also" in unit.classes or "listing" in unit.classes)):
            coordinator = True
        elif unit.text != "," and not (coordinator and unit.pos == "adv" and unit.glued):
            break
        step += 1
    return step, coordinator


def is_side(phrase: NounPhrase) -> bool:
    kinds = {c.entity.kind for c in phrase.head.candidates}
    if not kinds and phrase.things and phrase.head.pos == "name":
        return all(thing.kind == "Club" for thing in phrase.things)  # a name that shows that it is a club's
    return bool(kinds) and kinds <= {"Club", "NationalTeam", "Place", "Competition", "Team", "Venue", "GoverningBody"}


def is_award(phrase: NounPhrase) -> bool:
    """Whether a name is that of a prize, known or made of words: "the LMA Manager of the Year"."""
    head = phrase.head
    return head.pos == "name" and (_all_kind(head, "Award") if head.candidates else "award" in head.classes)


def is_place(phrase: NounPhrase) -> bool:
    return bool(phrase.head.candidates) and _all_kind(phrase.head, "Place")


def is_competition(phrase: NounPhrase) -> bool:
    return bool(phrase.head.candidates) and _all_kind(phrase.head, "Competition")


def is_land(phrase: NounPhrase) -> bool:
    """Whether a phrase is the name of a country alone."""
    return len(phrase.units) == 1 and {c.entity.kind for c in phrase.head.candidates} >= {"Place", "NationalTeam"}


def land_of(phrase: NounPhrase, before: NounPhrase) -> bool:
    """Whether a phrase is the country of the side before it: "Cruzeiro de Brasil"."""
    genitive = phrase.prep_unit is not None and "genitive" in phrase.prep_unit.classes
    return genitive and is_land(phrase) and before.head.pos == "name" and is_side(before) and not is_land(before)


def stages(phrase: NounPhrase, before: NounPhrase) -> bool:
    """Whether a land or ground tells where the cup or final right before it is: "at the World Cup in Brazil"."""
    if not ("phase" in before.head.classes or category_of(before) == "competition"):
        return False
    inside = phrase.prep_unit is not None and "inside" in phrase.prep_unit.classes
    ground = bool(phrase.head.candidates) and _all_kind(phrase.head, "Venue")
    return ground or (inside and is_land(phrase))


def _is_competition(unit: Unit) -> bool:
    return bool(unit.candidates) and _all_kind(unit, "Competition")


def _all_kind(head: Unit, kind: str) -> bool:
    return all(c.entity.kind == kind for c in head.candidates)
