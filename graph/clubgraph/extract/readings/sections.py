"""A heading, or a line that opens a list → whom the text below speaks of: a person, or the side of a squad."""

from collections.abc import Mapping

from clubgraph.extract.phrases.phrase import VerbGroup
from clubgraph.extract.readings.reading import Sentence
from clubgraph.extract.references.discourse import SIDES, SUBJECT, Discourse, Event
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind

_ByUnit = Mapping[int, tuple[Thing, ...]]


def begin_section(discourse: Discourse, heading: Sentence, number: int, by_unit: _ByUnit) -> None:
    """Remember the person whose name alone is a heading: the text below speaks of him; and the side of a squad."""
    things = by_unit.get(heading.units[0].start, ()) if number and len(heading.units) == 1 else ()
    person = _person(heading, by_unit, most=2 if number else 1)
    discourse.headed = (number + 1, person) if person is not None else (0, None)
    if person is not None:
        discourse.hero = person
        discourse.add(Event(heading.units[0].start, number, person, SUBJECT))
    if things and things[0].kind in SIDES and discourse.loyal:  # a digest with a section for each club
        discourse.about, discourse.home = things[0], (things[0],)
        discourse.add(Event(heading.units[0].start, number, things[0], SUBJECT))
    open_list(discourse, heading, by_unit)


def open_list(discourse: Discourse, line: Sentence, by_unit: _ByUnit) -> None:
    """Remember the side whose squad or line-up the lines below list: "ENGLAND", "The Wales squad in full:"; a line
    that tells something ends that."""
    if any(isinstance(phrase, VerbGroup) and phrase.finite for phrase in line.phrases):
        discourse.squad = None
        return
    words = [unit for unit in line.units if unit.text[0].isalnum()]
    sides = [_side(by_unit[unit.start]) for unit in words if unit.start in by_unit]
    named = next((side for side in sides if side is not None), None)
    squad = any(unit.pos == "noun" and "team" in unit.classes for unit in words)
    if named is not None and (squad or len(words) == 1):
        discourse.squad = named
    elif squad and discourse.about is not None and discourse.about.kind is Kind.NATIONAL_TEAM:
        discourse.squad = discourse.about


def begin_notes(discourse: Discourse, line: Sentence, number: int, by_unit: _ByUnit) -> None:
    """Remember the person whose name, be it with his age, is a sentence: notes on him follow ("Jeff Agoos. Defender
    who …")."""
    words = [unit for unit in line.units if unit.text[0].isalpha()]
    if len(words) < 3 and all(unit.pos in ("name", "adj", "age") for unit in words):
        person = _person(line, by_unit, most=1, beside=("adj", "age"))
        discourse.headed = (number + 1, person) if person is not None else discourse.headed


def _person(heading: Sentence, by_unit: _ByUnit, most: int, beside: tuple[str, ...] = ()) -> Thing | None:
    """The person whose name is a heading, be it with his number, club or land: "4. Ben Davis", "Pepe (Portugal)"."""
    words = [unit for unit in heading.units if unit.text[0].isalpha() and unit.pos not in beside]
    persons = [by_unit[unit.start][0] for unit in words if by_unit.get(unit.start)]
    persons = [thing for thing in persons if thing.kind is Kind.PERSON]
    alone = len(persons) == 1 and len(words) <= most and all(unit.pos == "name" for unit in words)
    return persons[0] if alone else None


def _side(things: tuple[Thing, ...]) -> Thing | None:
    """The national side, else the club, that a name means."""
    sides = [thing for thing in things if thing.kind in SIDES]
    return next((side for side in sides if side.kind is Kind.NATIONAL_TEAM), sides[0] if sides else None)
