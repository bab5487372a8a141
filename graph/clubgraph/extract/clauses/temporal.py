"""A place before a finite verb → the phrase behind a preposition of time that is its subject: "after Messi left"."""

from clubgraph.extract.clauses.state import State
from clubgraph.extract.phrases.phrase import NounPhrase


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
