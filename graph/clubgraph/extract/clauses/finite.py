"""A finite verb → its subjects: the phrase before it, the antecedent of its clause, or those of the verb before."""

from dataclasses import replace

from clubgraph.extract.clauses.categories import members_of
from clubgraph.extract.clauses.state import State, close_clause, inherited, settle
from clubgraph.extract.phrases.phrase import Clause, NounPhrase, VerbGroup
from clubgraph.extract.units.unit import PERSONAL


def read_finite(state: State, group: VerbGroup) -> None:
    clause = state.clause
    if clause.fronted and not clause.verbs:
        group.preps = [*clause.fronted, *group.preps]
    elif state.grammar.accents and clause.verbs and (leading := _leading(state, group)) is not None:
        group.preps = [(leading.prep, leading), *group.preps]
        clause.verbs[-1].preps = [pair for pair in clause.verbs[-1].preps if pair[1] is not leading]
    own = own_subjects(state) if not _goes_on(state, group) else []
    temporal = _temporal(state)
    if temporal is not None and state.before is state.last_np and (own or clause.verbs):
        _begin_clause(state, temporal, group)
        return
    if clause.kind == "rel" and not clause.verbs:
        if own:
            group.subjects = members_of(own[0])
            if clause.antecedent is not None and clause.prep:
                group.preps.append((clause.prep, replace(clause.antecedent, listed=[])))
            elif clause.antecedent is not None and not _is_his(state, clause, own[0]):
                group.objects.append(replace(clause.antecedent, listed=[]))
        elif clause.antecedent is not None and clause.prep and (state.grammar.accents or state.grammar.construct):
            _led(state, group, clause, clause.antecedent)
        elif clause.antecedent is not None and _disagrees(state, group, clause.antecedent):
            group.objects.append(replace(clause.antecedent, listed=[]))
            group.subjects = [
                p for p in (clause.parent.subjects if clause.parent else []) if p is not clause.antecedent
            ]
        elif clause.antecedent is not None:
            alone = state.grammar.construct and group.form in ("past", "fut", "pres") and not _is_many(state, group)
            alone = alone or _last_of_titled(state, clause.antecedent)
            alone = alone or (state.grammar.accents and _one_person(state, group, clause))
            said_of = _who_is(state, clause) or members_of(clause.antecedent)
            if alone and clause.antecedent.listed:
                said_of = [replace(clause.antecedent, listed=[])]
            group.subjects = [*said_of, *clause.others]
    elif own and _is_behind(state, own[0], clause):
        close_clause(state)
        group.clause = state.clause
        read_finite(state, group)
        return
    elif own and (around := _around_gerund(state, own[0])):
        group.subjects = around
    elif own and not (clause.verbs and own[0] in clause.verbs[-1].objects and _is_parted(state, own[0], group)):
        group.subjects, group.own = _subject_members(own[0], clause), not state.comma
        _release(state, own[0], clause, group)
    elif clause.kind in ("rel", "sub", "if") and clause.verbs and not state.coordinated and clause.parent:
        close_clause(state)
        group.clause = state.clause
        read_finite(state, group)
        return
    elif state.prep is None and not clause.verbs and _temporal(state) is not None:
        subject = _temporal(state)
        group.subjects = members_of(subject) if subject else []
    else:
        group.subjects = _fronted_side(state, group) or inherited(state) or _described(state)
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
    return before_verb and (parted or _is_told_on(state, group))


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


def _who_is(state: State, clause: Clause) -> list[NounPhrase]:
    """Of whom a relative clause tells more that hangs on what he is: "Rey es un delantero que juega en el Ajax"."""
    above, role = clause.governor, clause.antecedent
    is_so = above is not None and above.lemma in state.language.classes.get("be", ())
    if not (state.grammar.accents and is_so and above is not None and role is not None and role.head.pos == "noun"):
        return []
    return above.subjects if role.personal and role in above.objects and role not in above.subjects else []


def _is_parted(state: State, phrase: NounPhrase, group: VerbGroup) -> bool:
    """Whether a coordinator parts an object from the next verb: "llegó el delantero Rey y ayer se acordó …"."""
    if state.coordinated or not state.grammar.accents:
        return state.coordinated
    last = phrase.listed[-1] if phrase.listed else phrase
    return any(getattr(unit, "pos", "") == "coord" for unit in state.found[last.index + 1 : group.index])


def _one_person(state: State, group: VerbGroup, clause: Clause) -> bool:
    """Whether a relative pronoun for persons and its verb speak of one: "Rey (Ajax) y Gil, quien llegó libre"."""
    person = clause.opener is not None and "person" in clause.opener.classes
    return person and group.form in ("past", "pres", "fut") and not _is_many(state, group)


def _leading(state: State, group: VerbGroup) -> NounPhrase | None:
    """What hangs on a preposition between a coordinator and its verb: "nació allí y en 2008 fichó por el Ajax"."""
    mark, prep, phrase = [None, None, None, *state.found[max(group.index - 3, 0) : group.index]][-3:]
    if not isinstance(phrase, NounPhrase) or phrase.prep_unit is None or phrase.prep_unit is not prep:
        return None
    return phrase if getattr(mark, "pos", "") == "coord" and phrase.prep not in state.grammar.genitive else None


def _last_of_titled(state: State, phrase: NounPhrase) -> bool:
    """Whether only the last of a list is meant, who has a title of his own: "striker X and coach Y, who left"."""
    if state.grammar.accents or state.grammar.construct or len(phrase.listed) < 2 or phrase is not phrase.listed[-1]:
        return False
    return phrase.head.pos == "name" and any(u.pos == "noun" and u.classes & PERSONAL for u in phrase.units)


def _is_behind(state: State, phrase: NounPhrase, clause: Clause) -> bool:
    """Whether a phrase is the subject behind the verb of a relative clause: "the side that X coaches has won"."""
    inside = state.grammar.accents and clause.kind == "rel" and clause.parent is not None and bool(clause.verbs)
    return inside and not state.comma and not state.coordinated and phrase in clause.verbs[-1].objects


def own_subjects(state: State) -> list[NounPhrase]:
    """The phrase that may be the subject of a finite verb here: free, after the last verb."""
    after = state.clause.verbs[-1].end if state.clause.verbs else -1
    dates = ("season", "year", "score") if state.grammar.accents else ()
    free = [
        phrase
        for phrase in state.clause.free
        if phrase.head.pos not in dates and phrase.start > after and not _when(state, phrase)
    ]
    if state.grammar.accents and state.comma and len(free) > 1 and free[0].head.pos == "name":
        return free[:1]
    return free[-1:]


def _disagrees(state: State, group: VerbGroup, antecedent: NounPhrase) -> bool:
    """Whether a verb says "he" and its antecedent is a "she", or the other way round: "the sum that she paid"."""
    grammar, head = state.grammar, antecedent.head
    if (
        not grammar.she_noun
        or head.pos != "noun"
        or head.sense is None
        or head.sense.form != "sing"
        or group.form != "past"
    ):
        return False
    last = group.units[-1]
    if _is_many(state, group) or last.text.endswith(grammar.first) or last.sense is None:
        return False
    she = last.key != last.sense.lemma
    return she != head.text.endswith(grammar.she_noun)


def _is_his(state: State, clause: Clause, subject: NounPhrase) -> bool:
    """Whether the subject of a relative clause is the antecedent's: "X, whose clubs include Ajax"."""
    whose = clause.opener is not None and "owner" in clause.opener.classes
    return whose or (bool(state.grammar.construct) and _is_own(subject))


def _is_own(phrase: NounPhrase) -> bool:
    """Whether a noun says by its ending whose it is: "whose coach" needs no other word for the antecedent."""
    return phrase.head.sense is not None and phrase.head.sense.form == "own"


def _when(state: State, phrase: NounPhrase) -> bool:
    """Whether a phrase says when something was done: "who last week presented Rubi"."""
    classes, first = state.language.classes, phrase.units[0].key
    head = phrase.head
    if head.key not in classes.get("time_unit", ()) and head.key not in state.language.months:
        return False
    return any(first in classes.get(name, ()) for name in ("time_last", "time_this", "time_next"))


def _is_many(state: State, group: VerbGroup) -> bool:
    """Whether the ending of a verb says "they"."""
    return group.units[-1].text.endswith(state.grammar.many)


def _fronted_side(state: State, group: VerbGroup) -> list[NounPhrase]:
    """ "At Chelsea hope to sign him": where verbs need no subject, a club in front of the first one is meant."""
    first, before = not state.clause.verbs and state.clause.kind == "main", state.last_np
    if not (state.grammar.construct and first and before is not None and before.prep and not state.comma):
        return []
    if before.prep not in state.grammar.of or not _is_many(state, group):
        return []
    club = any(c.entity.kind == "Club" for c in before.head.candidates) or "team" in before.head.classes
    return [before] if club else []


def _around_gerund(state: State, object_: NounPhrase) -> list[NounPhrase]:
    """ "The Crew, using a new line-up, won", "Duval, named Ajax coach in May, won": what the gerund or participle
    between the commas is said of, not its object."""
    verbs = state.clause.verbs
    if state.grammar.accents or state.grammar.construct or not state.comma or state.coordinated or not verbs:
        return []
    naming = verbs[-1].form == "part" and verbs[-1].lemma in state.language.classes.get("naming", ())
    return _described(state) if (verbs[-1].form == "ger" or naming) and object_ in verbs[-1].objects else []


def _described(state: State) -> list[NounPhrase]:
    """ "A side coached by X beat Y": what stands free before the participles that are all the clause has so far."""
    verbs = state.clause.verbs
    if not verbs or state.coordinated or any(verb.finite for verb in verbs):
        return []
    free = [phrase for phrase in state.clause.free if phrase.end <= verbs[0].start and not _when(state, phrase)]
    return members_of(free[-1]) if free else []


def _led(state: State, group: VerbGroup, clause: Clause, antecedent: NounPhrase) -> None:
    """ "The club with which he won", the subject behind the verb or unspoken."""
    group.preps.append((clause.prep, replace(antecedent, listed=[])))
    if clause.prep in state.grammar.object_mark:
        group.objects.append(antecedent)
    parent = clause.parent
    group.subjects = [phrase for phrase in (parent.subjects if parent else []) if phrase is not antecedent]


def _begin_clause(state: State, subject: NounPhrase, group: VerbGroup) -> None:
    """ "He starred as Spain won": a clause of its own begins at the conjunction that looked like a preposition."""
    for verb in state.clause.verbs[-1:]:
        verb.preps = [pair for pair in verb.preps if pair[1] is not subject]
    state.clause = Clause("sub", state.clause, opener=subject.prep_unit, subjects=members_of(subject))
    group.clause, group.subjects, group.own = state.clause, members_of(subject), True
    subject.subject_of = subject.subject_of or group


def _temporal(state: State) -> NounPhrase | None:
    """ "After Messi left …": the phrase behind a preposition that opens a clause is its subject."""
    last = state.last_np
    hung = [p for p in reversed(state.chain) if p.prep_unit is not None] if last in state.chain[-1:] else []
    for phrase in hung or ([last] if last is not None else []):
        if state.grammar.accents or state.grammar.construct:
            return None
        if phrase.prep_unit is not None and phrase.prep_unit.classes & {"time", "as"}:
            return phrase
    return None


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
