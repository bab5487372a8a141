"""Roles → readings: titles, appositions, "is", "as" and naming verbs all say that somebody is something of somebody."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from clubgraph.extract.resolve import PERSON, SIDES, Filler, Resolver
from clubgraph.extract.syntax import NounPhrase, VerbGroup
from clubgraph.extract.units import Unit
from clubgraph.lexicon import Language, Pattern, Rule, Slot
from clubgraph.model import Kind, Value

Table = dict[str, list[tuple[Rule, Pattern]]]


def roles(
    phrase: NounPhrase,
    table: Table,
    values: Mapping[str, Sequence[tuple[Rule, Pattern]]],
    resolver: Resolver,
    verbs: Sequence[VerbGroup],
    language: Language,
) -> Iterator[dict[str, Any]]:
    """The readings of a noun phrase as a role ("Chelsea manager X") and of its attributes ("29-year-old X")."""
    holders = _Holders(phrase, resolver, verbs, language)
    for noun in phrase.nouns:
        if noun.sense is None:
            continue
        for name in (noun.sense.lemma, *(f"${name}" for name in noun.sense.classes)):
            for rule, pattern in table.get(name, ()):
                yield from _role(phrase, noun, rule, pattern, holders, resolver)
    if phrase.prep_unit is not None and phrase.head.pos in ("name", "noun"):
        for rule, pattern in table.get(phrase.prep_unit.key, ()):
            yield from _by_prep(phrase, rule, pattern, resolver, verbs)
    if _several(phrase, language):
        return
    shown = {unit.pos for unit in phrase.units}
    for wanted, rules in values.items():
        value = _carried(phrase, wanted, resolver) if _may_carry(phrase, wanted, shown) else None
        if value is None:
            continue
        for rule, pattern in rules:
            yield from _value(phrase, rule, pattern, holders, value)


def _may_carry(phrase: NounPhrase, wanted: str, shown: set[str]) -> bool:
    """Whether a phrase with words of these parts of speech can have such a value at all."""
    if wanted[0] == "$":
        return "noun" in shown or bool(phrase.shared)
    if wanted == "demonym":
        return wanted in shown
    if wanted == "country":
        return "name" in shown
    return wanted == "age" or phrase.head.pos == "name"


def _several(phrase: NounPhrase, language: Language) -> bool:
    """ "The Germans" are no one person."""
    endings = tuple(language.classes.get("plural_ending", ()))
    return phrase.head.pos == "demonym" and bool(endings) and phrase.head.key.endswith(endings)


class _Holders:
    """Who a noun phrase speaks of, by each of the ways to say it; found once for all its rules."""

    def __init__(self, phrase: NounPhrase, resolver: Resolver, verbs: Sequence[VerbGroup], language: Language) -> None:
        self.phrase, self.resolver, self.verbs, self.language = phrase, resolver, verbs, language
        self.copula = self._verb(language.classes.get("copula", frozenset()), first=True)
        self.naming = self._verb(language.classes.get("naming", frozenset()), first=False)
        self.as_verb = self._as()
        self.turned = self._turned()

    def _turned(self) -> VerbGroup | None:
        """ "His assistant will be X": a role that is the subject of "be", with a name behind it."""
        lemmas = self.language.classes.get("copula", frozenset())
        fitting = (v for v in self.verbs if v.lemma in lemmas and self.phrase in v.subjects and v.objects)
        return next((v for v in fitting if v.objects[0].head.pos == "name"), None)

    def _verb(self, lemmas: frozenset[str], *, first: bool) -> VerbGroup | None:
        for verb in self.verbs:
            if verb.lemma in lemmas:
                objects = verb.objects[:1] if first or verb.passive else verb.objects[1:2]
                if self.phrase in objects:
                    return verb
        return None

    def _as(self) -> VerbGroup | None:
        unit = self.phrase.prep_unit
        if unit is None or not unit.classes & {"as", "named"}:
            return None
        naming = None if "as" in unit.classes else self.language.classes.get("naming", frozenset())
        return next(
            (
                verb
                for verb in reversed(self.verbs)
                if any(p is self.phrase for _, p in verb.preps) and (naming is None or verb.lemma in naming)
            ),
            None,
        )

    def find(self, kinds: frozenset[str]) -> tuple[list[Filler], VerbGroup | None]:
        """The holders, and the verb that says so (None for a title or apposition)."""
        phrase, resolver = self.phrase, self.resolver
        if phrase.head.pos == "name":
            return resolver.unit(phrase.head, kinds), None
        for other in phrase.apposed:
            one = phrase.head.sense is not None and phrase.head.sense.form == "sing" and bool(other.listed)
            member = _nearest(other, phrase) if one else other
            found = (resolver.phrase if one else resolver.each)(member, kinds) if other.head.pos == "name" else []
            if found:
                return found, None
        if self.turned is not None:
            found = resolver.unit(self.turned.objects[0].head, kinds)
            if found:
                return found, self.turned
        if self.copula is not None:
            return [f for s in self.copula.subjects for f in resolver.phrase(s, kinds)], self.copula
        for verb in (self.naming, self.as_verb):
            if verb is not None:
                done = [p for o in verb.objects[:1] for prep, p in o.preps if prep in resolver.genitive]
                for named in (verb.subjects if verb.passive else verb.objects[:1], done, verb.subjects):
                    found = [f for p in named for f in resolver.phrase(p, kinds)]
                    if found and not (len(found) == 1 and _plural(phrase)):
                        return found, verb
        if phrase.prep_unit is not None and "as" in phrase.prep_unit.classes:
            return [], None
        return resolver.phrase(phrase, kinds), None


def _plural(phrase: NounPhrase) -> bool:
    return phrase.head.sense is not None and phrase.head.sense.form == "pl"


def _role(
    phrase: NounPhrase, noun: Unit, rule: Rule, pattern: Pattern, holders: _Holders, resolver: Resolver
) -> Iterator[dict[str, Any]]:
    slots = {slot.place: slot for slot in pattern.slots}
    holding = slots["holder"]
    found, verb = holders.find(holding.kinds)
    if not found:
        return
    whole = next((slot for slot in pattern.slots if slot.place in ("owner", "prep")), None)
    wholes = _wholes(phrase, noun, whole, resolver, verb) if whole else []
    if whole and whole.implied:
        bare = not wholes and found[0].how == "name" and _bare(phrase, noun)
        wholes = resolver.implied(found[0].thing, phrase, whole.kinds) if bare else []
    if whole and not wholes:
        return
    if holders.language.grammar.accents and verb is None and found[0].how == "nominal" and (wholes or phrase.prep):
        return
    grammar = holders.language.grammar
    if grammar.construct and found[0].how == "nominal" and wholes and all(other.how != "name" for other in wholes):
        return
    for filler in found:
        for other in wholes or (None,):
            if other is not None and other.thing is filler.thing:
                continue
            arguments: dict[str, Filler | Value] = {holding.argument: filler}
            if other is not None and whole is not None:
                arguments[whole.argument] = other
            fillers = [f for f in arguments.values() if isinstance(f, Filler)]
            yield {
                "rule": rule,
                "arguments": arguments,
                "start": min(phrase.start, *(f.start for f in fillers)),
                "end": max(phrase.end, *(f.end for f in fillers)),
                "trigger": pattern.source,
                "verb": verb,
                "phrase": phrase,
                "ended": phrase.marked("former") or _over(verb, holders),
            }


def _nearest(other: NounPhrase, phrase: NounPhrase) -> NounPhrase:
    """The member of a list that a role in the singular is said of: "A and B, founder of C" is said of B."""
    before = [member for member in other.listed if member.end <= phrase.start]
    return before[-1] if before else other


def _bare(phrase: NounPhrase, noun: Unit) -> bool:
    """Whether a role stands without its whole: "manager X", "X, the head coach", not "the French coach", "a coach"."""
    if phrase.owner is not None or (phrase.preps and phrase.head is noun):
        return False
    others = [unit for unit in phrase.units if unit is not phrase.head]
    if any(unit.pos in ("demonym", "poss", "name") for unit in others) or phrase.head.pos == "demonym":
        return False
    first = phrase.units[0]
    if first.pos == "det" and ("indefinite" in first.classes or first.key in ("a", "an")):
        return False
    return noun.sense is None or noun.sense.form != "pl"


def _by_prep(
    phrase: NounPhrase, rule: Rule, pattern: Pattern, resolver: Resolver, verbs: Sequence[VerbGroup]
) -> Iterator[dict[str, Any]]:
    """ "Leeds won it under Bielsa": the side that the preposition hangs on, that of the verb, or the one meant."""
    holding = next(slot for slot in pattern.slots if slot.place == "holder")
    whole = next(slot for slot in pattern.slots if slot is not holding)
    found = resolver.phrase(phrase, holding.kinds)
    if not found or found[0].how != "name" or resolver.discourse.plays(found[0].thing):
        return
    verb = next((v for v in reversed(verbs) if any(p is phrase for _, p in v.preps)), None)
    wholes: list[Filler] = []
    if verb is not None:
        beside = [p for prep, p in verb.preps if prep in whole.preps and p.start < phrase.start]
        own = [p for prep, p in phrase.preps[:1] if prep in whole.preps]
        for near in (*own, *reversed(beside), *verb.subjects, *verb.objects):
            named = [f for f in resolver.phrase(near, whole.kinds) if f.thing.kind is not None]
            wholes = wholes or [f for f in named if f.thing is not found[0].thing]
    wholes = wholes or resolver.implied(found[0].thing, phrase, whole.kinds)
    for other in wholes[:1]:
        yield {
            "rule": rule,
            "arguments": {holding.argument: found[0], whole.argument: other},
            "start": min(phrase.start, found[0].start, other.start),
            "end": max(phrase.end, found[0].end, other.end),
            "trigger": pattern.source,
            "verb": None,
            "phrase": phrase,
            "ended": verb is not None and verb.form == "past" and not verb.perfect,
        }


def _over(verb: VerbGroup | None, holders: _Holders) -> bool:
    """ "He was the coach of", "after five years as": a past copula says that it is over."""
    return (
        verb is not None
        and verb is holders.copula
        and verb.form == "past"
        and not verb.perfect
        and (verb.lemma in holders.language.classes.get("be", frozenset()))
    )


def _wholes(phrase: NounPhrase, noun: Unit, slot: Slot, resolver: Resolver, verb: VerbGroup | None) -> list[Filler]:
    """What the role is in: the owner, a name beside the noun, or a phrase that hangs on it."""
    own = noun.sense is not None and noun.sense.form == "own"
    found = (_hanging(phrase, slot, resolver) if own else []) or resolver.owner(phrase, slot.kinds)
    if slot.kinds == PERSON:
        return [filler for filler in found or _hanging(phrase, slot, resolver) if own or filler.how == "name"]
    if found:
        return found
    beside = sorted(phrase.complements, key=lambda unit: abs(unit.start - noun.start))
    for unit in beside:
        found = resolver.unit(unit, slot.kinds)
        if found:
            return [*(f for fellow in phrase.fellows for f in resolver.phrase(fellow, slot.kinds)), *found]
    for inner in phrase.inside:
        found = found or resolver.each(inner, slot.kinds)
    if found:
        return found
    if phrase.head is not noun and phrase.head.pos == "name":
        found = [f for f in _hanging(phrase, slot, resolver) if _came_from(phrase, f)]
        if found:
            return found
    if phrase.head is not noun and phrase.head.pos != "noun":
        return _hanging(phrase, slot, resolver) if not beside and phrase.head.pos == "demonym" else []
    found = _hanging(phrase, slot, resolver)
    if not found and verb is not None:
        others = [p for prep, p in verb.preps if p is not phrase and (prep in slot.preps or verb.passive)]
        for other in (*([] if verb.passive else [*verb.objects, *verb.subjects]), *others):
            found = found or resolver.phrase(other, slot.kinds)
    return found


def _came_from(phrase: NounPhrase, filler: Filler) -> bool:
    """Whether a club behind a name hangs on it by a preposition of origin ("the striker Ed Gee from Ajax")."""
    return any(
        other.start <= filler.start < other.end and other.prep_unit is not None and "from" in other.prep_unit.classes
        for _, other in phrase.preps
    )


def _hanging(phrase: NounPhrase, slot: Slot, resolver: Resolver) -> list[Filler]:
    for prep, other in phrase.preps:
        if prep in slot.preps:
            found = resolver.slot(other, slot)
            if found:
                return found
    return []


def _value(
    phrase: NounPhrase, rule: Rule, pattern: Pattern, holders: _Holders, value: Filler | Value
) -> Iterator[dict[str, Any]]:
    """Attributes that the words of the phrase carry: a position, a nationality, an age."""
    holding, value_slot = pattern.slots
    if pattern.lemmas and not any(f"${name}" in pattern.lemmas for n in phrase.nouns for name in n.classes):
        return
    found, verb = holders.find(holding.kinds)
    accents = holders.language.grammar.accents
    for filler in found:
        if filler.thing.kind is None and "Person" not in holding.kinds:
            continue
        if accents and filler.how == "nominal" and phrase.prep_unit is not None:
            continue
        yield {
            "rule": rule,
            "arguments": {holding.argument: filler, value_slot.argument: value},
            "start": min(phrase.start, filler.start),
            "end": max(phrase.end, filler.end),
            "trigger": pattern.source,
            "verb": verb,
            "phrase": phrase,
            "ended": False,
        }


def _carried(phrase: NounPhrase, wanted: str, resolver: Resolver) -> Filler | Value | None:
    if wanted == "age" and phrase.prep_unit is not None and "as" in phrase.prep_unit.classes:
        return None
    if wanted == "age":
        hanging = [other.head for prep, other in phrase.preps if prep in resolver.of and other.head.pos == "age"]
        beside = [other.head for other in phrase.apposed if other.head.pos == "age"]
        unit = next((u for u in (*phrase.units, *hanging[:1], *beside) if u.pos == "age"), None)
        return Value(int(unit.value)) if unit is not None and unit.value.isdecimal() else None
    if wanted == "demonym":
        for unit in phrase.units:
            if unit.pos == "demonym":
                found = resolver.unit(unit, frozenset({"Place"}))
                return found[0] if found else None
        return None
    if wanted == "Home":
        found = resolver.unit(phrase.head, frozenset({wanted})) if phrase.head.pos == "name" else []
        return found[0] if found and found[0].thing.kind is not Kind.VENUE else None
    if wanted == "country":
        return _country(phrase, resolver)
    if wanted.startswith(("whose ", "of ")):
        return _belonging(phrase, wanted, resolver)
    if wanted.startswith("land "):
        return _land(phrase, resolver)
    noun = phrase.noun(wanted.removeprefix("$"))
    return Value(noun.sense.value) if noun is not None and noun.sense is not None and noun.sense.value else None


def _country(phrase: NounPhrase, resolver: Resolver) -> Filler | None:
    """The country whose name stands before a role: "Italy defender X"."""
    owners = phrase.complements if phrase.owner is None else []
    for unit in owners:
        if any(c.entity.kind.value == "NationalTeam" for c in unit.candidates):
            found = resolver.unit(unit, frozenset({"Place"}))
            return found[0] if found and found[0].thing.kind else None
    return None


def _land(phrase: NounPhrase, resolver: Resolver) -> Filler | None:
    """The country of a club that the text adds: "Portsmouth in England", "Italy's Milan, Inter and Juventus"."""
    if phrase.head.pos != "name":
        return None
    members = phrase.listed or [phrase]
    first, last = members[0].owner, [place for prep, place in members[-1].preps[:1] if prep in resolver.of]
    clubs = resolver.unit(phrase.head, frozenset({"Club"}))
    for named in [*([first] if first is not None else []), *last] if clubs else ():
        for place in resolver.phrase(named, frozenset({"Place"}))[:1]:
            entity = place.thing.entity if place.how == "name" else None
            if entity is not None and clubs[0].thing.country == entity.id:
                return place
    return None


def _belonging(phrase: NounPhrase, wanted: str, resolver: Resolver) -> Filler | None:
    """What a name belongs to: "Slovakia's Spartak Trnava", "Elche, of Spain's LaLiga"."""
    how, _, kind = wanted.partition(" ")
    kinds = frozenset({kind})
    before = phrase.units[: phrase.units.index(phrase.head)]
    if phrase.head.pos != "name" or any(unit.pos != "det" for unit in before):
        return None
    if how == "whose":
        found = resolver.phrase(phrase.owner, kinds) if phrase.owner is not None else []
    else:
        preps = resolver.genitive if kinds & SIDES else resolver.of
        found = [f for prep, p in phrase.preps[:1] if prep in preps for f in resolver.phrase(p, kinds)]
    return found[0] if found and found[0].how == "name" and found[0].thing.kind else None
