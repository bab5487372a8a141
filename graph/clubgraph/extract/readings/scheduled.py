"""A candidate and what it is meant as → whether its rule's `scheduled` takes it."""

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.stance.stance import Stance
from clubgraph.model import Modality


def is_taken(candidate: Candidate, how: Stance, *, leading: bool) -> bool:
    """Whether a rule that asks for what is to come (`only`, `future`), for what is wished (`wish`), for what is done
    (`done`, `once`, `dated`, `of_year`), for what is not denied (`so`, `undenied`), for a match that was played
    (`match`), or for what is told in a past tense (`past`) or in no such (`now`), takes a reading."""
    scheduled = candidate.rule.settings.get("scheduled")
    if scheduled in ("past", "now"):
        past = candidate.verb is not None and candidate.verb.form == "past" and not candidate.verb.perfect
        return past == (scheduled == "past")
    fact = how.modality is Modality.FACT
    if scheduled == "match":  # not "Ajax beat Gent to sign him", nor "if Ajax beat Gent"
        return (fact or how.negative) and (candidate.verb is None or not candidate.verb.courting)
    if scheduled == "future":  # not "seguirá jugando en el Ajax"
        return not fact and not how.negative and (candidate.verb is None or candidate.verb.form != "ger")
    if scheduled == "only":
        return not fact
    if scheduled in ("so", "undenied"):
        return not how.negative
    if scheduled == "wish":
        return how.modality is Modality.WISH
    if scheduled == "of_year":
        return candidate.phrase is not None and any(u.pos in ("year", "season") for u in candidate.phrase.units)
    if scheduled == "dated":
        return fact and not how.negative and _happened(candidate.verb) and is_dated(candidate.verb)
    if scheduled not in ("done", "once"):
        return True
    if scheduled == "once" and leading and not is_dated(candidate.verb):
        return False  # what an article begins with is its news
    return fact and not how.negative and (scheduled == "done" or _happened(candidate.verb))


def _happened(verb: VerbGroup | None) -> bool:
    """Whether a verb tells a past deed as one of several: "In 2004 he moved to Ajax", "before moving to Ajax"."""
    if verb is None or verb.perfect or verb.form not in ("past", "ger"):
        return False
    if verb.clause is not None and any(other.perfect and other.start < verb.start for other in verb.clause.verbs):
        return False  # "has left Ajax and joined Gent"
    return is_dated(verb) or not verb.passive


def is_dated(verb: VerbGroup | None) -> bool:
    """Whether a deed is told with its year or season."""
    hung = [phrase for _, phrase in verb.preps] if verb is not None else []
    return not any(map(_ends, hung)) and any(unit.pos in ("year", "season") for p in hung for unit in p.units)


def _ends(phrase: NounPhrase) -> bool:
    """Whether a phrase says until when: the end of a contract is not when it was signed."""
    return phrase.prep_unit is not None and "until" in phrase.prep_unit.classes
