"""A place before a finite verb → the phrase behind a preposition of time that is its subject ("after Messi left"), or
whether the verb goes on with the subject before."""

from clubgraph.extract.clauses.state import State
from clubgraph.extract.clauses.when import says_when
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup


def temporal_of(state: State) -> NounPhrase | None:
    """ "After Messi left …": the phrase behind a preposition that opens a clause is its subject."""
    last = state.last_np
    hung = [p for p in reversed(state.chain) if p.prep_unit is not None] if last in state.chain[-1:] else []
    for phrase in hung or ([last] if last is not None else []):
        if state.grammar.accents or state.grammar.construct:
            return None
        if phrase.prep_unit is not None and phrase.prep_unit.classes & {"time", "as"}:
            return phrase
    return None


def explained_of(state: State) -> NounPhrase | None:
    """The phrase behind such a preposition that is named between two commas: "after his club, Ajax, agreed"."""
    name = state.last_np
    if name is None or name.prep or not state.comma or state.coordinated or name.head.pos != "name":
        return None
    opened = name.index > 1 and getattr(state.found[name.index - 1], "text", "") == ","
    told = state.found[name.index - 2] if opened else None
    if not isinstance(told, NounPhrase) or told not in name.apposed or told.prep_unit is None:
        return None
    return told if state.grammar.complement == "before" and told.prep_unit.classes & {"time", "as"} else None


def goes_on_behind(state: State, group: VerbGroup) -> bool:
    """Whether only when, where or how something is done stands between a coordinator and a verb: "He left Ajax and,
    after a year at Gent, joined Porto", "He left Ajax and in May joined Gent"."""
    if not (state.clause.verbs and state.clause.subjects) or group.infinitive or group.form == "ger":
        return False
    last = state.before  # "He stayed and after Messi left"
    if isinstance(last, NounPhrase) and last.prep_unit is not None and last.prep_unit.classes & {"time", "as"}:
        if last.head.pos in ("name", "pron") or last.personal:
            return False
    hung = False
    for phrase in reversed(state.found[state.clause.verbs[-1].index + 1 : group.index]):
        if isinstance(phrase, NounPhrase):
            if not phrase.prep and not says_when(state, phrase):
                return False
            hung = True
        elif getattr(phrase, "pos", "") == "coord":
            return hung
        elif isinstance(phrase, VerbGroup) or (phrase.text != "," and phrase.pos not in ("prep", "adv")):
            return False
    return False
