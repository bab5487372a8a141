"""A phrase without a preposition → whether it says when something was done, and so is no subject."""

from clubgraph.extract.clauses.state import State
from clubgraph.extract.phrases.phrase import NounPhrase


def says_when(state: State, phrase: NounPhrase) -> bool:
    """Whether a phrase says when something was done: "who last week presented Rubi"."""
    classes, first = state.language.classes, phrase.units[0].key
    head = phrase.head
    if state.grammar.complement == "before" and state.clause.verbs and _is_aside(state, phrase):
        return True
    if head.key not in classes.get("time_unit", ()) and head.key not in state.language.months:
        return False
    return any(first in classes.get(name, ()) for name in ("time_last", "time_this", "time_next"))


def _is_aside(state: State, phrase: NounPhrase) -> bool:
    """Whether words behind a verb say when: "he said so and two days later left", "on 3 May 2022 and then left", "left
    early and joined Ajax"."""
    head, times = phrase.head, state.language.classes.get("time_unit", ())
    if head.pos in ("year", "adj") and len(phrase.units) == 1:
        return True
    first = phrase.units[0]
    counted = first.pos == "num" or (first.pos == "det" and "indefinite" in first.classes)
    return counted and head.sense is not None and head.sense.lemma in times
