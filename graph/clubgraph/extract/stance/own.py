"""A verb group → whether its own words deny what it tells, or leave it to the future."""

from clubgraph.extract.phrases.phrase import VerbGroup
from clubgraph.extract.stance.scope import Scope

_DEALS = frozenset({"bid", "talks", "move", "signing", "deal", "extension"})


def awaited(scope: Scope, verb: VerbGroup) -> bool:
    """Whether a present tense tells of what is to come: "until he leaves", "before they sign him"."""
    start = verb.subjects[0].start if verb.own and verb.subjects else verb.start
    return verb.form in ("pres", "base") and verb.finite and not verb.perfect and scope.unit_before(start, "awaiting")


def is_negative(scope: Scope, verb: VerbGroup) -> bool:
    """Whether a verb is denied: not by "not only" or "not until 2019", but by "neither … nor" before it."""
    if verb.negative:
        if any("only" in unit.classes for unit in verb.adverbs):
            return False
        until = (p for _, p in verb.preps if p.prep_unit is not None and "until" in p.prep_unit.classes)
        dated = any(p.head.pos in ("year", "season", "num") or "time" in p.head.classes for p in until)
        return not dated
    if any(scope.unit_before(verb.start, name) for name in ("without", "yet", "against")) or _none(verb):
        return True
    told = (*verb.subjects[:1], *verb.objects[:1], *(phrase for _, phrase in verb.preps[:1]))
    return any(scope.unit_before((phrase.listed or [phrase])[0].start, "neither") for phrase in told)


def _none(verb: VerbGroup) -> bool:
    """Whether a verb has for its object a deal or talks of which there are none: "made no offer"."""
    told = verb.objects[:1] if not verb.passive else verb.subjects[:1]
    deals = (phrase for phrase in told if phrase.head.classes & _DEALS)
    return any("no" in unit.classes for phrase in deals for unit in phrase.units if unit.pos == "det")
