"""A verb form that may be two things → whether it is a participle, or an infinitive without its mark."""

from clubgraph.extract.clauses.categories import category_of
from clubgraph.extract.clauses.state import State
from clubgraph.extract.clauses.subjects import own_subjects
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit


def is_participle(state: State, group: VerbGroup, following: Phrase | None) -> bool:
    """Whether a form that may be a past tense is a participle: "a side coached by", "the striker signed from"."""
    if group.passive or group.perfect or group.infinitive or group.modal or len(group.units) > 1 + len(group.adverbs):
        return False
    unit = group.units[-1]
    if unit.pos != "verb" or not unit.read("verb", "part"):
        return False
    if not unit.read("verb", "past"):
        return True
    if _is_said_to(state, group, following):
        return True
    if isinstance(following, NounPhrase) and "cap" in following.head.classes:
        following = state.found[following.index + 1] if following.index + 1 < len(state.found) else None
    if state.comma and not state.clause.verbs and _is_given_role(state, group, following):
        return True  # "Marc Duval, appointed Ajax coach in May, …"
    by_agent = isinstance(following, Unit) and following.key in state.grammar.by and not _doing(state, group, following)
    above = state.clause.verbs[-1] if state.clause.verbs else None
    if above is not None and above.lemma in state.language.classes.get("having", ()) and not state.comma:
        return bool(above.objects) and not state.coordinated and state.clause.free[-1:] == above.objects[-1:]
    passive = above is not None and above.passive and state.coordinated and state.grammar.complement == "before"
    passive = passive and not (above is not None and above.negative)  # "is not attached but previously played for X"
    if passive and not own_subjects(state) and (not isinstance(following, NounPhrase) or _from_whom(state, following)):
        return True  # "they were relegated in May and sold in December to X", "… and docked five points by X"
    if by_agent:
        return state.clause.kind != "rel" or bool(state.clause.verbs)  # "who departed by mutual consent"
    preposition = isinstance(following, Unit) and following.pos == "prep"
    if preposition and _describes(state, above):
        return True
    if preposition and above is not None and _one_of_deeds(state, group, above):
        return False
    if preposition and not state.grammar.accents and _told_of(state):
        return False  # "he resigned after Ajax lost to Gent"
    if preposition and not state.grammar.accents and state.last_np is state.before and _accompanies(state):
        return True  # "with the fees received for them"
    alone = (
        not own_subjects(state) and not state.coordinated and bool(state.clause.verbs) and state.clause.kind != "rel"
    )
    return preposition and (alone or _verb_ahead(state, group)) and state.last_np is not None and not state.coordinated


def _is_said_to(state: State, group: VerbGroup, following: Phrase | None) -> bool:
    """Whether a noun is described by what is said of it: "for a fee thought to be £5m"."""
    said = group.lemma in state.language.classes.get("report", ()) and state.grammar.complement == "before"
    return said and isinstance(following, VerbGroup) and following.infinitive and not state.comma


def _from_whom(state: State, phrase: NounPhrase) -> bool:
    """Whether what follows a participle is what somebody named did to its subject: "and docked five points by X"."""
    by, agent = (*state.found[phrase.index + 1 : phrase.index + 3], None, None)[:2]
    if phrase.head.pos == "name" or not (isinstance(by, Unit) and by.key in state.grammar.by):
        return False
    return isinstance(agent, NounPhrase) and agent.head.pos == "name"


def _describes(state: State, above: VerbGroup | None) -> bool:
    """Whether a form right behind what somebody is or has says more of it: "Betis is a club based in Seville"."""
    told = state.before
    if above is None or state.grammar.complement != "before" or not isinstance(told, NounPhrase) or state.coordinated:
        return False
    being = above.lemma in state.language.classes.get("be", ()) and not state.comma
    if being and any(told is hung for phrase in above.objects for _, hung in phrase.preps):
        return True  # "Celtic are one of several clubs interested in him"
    indefinite = not told.prep and "indefinite" in told.units[0].classes
    return indefinite and told in above.objects and above.lemma not in state.language.classes.get("speech", ())


def _one_of_deeds(state: State, group: VerbGroup, above: VerbGroup) -> bool:
    """Whether a form behind a comma is one of the deeds of somebody that "and" ends: "Rey began at Luton, moved to
    Getafe and returned to Boca"."""
    told = state.grammar.complement == "before" and state.comma and above.finite and above.form == "past"
    doer = above.subjects[0] if above.subjects and not above.passive else None
    if not told or doer is None or not (doer.head.pos == "pron" or category_of(doer) == "person"):
        return False
    for phrase, following in zip(state.found[group.index + 1 :], state.found[group.index + 2 :], strict=False):
        if isinstance(phrase, Unit) and (phrase.pos in ("rel", "sub") or phrase.text in (";", ":", "—")):
            return False
        if isinstance(phrase, Unit) and phrase.pos == "coord" and isinstance(following, VerbGroup):
            return following.finite and following.form == "past"
    return False


def _is_given_role(state: State, group: VerbGroup, following: Phrase | None) -> bool:
    """Whether a verb behind a name and a comma says which role somebody was given."""
    naming = group.lemma in state.language.classes.get("naming", ())
    named = state.last_np is not None and state.last_np.head.pos == "name"
    return (
        naming and named and isinstance(following, NounPhrase) and following.personal and following.head.pos == "noun"
    )


def _accompanies(state: State) -> bool:
    """Whether the phrase before stands behind "with" after a comma: a clause of its own without a finite verb."""
    unit = state.last_np.prep_unit if state.last_np is not None else None
    before = next((p for p in reversed(state.found) if unit is not None and p.end <= unit.start), None)
    return unit is not None and "with" in unit.classes and getattr(before, "text", "") == ","


def _doing(state: State, group: VerbGroup, by: Unit) -> bool:
    """Whether "by" stands before what somebody did, or how: "stunned the game by joining Ajax", "left by agreement"."""
    at = next((index for index, phrase in enumerate(state.found) if phrase is by), len(state.found))
    behind = state.found[at + 1] if at + 1 < len(state.found) else None
    classes = state.language.classes
    goes = group.lemma in classes.get("going", ()) and isinstance(behind, NounPhrase)
    how = goes and isinstance(behind, NounPhrase) and behind.head.key in classes.get("accord", ())
    return how or (isinstance(behind, VerbGroup) and behind.form == "ger")


def is_bare_infinitive(state: State, group: VerbGroup) -> bool:
    """Whether a verb without "to" completes the one before and its object: "will let him leave"."""
    above = state.clause.verbs[-1] if state.clause.verbs else None
    letting = above is not None and above.lemma in state.language.classes.get("letting", ())
    if not letting or above is None or above.passive or state.comma or state.coordinated or len(group.units) > 1:
        return False
    helps = above.lemma in state.language.classes.get("helping", ()) and state.before is above  # "helped lead them"
    return (bool(above.objects) or helps) and group.units[-1].read("verb", "base") is not None


def goes_on(state: State, group: VerbGroup) -> bool:
    """Whether a verb right behind a coordinator is one more infinitive: "they plan to sell X and buy Y"."""
    above = state.clause.verbs[-1] if state.clause.verbs else None
    if above is None or not above.infinitive or group.infinitive or group.modal or len(group.units) > 1:
        return False
    bare = group.units[-1].read("verb", "base") is not None and state.grammar.complement == "before"
    return bare and isinstance(state.before, Unit) and state.before.pos == "coord"


def _verb_ahead(state: State, group: VerbGroup) -> bool:
    """Whether another finite verb follows with neither border nor subject of its own between."""
    free = 0
    prep = False
    when = dated = office = False  # "he scored as Ajax won", but "the man hired as the coach left"
    for phrase in state.found[group.index + 1 :]:
        if isinstance(phrase, VerbGroup):
            told = phrase.form in ("past", "pres") or bool(phrase.modal)
            apart = when or (dated and bool(phrase.modal))  # "the move collapsed after he failed", "before it can"
            return phrase.finite and free == 0 and told and not apart
        if isinstance(phrase, NounPhrase):
            dated = when and prep
            when = when and prep and _does(phrase) and not (office and phrase.head.pos == "noun")
            free += 0 if prep else 1
            prep = False
        elif phrase.pos in ("coord", "sub", "rel") or phrase.text in ",;:—":
            return False
        else:
            prep = phrase.pos == "prep"
            when, office = prep and bool(phrase.classes & {"time", "as"}), "as" in phrase.classes
    return False


def _told_of(state: State) -> bool:
    """Whether the phrase right before a verb does what it tells, behind a word for when."""
    subject = state.last_np
    before = state.found[subject.index - 1] if subject is not None and subject.index else None
    when = isinstance(before, Unit) and before.pos == "prep" and "time" in before.classes
    return when and subject is not None and subject is state.before and _does(subject)


def _does(phrase: NounPhrase) -> bool:
    """Whether a phrase is somebody, or a side: who does something, and not a time at which something is done."""
    head = phrase.head
    named = head.pos == "name" and category_of(phrase) in ("side", "person")
    role = head.pos == "noun" and phrase.units[0].pos in ("det", "poss")
    return head.pos == "pron" or named or (role and (phrase.personal or "team" in head.classes))
