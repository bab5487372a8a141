"""A verb whose subject may stand on either side, or be left out → its subjects and objects for one pattern."""

from collections.abc import Sequence
from dataclasses import replace

from clubgraph.extract.clauses.categories import is_side
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.filler import PERSON, SIDES
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.standing import is_word
from clubgraph.extract.references.through import slot_things
from clubgraph.lexicon import Language, Pattern, Sense


def either_side(
    verb: VerbGroup, pattern: Pattern, resolver: Resolver, language: Language
) -> tuple[list[NounPhrase], list[NounPhrase], list[NounPhrase]]:
    """Subject, objects and second objects where the subject may stand behind the verb and only persons are marked as
    objects: the first phrase of a fitting kind is taken, in the order in which each role is likely."""
    marks = language.grammar.object_mark
    marked = [phrase for phrase in verb.objects if phrase.prep in marks]
    bare = [phrase for phrase in verb.objects if phrase.prep not in marks]
    clitic = [NounPhrase([unit], unit, verb.index) for unit in verb.clitics if "object" in unit.classes]
    own = (verb.own and not is_dislocated(verb)) or not verb.finite
    named = [slot.heads for slot in pattern.slots if slot.place == "object" and slot.heads]
    free = [phrase for phrase in bare if not any(is_word(phrase.head, heads) for heads in named)]
    before = verb.subjects if own else [*free, *verb.subjects]
    deeds = (phrase for phrase in verb.subjects if phrase.head.classes & {"win", "draw"})
    before = [*before, *(p for deed in deeds for prep, p in deed.preps if prep in language.grammar.genitive)]
    led = verb.clause is not None and verb.clause.kind == "rel" and bool(verb.clause.prep)
    first = verb.finite and is_first_person(verb, language)
    before = [phrase for phrase in before if verb.own or not first]
    unspoken = verb.finite or verb.form == "part" or _done_by_unspoken(verb)
    place = "object" if verb.passive else "subject"
    who = next((slot for slot in pattern.slots if slot.place == place and slot.argument), None)
    unspoken = unspoken and (not led or (who is not None and bool(who.kinds & PERSON)))
    unspoken = unspoken and not (
        bare and verb.reflexive and f"{verb.lemma}se" not in pattern.lemmas
    )  # "se acordó su pase"
    left_out = [pronoun_for(verb, pattern, first=first)] if unspoken and (first or not verb.subjects) else []
    if left_out and "team" in left_out[0].head.classes and any(_is_with_side(*hung) for hung in verb.preps):
        left_out = []  # "con el Betis ganó la Copa": he did
    if left_out and not first and speaks_of_several(verb, language):
        left_out = [one for one in left_out if "team" in one.head.classes]  # "en enero llegaron tres refuerzos"
    if verb.passive:
        agents = [phrase for prep, phrase in verb.preps if prep in language.grammar.by]
        return agents, _fitting([*before, *left_out], "object", pattern, resolver), bare
    subjects = _fitting([*before, *left_out], "subject", pattern, resolver)
    taken = subjects if any(slot.place == "subject" and slot.argument for slot in pattern.slots) else []
    doers = verb.subjects if not clitic or (bare and is_dislocated(verb)) else []  # "el presidente Rey lo vendió"
    if verb.clause is not None and verb.clause.kind == "rel" and any(one in verb.subjects for one in taken):
        doers = []  # "el club de Rey, que vende …": of several that may be told of, the others are not what is done to
    if verb.reflexive and verb.lemma in language.classes.get("self_deed", ()):
        doers = []  # "Ross se despidió del club": nobody dismissed him
    if taken:  # "Ajax y Gent lo apoyan"
        doers = [phrase for phrase in doers if not phrase.listed or not any(one in phrase.listed for one in taken)]
    objects = [phrase for phrase in (*marked, *clitic, *bare, *doers) if phrase not in taken]
    slot = next((slot for slot in pattern.slots if slot.place == "object" and slot.argument), None)
    if slot is None:
        again = verb.subjects if is_dislocated(verb) else []
        return subjects, [*bare, *again], [*bare[1:], *marked]
    trade = slot.kinds <= SIDES and verb.lemma in language.classes.get("trade", ())
    if trade or (slot.kinds and not slot.kinds & (PERSON | SIDES)):
        objects = [phrase for phrase in objects if phrase not in marked]
        marked = []
    elif bare and marked and verb.lemma in language.classes.get("trade", ()) and "team" in bare[0].head.classes:
        objects, marked = bare, []  # "vendió el club a Ruiz": he was not sold
    fitting = [phrase for phrase in marked if _fitting([phrase], "object", pattern, resolver)]
    return subjects, fitting or _fitting(objects, "object", pattern, resolver), [p for p in bare if p not in subjects]


def _is_with_side(prep: str, phrase: NounPhrase) -> bool:
    """Whether a phrase says with which side somebody did something."""
    together = phrase.prep_unit is not None and "at_age" in phrase.prep_unit.classes and bool(prep)
    return together and (is_side(phrase) or "team" in phrase.head.classes)


def _done_by_unspoken(verb: VerbGroup) -> bool:
    """Whether whom the main verb leaves out does something else too: "tras jugar en el Ajax, pasó al Gent"."""
    if verb.infinitive and not verb.subjects and verb.governor is not None:
        return verb.governor.finite and leaves_out(verb.governor)  # "viene de jugar en el Ajax"
    if verb.form != "ger" or verb.subjects or verb.clause is None:
        return False
    finite = [other for other in verb.clause.verbs if other.finite]
    main = next((other for other in finite if other.start > verb.end), finite[-1] if finite else None)
    return main is not None and leaves_out(main)


def leaves_out(verb: VerbGroup) -> bool:
    """Whether no phrase about a verb may be its subject."""
    return not (verb.subjects or verb.passive) and not any(p.head.pos == "name" and not p.prep for p in verb.objects)


def is_dislocated(verb: VerbGroup) -> bool:
    """Whether what stands before a verb is its object, said again by a pronoun: "los goles los marcó X"."""
    again = any("object" in unit.classes and "self" not in unit.classes for unit in verb.clitics)
    return again and verb.own and bool(verb.objects)


def _fitting(phrases: Sequence[NounPhrase], place: str, pattern: Pattern, resolver: Resolver) -> list[NounPhrase]:
    """The first phrase that can fill this place of the pattern; all where no argument stands there."""
    slot = next((slot for slot in pattern.slots if slot.place == place and slot.argument), None)
    if slot is None:
        return list(phrases)
    return next(([phrase, *phrase.listed[1:0]] for phrase in phrases if slot_things(resolver, phrase, slot)), [])


def is_first_person(verb: VerbGroup, language: Language) -> bool:
    """Whether the verb says "I" or "we"."""
    last = verb.units[-1]
    auxiliary = any("first" in unit.classes and unit.pos == "aux" for unit in verb.units)
    return auxiliary or (last.pos == "verb" and last.text.endswith(language.grammar.first))


def pronoun_for(verb: VerbGroup, pattern: Pattern, *, first: bool, team: bool = False, we: bool = False) -> NounPhrase:
    """A pronoun for the subject that the ending of a verb stands for."""
    place = "object" if verb.passive else "subject"
    slot = next((slot for slot in pattern.slots if slot.place == place and slot.argument), None)
    name = "person" if slot is None or not slot.kinds or "Person" in slot.kinds else "team"
    if first:
        name = "we" if we or verb.units[-1].key.endswith("s") else "first"
    elif team:
        name = "team"
    unit = replace(verb.units[-1], pos="pron", sense=Sense("pron", "", "", frozenset({name})), candidates=())
    return NounPhrase([unit], unit, verb.index)


def speaks_of_several(verb: VerbGroup, language: Language) -> bool:
    """Whether the ending of a finite verb says "they"."""
    finite = next((unit for unit in verb.units if unit.pos in ("aux", "verb")), None)
    return verb.finite and finite is not None and finite.key.endswith(language.grammar.many)
