"""A verb with "would" → whether it tells what came later: "he would go on to win it", "in 1998 he would join Ajax"."""

from clubgraph.extract.phrases.phrase import VerbGroup
from clubgraph.extract.stance.scope import Scope


def looks_back(scope: Scope, verb: VerbGroup, above: VerbGroup | None) -> bool:
    """Whether "would" is the future of a past: dated, or told as later; not in a condition or as somebody said it."""
    if scope.language.grammar.accents or verb.perfect or above is not None:
        return False
    if any("if" in unit.classes for unit in scope.sentence if unit.pos == "sub"):
        return False
    if scope.is_("looking_on", verb):
        return True
    later = scope.language.classes.get("looking_back", frozenset())
    dated = any(p.head.pos in ("year", "season") for p in (*verb.objects, *(p for _, p in verb.preps)))
    titled = any(u.pos in ("year", "season") for p in verb.objects for u in p.units)
    return dated or titled or any(unit.key in later for unit in verb.adverbs)
