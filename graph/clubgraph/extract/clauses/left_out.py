"""A sentence that begins with its verb → the subject that it leaves out: "Joined Ajax in 1955 and won the cup"."""

from dataclasses import replace

from clubgraph.extract.clauses.categories import category_of
from clubgraph.extract.clauses.state import State
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Sense

_SAID = Sense("pron", "", "", frozenset({"person", "subject", "unsaid"}))
_ASKS = "?"


def left_out(state: State, group: VerbGroup) -> list[NounPhrase]:
    """A pronoun where a language that needs subjects has none: notes on a player's career leave them out."""
    grammar = state.grammar
    first = grammar.complement == "before" and not grammar.accents and state.clause.kind == "main"
    if not first or state.clause.verbs or state.clause.free or not _tells(group) or not _begins(state, group):
        return []
    if _asks(state) or _subject_behind(state, group):
        return []
    unit = replace(group.units[-1], pos="pron", sense=_SAID, candidates=())
    return [NounPhrase([unit], unit, group.index)]


def _tells(group: VerbGroup) -> bool:
    """Whether a verb says what somebody did or does: no request, no plan."""
    told = group.form == "past" or (group.form == "pres" and group.units[0].key.endswith("s"))
    return told and not group.modal and not group.infinitive


def _begins(state: State, group: VerbGroup) -> bool:
    """Whether nothing stands before a verb but when, where or for whom: "In 1959 joined Ajax", "Later managed Gent"."""
    for phrase in state.found[: group.index]:
        if isinstance(phrase, NounPhrase):
            if phrase.prep_unit is None or category_of(phrase) == "person":
                return False  # "For all the criticism Rey has come in for"
        elif isinstance(phrase, VerbGroup) or (phrase.pos not in ("prep", "adv") and phrase.text != ","):
            return False
    return True


def _asks(state: State) -> bool:
    last = state.found[-1]
    return isinstance(last, Unit) and last.text == _ASKS


def _subject_behind(state: State, group: VerbGroup) -> bool:
    """Whether the subject follows: behind a comma and before a verb ("Signed in May, Rey has …"), or the verb itself
    ("In came Rey", "Is he …")."""
    behind = state.found[group.index + 1 :]
    for mark, phrase, *ahead in zip(behind, behind[1:], behind[2:], strict=False):
        parted = isinstance(mark, Unit) and mark.text in ",:–-—"
        if parted and isinstance(phrase, NounPhrase) and not phrase.prep and isinstance(ahead[0], VerbGroup):
            if ahead[0].finite:
                return True
    follows = behind[0] if behind else None
    return isinstance(follows, NounPhrase) and (follows.head.pos == "pron" and "subject" in follows.head.classes)
