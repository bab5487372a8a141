"""The cues, adverbs and conditions beside a verb → what they make of a reading."""

from dataclasses import replace

from clubgraph.extract.phrases.phrase import VerbGroup
from clubgraph.extract.stance.scope import BY_CUE, Scope
from clubgraph.extract.stance.stance import Stance
from clubgraph.model import Modality


def coloured(scope: Scope, found: Stance, verb: VerbGroup) -> Stance:
    """The cues and adverbs beside a verb, and the "if" of its clause."""
    for cue in sorted(verb.cue):
        if cue in BY_CUE:
            found = found.weaker(BY_CUE[cue], cue)
        if cue == "fail":
            found = found.turned(cue)
        if cue == "hedge":
            found = found.rumoured(verb.units[-1].text)
    if scope.is_("expect", verb):
        found = replace(found, expected=True)
    if scope.is_("lacking", verb) and any(phrase.head.classes & {"win", "draw", "defeat"} for phrase in verb.objects):
        found = found.weaker(Modality.WISH, verb.lemma)  # "they needed a win against Ajax"
    for unit in verb.adverbs:
        if "hedge" in unit.classes:
            found = found.rumoured(unit.text)
        if "possible" in unit.classes:
            found = found.doubtful(unit.text)
    clause = verb.clause
    if clause is not None and clause.kind == "if":
        return found.weaker(Modality.OPINION, clause.opener.text if clause.opener else "if")
    return _conditional(scope, found, verb)


def _conditional(scope: Scope, found: Stance, verb: VerbGroup) -> Stance:
    """ "If he scores, they will win", "had he signed …": what hangs on a condition is not so yet."""
    first = verb.subjects[0].start if verb.subjects else verb.start
    inverted = scope.before(first)
    if inverted is not None and "inverts" in scope.language.classes and inverted.pos in ("aux", "modal"):
        begins = scope.before(inverted.start)
        if inverted.key in scope.language.classes["inverts"] and (begins is None or begins.pos in ("mark", "coord")):
            return found.weaker(Modality.OPINION, inverted.text)
    if not (verb.modal in ("future", "would") or verb.form in ("fut", "cond")):
        return found
    opener = next((unit for unit in scope.sentence if unit.pos == "sub" and "if" in unit.classes), None)
    if opener is None:
        return found
    between = [unit for unit in scope.sentence if verb.end <= unit.start < opener.start]
    apart = any(unit.pos in ("coord", "sub", "rel") or unit.text in ',;“”"' for unit in between)
    ahead = opener.start < verb.start and scope.before(opener.start) is None
    hangs = ahead or (opener.start > verb.end and not apart)
    return found.weaker(Modality.OPINION, opener.text) if hangs else found
