"""A finite verb → its subjects: the phrase before it, the antecedent of its clause, or those of the verb before."""

from clubgraph.extract.clauses.around import around_gerund, described
from clubgraph.extract.clauses.categories import members_of
from clubgraph.extract.clauses.left_out import left_out
from clubgraph.extract.clauses.relative import relate
from clubgraph.extract.clauses.state import State, close_clause, inherited, settle
from clubgraph.extract.clauses.subjects import (
    fronted_behind_mark,
    fronted_side,
    is_parted,
    own_subjects,
)
from clubgraph.extract.clauses.temporal import explained_of, goes_on_behind, temporal_of
from clubgraph.extract.phrases.phrase import Clause, NounPhrase, VerbGroup


def read_finite(state: State, group: VerbGroup) -> None:
    clause = state.clause
    if clause.fronted and not clause.verbs:
        group.preps = [*clause.fronted, *group.preps]
    elif state.grammar.accents and clause.verbs and (leading := _leading(state, group)) is not None:
        group.preps = [(leading.prep, leading), *group.preps]
        clause.verbs[-1].preps = [pair for pair in clause.verbs[-1].preps if pair[1] is not leading]
    own = own_subjects(state) if not _goes_on(state, group) else []
    own = own if not (own and _is_aside(state, own[0], group)) else []
    own = fronted_behind_mark(state, group) or own
    temporal = temporal_of(state)
    explained = explained_of(state)
    if explained is not None and clause.verbs and not _goes_on(state, group):
        _begin_clause(state, explained, group)
        return
    if temporal is not None and state.before is state.last_np and (own or clause.verbs):
        _begin_clause(state, temporal, group)
        return
    if clause.kind == "rel" and not clause.verbs:
        relate(state, group, own)
    elif own and _is_behind(state, own[0], clause):
        close_clause(state)
        group.clause = state.clause
        read_finite(state, group)
        return
    elif own and _behind_inner(state, own[0], clause):
        _release(state, own[0], clause)
        close_clause(state)
        group.clause, group.subjects, group.own = state.clause, own, True
    elif own and (around := around_gerund(state, own[0])):
        group.subjects = around
    elif own and not (clause.verbs and own[0] in clause.verbs[-1].objects and is_parted(state, own[0], group)):
        group.subjects, group.own = _subject_members(own[0], clause), not state.comma
        _release(state, own[0], clause, group)
    elif clause.kind in ("rel", "sub", "if") and clause.verbs and not state.coordinated and clause.parent:
        close_clause(state)
        group.clause = state.clause
        read_finite(state, group)
        return
    elif state.prep is None and not clause.verbs and temporal_of(state) is not None:
        subject = temporal_of(state)
        group.subjects = members_of(subject) if subject else []
    else:
        group.subjects = fronted_side(state, group) or inherited(state) or described(state) or left_out(state, group)
    clause = state.clause
    if group.subjects:
        clause.subjects = group.subjects
        for phrase in group.subjects:
            phrase.subject_of = phrase.subject_of or group
        settle(state, clause)


def _goes_on(state: State, group: VerbGroup) -> bool:
    """Whether a verb stands right behind a comma and a coordinator, and so goes on with the subject before: "He came
    from Ajax, the club of his town, and played for Gent"."""
    before = [getattr(unit, "pos", "") for unit in state.found[max(group.index - 2, 0) : group.index]]
    parted = before == ["mark", "coord"] and bool(state.clause.verbs) and bool(state.clause.subjects)
    before_verb = state.grammar.complement == "before" and state.clause.kind == "main"
    return before_verb and (parted or _is_told_on(state, group) or goes_on_behind(state, group))


def _is_aside(state: State, phrase: NounPhrase, group: VerbGroup) -> bool:
    """Whether what stands between commas before "and" tells more of somebody, and does not do the next thing: "fichó a
    Rey, el héroe del ascenso, y nombró a Gil"."""
    before = [getattr(unit, "pos", "") for unit in state.found[max(group.index - 2, 0) : group.index]]
    opened = getattr(state.found[phrase.index - 1], "text", "") == "," if phrase.index else False
    told = bool(state.clause.verbs) and bool(state.clause.verbs[-1].subjects) and state.clause.kind == "main"
    last = state.clause.verbs[-1] if state.clause.verbs else None
    alike = last is not None and last.form == group.form
    return state.grammar.accents and before == ["mark", "coord"] and opened and told and alike


def _is_told_on(state: State, group: VerbGroup) -> bool:
    """Whether a verb behind a comma is the second of three deeds: "He left Ajax, played for Gent and retired"."""
    last = state.clause.verbs[-1] if state.clause.verbs and state.clause.subjects else None
    if last is None or getattr(state.found[group.index - 1], "text", "") != "," or last.form != group.form:
        return False
    own = own_subjects(state)
    told = last.lemma in state.language.classes.get("speech", ()) or group.passive or group.form != "past"
    if told or not own or own[0] not in last.objects or own[0].apposed:
        return False
    ahead = zip(state.found[group.index + 1 :], state.found[group.index + 2 :], strict=False)
    return any(getattr(a, "pos", "") == "coord" and isinstance(b, VerbGroup) and b.form == "past" for a, b in ahead)


def _leading(state: State, group: VerbGroup) -> NounPhrase | None:
    """What hangs on a preposition between a coordinator and its verb: "nació allí y en 2008 fichó por el Ajax"."""
    mark, prep, phrase = [None, None, None, *state.found[max(group.index - 3, 0) : group.index]][-3:]
    if not isinstance(phrase, NounPhrase) or phrase.prep_unit is None or phrase.prep_unit is not prep:
        return None
    return phrase if getattr(mark, "pos", "") == "coord" and phrase.prep not in state.grammar.genitive else None


def _is_behind(state: State, phrase: NounPhrase, clause: Clause) -> bool:
    """Whether a phrase is the subject behind the verb of a relative clause: "the side that X coaches has won"."""
    inside = state.grammar.accents and clause.kind == "rel" and clause.parent is not None and bool(clause.verbs)
    return inside and not state.comma and not state.coordinated and phrase in clause.verbs[-1].objects


def _behind_inner(state: State, phrase: NounPhrase, clause: Clause) -> bool:
    """Whether a pronoun right behind a clause that opens a sentence begins the main one without a comma between: "When
    Rey was appointed he left the club"."""
    opens = clause.kind in ("sub", "if") and clause.opener is not None and clause.opener is state.found[0]
    first = clause.parent is not None and clause.parent.parent is None and not clause.parent.verbs
    pronoun = phrase.head.pos == "pron" and "subject" in phrase.head.classes
    told = bool(clause.verbs) and clause.verbs[-1].lemma not in state.language.classes.get("speech", ())
    return opens and first and pronoun and told and not state.coordinated


def _begin_clause(state: State, subject: NounPhrase, group: VerbGroup) -> None:
    """ "He starred as Spain won": a clause of its own begins at the conjunction that looked like a preposition."""
    for verb in state.clause.verbs[-1:]:
        verb.preps = [pair for pair in verb.preps if pair[1] is not subject]
    state.clause = Clause("sub", state.clause, opener=subject.prep_unit, subjects=members_of(subject))
    group.clause, group.subjects, group.own = state.clause, members_of(subject), True
    subject.subject_of = subject.subject_of or group


def _release(state: State, phrase: NounPhrase, clause: Clause, group: VerbGroup | None = None) -> None:
    """A phrase that turns out to be a subject is no object of the verb before it, if that verb takes a clause."""
    if not clause.verbs or phrase not in clause.verbs[-1].objects:
        return
    speaks = group is None or group.lemma in state.language.classes.get("speech", ())
    if not (speaks and phrase.apposed and clause.verbs[-1].infinitive):
        clause.verbs[-1].objects.remove(phrase)


def _subject_members(phrase: NounPhrase, clause: Clause) -> list[NounPhrase]:
    """A list is a subject as a whole, unless the verb before took it as its object: then its last member is."""
    if phrase.listed and clause.verbs and phrase.listed[0] in clause.verbs[-1].objects:
        return [phrase.listed[-1]]
    return members_of(phrase)
