"""What is known half-way through a sentence: the clause that is open, the last phrases, the marks between them."""

from clubgraph.extract.clauses.categories import members_of
from clubgraph.extract.phrases.phrase import Clause, NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language


class State:
    """Reads the phrases of a sentence from left to right and keeps the clause that is open."""

    def __init__(self, found: list[Phrase], language: Language) -> None:
        self.found = found
        self.language = language
        self.grammar = language.grammar
        self.clause = Clause("main")
        self.prep: Unit | None = None
        self.chain: list[NounPhrase] = []
        self.comma = False
        self.coordinated = False
        self.last_np: NounPhrase | None = None
        self.bracket = False
        self.outside: list[tuple[Clause, list[NounPhrase], NounPhrase | None]] = []
        self.before: Phrase | None = None
        self.gapped: list[VerbGroup] = []
        self.described: NounPhrase | None = None
        self.absolute: NounPhrase | None = None


def open_clause(state: State, clause: Clause) -> None:
    clause.governor = state.clause.verbs[-1] if state.clause.verbs else None
    state.clause = clause
    state.chain, state.prep, state.comma = [], None, False


def close_clause(state: State) -> None:
    settle(state, state.clause)
    parent = state.clause.parent
    assert parent is not None
    if state.clause.waiting and not parent.subjects:
        parent.waiting += state.clause.waiting
    state.clause = parent
    state.chain = []


def settle(state: State, clause: Clause) -> None:
    subjects = clause.subjects or inherited(state)
    if subjects:
        for group in clause.waiting:
            group.subjects = group.subjects or subjects
        clause.waiting = []


def inherited(state: State) -> list[NounPhrase]:
    clause: Clause | None = state.clause
    if state.described is not None:
        return [state.described]
    while clause is not None:
        if clause.subjects:
            return clause.subjects
        led = bool(clause.prep) and state.grammar.accents  # "el club con el que ganó": not the club's deed
        if clause.kind == "rel" and clause.antecedent is not None and not led:
            return members_of(clause.antecedent)
        clause = clause.parent
    return []


def prep_key(state: State, unit: Unit) -> str:
    """A preposition without the article that it holds: "junto al" is "junto a"."""
    if unit.sense is not None and unit.sense.value:
        return unit.sense.value
    last = unit.key.rsplit(" ", 1)[-1]
    article = state.grammar.contractions.get(last)
    return unit.key.removesuffix(article[1:]) if article else unit.key
