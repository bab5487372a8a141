"""A candidate and what it is meant as → whether its rule's `scheduled` takes it."""

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.phrases.phrase import VerbGroup
from clubgraph.extract.stance.stance import Stance
from clubgraph.model import Modality


def is_taken(candidate: Candidate, how: Stance) -> bool:
    """Whether a rule that asks for what is to come (`only`), or for what is done (`done`, `once`), takes a reading."""
    scheduled = candidate.rule.settings.get("scheduled")
    fact = how.modality is Modality.FACT
    if scheduled == "only":
        return not fact
    if scheduled not in ("done", "once"):
        return True
    return fact and not how.negative and (scheduled == "done" or _happened(candidate.verb))


def _happened(verb: VerbGroup | None) -> bool:
    """Whether a verb tells a past deed as one of several: "In 2004 he moved to Ajax", "before moving to Ajax"."""
    if verb is None or verb.perfect or verb.form not in ("past", "ger"):
        return False
    dated = any(unit.pos in ("year", "season") for _, phrase in verb.preps for unit in phrase.units)
    return dated or not verb.passive
