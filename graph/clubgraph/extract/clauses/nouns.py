"""A noun phrase and the clause that it stands in → its role: subject, object, or hung on a preposition."""

from clubgraph.extract.clauses.categories import category_of, is_side, members_of
from clubgraph.extract.clauses.gaps import gap, is_gap, leads_gap
from clubgraph.extract.clauses.hanging import hang, is_apposition
from clubgraph.extract.clauses.state import State, prep_key, settle
from clubgraph.extract.clauses.subjects import says_they
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup

_FIGURES = frozenset({"num", "year", "season", "score", "money", "clock"})


def read_noun_phrase(state: State, phrase: NounPhrase) -> None:
    fused = _fused(phrase) if state.prep is None else ""
    if fused:
        phrase.prep = fused
        hang(state, fused, phrase)
        return
    first = phrase.listed[0] if phrase.listed else phrase
    if state.prep is not None:
        phrase.prep, phrase.prep_unit = prep_key(state, state.prep), state.prep
        inside = bool(state.chain) and _belongs_inside(state, phrase)  # "tras su paso por el Betis"
        if state.grammar.accents and not state.clause.verbs and not state.clause.free and not inside:
            state.clause.fronted.append((phrase.prep, phrase))
        hang(state, phrase.prep, phrase)
        state.prep = None
    elif first is not phrase and first.prep:
        phrase.prep = first.prep
    elif state.grammar.construct and _tells_more(state, phrase):
        state.chain = []
    elif first is phrase and not (is_apposition(state, phrase) and state.chain):
        if state.clause.verbs and not state.comma and _subject_behind(state, state.clause.verbs[-1], phrase):
            _follow(state, state.clause.verbs[-1], phrase)
        elif _spends(state, phrase):
            state.clause.verbs[-1].objects.append(phrase)
        elif not (state.grammar.verb_first and "time" in phrase.head.classes and not _his_own(state, phrase)):
            if not (state.grammar.verb_first and phrase.head.pos in _FIGURES):
                state.clause.free.append(phrase)
            spelt = state.grammar.accents or state.grammar.construct  # in English only "and" tells of a gap
            if state.clause.verbs and spelt and leads_gap(state, phrase):
                gap(state, phrase, leads=True)
            elif state.clause.verbs and is_gap(state, phrase):
                gap(state, phrase)
            elif state.clause.verbs and not state.comma:
                verb = state.clause.verbs[-1]
                if len(verb.objects) < 2:
                    verb.objects.append(phrase)
        state.chain = []
    opener = state.clause.opener
    if opener is state.before and opener is not None and "owner" in opener.classes and phrase.owner is None:
        phrase.owner = state.clause.antecedent
    state.chain.append(phrase)
    for inner in phrase.inside:
        phrase.preps.append((state.grammar.construct, inner))
        if state.clause.verbs:
            state.clause.verbs[-1].preps.append((state.grammar.construct, inner))
    if state.grammar.accents and phrase.head.pos == "adj":
        state.described = _described(state, phrase)
    state.last_np = phrase
    state.comma = False
    state.coordinated = False


def _tells_more(state: State, phrase: NounPhrase) -> bool:
    """Whether an adjective behind a comma tells which place a side has that is named before it: "Ajax, the last of the
    table, meet Gent"."""
    named = state.last_np is not None and state.last_np.head.pos == "name" and not state.last_np.prep
    return state.comma and named and phrase.head.pos == "adj" and phrase.units[0].pos == "det"


def _his_own(state: State, phrase: NounPhrase) -> bool:
    """Whether a time is somebody's, and so no "when": "cerró su etapa en el Ajax"."""
    return state.grammar.accents and phrase.units[0].pos == "poss"


def _spends(state: State, phrase: NounPhrase) -> bool:
    """Whether a stretch of time right behind a verb is what is spent: "pasó tres temporadas en el Ajax"."""
    verb = state.clause.verbs[-1] if state.clause.verbs else None
    if verb is None or verb.objects or verb.index + 1 != phrase.index:
        return False
    bare = phrase.units[0] is phrase.head and phrase.head.sense is not None and phrase.head.sense.form == "pl"
    if not bare and phrase.units[0].pos not in ("num", "det"):
        return False
    lasting = state.grammar.accents and "time" in phrase.head.classes
    lasting = lasting and not any("next" in unit.classes for unit in phrase.units)
    return lasting and verb.lemma in state.language.classes.get("spending", ())


def _belongs_inside(state: State, phrase: NounPhrase) -> bool:
    """Whether a phrase tells of the noun before it alone, not of the verb to come."""
    if phrase.prep in state.grammar.object_mark:
        return bool(state.chain[-1].head.classes & {"move", "departure"})
    if "charge" in phrase.head.classes:
        return False  # "con Rey en el banquillo, el Ajax ganó"
    return phrase.prep not in state.grammar.genitive


def _fused(phrase: NounPhrase) -> str:
    """The preposition that a pronoun is written together with ("with him" in one word)."""
    sense = phrase.head.sense
    return sense.value if phrase.head.pos == "pron" and sense is not None else ""


def _described(state: State, phrase: NounPhrase) -> NounPhrase | None:
    """Of whom an adjective behind a comma tells more: "the winger Rey, free since he left Elche"."""
    before = state.found[max(phrase.index - 2, 0) : phrase.index]
    if len(before) < 2 or getattr(before[1], "text", "") != "," or not isinstance(before[0], NounPhrase):
        return None
    return before[0] if category_of(before[0]) == "person" else None


def _subject_behind(state: State, verb: VerbGroup, phrase: NounPhrase) -> bool:
    """Whether a phrase behind its verb is the subject: a definite one, without the mark that objects have."""
    if state.grammar.accents and verb.index + 1 == phrase.index and not verb.own and verb.finite:
        speaker = phrase.head.pos == "name" or phrase.personal
        if speaker and _tells_of_deed(state, verb):
            return True
        if verb.lemma in state.language.classes.get("speech", ()):
            return speaker  # "X ficha por el Y, anunció el club"
        coming = verb.lemma in state.language.classes.get("moving_oneself", ()) and not is_side(phrase)
        return speaker and coming  # "en su lugar llega Rey"
    marked = state.grammar.verb_first and state.grammar.object_mark and state.grammar.construct
    if not marked or verb.own or verb.infinitive or state.coordinated:
        return False
    if verb.form == "past" and verb.units[-1].text.endswith(state.grammar.first):
        return phrase.head.pos == "pron" and bool(phrase.head.classes & {"first", "we"})
    if verb.lemma in state.language.classes.get("copula", ()) or phrase.head.classes & {"time", "object"}:
        return False
    if phrase.head.pos in _FIGURES:
        return False  # "his goal, the 15th"
    if verb.form == "past" and verb.subjects and phrase.listed and not says_they(state, verb):
        return False  # "he played for many clubs, among them A, B and C"
    following = state.found[phrase.index + 1] if phrase.index + 1 < len(state.found) else None
    if verb.subjects and isinstance(following, VerbGroup) and following.finite:
        return False  # "X met Y, and at the end the coach will leave": the subject of the next verb
    own = phrase.head.sense is not None and phrase.head.sense.form == "own"
    return (
        phrase.head.pos in ("name", "pron")
        or phrase.units[0].pos == "det"
        or own
        or any(inner.head.pos == "name" or inner.units[0].pos == "det" for inner in phrase.inside)
    )


def _tells_of_deed(state: State, verb: VerbGroup) -> bool:
    """Whether a relative clause has what is done in front, so that who did it stands behind: "el gol que marcó Rey"."""
    told = state.clause.antecedent if state.clause.kind == "rel" and len(state.clause.verbs) == 1 else None
    return told is not None and any(phrase.start == told.start for phrase in verb.objects)


def _follow(state: State, verb: VerbGroup, phrase: NounPhrase) -> None:
    """Make a phrase the subject of the verb before it; in a relative clause the antecedent is then its object."""
    clause = state.clause
    if clause.kind == "rel" and len(clause.verbs) == 1 and clause.antecedent is not None and not clause.prep:
        if not _tells_of_deed(state, verb):
            verb.objects.append(clause.antecedent)
    verb.subjects, verb.own = members_of(phrase), True
    clause.subjects = verb.subjects
    for member in verb.subjects:
        member.subject_of = member.subject_of or verb
    settle(state, clause)
