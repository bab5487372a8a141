"""A pattern and the phrases in its places → candidates, one for each combination of fillers."""

from collections.abc import Iterable, Iterator, Sequence

from clubgraph.extract.matching.candidate import Candidate, Filling
from clubgraph.extract.matching.frame import Frame
from clubgraph.extract.matching.guards import is_guarded, is_in_office, is_referee, turned, unequal
from clubgraph.extract.matching.own import each_to_his_own
from clubgraph.extract.matching.pairing import paired
from clubgraph.extract.matching.slots import literal, slot_fillers
from clubgraph.extract.matching.unsaid import unsaid
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.filler import SIDES, Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.lexicon import Pattern, Rule, Slot
from clubgraph.model import Kind, Value


def filled(
    rule: Rule,
    pattern: Pattern,
    frame: Frame,
    resolver: Resolver,
    verb: VerbGroup | None,
    phrase: NounPhrase | None,
    span: tuple[int, int],
) -> Iterator[Candidate]:
    """Fill every slot of a pattern; each combination of fillers (a list has several) is a reading."""
    if phrase is not None and any("respective" in unit.classes for unit in phrase.units):
        return  # "their respective wins over Ajax and Gent"
    if verb is not None and phrase is None and _does_to_another(pattern, verb, resolver):
        return
    choices: list[list[tuple[str, Filler]]] = []
    start, end = span
    meant: list[Slot] = []
    frame.taken = []
    for slot in pattern.slots:
        if slot.implied:
            meant.append(slot)
            continue
        if slot.heads or not slot.argument:
            place = literal(slot, frame)
            if (place is None and not slot.optional) or (place is not None and slot.barred):
                return
            if place is not None and resolver.discourse.drops and _sold_on(pattern, place, resolver):
                return
            if place is not None:
                frame.taken.append(place)
                start, end = min(start, place.start), max(end, place.end)
            continue
        fillers = slot_fillers(slot, frame, resolver)
        if fillers:
            choices.append([(slot.argument, filler) for filler in fillers])
        elif not slot.optional:
            return
    for slot in meant:
        meaning = unsaid(slot, choices, rule, pattern, frame, resolver, verb, phrase)
        if meaning is None:
            return
        choices.append([(slot.argument, meaning)])
    for combination in _combined(choices, verb):
        if resolver.discourse.drops:
            own = each_to_his_own(combination, meant, frame, resolver)
            if own is None:
                continue
            combination = tuple(own)
        arguments: dict[str, Filling] = dict(combination)
        fillers = [filler for _, filler in combination]
        if len({id(filler.thing) for filler in fillers}) < len(fillers):
            continue
        arguments.update(_details(arguments))
        if is_guarded(rule, arguments, frame.preps) or turned(pattern, arguments) or unequal(fillers, resolver):
            continue
        barred = (arguments[name] for name, words in rule.guards.items() if "in_office" in words and name in arguments)
        if any(is_in_office(filling, resolver) for filling in barred):
            continue
        if "referee" in rule.guards.get("s", ()) and is_referee(arguments.get("s"), resolver):
            continue
        yield Candidate(
            rule,
            arguments,
            min([start, *(filler.start for filler in fillers)]),
            max([end, *(filler.end for filler in fillers)]),
            pattern.source,
            verb,
            phrase,
        )


def _combined(
    choices: Sequence[list[tuple[str, Filler]]], verb: VerbGroup | None
) -> Iterable[tuple[tuple[str, Filler], ...]]:
    """Each argument with each of the others; where it is told that they go together respectively, first with first."""
    sizes = {len(choice) for choice in choices if len(choice) > 1}
    if verb is not None and verb.respective and sizes:
        if len({len(choice) for choice in choices if choice[0][0] in ("s", "o")}) > 1:
            return ()  # one of them is not known
        size = sizes.pop()
        return zip(*(choice if len(choice) == size else choice * size for choice in choices), strict=True)
    return paired(choices)


def _does_to_another(pattern: Pattern, verb: VerbGroup, resolver: Resolver) -> bool:
    """Whether a person named as the object is the one of whom a pattern without an object would speak: "Rey, who Gil
    signed for Ajax" says nothing of Gil."""
    moved = [p for p in verb.objects[:1] if p.head.pos == "name" and any(t.kind is Kind.PERSON for t in p.things)]
    if not moved or verb.passive or resolver.discourse.drops or resolver.discourse.loyal:
        return False
    doer = any(slot.place == "subject" and slot.argument and "Person" in slot.kinds for slot in pattern.slots)
    there = any(slot.place == "prep" and slot.kinds & SIDES for slot in pattern.slots)
    return doer and there and not any(slot.place in ("object", "second") for slot in pattern.slots)


def _sold_on(pattern: Pattern, move: NounPhrase, resolver: Resolver) -> bool:
    """Whether a move that its subject is told to have made is one to another club: "negoció su venta al Ajax"."""
    buyer = any(slot.place == "subject" and slot.argument == "o" for slot in pattern.slots)
    if not buyer or "move" not in move.head.classes:
        return False
    led = (p for _, p in move.preps if p.prep_unit is not None and "toward" in p.prep_unit.classes)
    return any("team" in p.head.classes or resolver.phrase(p, SIDES) for p in led)


def _details(arguments: dict[str, Filling]) -> dict[str, Filling]:
    """What the phrases of the arguments add: the season, the count of titles, which title, the phase."""
    found: dict[str, Filling] = {}
    for filling in arguments.values():
        if not isinstance(filling, Filler) or filling.phrase is None:
            continue
        for unit in filling.phrase.units:
            noun = unit.pos == "noun" and unit.sense is not None
            if unit.pos in ("season", "year"):
                found.setdefault("season", Value(unit.value))
            elif unit.pos == "num" and (unit.value or unit.sense):
                value = unit.value or (unit.sense.value if unit.sense else "")
                if value.isdecimal():
                    found.setdefault("count", Value(int(value)))
            elif noun and "phase" in unit.classes and unit.sense and unit.sense.value:
                found.setdefault("phase", Value(unit.sense.value))
            elif "ordinal" in unit.classes and unit.sense and unit.sense.value:
                found.setdefault("number", Value(int(unit.sense.value)))
    return {name: value for name, value in found.items() if name not in arguments}
