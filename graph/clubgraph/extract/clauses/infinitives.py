"""An infinitive → who does it, and the verb or noun that it completes."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import members_of
from clubgraph.extract.clauses.controllers import WISHES, for_whom, owner_subject, whose_wish, willing
from clubgraph.extract.clauses.controllers import allowed as allowed_by
from clubgraph.extract.clauses.state import State, inherited, open_clause
from clubgraph.extract.phrases.phrase import Clause, NounPhrase, VerbGroup
from clubgraph.extract.units.unit import Unit

_AIMING = frozenset({"plan", "hope", "chance", "bid", "talks", "deal", "move"})


def read_infinitive(state: State, group: VerbGroup) -> None:
    clause = state.clause
    if state.grammar.accents and state.prep is not None:
        _infinitive_of(state, group, state.prep)
        return
    verb = clause.verbs[-1] if clause.verbs else None
    if verb is None and (doers := _due(state, group)):
        group.subjects, group.infinitive, group.own = doers, False, True
        clause.subjects = doers
        return
    if verb is None and (told := _told_more(state)) is not None:
        open_clause(state, Clause("rel", clause, antecedent=told))
        group.clause, group.subjects = state.clause, members_of(told)
        if any(unit.key in state.language.classes.get("singling", ()) for unit in told.units):
            group.infinitive, group.form = False, "past"
        return
    if verb is None:
        group.noun_governor = state.chain[0] if state.chain else None
        group.subjects = owner_subject(state, group.noun_governor) or inherited(state)
        if not group.subjects:
            clause.waiting.append(group)
        return
    group.governor = verb
    group.objects += _what_is_done(state, group, verb)
    classes = state.language.classes
    climbing = state.grammar.accents and verb.lemma in classes.get("lending", ()) and verb.end + 1 == group.start
    group.reflexive = group.reflexive or (climbing and verb.reflexive)  # "no se quiere ir del Ajax"
    wished = _wished(state.chain)
    if state.chain and state.chain[0].head.pos == "noun" and not state.chain[0].personal:
        group.noun_governor = wished or state.chain[0]
    hoped = verb.lemma in classes.get("wish", ()) or verb.lemma in classes.get("expect", ())
    controls = verb.lemma in classes.get("cause", ()) or (hoped and verb.objects)
    controls = controls or verb.lemma in classes.get("recruiting", ())  # "they hired him to replace Y"
    allowed = for_whom(state, verb) or allowed_by(state, verb) or willing(state, group.noun_governor)
    caused = _caused(verb)
    if allowed:
        group.subjects = allowed
    elif state.grammar.accents and caused and not verb.objects and verb.lemma in classes.get("cause", ()):
        group.subjects = [NounPhrase([caused], caused, verb.index)]  # "le hizo debutar"
    elif verb.passive or not verb.objects or not controls or wished or verb.objects[0].head.pos == "adj":
        group.subjects = verb.subjects
    else:
        group.subjects = members_of(verb.objects[0])


def _caused(verb: VerbGroup) -> Unit | None:
    """The pronoun with a verb that tells whom it makes do something."""
    return next((u for u in reversed(verb.clitics) if "object" in u.classes and "self" not in u.classes), None)


def _wished(chain: Sequence[NounPhrase]) -> NounPhrase | None:
    """The last phrase, where it is the wish of who does the rest: "made no secret of their desire to join"."""
    own = bool(chain) and chain[-1].units[0].pos == "poss" and not chain[-1].head.classes.isdisjoint(WISHES)
    return chain[-1] if own else None


def _what_is_done(state: State, group: VerbGroup, verb: VerbGroup) -> list[NounPhrase]:
    """What a relative clause tells of, where nothing else is the object of its infinitive: "a cup that they went on to
    win"."""
    told, ahead = state.clause.antecedent, state.found[group.index + 1 : group.index + 2]
    if told is None or state.clause.prep or state.grammar.complement != "before" or state.grammar.construct:
        return []
    free = not ahead or not isinstance(ahead[0], NounPhrase)
    return [phrase for phrase in verb.objects if phrase.start == told.start][:1] if free else []


def _told_more(state: State) -> NounPhrase | None:
    """Of whom an infinitive between commas tells more: "X, the first African side to win it, …"."""
    last = state.chain[-1] if state.chain else None
    if last is None or state.grammar.complement != "before" or not last.apposed:
        return None
    return last if last.head.pos == "noun" and (last.personal or "team" in last.head.classes) else None


def _due(state: State, group: VerbGroup) -> list[NounPhrase]:
    """Who is to do something, where the word for it stands in front of them: "due are A and B to leave"; the verb
    takes its colour, in place."""
    first = state.chain[0].listed[0] if state.chain and state.chain[0].listed else next(iter(state.chain), None)
    if first is None or not state.grammar.construct or first.prep or first.index == 0:
        return []
    before, last = state.found[first.index - 1], state.chain[-1]
    named = all(member.head.pos == "name" for member in first.listed or [first])
    if not isinstance(before, Unit) or before.pos != "modal" or not named or last.index + 1 != group.index:
        return []
    group.modal = next(iter(sorted(before.classes - {"neg"})), "future")
    return members_of(first)


def _infinitive_of(state: State, group: VerbGroup, prep: Unit) -> None:
    """An infinitive behind a preposition: a time or cause ("tras ganar"), an aim, or what a verb governs."""
    if "fact" in prep.classes or "time" in prep.classes or "without" in prep.classes or _moves_on(state, prep):
        group.infinitive, group.form = False, "ger"
        group.negative = group.negative or "without" in prep.classes
    elif state.chain and state.chain[0].head.pos == "noun" and not state.chain[0].personal:
        aim = "aim" in prep.classes and state.chain[0].head.classes.isdisjoint(_AIMING)  # "volvió a la liga para jugar"
        group.noun_governor = None if aim else state.chain[0]
    elif "aim" not in prep.classes and state.clause.verbs:
        group.governor = state.clause.verbs[-1]
    verb = state.clause.verbs[-1] if state.clause.verbs else None
    causing = verb is not None and verb.lemma in state.language.classes.get("cause", ())
    if causing and verb is not None and verb.objects:
        group.subjects = members_of(verb.objects[-1])
    elif causing and verb is not None and (caused := _caused(verb)) is not None:
        group.subjects = [NounPhrase([caused], caused, verb.index)]  # "lo llevó a jugar en el Ajax"
    elif wishing := whose_wish(state, group.noun_governor):
        group.subjects = wishing
    elif verb is None and "verge" in prep.classes and state.last_np is not None and state.last_np.head.pos == "name":
        group.subjects = members_of(state.last_np)  # "Rey, a punto de fichar por el Ajax"
    elif verb is not None and verb.subjects:
        group.subjects = verb.subjects
    else:
        group.subjects = inherited(state)
    if not group.subjects:
        state.clause.waiting.append(group)


def _moves_on(state: State, prep: Unit) -> bool:
    """Whether an aim is what somebody who has left did next: "dejó el Ajax para unirse al Gent"."""
    last = state.clause.verbs[-1] if state.clause.verbs else None
    if last is None or last.lemma not in state.language.classes.get("parting", ()):
        return False
    return "aim" in prep.classes and last.form == "past" and not (last.negative or last.modal or last.infinitive)
