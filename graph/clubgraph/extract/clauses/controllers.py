"""An infinitive and the noun or verb before it → whose wish, leave or turn it is to do what it tells."""

from clubgraph.extract.clauses.categories import members_of
from clubgraph.extract.clauses.state import State
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup

WISHES = frozenset({"plan", "hope", "chance", "bid"})
_OFFERS = frozenset({"bid", "deal", "talks", "option", "berth"})


def for_whom(state: State, verb: VerbGroup) -> list[NounPhrase]:
    """Who does what something is enough or time for: "a goal was enough for Ajax to see off Gent"."""
    doer, classes = state.last_np, state.language.classes
    if doer is None or doer is not state.before or doer.head.pos != "name" or doer.prep_unit is None:
        return []
    whom = doer.prep_unit.key in classes.get("behind_enough", ()) and verb.lemma in classes.get("be", ())
    return members_of(doer) if whom else []


def allowed(state: State, verb: VerbGroup) -> list[NounPhrase]:
    """Who may do something, where a verb of allowing has a phrase with the preposition of its person."""
    if verb.lemma not in state.language.classes.get("allow", ()):
        return []
    words = state.language.words
    named = (
        phrase
        for prep, phrase in verb.preps
        if (phrase.prep_unit is not None and "dative" in phrase.prep_unit.classes)
        or (phrase.prep_unit is None and any("dative" in sense.classes for sense in words.get(prep, ())))
    )
    return next((members_of(phrase) for phrase in named), [])


def owner_subject(state: State, phrase: NounPhrase | None) -> list[NounPhrase]:
    return [phrase.owner] if phrase is not None and phrase.owner is not None else []


def willing(state: State, phrase: NounPhrase | None) -> list[NounPhrase]:
    """Whose wish or decision it is, where a name says so: "asked about X's desire to join Ajax", but "accepted Ajax's
    offer to join them"."""
    owner = phrase.owner if phrase is not None and not phrase.head.classes & _OFFERS else None
    named = owner is not None and owner.head.pos == "name" and state.grammar.complement == "before"
    return members_of(owner) if named and owner is not None else []


def whose_wish(state: State, noun: NounPhrase | None) -> list[NounPhrase]:
    """Whose wish, plan or attempt it is to do something: "el deseo del Ajax de fichar a Rey"."""
    if noun is None or not noun.head.classes & WISHES:
        return []
    named = [p for prep, p in noun.preps if prep in state.grammar.genitive and p.head.pos == "name"]
    return members_of(named[0]) if named else []
