"""The verb or word above a clause → what it makes of a reading: “denied that”, “it is possible that”."""

from dataclasses import replace

from clubgraph.extract.phrases.phrase import VerbGroup
from clubgraph.extract.stance.scope import BY_CUE, BY_NOUN, BY_VERB, Scope
from clubgraph.extract.stance.stance import Stance
from clubgraph.model import Modality


def verb_above(scope: Scope, verb: VerbGroup) -> VerbGroup | None:
    """The verb whose object the clause of this one is, with "that" or without: "Mas said the club will sign"."""
    clause = verb.clause
    if clause is None:
        return None
    if clause.kind == "sub":
        return clause.governor
    if not verb.own or not verb.finite:
        return None
    earlier = [other for other in clause.verbs if other.start < verb.start]
    last = earlier[-1] if earlier else None
    speaks = last is not None and (scope.says(last) or any(scope.is_(name, last) for name in ("wish", "opine")))
    told = last is not None and (bool(last.subjects) or scope.language.grammar.complement != "before")
    return last if last is not None and last.finite and not last.objects and speaks and told else None


def under(scope: Scope, found: Stance, verb: VerbGroup, above: VerbGroup | None) -> Stance:
    """What a verb above the clause makes of it: "denied that", "hopes that", "believes that", "said that"."""
    if above is None or above is verb:
        return found
    for name in ("wish", "opine"):
        if scope.is_(name, above):
            found = found.weaker(BY_VERB[name], above.lemma)
            found = replace(found, expected=found.expected or name == "opine")
    if scope.is_("plan", above) and (above.passive or above.cue):
        found = found.weaker(Modality.PLAN, above.lemma)
    if scope.is_report(above) or any("rumour" in phrase.head.classes for phrase in above.subjects):
        return found.rumoured(above.lemma)
    if not scope.says(above):
        return found
    if scope.is_("deny", above):
        found = refused(scope, found, above)
    elif above.negative and not scope.is_("factive", above):
        found = found.weaker(Modality.OPINION, above.lemma)
    behind = [p for p in above.objects if p.head.pos == "name"] if scope.language.grammar.accents else []
    found = replace(found, speaker=tuple(above.subjects if above.own or not behind else behind[:1]))
    if any("hedge" in unit.classes for unit in above.adverbs):
        found = found.rumoured("hedge")
    return found


def in_frame(scope: Scope, found: Stance, verb: VerbGroup) -> Stance:
    """The word before "that": "it is possible that", "not true that", "reports that … are untrue"."""
    clause = verb.clause
    if clause is None or clause.opener is None or clause.kind not in ("sub", "rel"):
        return found
    word = scope.before(clause.opener.start)
    if word is None or word.pos not in ("noun", "adj", "cue", "adv", "verb"):
        return found
    governor = clause.governor
    no = any(unit.pos == "neg" or "no" in unit.classes for unit in scope.sentence if unit.start < word.start)
    names = word.classes if word.pos == "verb" else frozenset(n for sense in word.senses for n in sense.classes)
    names |= {n for sense in word.senses if sense.pos == "adj" for n in sense.classes}
    if "true" in names:
        return found.denied(word.text) if no else found
    if "false" in names:
        return found if no else found.denied(word.text)
    if "rumour" in names:
        untrue = any("false" in unit.classes for unit in scope.sentence if unit.start > verb.end)
        truth = no and any("truth" in unit.classes for unit in scope.sentence if unit.start < word.start)
        if truth or untrue or (governor is not None and scope.is_("deny", governor)):
            return found.denied(word.text)
        return found.rumoured(word.text)
    for name, modality in BY_NOUN.items():
        if name in names:
            return found.weaker(modality, word.text)
    for name, modality in BY_CUE.items():
        if name in names and clause.kind == "sub":
            return found.weaker(modality, word.text)
    return found


def refused(scope: Scope, found: Stance, verb: VerbGroup) -> Stance:
    """ "Denied", "opposed", but "did not deny"."""
    if verb.negative:
        return found.doubtful(verb.lemma)
    return replace(found.denied(verb.lemma), opposed=found.opposed or scope.is_("oppose", verb))
