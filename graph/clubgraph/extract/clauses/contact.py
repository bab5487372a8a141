"""A relative clause without a relative pronoun, "the club he joined", "the cup they won" → the clause is opened."""

from clubgraph.extract.clauses.state import State, open_clause
from clubgraph.extract.phrases.phrase import Clause, NounPhrase, VerbGroup
from clubgraph.extract.units.unit import Unit
from clubgraph.model import Kind

_TOLD_OF = frozenset({"team", "competition", "title", "award", "post"})
_WON = frozenset({Kind.COMPETITION, Kind.AWARD})


def open_contact(state: State, phrase: NounPhrase) -> None:
    """Open the clause that tells more of what stands right before its subject and is missing behind its verb."""
    told = state.before
    if state.grammar.complement != "before" or state.prep is not None or not isinstance(told, NounPhrase):
        return
    if told is not state.last_np or phrase.head.pos != "pron" or "subject" not in phrase.head.classes:
        return
    verb = next((p for p in state.found[phrase.index + 1 :] if not (isinstance(p, Unit) and p.pos == "adv")), None)
    opens = bool(told.prep) and not state.clause.verbs and not state.clause.free  # "At the club he won …"
    above = state.clause.verbs[-1] if state.clause.verbs else None
    tells = above is not None and above.lemma in state.language.classes.get("speech", ())
    says = opens or (tells and above is not None and above.objects in ([], [told]))
    if says or not isinstance(verb, VerbGroup) or not verb.finite or not _may_be_told_of(told):
        return
    missing, prep = _missing(state, verb)
    if missing:
        open_clause(state, Clause("rel", state.clause, antecedent=told, prep=prep))


def _may_be_told_of(phrase: NounPhrase) -> bool:
    """Whether a phrase is a side, title or post by a word, or a cup or award with an article."""
    first = phrase.units[0]
    known = first.pos in ("det", "poss") or phrase.owner is not None
    named = phrase.head.pos == "name" and any(c.entity.kind in _WON for c in phrase.head.candidates)
    return known and (named or bool(phrase.head.classes & _TOLD_OF)) and not phrase.listed


def _missing(state: State, verb: VerbGroup) -> tuple[bool, str]:
    """Whether the object of a verb, or what its last preposition governs, is missing behind it; that preposition."""
    behind = [*state.found[verb.index + 1 : verb.index + 3], None, None]
    timed = isinstance(behind[0], NounPhrase) and behind[0].head.key in state.language.classes.get("time_unit", ())
    if isinstance(behind[0], NounPhrase | VerbGroup) and not timed:
        return False, ""
    if isinstance(behind[0], Unit) and behind[0].pos == "prep":
        after = behind[1]
        ends = after is None or (isinstance(after, Unit) and after.pos in ("mark", "coord", "sub", "prep"))
        return True, behind[0].key if ends else ""
    return True, ""
