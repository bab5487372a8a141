"""An infinitive, gerund or participle clause → who does it, and the verb or noun that it completes."""

from dataclasses import replace

from clubgraph.extract.clauses.categories import members_of
from clubgraph.extract.clauses.state import State, inherited
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.units.unit import Unit

_AIMING = frozenset({"plan", "hope", "chance", "bid", "talks", "deal", "move"})


def read_infinitive(state: State, group: VerbGroup) -> None:
    clause = state.clause
    if state.grammar.accents and state.prep is not None:
        _infinitive_of(state, group, state.prep)
        return
    verb = clause.verbs[-1] if clause.verbs else None
    if verb is None and (doers := _due(state, group)):
        group.subjects, group.infinitive, group.own = doers, False, True
        clause.subjects = doers
        return
    if verb is None:
        group.noun_governor = state.chain[0] if state.chain else None
        group.subjects = _owner_subject(state, group.noun_governor) or inherited(state)
        if not group.subjects:
            clause.waiting.append(group)
        return
    group.governor = verb
    classes = state.language.classes
    if state.chain and state.chain[0].head.pos == "noun" and not state.chain[0].personal:
        group.noun_governor = state.chain[0]
    hoped = verb.lemma in classes.get("wish", ()) or verb.lemma in classes.get("expect", ())
    controls = verb.lemma in classes.get("cause", ()) or (hoped and verb.objects)
    controls = controls or verb.lemma in classes.get("recruiting", ())  # "they hired him to replace Y"
    allowed = _allowed(state, verb)
    if allowed:
        group.subjects = allowed
    elif verb.passive or not verb.objects or not controls:
        group.subjects = verb.subjects
    else:
        group.subjects = members_of(verb.objects[0])


def _due(state: State, group: VerbGroup) -> list[NounPhrase]:
    """Who is to do something, where the word for it stands in front of them: "due are A and B to leave"; the verb
    takes its colour, in place."""
    first = state.chain[0].listed[0] if state.chain and state.chain[0].listed else next(iter(state.chain), None)
    if first is None or not state.grammar.construct or first.prep or first.index == 0:
        return []
    before, last = state.found[first.index - 1], state.chain[-1]
    named = all(member.head.pos == "name" for member in first.listed or [first])
    if not isinstance(before, Unit) or before.pos != "modal" or not named or last.index + 1 != group.index:
        return []
    group.modal = next(iter(sorted(before.classes - {"neg"})), "future")
    return members_of(first)


def _infinitive_of(state: State, group: VerbGroup, prep: Unit) -> None:
    """An infinitive behind a preposition: a time or cause ("tras ganar"), an aim, or what a verb governs."""
    if "fact" in prep.classes or "time" in prep.classes or "without" in prep.classes or _moves_on(state, prep):
        group.infinitive, group.form = False, "ger"
        group.negative = group.negative or "without" in prep.classes
    elif state.chain and state.chain[0].head.pos == "noun" and not state.chain[0].personal:
        aim = "aim" in prep.classes and state.chain[0].head.classes.isdisjoint(_AIMING)  # "volvió a la liga para jugar"
        group.noun_governor = None if aim else state.chain[0]
    elif "aim" not in prep.classes and state.clause.verbs:
        group.governor = state.clause.verbs[-1]
    verb = state.clause.verbs[-1] if state.clause.verbs else None
    caused = verb is not None and verb.objects and verb.lemma in state.language.classes.get("cause", ())
    if caused and verb is not None:
        group.subjects = members_of(verb.objects[-1])
    elif verb is not None and verb.subjects:
        group.subjects = verb.subjects
    else:
        group.subjects = inherited(state)
    if not group.subjects:
        state.clause.waiting.append(group)


def _allowed(state: State, verb: VerbGroup) -> list[NounPhrase]:
    """Who may do something, where a verb of allowing has a phrase with the preposition of its person."""
    if verb.lemma not in state.language.classes.get("allow", ()):
        return []
    words = state.language.words
    named = (
        phrase
        for prep, phrase in verb.preps
        if (phrase.prep_unit is not None and "dative" in phrase.prep_unit.classes)
        or (phrase.prep_unit is None and any("dative" in sense.classes for sense in words.get(prep, ())))
    )
    return next((members_of(phrase) for phrase in named), [])


def _owner_subject(state: State, phrase: NounPhrase | None) -> list[NounPhrase]:
    return [phrase.owner] if phrase is not None and phrase.owner is not None else []


def read_gerund(state: State, group: VerbGroup) -> None:
    clause = state.clause
    if state.absolute is not None:
        group.above = clause.verbs[-1] if clause.verbs else None
        group.subjects, state.absolute = members_of(state.absolute), None  # "…, with X, chairman of A, serving as"
        return
    group.above = clause.verbs[-1] if clause.verbs else None
    if group.above is not None and state.coordinated and group.above.form == "ger" and not state.grammar.accents:
        group.subjects, group.governor = group.above.subjects, group.above.governor  # "by buying X and loaning Y"
        group.noun_governor = group.above.noun_governor
        if group in clause.waiting or not group.subjects:
            clause.waiting.append(group)
        return
    listed = _listed(state, group)
    if listed is not None:
        group.above, group.subjects = listed, listed.subjects
        return
    if state.prep is not None:
        group.governor = clause.verbs[-1] if clause.verbs else None
        group.noun_governor = state.chain[0] if state.chain else None
    elif not state.comma and state.last_np is not None and clause.verbs and state.chain and not state.grammar.accents:
        near = state.last_np.prep_unit is not None and "with" in state.last_np.prep_unit.classes
        near = near or "rumour" in state.last_np.head.classes  # "Ajax sold Rey despite reports linking him with Gent"
        group.subjects = members_of(state.last_np if near else state.chain[0])
        if not near and _spends(state, state.chain[0]):
            group.subjects = inherited(state)  # "he spent four seasons playing for Ajax"
        return
    elif clause.verbs:
        group.governor = clause.verbs[-1] if not state.comma else None
    group.subjects = inherited(state)
    if state.comma and _of_the_led(state, group):
        group.subjects = members_of(group.above.objects[0]) if group.above is not None else []
    if not group.subjects and group.governor is not None and group.governor.cue:
        group.subjects = group.governor.subjects  # "with Ajax close to signing him"
    if not group.subjects:
        clause.waiting.append(group)


def _listed(state: State, group: VerbGroup) -> VerbGroup | None:
    """The verb whose object a list behind a comma goes into: "he won every honour, including the FA Cup"."""
    before = state.found[group.index - 1] if group.index else None
    if group.lemma not in state.language.classes.get("listing", ()) or getattr(before, "text", "") != ",":
        return None
    latest = next((p for p in reversed(state.found[: group.index]) if isinstance(p, VerbGroup)), None)
    return latest if latest is not None and latest.subjects and latest.objects else None


def _of_the_led(state: State, group: VerbGroup) -> bool:
    """Whether a side that somebody led won a match: "he led Iceland to the last eight, beating England"."""
    classes, above = state.language.classes, group.above
    if above is None or not above.objects or above.passive or state.grammar.accents:
        return False
    return above.lemma in classes.get("leading", ()) and group.lemma in classes.get("beating", ())


def _spends(state: State, phrase: NounPhrase) -> bool:
    """Whether a phrase says for how long something is done."""
    classes = state.language.classes
    return phrase.head.key in classes.get("time_span", ()) or _is_time(state, phrase) or "cap" in phrase.head.classes


def _is_time(state: State, phrase: NounPhrase) -> bool:
    """Whether a phrase is a stretch of time: "the season"."""
    return phrase.head.key in state.language.classes.get("time_unit", ())


def read_reduced(state: State, group: VerbGroup) -> None:
    """A participle clause: its surface subject is the phrase before it, or that of the passive verb it goes on with."""
    before = state.clause.verbs[-1] if state.clause.verbs else None
    before_verb = state.grammar.complement == "before"
    coordinated = before_verb and state.coordinated and before is not None and before.passive
    if before is not None and before.subjects and (coordinated or _shares_auxiliary(state, group, before)):
        group.subjects = before.subjects  # "X was sacked in January and replaced by Y"
        group.passive, group.perfect = before.passive, before.perfect
        if before.finite:
            group.form, group.negative, group.modal = before.form, before.negative, before.modal
    elif state.comma and state.clause.subjects and state.last_np is not None and _is_time(state, state.last_np):
        group.subjects = state.clause.subjects  # "he takes over until the end of the season, assisted by X"
    elif state.last_np is not None and not (state.comma and not state.chain and state.clause.subjects):
        single = state.grammar.accents and not group.units[-1].key.endswith("s")
        group.subjects = [replace(state.last_np, listed=[])] if single else members_of(state.last_np)
    else:
        group.subjects = inherited(state)
        if not group.subjects:
            state.clause.waiting.append(group)
    last = state.clause.verbs[-1] if state.clause.verbs else None
    if state.grammar.accents and last is not None and last.end + 1 == group.start:
        group.governor = last  # "podría salir cedido"


def _moves_on(state: State, prep: Unit) -> bool:
    """Whether an aim is what somebody who has left did next: "dejó el Ajax para unirse al Gent"."""
    last = state.clause.verbs[-1] if state.clause.verbs else None
    past = last is not None and last.form == "past" and not (last.negative or last.modal or last.infinitive)
    return past and "aim" in prep.classes and last.lemma in state.language.classes.get("parting", ())  # type: ignore[union-attr]


def _shares_auxiliary(state: State, group: VerbGroup, before: VerbGroup) -> bool:
    """Whether a participle right behind a coordinator goes on with an auxiliary: "ha cesado a X y nombrado a Y"."""
    behind = getattr(state.found[group.index - 1], "pos", "") == "coord"
    return state.grammar.accents and behind and before.finite and (before.passive or before.perfect)
