"""Readings → those that nothing else read in the article speaks against.

A rule may hold only where another relation is not read of the same subject (`unless`), only after one was (`after`), or
only of somebody of whom another one is read by a rule that holds by itself (`given`).
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from clubgraph.extract.readings.reading import Reading
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.references.traits import OFFICES
from clubgraph.extract.things.things import Thing
from clubgraph.model import Modality

_OFTEN = 3  # readings that outweigh fewer of another relation
_PLAYED = ("playsFor", "retires", "scoredAgainst")  # what is read of players
_Held = dict[tuple[str, Thing], dict[Thing | None, int]]


def compatible(readings: Sequence[Reading]) -> list[Reading]:
    """The readings but those of a rule that does not hold for somebody of whom another relation is read."""
    said = _held(readings)
    free = _held([reading for reading in readings if not _conditional(reading) and not _offered(reading)])
    open_ = [reading for reading in readings if not _barred(reading, free, said)]
    plain = [reading for reading in open_ if not reading.candidate.rule.given]
    sure = {**_held(plain, "o"), **_held(plain)}
    left = [reading for reading in open_ if _given(reading, sure)]
    held = _held([reading for reading in left if not _offered(reading)])
    barred = [reading for reading in left if _barred(reading, held, said)]
    if not barred:
        return left
    settled = _held([reading for reading in left if reading not in barred and not _offered(reading)])
    out = {id(reading) for reading in barred if _barred(reading, settled, said)}
    if len(out) < len(barred):  # what nothing speaks against decides first
        left = [reading for reading in left if id(reading) not in out]
        held = _held([reading for reading in left if not _offered(reading)])
        barred = [reading for reading in left if _barred(reading, held, said)]
    refused = {id(reading) for reading in barred} - {id(reading) for reading in _likelier(barred)}
    likelier = [reading for reading in left if id(reading) not in refused]
    held = _held([reading for reading in likelier if not _offered(reading)])
    return [reading for reading in likelier if not _barred(reading, held, said)]


def _likelier(barred: Sequence[Reading]) -> list[Reading]:
    """Of readings that speak against one another, those of the relation that is read of somebody clearly more often."""
    often: dict[Thing, Counter[str]] = defaultdict(Counter)
    for reading in barred:
        often[_subject(reading)][reading.candidate.rule.relation] += 1
    best = {subject: [*counted.most_common(2), ("", 0)] for subject, counted in often.items()}
    most = {s: found[0][0] for s, found in best.items() if found[0][1] >= max(_OFTEN, found[1][1] + 1)}
    return [reading for reading in barred if most.get(_subject(reading)) == reading.candidate.rule.relation]


def _subject(reading: Reading) -> Thing:
    """Whom a reading is about, where its rule may be barred: one with a subject."""
    subject = reading.candidate.arguments["s"]
    assert isinstance(subject, Filler)
    return subject.thing


def _conditional(reading: Reading) -> bool:
    """Whether a reading holds only under a condition, and so speaks against no other before that is met."""
    return bool(reading.candidate.rule.unless or reading.candidate.rule.given)


def _offered(reading: Reading) -> bool:
    """Whether an office is only talked of: whom it is offered has it not."""
    rule = reading.candidate.rule
    talked = rule.settings.get("modality", reading.stance.modality.value) == Modality.UNDER_NEGOTIATION.value
    return talked and bool(rule.tells & OFFICES)


def _held(readings: Sequence[Reading], of: str = "s") -> _Held:
    """The relations that are read of each subject (or object), with their objects and where each is read first."""
    held: _Held = defaultdict(dict)
    for reading in readings:
        subject = reading.candidate.arguments.get(of)
        if isinstance(subject, Filler) and not (reading.stance.negative or reading.candidate.negative):
            objects = held[reading.candidate.rule.relation, subject.thing]
            target = _object(reading)
            objects[target] = min(reading.candidate.start, objects.get(target, reading.candidate.start))
    return held


def _given(reading: Reading, held: _Held) -> bool:
    """Whether what a rule takes for granted ("x coaches=": the same object's relation to an argument) is read."""
    if not reading.candidate.rule.given:
        return True
    name, relations = reading.candidate.rule.given.split()
    filling = reading.candidate.arguments.get(name)
    if not isinstance(filling, Filler):
        return False
    for relation in relations.split("|"):
        objects = held.get((relation.rstrip("=<"), filling.thing), {})
        if relation.endswith("<") and any((name, filling.thing) in held for name in _PLAYED):
            objects = {other: start for other, start in objects.items() if start < reading.candidate.end}
        if _object(reading) in objects if relation.endswith("=") else objects:
            return True
    return False


def _barred(reading: Reading, held: _Held, said: _Held) -> bool:
    """Whether a relation held speaks against a reading, or nothing that is said stands before one that follows."""
    rule, subject = reading.candidate.rule, reading.candidate.arguments.get("s")
    if not isinstance(subject, Filler) or not (rule.unless or rule.after):
        return False
    target = _object(reading)
    for relation in rule.unless:
        relation, told, later = relation.partition("<")
        if told and not later:
            if said.get((relation, subject.thing), {}).get(target, reading.candidate.start) < reading.candidate.start:
                return True
            continue
        own = {target} if target is not None else set()
        shown = [name for name in later.split("|") if {*held.get((name, subject.thing), ())} - own]
        if shown and _first(held, relation.partition("-")[0], subject.thing) > reading.candidate.end:
            continue
        relation, _, but = relation.partition("-")
        if but and (but, subject.thing) in held:
            continue
        name = relation.rstrip("=")
        objects = held.get((name, subject.thing), {})
        turned = target is not None and subject.thing in held.get((name, target), {})  # whoever of the two won
        if objects if not relation.endswith("=") else (target in objects or None in objects or turned):
            return True
    behind = [said.get((relation, subject.thing), {}) for relation in rule.after.split("|")] if rule.after else []
    others = [other for before in behind for other, start in before.items() if start < reading.candidate.start]
    return bool(rule.after) and not any(other not in (target, None) for other in others)


def _first(held: _Held, relation: str, subject: Thing) -> int:
    """Where a relation of somebody is read first."""
    return min(held.get((relation, subject), {}).values(), default=-1)


def _object(reading: Reading) -> Thing | None:
    """The thing that a reading is about; None where its object is a value."""
    target = reading.candidate.arguments.get("o")
    return target.thing if isinstance(target, Filler) else None
