"""A gerund or participle clause → who does what it tells, and the verb or noun that it completes."""

from dataclasses import replace

from clubgraph.extract.clauses.categories import is_award, is_side, members_of
from clubgraph.extract.clauses.state import State, inherited
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup


def read_gerund(state: State, group: VerbGroup) -> None:
    """A gerund clause: the phrase right before it does it ("with X joining Ajax"), or who does what is around it."""
    clause = state.clause
    group.above = clause.verbs[-1] if clause.verbs else None
    if state.absolute is not None:
        group.subjects, state.absolute = members_of(state.absolute), None  # "…, with X, chairman of A, serving as"
        return
    if group.above is not None and state.coordinated and group.above.form == "ger" and not state.grammar.accents:
        group.subjects, group.governor = group.above.subjects, group.above.governor  # "by buying X and loaning Y"
        group.noun_governor = group.above.noun_governor
        if not group.subjects:
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
        near = near or _stands_alone(state)  # "he faced them once, Ajax losing 2-1 to Gent"
        near = near or "rumour" in state.last_np.head.classes  # "Ajax sold Rey despite reports linking him with Gent"
        group.subjects = members_of(state.last_np if near else state.chain[0])
        said = "press" in state.chain[0].head.classes  # "Ajax said in a statement confirming his exit"
        if not near and (said or group.perfect or _spends(state, state.chain[0])):
            group.subjects = inherited(state)  # "he spent a year playing for Ajax", "they lead having beaten Gent"
        return
    elif clause.verbs:
        group.governor = clause.verbs[-1] if not state.comma else None
    group.subjects = inherited(state)
    if state.comma and _of_side_before(state, group):
        group.subjects = members_of(state.last_np) if state.last_np is not None else group.subjects
    if state.comma and _of_the_led(state, group):
        group.subjects = members_of(group.above.objects[0]) if group.above is not None else []
    if not group.subjects and group.governor is not None and group.governor.cue:
        group.subjects = group.governor.subjects  # "with Ajax close to signing him"
    if not group.subjects:
        clause.waiting.append(group)


def read_participle(state: State, group: VerbGroup) -> None:
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
        about = last.subjects or ([] if last.finite else group.subjects)
        group.governor, group.subjects = last, about  # "podría salir cedido", "en 2019 se marchó cedido"
        if last.lemma in state.language.classes.get("having_done", ()) and not last.objects and last.subjects:
            group.passive = False  # "el Ajax tiene atado a Rey"


def _of_side_before(state: State, group: VerbGroup) -> bool:
    """Whether a club before a comma plays somewhere then: "his debut for Ajax, then playing in the Eredivisie"."""
    side, playing = state.last_np, state.language.classes.get("playing", ())
    return (
        bool(group.adverbs)
        and group.lemma in playing
        and side is not None
        and side.head.pos == "name"
        and is_side(side)
    )


def _stands_alone(state: State) -> bool:
    """Whether the side or person right before a gerund stands behind a comma, alone."""
    side = state.before
    if not isinstance(side, NounPhrase) or side is not state.last_np or side.prep or side.apposed or side.listed:
        return False
    comma = state.found[side.index - 1] if side.index else None
    return side.head.pos == "name" and not is_award(side) and getattr(comma, "text", "") == ","


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


def _shares_auxiliary(state: State, group: VerbGroup, before: VerbGroup) -> bool:
    """Whether a participle right behind a coordinator goes on with an auxiliary: "ha cesado a X y nombrado a Y"."""
    behind = getattr(state.found[group.index - 1], "pos", "") == "coord"
    return state.grammar.accents and behind and before.finite and (before.passive or before.perfect)
