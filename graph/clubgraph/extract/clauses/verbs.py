"""A verb group and the clause that it stands in → its subjects, and the verb that it completes."""

from clubgraph.extract.clauses.categories import members_of
from clubgraph.extract.clauses.finite import read_finite
from clubgraph.extract.clauses.infinitives import read_infinitive
from clubgraph.extract.clauses.marks import QUOTES
from clubgraph.extract.clauses.participles import goes_on, is_bare_infinitive, is_participle
from clubgraph.extract.clauses.reduced import read_gerund, read_participle
from clubgraph.extract.clauses.state import State, settle
from clubgraph.extract.phrases.phrase import Clause, NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit


def read_verb_group(state: State, group: VerbGroup) -> None:
    if _behind_quotation(state, group) and group.finite and _is_speech(state, group):
        settle(state, state.clause)
        state.clause = Clause("main")  # what was quoted is over: '"X has joined Y," said Z'
    group.clause = state.clause
    following = _following(state, group)
    participle = is_participle(state, group, following)
    if participle:
        group.form, group.passive = "part", group.lemma not in state.language.classes.get("moving_oneself", ())
    if is_bare_infinitive(state, group):
        group.infinitive, group.form = True, "base"
    if goes_on(state, group):
        above = state.clause.verbs[-1]
        group.infinitive, group.form, group.subjects = True, "base", above.subjects
        group.governor, group.noun_governor = above.governor, above.noun_governor
    elif group.lemma == "be" and all(unit.pos in ("cue", "adv") for unit in group.units):
        group.subjects = members_of(state.last_np) if state.last_np is not None else []  # "with Fulham set to sign him"
    elif group.infinitive:
        read_infinitive(state, group)
    elif group.form == "ger":
        read_gerund(state, group)
    elif participle:
        read_participle(state, group)
    else:
        read_finite(state, group)
        _share_modal(state, group)
    if not state.clause.verbs and group.finite:
        group.preps += state.clause.leading
        if state.grammar.construct:  # "Estonia the team beat"
            group.objects += [p for prep, p in state.clause.leading if prep in state.grammar.object_mark]
    state.clause.verbs.append(group)
    state.prep, state.comma, state.coordinated = None, False, False
    state.chain = []


def _share_modal(state: State, group: VerbGroup) -> None:
    """Give a bare verb the modal of the verb that it goes on from: "He will leave Ajax and join Gent"."""
    last = state.clause.verbs[-1] if state.clause.verbs else None
    bare = group.form == "base" and len(group.units) == 1 and not group.own and group.clause is state.clause
    if last is not None and last.modal and bare and state.grammar.complement == "before":
        group.modal = last.modal


def _behind_quotation(state: State, group: VerbGroup) -> bool:
    """Whether a quotation ends right before a verb, be there a comma between or not."""
    before = [getattr(phrase, "text", "") for phrase in state.found[max(group.index - 2, 0) : group.index]]
    return bool(before) and (before[-1] in QUOTES or (before[-1] == "," and before[0] in QUOTES))


def _is_speech(state: State, group: VerbGroup) -> bool:
    return group.lemma in state.language.classes.get("speech", ())


def _following(state: State, group: VerbGroup) -> Phrase | None:
    """What follows a verb but an adverb, how often it is done or a score: "organised annually by", "beaten 2-0 by"."""
    ahead = (phrase for phrase in state.found[group.index + 1 : group.index + 4] if not _says_when(state, phrase))
    return next(ahead, None)


def _says_when(state: State, phrase: Phrase) -> bool:
    if isinstance(phrase, Unit):
        return phrase.pos == "adv"
    if not isinstance(phrase, NounPhrase):
        return False
    times = state.language.classes.get("time_unit", ())
    score = len(phrase.units) == 1 and phrase.head.pos == "score"
    return score or (phrase.head.key in times and "indefinite" in phrase.units[0].classes)
