"""The first verb of a relative clause → its subjects and objects: its antecedent stands for one of them."""

from collections.abc import Sequence
from dataclasses import replace

from clubgraph.extract.clauses.ahead import person_of
from clubgraph.extract.clauses.categories import category_of, is_competition, is_side, members_of
from clubgraph.extract.clauses.state import State
from clubgraph.extract.clauses.subjects import disagrees, is_his, last_of_titled, one_person, says_they, who_is
from clubgraph.extract.phrases.phrase import Clause, NounPhrase, VerbGroup

_DONE = frozenset({"win", "defeat", "draw", "goal", "cap", "title", "deal"})


def relate(state: State, group: VerbGroup, own: Sequence[NounPhrase]) -> None:
    """Give the verb its subjects and objects, in place; `own` are the phrases of the clause that may be subjects."""
    clause = state.clause
    if state.grammar.construct and not clause.prep and (him := _holder(state, group, clause)) is not None:
        clause.antecedent = him
    if own:
        group.subjects = members_of(own[0])
        if clause.antecedent is not None and clause.prep:
            group.preps.append((clause.prep, replace(clause.antecedent, listed=[])))
        elif clause.antecedent is not None and not is_his(state, clause, own[0]):
            group.objects.append(replace(clause.antecedent, listed=[]))
    elif clause.antecedent is not None and clause.prep and (state.grammar.accents or state.grammar.construct):
        _led(state, group, clause, clause.antecedent)
    elif clause.antecedent is not None and _is_done(state, group, clause.antecedent):
        _done(group, clause, clause.antecedent)
    elif clause.antecedent is not None and disagrees(state, group, clause.antecedent):
        group.objects.append(replace(clause.antecedent, listed=[]))
        group.subjects = [p for p in (clause.parent.subjects if clause.parent else []) if p is not clause.antecedent]
    elif clause.antecedent is not None:
        alone = state.grammar.construct and group.form in ("past", "fut", "pres") and not says_they(state, group)
        alone = alone or last_of_titled(state, clause.antecedent)
        alone = alone or (state.grammar.accents and one_person(state, group, clause))
        said_of = who_is(state, clause, group) or members_of(clause.antecedent)
        if alone and clause.antecedent.listed:
            said_of = [replace(clause.antecedent, listed=[])]
        group.subjects = [*said_of, *clause.others]


def _is_done(state: State, group: VerbGroup, told: NounPhrase) -> bool:
    """Whether a relative clause tells of what somebody does: "la derrota que sufrió ante el Ajax"."""
    doing = group.lemma in state.language.classes.get("doing", ()) and not group.passive
    noun = told.head.pos == "noun" and not told.head.classes.isdisjoint(_DONE)
    return state.grammar.accents and doing and (noun or is_competition(told))


def _done(group: VerbGroup, clause: Clause, told: NounPhrase) -> None:
    """Whose deed it is says the clause above, or the one before; not what stands in front as a subject would."""
    group.objects.append(replace(told, listed=[]))
    parent = clause.parent
    group.subjects = [phrase for phrase in (parent.subjects if parent else []) if phrase is not told]
    if parent is not None and not group.subjects and told.prep:
        parent.waiting.append(group)


def _holder(state: State, group: VerbGroup, clause: Clause) -> NounPhrase | None:
    """Him whose role is in the side right before a comma and a relative clause that tells what he did, and no side: in
    Hebrew "X, the captain of Ajax, who renewed", where the verb says "he"."""
    side, opener = clause.antecedent, clause.opener
    if (
        side is None
        or opener is None
        or side.head.pos != "name"
        or not is_side(side)
        or person_of(group, state.grammar) != "he"
    ):
        return None
    at = next((index for index, phrase in enumerate(state.found) if phrase is opener), 0)
    if getattr(state.found[at - 1], "text", "") != "," or group.lemma in state.language.classes.get("side_deeds", ()):
        return None
    before = (phrase for phrase in state.found[: side.index] if isinstance(phrase, NounPhrase))
    roles = [p for p in before if p.personal and any(hung is side for _, hung in p.preps)]
    named = [other for role in roles[:1] for other in role.apposed if other.head.pos == "name"]
    return next(iter(named or roles), None)


def _led(state: State, group: VerbGroup, clause: Clause, antecedent: NounPhrase) -> None:
    """ "The club with which he won", the subject behind the verb or unspoken."""
    if state.grammar.construct and _loses_there(state, group, clause, antecedent):
        group.subjects = [antecedent]
        return
    group.preps.append((clause.prep, replace(antecedent, listed=[])))
    if clause.prep in state.grammar.object_mark:
        group.objects.append(replace(antecedent, prep=clause.prep))
    parent = clause.parent
    group.subjects = [phrase for phrase in (parent.subjects if parent else []) if phrase is not antecedent]


def _loses_there(state: State, group: VerbGroup, clause: Clause, side: NounPhrase) -> bool:
    """Whether a side that a person led somewhere does what a relative clause tells of that place: in Hebrew "he led
    Ajax to the final, in which lost", where the verb says "she"."""
    parent = clause.parent
    there = any("local" in sense.classes for sense in state.language.words.get(clause.prep, ()))
    doers = parent.subjects if parent is not None else []
    led = there and side.head.pos == "name" and is_side(side) and bool(doers) and category_of(doers[0]) == "person"
    return led and person_of(group, state.grammar) == "she"
