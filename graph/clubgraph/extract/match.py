"""Rules over the phrases of a sentence → candidates: who stands in which role of which rule."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from clubgraph.extract.resolve import PERSON, SIDES, Filler, Resolver, is_word
from clubgraph.extract.roles import roles
from clubgraph.extract.syntax import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units import Unit
from clubgraph.lexicon import Language, Pattern, Rule, Sense, Slot
from clubgraph.model import Value
from clubgraph.text import key

Filling = Filler | Value


@dataclass(slots=True)
class Candidate:
    """One reading of a rule: the arguments by their names, the words that triggered it, and the verb whose stance
    (tense, negation, hedge) it has; `ended` and `positive` are what the reading itself says."""

    rule: Rule
    arguments: dict[str, Filling]
    start: int
    end: int
    trigger: str
    verb: VerbGroup | None = None
    phrase: NounPhrase | None = None
    ended: bool = False
    negative: bool = False


@dataclass(slots=True)
class Index:
    """The patterns of one language by the lemmas and classes that trigger them."""

    verbs: dict[str, list[tuple[Rule, Pattern]]] = field(default_factory=lambda: defaultdict(list))
    nouns: dict[str, list[tuple[Rule, Pattern]]] = field(default_factory=lambda: defaultdict(list))
    roles: dict[str, list[tuple[Rule, Pattern]]] = field(default_factory=lambda: defaultdict(list))
    values: dict[str, list[tuple[Rule, Pattern]]] = field(default_factory=lambda: defaultdict(list))


def index(rules: Iterable[Rule], code: str) -> Index:
    """The rules' patterns of one language, made searchable."""
    found = Index()
    for rule in rules:
        for pattern in rule.patterns.get(code, ()):
            if pattern.trigger == "role" and any(slot.place == "value" for slot in pattern.slots):
                found.values[next(iter(pattern.slots[-1].kinds))].append((rule, pattern))
                continue
            table = {"verb": found.verbs, "noun": found.nouns, "role": found.roles}[pattern.trigger]
            for lemma in pattern.lemmas:
                table[lemma].append((rule, pattern))
    return found


def candidates(
    phrases: Sequence[Phrase], patterns: Index, resolver: Resolver, language: Language
) -> Iterator[Candidate]:
    """Every reading of every rule in a sentence."""
    verbs = [phrase for phrase in phrases if isinstance(phrase, VerbGroup)]
    for phrase in phrases:
        if isinstance(phrase, NounPhrase):
            holder: NounPhrase | None = phrase
            while holder is not None:  # and whose it is: "defender Noah Allen's contract"
                for reading in roles(holder, patterns.roles, patterns.values, resolver, verbs, language):
                    if not _guarded(reading["rule"], reading["arguments"]):
                        yield Candidate(**reading)
                holder = holder.owner
    for verb in verbs:
        reflexive = patterns.verbs.get(f"{verb.lemma}se", ()) if verb.reflexive else ()
        coloured = patterns.verbs.get(verb.units[-1].key, ()) if verb.cue else ()
        for rule, pattern in (*patterns.verbs.get(verb.lemma, ()), *reflexive, *coloured):
            yield from _verb(verb, rule, pattern, resolver, language)
    for phrase in phrases:
        if isinstance(phrase, NounPhrase):
            if phrase.head.pos == "noun" and phrase.head.sense:
                for rule, pattern in _by_noun(patterns.nouns, phrase.head):
                    yield from _noun(phrase, rule, pattern, resolver, verbs, language)


def _by_noun(table: dict[str, list[tuple[Rule, Pattern]]], unit: Unit) -> Iterator[tuple[Rule, Pattern]]:
    assert unit.sense is not None
    yield from table.get(unit.sense.lemma, ())
    for name in unit.sense.classes:
        yield from table.get(f"${name}", ())


def _verb(verb: VerbGroup, rule: Rule, pattern: Pattern, resolver: Resolver, language: Language) -> Iterator[Candidate]:
    agents = [p for prep, p in verb.preps if prep in language.grammar.by and not _of_noun(p, verb)][:1]
    subjects = agents if verb.passive else verb.subjects
    objects = verb.subjects if verb.passive else verb.objects[:1]
    seconds = verb.objects[:1] if verb.passive else verb.objects[1:2]
    if language.grammar.accents:
        subjects, objects, seconds = _either_side(verb, pattern, resolver, language)
    elif language.grammar.verb_first and not verb.passive:
        subjects, objects = _unmarked(verb, pattern, language), verb.objects[:2]
    places = {"subject": subjects, "object": objects, "second": seconds, "agent": _causer(verb, language)}
    preps = [*verb.preps, *_above(verb, language)] if verb.form == "ger" else verb.preps
    yield from _filled(rule, pattern, places, preps, resolver, verb, None, (verb.start, verb.end))


def _either_side(
    verb: VerbGroup, pattern: Pattern, resolver: Resolver, language: Language
) -> tuple[list[NounPhrase], list[NounPhrase], list[NounPhrase]]:
    """Subject, objects and second objects where the subject may stand behind the verb and only persons are marked as
    objects: the first phrase of a fitting kind is taken, in the order in which each role is likely."""
    marks = language.grammar.object_mark
    marked = [phrase for phrase in verb.objects if phrase.prep in marks]
    bare = [phrase for phrase in verb.objects if phrase.prep not in marks]
    clitic = [NounPhrase([unit], unit, verb.index) for unit in verb.clitics if "object" in unit.classes]
    before = verb.subjects if verb.own or not verb.finite else [*bare, *verb.subjects]
    led = verb.clause is not None and verb.clause.kind == "rel" and bool(verb.clause.prep)
    first = verb.finite and _first_person(verb, language)
    before = [phrase for phrase in before if verb.own or not first]
    unspoken = verb.finite or verb.form == "part"
    left_out = [_left_out(verb, pattern, first=first)] if unspoken and not led and (first or not verb.subjects) else []
    if verb.passive:
        agents = [phrase for prep, phrase in verb.preps if prep in language.grammar.by]
        return agents, _fitting([*before, *left_out], "object", pattern, resolver), bare
    subjects = _fitting([*before, *left_out], "subject", pattern, resolver)
    taken = subjects if any(slot.place == "subject" and slot.argument for slot in pattern.slots) else []
    objects = [phrase for phrase in (*marked, *clitic, *bare, *verb.subjects) if phrase not in taken]
    slot = next((slot for slot in pattern.slots if slot.place == "object" and slot.argument), None)
    if slot is None:
        return subjects, bare, [*bare[1:], *marked]
    if slot.kinds and not slot.kinds & (PERSON | SIDES):
        objects = [phrase for phrase in objects if phrase not in marked]
        marked = []
    fitting = [phrase for phrase in marked if _fitting([phrase], "object", pattern, resolver)]
    return subjects, fitting or _fitting(objects, "object", pattern, resolver), [p for p in bare if p not in subjects]


def _unmarked(verb: VerbGroup, pattern: Pattern, language: Language) -> list[NounPhrase]:
    """The subjects where objects are marked and subjects may follow; a pronoun where nothing may be the subject."""
    if verb.subjects:
        return verb.subjects
    marks = language.grammar.object_mark
    unmarked = [p for p in verb.objects if p.prep not in marks and "object" not in p.head.classes]
    free = verb.clause.free if verb.clause is not None else []
    if unmarked or any("time" not in phrase.head.classes for phrase in free):
        return unmarked
    last = verb.units[-1]
    if last.pos != "verb" or last.sense is None or last.sense.form not in ("past", "fut") or verb.infinitive:
        return []
    first = last.sense.form == "past" and last.text.endswith(language.grammar.first)
    if first:
        return [_left_out(verb, pattern, first=True)]
    return [_left_out(verb, pattern, first=False)] if last.key == last.sense.lemma else []


def _fitting(phrases: Sequence[NounPhrase], place: str, pattern: Pattern, resolver: Resolver) -> list[NounPhrase]:
    """The first phrase that can fill this place of the pattern; all where no argument stands there."""
    slot = next((slot for slot in pattern.slots if slot.place == place and slot.argument), None)
    if slot is None:
        return list(phrases)
    return next(([phrase, *phrase.listed[1:0]] for phrase in phrases if resolver.slot(phrase, slot)), [])


def _first_person(verb: VerbGroup, language: Language) -> bool:
    """Whether the verb says "I" or "we"."""
    last = verb.units[-1]
    auxiliary = any("first" in unit.classes and unit.pos == "aux" for unit in verb.units)
    return auxiliary or (last.pos == "verb" and last.text.endswith(language.grammar.first))


def _left_out(verb: VerbGroup, pattern: Pattern, *, first: bool) -> NounPhrase:
    """A pronoun for the subject that the ending of a verb stands for."""
    place = "object" if verb.passive else "subject"
    slot = next((slot for slot in pattern.slots if slot.place == place and slot.argument), None)
    name = "person" if slot is None or not slot.kinds or "Person" in slot.kinds else "team"
    if first:
        name = "we" if verb.units[-1].key.endswith("s") else "first"
    unit = replace(verb.units[-1], pos="pron", sense=Sense("pron", "", "", frozenset({name})), candidates=())
    return NounPhrase([unit], unit, verb.index)


def _causer(verb: VerbGroup, language: Language) -> list[NounPhrase]:
    """Who helps or leads another to do it: "helping them to win"."""
    clause = verb.clause
    team = clause.antecedent if clause is not None and clause.kind == "rel" else None
    above = clause.governor if clause is not None else None
    if team is not None and above is not None and "team" in team.head.classes:  # "he was part of the side that won"
        belongs = above.lemma in language.classes.get("belonging", ()) and not above.negative
        return above.subjects if belongs and any(phrase is team for _, phrase in above.preps) else []
    governor = verb.governor
    caused = governor is not None and governor.objects and governor.lemma in language.classes.get("cause", ())
    return governor.subjects if governor is not None and caused else []


def _above(verb: VerbGroup, language: Language) -> list[tuple[str, NounPhrase]]:
    """What the verb above a participle has, as "~with": "he played for Barcelona, winning four titles"."""
    above = verb.above
    if above is None:
        return []
    found = [("~" + prep, phrase) for prep, phrase in above.preps]
    if above.lemma in language.classes.get("joining", ()):
        found += [("~", phrase) for phrase in above.objects]
    return found


_DEEDS = frozenset({"win", "defeat", "draw", "goal", "move", "signing", "departure", "bid", "takeover", "sanction"})


def _of_noun(agent: NounPhrase, verb: VerbGroup) -> bool:
    """Whether "by …" says who did what a noun means ("a defeat by Liverpool"), not what the verb does."""
    nouns = (*verb.objects, *(phrase for _, phrase in verb.preps))
    return any(n.head.classes & _DEEDS and any(p is agent for _, p in n.preps) for n in nouns)


def _noun(
    phrase: NounPhrase,
    rule: Rule,
    pattern: Pattern,
    resolver: Resolver,
    verbs: Sequence[VerbGroup],
    language: Language,
) -> Iterator[Candidate]:
    verb = next((v for v in verbs if phrase in v.objects or phrase in v.subjects), None)
    if verb is None:
        verb = next((v for v in verbs if any(phrase is other for _, other in v.preps)), None)
    if verb is None and phrase.prep:
        verb = next((v for v in verbs if v.start > phrase.end and v.subjects and v.finite), None)
    places: dict[str, list[NounPhrase]] = {"owner": [phrase], "second": [], "agent": _agent(phrase, verb, language)}
    yield from _filled(rule, pattern, places, phrase.preps, resolver, verb, phrase, (phrase.start, phrase.end))


def _agent(phrase: NounPhrase, verb: VerbGroup | None, language: Language) -> list[NounPhrase]:
    """Who does something with what a noun means: the subject of its verb, or the one that is led to it."""
    if verb is None or phrase in verb.subjects:
        return []
    if phrase in verb.objects[1:2] and not verb.passive:
        return verb.objects[:1]  # "gave Molde a win over Brann"
    led = verb.lemma in language.classes.get("leading", ()) and phrase not in verb.objects
    led = led and not any(c.entity.kind.value == "Competition" for p in verb.objects[:1] for c in p.head.candidates)
    if led and verb.objects and not verb.passive:
        return verb.objects[:1]
    return verb.subjects


def _filled(
    rule: Rule,
    pattern: Pattern,
    places: dict[str, list[NounPhrase]],
    preps: Sequence[tuple[str, NounPhrase]],
    resolver: Resolver,
    verb: VerbGroup | None,
    phrase: NounPhrase | None,
    span: tuple[int, int],
) -> Iterator[Candidate]:
    """Fill every slot of a pattern; each combination of fillers (a list has several) is a reading."""
    choices: list[list[tuple[str, Filler]]] = []
    start, end = span
    meant = [slot for slot in pattern.slots if slot.implied]
    for slot in pattern.slots:
        if slot.implied:
            continue
        if slot.heads or not slot.argument:
            place = _literal(slot, places, preps)
            if place is None and not slot.optional:
                return
            if place is not None:
                start, end = min(start, place.start), max(end, place.end)
            continue
        fillers = _fillers(slot, places, preps, resolver)
        if fillers:
            choices.append([(slot.argument, filler) for filler in fillers])
        elif not slot.optional:
            return
    for slot in meant:
        holder = choices[0][0][1] if choices else None
        where = phrase or next(iter((*verb.subjects, *verb.objects) if verb else ()), None)
        found = resolver.standing(holder.thing, where, slot.kinds) if holder and where else []
        if not found or _fillers(slot, places, preps, resolver):
            return
        choices.append([(slot.argument, found[0])])
    for combination in product(*choices):
        arguments: dict[str, Filling] = dict(combination)
        found = [filler for _, filler in combination]
        if len({id(filler.thing) for filler in found}) < len(found):
            continue
        arguments.update(details(arguments))
        if _guarded(rule, arguments) or _turned(pattern, arguments):
            continue
        yield Candidate(
            rule,
            arguments,
            min([start, *(filler.start for filler in found)]),
            max([end, *(filler.end for filler in found)]),
            pattern.source,
            verb,
            phrase,
        )


def _turned(pattern: Pattern, arguments: dict[str, Filling]) -> bool:
    """Whether two arguments out of one list ("between A and B") stand in the wrong order."""
    first, second = arguments.get("s"), arguments.get("o")
    places = {slot.argument: slot for slot in pattern.slots if slot.place == "prep"}
    if "s" not in places or "o" not in places or places["s"].preps != places["o"].preps:
        return False
    return isinstance(first, Filler) and isinstance(second, Filler) and first.start > second.start


def _guarded(rule: Rule, arguments: dict[str, Filling]) -> bool:
    """Whether the name of an argument has a word that the rule's guard forbids there."""
    for name, words in rule.guards.items():
        filling = arguments.get(name)
        label = filling.thing.label if isinstance(filling, Filler) else str(filling.value) if filling else ""
        if words & {key(word) for word in label.split()}:
            return True
    return False


def details(arguments: dict[str, Filling]) -> dict[str, Filling]:
    """What the phrase of an argument adds: the season, the count of titles, which title, the phase, the score."""
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


def _literal(
    slot: Slot, places: dict[str, list[NounPhrase]], preps: Sequence[tuple[str, NounPhrase]]
) -> NounPhrase | None:
    """The phrase whose head is one of the slot's words."""
    if slot.place in ("prep", "subject prep"):
        options = [p for prep, p in _preps(slot, places, preps) if prep in slot.preps]
    else:
        options = places.get(slot.place, [])
    return next((phrase for phrase in options if not slot.heads or is_word(phrase.head, slot.heads)), None)


def _preps(
    slot: Slot, places: dict[str, list[NounPhrase]], preps: Sequence[tuple[str, NounPhrase]]
) -> Sequence[tuple[str, NounPhrase]]:
    if slot.place == "subject prep":
        return [pair for phrase in places.get("subject", []) for pair in phrase.preps]
    return preps


def _fillers(
    slot: Slot,
    places: dict[str, list[NounPhrase]],
    preps: Sequence[tuple[str, NounPhrase]],
    resolver: Resolver,
) -> list[Filler]:
    if slot.place in ("prep", "subject prep"):
        for prep, phrase in _preps(slot, places, preps):
            if prep in slot.preps:
                found = resolver.slot(phrase, slot)
                if found:
                    return found
        return []
    if slot.place == "agent":
        return _agents(places, slot, resolver)
    if slot.place == "owner":
        return _owners(places.get("owner", []), slot, resolver)
    found = []
    for phrase in places.get(slot.place, []):
        found += [f for f in resolver.slot(phrase, slot) if f.thing not in {x.thing for x in found}]
    return found


def _agents(places: dict[str, list[NounPhrase]], slot: Slot, resolver: Resolver) -> list[Filler]:
    """Whose a match or a deed is: the owner's, else that of the subject of its verb."""
    found = _owners(places.get("owner", []), slot, resolver)
    if not found:
        agents = places.get("agent", [])
        found = resolver.slot(agents[0], slot) if agents else []
        found = found or [filler for phrase in agents[1:] for filler in resolver.slot(phrase, slot)]
        found = found or [filler for phrase in agents[:1] for filler in resolver.led(phrase, slot.kinds)]
    return found or [f for phrase in places.get("owner", [])[:1] for f in resolver.understood(phrase, slot.kinds)]


def _owners(phrases: Sequence[NounPhrase], slot: Slot, resolver: Resolver) -> list[Filler]:
    for phrase in phrases:
        found = resolver.owner(phrase, slot.kinds)
        for unit in reversed(phrase.complements):
            found = found or resolver.unit(unit, slot.kinds)
        if found:
            return found
    return []
