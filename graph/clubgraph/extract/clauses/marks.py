"""A mark, coordinator, conjunction or relative pronoun → where a clause begins and where it ends."""

from clubgraph.extract.clauses.categories import is_land, is_place, is_side, land_of
from clubgraph.extract.clauses.state import State, close_clause, open_clause, prep_key, settle
from clubgraph.extract.phrases.phrase import Clause, NounPhrase, VerbGroup
from clubgraph.extract.units.unit import Unit

_BREAKS = frozenset(";:—")
_DASHES = frozenset("-–")
_STOPS = frozenset(",?!")
QUOTES = frozenset('“”"«»')
_BRACKETS = frozenset("()")


def read_mark(state: State, unit: Unit) -> None:
    if unit.pos == "prep":
        state.prep = unit
        if state.comma and "with" in unit.classes and not (state.grammar.accents or state.grammar.construct):
            state.chain = []  # "he was named chairman in June, with X serving as vice-chairman"
        return
    if unit.pos == "coord":
        state.coordinated = True
        state.prep = None
    elif unit.pos == "sub":
        open_clause(state, Clause("if" if "if" in unit.classes else "sub", state.clause, opener=unit))
    elif unit.pos == "rel":
        _relative(state, unit)
    elif unit.text == "," or (unit.text in _DASHES and not unit.glued):
        state.comma, state.described = True, None
        if state.clause.kind in ("rel", "sub", "if") and state.clause.verbs and state.clause.parent:
            if not _in_list(state):
                inner = state.clause.kind == "sub"
                close_clause(state)
                if inner and _ends_with_it(state):
                    close_clause(state)
        state.prep = None
    elif unit.text == ";" and _in_list(state):
        state.prep = None
    elif unit.text in _BREAKS:
        settle(state, state.clause)
        while state.clause.parent:
            close_clause(state)
        state.clause = Clause("main", None, subjects=_who_goes_on(state, unit))
        state.chain, state.prep = [], None
    elif unit.text in _BRACKETS:
        if state.grammar.construct and _sentence_inside(state, unit):
            _bracketed(state, opens=unit.text == "(")
        else:
            state.bracket = unit.text == "(" and any(getattr(p, "text", "") == ")" for p in state.found)
    elif unit.text in QUOTES:
        _quoted(state, unit)
    elif unit.pos not in ("adv", "neg", "owner"):
        state.prep = None
    elif "loan" in unit.classes and state.clause.verbs and state.clause.verbs[-1].objects:
        prep = unit.key.partition(" ")[0]
        state.clause.verbs[-1].preps.append((prep, NounPhrase([unit], unit, -1)))  # "took him on loan"


def _ends_with_it(state: State) -> bool:
    """Whether a relative clause ends with the one inside: "Ajax, who had led before they lost to Gent, came third"."""
    clause = state.clause
    return state.grammar.complement == "before" and clause.kind == "rel" and bool(clause.verbs and clause.parent)


def _who_goes_on(state: State, mark: Unit) -> list[NounPhrase]:
    """Of whom the words behind a mark go on: no thing that a language without subjects tells of before a colon: "El
    cambio llegó en 2013: fichó por el Ajax"."""
    subjects = state.clause.subjects
    if not (state.grammar.accents and mark.text == ":" and subjects and subjects[0].head.pos == "noun"):
        return subjects
    return subjects if subjects[0].personal or "team" in subjects[0].head.classes else []


def _quoted(state: State, unit: Unit) -> None:
    """Close the clauses of a quotation that ends with a comma: "…, which hurts," X told Y."""
    stops = isinstance(state.before, Unit) and state.before.text in _STOPS and unit.glued
    while stops and state.clause.kind in ("rel", "sub", "if") and state.clause.parent and not state.outside:
        close_clause(state)
    state.prep = None
    state.comma = True


def _sentence_inside(state: State, unit: Unit) -> bool:
    """Whether a bracket opens a sentence of its own ("(Ajax were beaten by Twente)"), or closes one."""
    if unit.text == ")":
        return bool(state.outside)
    inside = [phrase for phrase in state.found if phrase.start > unit.start]
    end = next((i for i, phrase in enumerate(inside) if isinstance(phrase, Unit) and phrase.text == ")"), 0)
    verbs = [i for i, phrase in enumerate(inside[:end]) if isinstance(phrase, VerbGroup) and phrase.finite]
    return bool(verbs) and verbs[0] > 0 and isinstance(inside[0], NounPhrase)


def _bracketed(state: State, *, opens: bool) -> None:
    """Begin a sentence in brackets, or go on behind it where the one around it stopped."""
    settle(state, state.clause)
    if opens:
        state.outside.append((state.clause, state.chain, state.last_np))
        state.clause, state.chain = Clause("main"), []
    else:
        state.clause, state.chain, state.last_np = state.outside.pop()
    state.prep, state.comma, state.coordinated = None, False, False


def _in_list(state: State) -> bool:
    """Whether the list that the last noun phrase is in goes on."""
    last = state.last_np
    return last is not None and bool(last.listed) and last is not last.listed[-1]


def _relative(state: State, unit: Unit) -> None:
    if isinstance(state.before, VerbGroup):
        open_clause(state, Clause("sub", state.clause, opener=unit))
        return
    antecedent = _antecedent(state, unit) if "free" not in unit.classes or _apposed(state) else None
    prep = prep_key(state, state.prep) if state.prep is not None else unit.sense.value if unit.sense else ""
    clause = Clause("rel", state.clause, antecedent=antecedent, opener=unit, prep=prep)
    if state.grammar.accents and "person" not in unit.classes:
        told = (phrase for phrase in reversed(state.chain) if not (phrase.prep and is_land(phrase)))
        clause.others = [phrase for phrase in told if phrase is not antecedent]
    if antecedent is not None and antecedent.owner is None and not (state.grammar.accents or state.grammar.construct):
        own = [phrase for phrase in state.clause.subjects[:1] if not is_side(phrase)]
        if own and "cap" in antecedent.head.classes and antecedent is not own[0]:
            antecedent.owner = own[0]  # "X won it in a career that began at Ajax"
    open_clause(state, clause)


def _apposed(state: State) -> bool:
    """Whether "one who" stands in apposition: "X, who was captain", not "Today, who may leave is X"."""
    last, mark = state.last_np, state.before
    beside = isinstance(mark, Unit) and mark.text == "," and last is not None and last.end <= mark.start + 1
    return beside and last is not None and last.head.pos == "name" and not is_side(last)


def _person_before(state: State, unit: Unit) -> NounPhrase | None:
    """Of whom a relative clause behind a coordinator tells more: "Marco Rey, de 26 años y quien llega del Ajax"."""
    if not state.coordinated:
        return None
    names = (phrase for phrase in reversed(state.found) if isinstance(phrase, NounPhrase) and phrase.end <= unit.start)
    return next((phrase for phrase in names if phrase.head.pos == "name" and not is_side(phrase)), None)


def _antecedent(state: State, unit: Unit) -> NounPhrase | None:
    if state.last_np is None:
        return None
    chain = [*state.chain] or [state.last_np]
    if "person" in unit.classes:
        for phrase in reversed(chain):
            pronoun = phrase.head.pos == "pron" and "thing" not in phrase.head.classes
            if phrase.personal or (phrase.head.pos == "name" and not is_side(phrase)) or pronoun:
                return phrase
        if state.grammar.accents:
            return _person_before(state, unit)
    if (state.grammar.construct or not (state.grammar.accents or state.comma)) and "cap" in chain[-1].head.classes:
        return chain[-1]  # "he retired from football after a career that led him to …"
    if state.grammar.construct and "team" in chain[0].head.classes and is_place(chain[-1]):
        return chain[0]  # "the side from Yorkshire, which plays …"
    if len(chain) > 1 and land_of(chain[-1], chain[-2]):
        return chain[-2]
    if state.grammar.accents and is_land(chain[-1]) and chain[-1].prep and not state.comma:
        before = (phrase for phrase in reversed(state.found[: chain[-1].index]) if isinstance(phrase, NounPhrase))
        return next((phrase for phrase in before if phrase.personal or phrase.head.pos == "name"), chain[0])
    if state.grammar.accents and not state.comma and len(chain) > 1 and chain[-2].personal and is_side(chain[-1]):
        if chain[-1].prep_unit is not None and "genitive" in chain[-1].prep_unit.classes:
            return chain[-2]  # "el técnico del Betis que dirigió …"
    return chain[-1] if chain[-1].head.pos == "name" or "team" in chain[-1].head.classes else chain[0]
