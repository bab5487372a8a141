"""Units → units with each award and each outlet made one name: “PFA Player of the Year award”, “BBC Scotland”."""

from clubgraph.extract.units.unit import Unit, merged
from clubgraph.lexicon import Language
from clubgraph.model import Kind


def with_awards(sentence: list[Unit], language: Language) -> list[Unit]:
    """The sentence with each award made one name: "PFA Player of the Year award", "Dutch Footballer of the Year"."""
    found: list[Unit] = []
    for unit in sentence:
        sense = None
        for one in unit.senses:
            if "award" in one.classes:
                sense = one
                break
        before = _run_before(found) if sense is not None else len(found)
        if sense is not None and (not unit.candidates or before < len(found)):
            run = [*found[before:], unit]
            del found[before:]
            unit = merged(run)
            unit.sense = sense
        elif found and _is_award(found[-1]) and language.heads.get(unit.key) == Kind.AWARD:
            name = found.pop()
            unit = merged([name, unit])
            unit.sense, unit.candidates = name.sense, name.candidates
            unit.text, unit.key = name.text, name.key  # the prize is known by its name alone
        elif unit.candidates and _is_award(unit) and found and _is_competition(found[-1]):
            unit = _prize_of(found.pop(), unit)
        elif found and unit.capital and _is_outlet(found[-1]) and _of_outlet(unit, language):
            unit = merged([found.pop(), unit])
            unit.shown = Kind.OUTLET
        found.append(unit)
    return found


def _run_before(found: list[Unit]) -> int:
    """Where the capital words that go on to the end begin; at the end where they open the sentence."""
    before = len(found)
    while before and found[before - 1].capital and found[before - 1].text[0].isalpha():
        before -= 1
    return before if before else len(found)


def _is_competition(unit: Unit) -> bool:
    return any(candidate.entity.kind is Kind.COMPETITION for candidate in unit.candidates)


def _prize_of(competition: Unit, award: Unit) -> Unit:
    """An award with the competition that it is given in: "the NWSL Golden Boot"."""
    prize = merged([competition, award])
    prize.sense, prize.candidates = award.sense, award.candidates
    return prize


def _is_outlet(unit: Unit) -> bool:
    return unit.shown is Kind.OUTLET or (
        bool(unit.candidates) and all(c.entity.kind is Kind.OUTLET for c in unit.candidates)
    )


def _of_outlet(unit: Unit, language: Language) -> bool:
    """Whether a word goes on with the name of an outlet: "BBC Radio Lancashire", "BBC Scotland"."""
    place = bool(unit.candidates) and any(c.entity.kind is Kind.PLACE and not c.demonym for c in unit.candidates)
    return place or language.heads.get(unit.key) == Kind.OUTLET


def _is_award(unit: Unit) -> bool:
    if unit.candidates:
        return all(c.entity.kind is Kind.AWARD for c in unit.candidates)
    return unit.pos == "name" and "award" in unit.classes
