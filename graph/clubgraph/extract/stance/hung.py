"""The noun that an infinitive or gerund hangs on → what it makes of a reading: "a bid to", "permission to"."""

from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.stance.scope import BY_NOUN, Scope
from clubgraph.extract.stance.stance import Stance
from clubgraph.model import Modality

# Nouns that are of one sense only in front of an infinitive, by the name of their class.
_BY_WORD = {"endeavour": Modality.PLAN, "leave_to": Modality.OPINION, "talking": Modality.UNDER_NEGOTIATION}
# By the class of a noun the class of verbs that make a fact of it: "won the race to", "exercised the option to".
_REALISED = {"contest": "winning", "option": "exercising"}
# A deal is made; a day only stands between: "dejó este jueves de ser entrenador".
_NO_PROSPECT = frozenset({"deal", "weekday", "time", "span"})


def hung(scope: Scope, found: Stance, verb: VerbGroup, noun: NounPhrase) -> Stance:
    """What the noun makes of what the verb tells."""
    governor, word, as_told = verb.governor, _word(noun), found
    for name in sorted(noun.head.classes):
        done = _REALISED.get(name, "")
        won = governor is not None and bool(done) and scope.is_(done, governor)
        failed = name in ("plan", "bid") and governor is not None and scope.is_("fail", governor)
        if name in BY_NOUN and not (won or failed):  # "failed in their attempt to sign him"
            found = found.weaker(BY_NOUN[name], noun.head.text)
    if verb.infinitive and _in_the_making(scope, noun, governor):
        found = found.weaker(Modality.UNDER_NEGOTIATION, noun.head.text)
    got = governor is not None and any(scope.is_(name, governor) for name in ("winning", "dealing"))
    for name, modality in _BY_WORD.items() if not got else ():  # not "won the right to", "accepted the invitation to"
        if word in scope.language.classes.get(name, ()):
            found = found.weaker(modality, noun.head.text)
    if word in scope.language.classes.get("failure", ()):
        return found.turned(noun.head.text)
    open_still = found == as_told and not got and _is_unreal(scope, verb, noun)
    return found.weaker(Modality.OPINION, noun.head.text) if open_still else found


def is_done(scope: Scope, verb: VerbGroup) -> bool:
    """Whether an infinitive tells of a deal that is made: "have agreed a deal to sign him"."""
    governor = verb.governor
    if verb.noun_governor is None or governor is None or "deal" not in verb.noun_governor.head.classes:
        return False
    told = (governor.perfect or governor.form == "past") and not governor.negative
    return told and verb.infinitive and scope.is_("dealing", governor)


def is_needed(scope: Scope, noun: NounPhrase) -> bool:
    """Whether somebody who needs it for a deed has not done that yet: "they need a win to go up"."""
    return bool(noun.head.classes & {"win", "draw"}) or _word(noun) in scope.language.classes.get("needed", ())


def _is_unreal(scope: Scope, verb: VerbGroup, noun: NounPhrase) -> bool:
    """Whether an infinitive that belongs to a noun tells of what is not so yet: "la obligación de ganar", but not "el
    honor de ganar"; in a language that keeps it apart from one of aim and tells which nouns are of the latter kind."""
    facts = scope.language.classes.get("fact_of", ())
    if not facts or not verb.infinitive or not scope.unit_before(verb.start, "genitive"):
        return False
    return _word(noun) not in facts and noun.head.classes.isdisjoint(_NO_PROSPECT)


def _word(noun: NounPhrase) -> str:
    return noun.head.sense.lemma if noun.head.sense else noun.head.key


def _in_the_making(scope: Scope, noun: NounPhrase, governor: VerbGroup | None) -> bool:
    """Whether a deal is no deal yet, or no more: "are working on a deal to", "a deal to sign him collapsed"."""
    if "deal" not in noun.head.classes:
        return False
    told = noun.subject_of
    if told is not None and any(scope.is_(name, told) for name in ("stall", "collapse")):
        return True
    return governor is not None and governor.form == "prog"
