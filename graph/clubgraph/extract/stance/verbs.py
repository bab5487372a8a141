"""A verb → what its own words and all that governs it make of a reading."""

from dataclasses import replace

from clubgraph.extract.phrases.phrase import VerbGroup
from clubgraph.extract.stance.above import in_frame, refused, under, verb_above
from clubgraph.extract.stance.back import looks_back
from clubgraph.extract.stance.colours import coloured
from clubgraph.extract.stance.hung import hung, is_done, is_needed
from clubgraph.extract.stance.own import awaited, is_negative
from clubgraph.extract.stance.scope import BY_NOUN, BY_VERB, Scope
from clubgraph.extract.stance.stance import Stance
from clubgraph.model import Modality

_MODALS = {
    "future": Modality.PLAN,
    "could": Modality.OPINION,
    "would": Modality.OPINION,
    "should": Modality.OPINION,
}


def of_verb(scope: Scope, found: Stance, verb: VerbGroup, seen: set[int], *, bare: bool = False) -> Stance:
    """What a verb's own words say, and all that governs it; `bare`: its negation says nothing of the reading."""
    if id(verb) in seen:
        return found
    seen.add(id(verb))
    if is_negative(scope, verb) and not bare:
        found = found.turned("not")
    above = verb_above(scope, verb)
    framed = in_frame(scope, under(scope, found, verb, above), verb)
    if verb.modal == "would" and looks_back(scope, verb, above):
        found = framed
    elif verb.modal:
        told = verb.modal == "would" and not verb.perfect and above is not None and above.form == "past"
        modality = Modality.PLAN if told else _MODALS.get(verb.modal, Modality.OPINION)
        found = framed.weaker(modality, verb.modal)
        found = replace(found, possible=found.possible or verb.modal == "could")
    else:
        found = framed
    if verb.form == "fut" or awaited(scope, verb):
        found = found.weaker(Modality.PLAN, "future")
    accented = verb.form == "cond" or (verb.modal == "would" and scope.language.grammar.accents)
    if accented:
        told = above is not None and above.form == "past" and not verb.perfect
        found = found.weaker(Modality.PLAN if told else Modality.OPINION, "conditional")
        found = replace(found, hedged=found.hedged or verb.perfect)
    if verb.form == "subj" and framed.modality is Modality.FACT and not framed.hedged:
        found = found.weaker(Modality.OPINION, "subjunctive")
    return _governed(scope, coloured(scope, found, verb), verb, seen)


def _governed(scope: Scope, found: Stance, verb: VerbGroup, seen: set[int]) -> Stance:
    """What the verb or noun that it completes makes of it."""
    rumoured = verb.form == "ger" and any("rumour" in phrase.head.classes for phrase in verb.subjects)
    if rumoured and verb.above is not None and scope.is_("deny", verb.above):
        return refused(scope, found, verb.above)  # "played down reports linking him with Ajax"
    by = verb.form == "ger" and scope.unit_before(verb.start, "fact")  # "improved their options by signing him"
    noun = verb.noun_governor
    if noun is not None and (verb.infinitive or verb.form == "ger") and not by:
        none = any("no" in unit.classes for unit in noun.units)
        if none and noun.head.classes & {"hope", "plan", "bid"}:  # "have no plans to sell"
            return found.denied(noun.head.text)
        found = hung(scope, found, verb, noun)
    if scope.unit_before(verb.start, "verge"):
        found = found.weaker(Modality.UNDER_NEGOTIATION, "near")
    if verb.form == "ger" and noun is None and scope.unit_before(verb.start, "aiming"):
        found = found.weaker(Modality.UNDER_NEGOTIATION, "towards")
    if verb.form == "ger" and scope.unit_before(verb.start, "short"):
        found = found.weaker(Modality.OPINION, "short of")
    governor = verb.governor
    if governor is not None and governor.lemma in scope.language.classes.get("be", ()) and verb.infinitive:
        heads = [phrase.head for phrase in governor.subjects]
        if any(phrase.head.key in scope.language.classes.get("leave_to", ()) for phrase in governor.objects):
            found = found.weaker(Modality.OPINION, governor.objects[0].head.text)
        for name, modality in BY_NOUN.items():
            if any(name in head.classes for head in heads):
                found = found.weaker(modality, heads[0].text)
    if governor is not None and (verb.infinitive or verb.form in ("ger", "base", "part") or verb.perfect):
        if verb.form == "ger" and _told_apart(scope, verb, governor):
            if scope.unit_before(verb.start, "awaiting"):  # "will have a medical before joining"
                return found.weaker(of_verb(scope, Stance(), governor, seen).modality, "before")
            future = (governor.modal == "future" or governor.form == "fut") and not scope.is_("factive", governor)
            return found.weaker(Modality.PLAN, "future") if future else found
        return _completes(scope, found, verb, governor, seen)
    if verb.form == "ger" and governor is None:
        found = _beside(scope, found, verb, seen)
    if verb.infinitive and verb.noun_governor is None and governor is None:
        return found.weaker(Modality.PLAN, "to")
    return found


def _beside(scope: Scope, found: Stance, verb: VerbGroup, seen: set[int]) -> Stance:
    """What is before the preposition of a deed makes of it: "peleará por fichar", "debe vender antes de fichar"."""
    earlier = [other for other in verb.clause.verbs if other.start < verb.start] if verb.clause is not None else []
    if earlier and scope.unit_before(verb.start, "awaiting"):
        return found.weaker(of_verb(scope, Stance(), earlier[-1], seen).modality, "before")
    prep = scope.before(verb.start)
    word = scope.before(prep.start) if prep is not None and prep.pos == "prep" else None
    if word is None or word.sense is None:
        return found
    classes = scope.language.classes
    for name, modality in (BY_NOUN if word.pos == "noun" else BY_VERB if word.pos == "verb" else {}).items():
        if name in word.classes or (word.pos == "verb" and word.sense.lemma in classes.get(name, ())):
            found = found.weaker(modality, word.text)
    return found


def _told_apart(scope: Scope, verb: VerbGroup, governor: VerbGroup) -> bool:
    """ "Has not scored since joining", "never regretted joining": true whatever is said of the verb above."""
    before = scope.before(verb.start)
    apart = before is not None and before.pos == "prep" and bool(before.classes & {"time", "fact", "without"})
    return apart or scope.is_("factive", governor)


def _is_aim(verb: VerbGroup, governor: VerbGroup) -> bool:
    """Whether an infinitive says what a deed is for: "in order to coach Spain", or behind a name that is its object."""
    named = verb.noun_governor is None and any(phrase.head.pos == "name" for phrase in governor.objects)
    return named or "aim" in verb.units[0].classes


def _has_decided(scope: Scope, verb: VerbGroup) -> bool:
    """Whether a club tells that it has decided to part with somebody, who is gone with that: "has decided to sack
    him"."""
    governor = verb.governor
    told = governor is not None and (governor.perfect or governor.form == "past") and not governor.negative
    decided = governor is not None and told and scope.is_("deciding", governor)
    return decided and verb.infinitive and not verb.modal and scope.is_("dismissing", verb)


def _is_carried_out(scope: Scope, verb: VerbGroup, governor: VerbGroup) -> bool:
    """Whether what a verb governs is done with it: "managed to sign him", "agreed a deal to sign him"."""
    done = scope.is_("manage", governor) or scope.is_("cause", governor)
    return done or _has_decided(scope, verb) or is_done(scope, verb)


def _completes(scope: Scope, found: Stance, verb: VerbGroup, governor: VerbGroup, seen: set[int]) -> Stance:
    """ "Failed to join", "wants to join", "denied joining", "is said to have joined"."""
    if scope.is_report(governor):
        found = found.rumoured(governor.lemma)
    elif scope.is_("fail", governor):
        found = found.turned(governor.lemma)
    elif verb.infinitive and scope.is_("deny", governor) and _is_aim(verb, governor):
        pass  # "turned Ajax down to coach Spain"
    elif not _is_carried_out(scope, verb, governor):
        if verb.infinitive and (governor.form == "prog" or scope.is_("urging", governor)):
            found = found.weaker(Modality.PLAN if governor.form == "prog" else Modality.OPINION, governor.lemma)
        foretold = ("opine",) if governor.passive and verb.infinitive else ()  # "is tipped to return"
        for name in ("wish", "plan", "attempt", "negotiate", "deny", "could", "should", "must", *foretold):
            if name == "could" and governor.negative and governor.form == "past":
                continue
            past = governor.form == "past" or scope.unit_before(verb.start, "yet")
            hoped = verb.noun_governor is not None and is_needed(scope, verb.noun_governor)
            if name == "must" and (past or verb.noun_governor is not None) and not hoped:
                continue  # not of "need a win to reach it"
            if scope.is_(name, governor):
                found = found.weaker(BY_VERB[name], governor.lemma)
                found = replace(found, opposed=found.opposed or scope.is_("oppose", governor))
    return of_verb(scope, found, governor, seen)
