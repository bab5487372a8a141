"""A place in a clause → what may be the subject of a finite verb there, and whom a relative clause tells of."""

from clubgraph.extract.clauses.gerunds import is_of_gerund
from clubgraph.extract.clauses.state import State
from clubgraph.extract.clauses.when import says_when
from clubgraph.extract.phrases.phrase import Clause, NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import PERSONAL, Unit


def who_is(state: State, clause: Clause, group: VerbGroup) -> list[NounPhrase]:
    """Of whom a relative clause tells more that hangs on what he is: "Rey es un delantero que juega en el Ajax"."""
    above, role = clause.governor, clause.antecedent
    is_so = above is not None and above.lemma in state.language.classes.get("be", ())
    if not (state.grammar.accents and above is not None and role is not None and role.head.pos == "noun"):
        return []
    turns = above.lemma in state.language.classes.get("copula", ()) and any(p is role for _, p in above.preps)
    behind = state.found[group.index + 1 : group.index + 2]
    named = [p for p in behind if isinstance(p, NounPhrase) and p.head.pos == "name"]  # "en el equipo que dirige Rey"
    if turns and not named and (role.personal or "team" in role.head.classes):
        return [subject for subject in above.subjects if subject is not role]  # "se convirtió en el equipo que ganó"
    if not is_so:
        return []
    return above.subjects if role.personal and role in above.objects and role not in above.subjects else []


def is_parted(state: State, phrase: NounPhrase, group: VerbGroup) -> bool:
    """Whether a coordinator parts an object from the next verb: "llegó el delantero Rey y ayer se acordó …", "he had
    not kicked a ball and on Friday retired"."""
    if state.grammar.accents and _goes_on_told(state, phrase, group):
        return True
    if state.coordinated or state.grammar.construct:
        thing = phrase.head.pos == "noun" and not phrase.personal and "team" not in phrase.head.classes
        return state.coordinated or (state.comma and thing)  # "he scored 24 goals, won the cup and left"
    last = phrase.listed[-1] if phrase.listed else phrase
    between = state.found[last.index + 1 : group.index]
    places = [place for place, unit in enumerate(between) if getattr(unit, "pos", "") == "coord"]
    if state.grammar.accents or not places:
        return bool(places)
    return all(_hangs(other) for other in between[places[-1] + 1 :])


def _goes_on_told(state: State, phrase: NounPhrase, group: VerbGroup) -> bool:
    """Whether a comma parts a thing that somebody did from his next deed: "Inició su carrera en el Ajax, jugó …"."""
    last = state.clause.verbs[-1] if state.clause.verbs else None
    if last is None or last.form != group.form or getattr(state.found[group.index - 1], "text", "") != ",":
        return False
    return phrase.head.pos == "noun" and not phrase.personal and "team" not in phrase.head.classes


def _hangs(phrase: Phrase) -> bool:
    """Whether a phrase says when, where or how, and is no subject."""
    if isinstance(phrase, NounPhrase):
        return phrase.prep_unit is not None
    return isinstance(phrase, Unit) and phrase.pos in ("adv", "prep")


def one_person(state: State, group: VerbGroup, clause: Clause) -> bool:
    """Whether a relative pronoun for persons and its verb speak of one: "Rey (Ajax) y Gil, quien llegó libre"."""
    person = clause.opener is not None and "person" in clause.opener.classes
    return person and group.form in ("past", "pres", "fut") and not says_they(state, group)


def last_of_titled(state: State, phrase: NounPhrase) -> bool:
    """Whether only the last of a list is meant, who has a title of his own: "striker X and coach Y, who left"."""
    if state.grammar.accents or state.grammar.construct or len(phrase.listed) < 2 or phrase is not phrase.listed[-1]:
        return False
    return phrase.head.pos == "name" and any(u.pos == "noun" and u.classes & PERSONAL for u in phrase.units)


def own_subjects(state: State) -> list[NounPhrase]:
    """The phrase that may be the subject of a finite verb here: free, after the last verb."""
    after = state.clause.verbs[-1].end if state.clause.verbs else -1
    dates = ("season", "year", "score") if state.grammar.accents else ()
    behind = [phrase for phrase in state.clause.free if phrase.head.pos not in dates and phrase.start > after]
    free = [phrase for phrase in behind if not says_when(state, phrase)]
    if free and behind[-1] is not free[-1] and state.clause.verbs and free[-1] in state.clause.verbs[-1].objects:
        return []  # "he left Ajax two years later, said X"
    free = [phrase for phrase in free if not (state.grammar.accents and state.comma and opens(phrase))]
    free = [phrase for phrase in free if not (state.grammar.accents and _is_told(state, phrase))]
    if state.grammar.accents and state.comma and len(free) > 1 and free[0].head.pos == "name":
        return free[:1]
    return [] if free and is_of_gerund(state, free[-1]) else free[-1:]


def _is_told(state: State, phrase: NounPhrase) -> bool:
    """Whether a role right behind a verb, bare or behind a copula, is what somebody is or becomes: "fue campeón de
    Liga, ganó la Copa", "no es una figura, militó en …"."""
    role = phrase.head.pos == "noun" and (phrase.personal or bool(phrase.head.classes & {"winner", "runnerup"}))
    verb = state.found[phrase.index - 1] if phrase.index > 0 else None
    if not role or not isinstance(verb, VerbGroup):
        return False
    copula = verb.lemma in state.language.classes.get("be", ()) and "indefinite" in phrase.units[0].classes
    return phrase.units[0].pos in ("noun", "adj") or (copula and bool(verb.subjects))


def opens(phrase: NounPhrase) -> bool:
    """Whether a sentence begins with what somebody is: "Jugadora del Ajax, debutó en 2005"."""
    bare = not phrase.index and phrase.head.pos == "noun" and phrase.units[0].pos in ("noun", "adj", "cue")
    single = phrase.head.sense is not None and phrase.head.sense.form == "sing"
    return bare and single and (phrase.personal or "winner" in phrase.head.classes)


def disagrees(state: State, group: VerbGroup, antecedent: NounPhrase) -> bool:
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
    if says_they(state, group) or last.text.endswith(grammar.first) or last.sense is None:
        return False
    she = last.key != last.sense.lemma
    return she != head.text.endswith(grammar.she_noun)


def is_his(state: State, clause: Clause, subject: NounPhrase) -> bool:
    """Whether the subject of a relative clause is the antecedent's: "X, whose clubs include Ajax"."""
    whose = clause.opener is not None and "owner" in clause.opener.classes
    return whose or (bool(state.grammar.construct) and _is_own(subject))


def _is_own(phrase: NounPhrase) -> bool:
    """Whether a noun says by its ending whose it is: "whose coach" needs no other word for the antecedent."""
    return phrase.head.sense is not None and phrase.head.sense.form == "own"


def says_they(state: State, group: VerbGroup) -> bool:
    """Whether the ending of a verb says "they"."""
    many = state.grammar.many
    if group.form == "past" and state.grammar.construct:
        many = many[:1]  # "סיים" is "he ended"
    return group.units[-1].text.endswith(many)


def fronted_side(state: State, group: VerbGroup) -> list[NounPhrase]:
    """ "At Chelsea hope to sign him": where verbs need no subject, a club in front of the first one is meant."""
    first, before = not state.clause.verbs and state.clause.kind == "main", state.last_np
    if not (state.grammar.construct and first and before is not None and before.prep and not state.comma):
        return []
    if before.prep not in state.grammar.of or not says_they(state, group):
        return []
    club = any(c.entity.kind == "Club" for c in before.head.candidates) or "team" in before.head.classes
    return [before] if club else []


def fronted_behind_mark(state: State, group: VerbGroup) -> list[NounPhrase]:
    """The same behind a comma or conjunction, right before the verb: "…, at Chelsea hope to sign him"."""
    club, prep, mark = [*reversed(state.found[max(group.index - 3, 0) : group.index]), None, None, None][:3]
    if not (state.grammar.construct and isinstance(club, NounPhrase) and getattr(prep, "pos", "") == "prep"):
        return []
    opens = getattr(mark, "text", "") == "," or getattr(mark, "pos", "") in ("coord", "sub")
    named = club.head.pos == "name" and any(c.entity.kind == "Club" for c in club.head.candidates)
    meant = opens and named and club.prep in state.grammar.of and group.units[-1].text.endswith(state.grammar.many)
    return [club] if meant and not club.listed else []
