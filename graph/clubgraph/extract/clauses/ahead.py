"""A clause that opens a sentence and leaves its subject out → the subject of the main clause behind it, in place: in
Hebrew "after beat Gent, Ajax meet Porto"."""

from collections.abc import Sequence
from itertools import pairwise

from clubgraph.extract.phrases.phrase import VerbGroup
from clubgraph.lexicon import Grammar


def lend_ahead(verbs: Sequence[VerbGroup], grammar: Grammar) -> None:
    """Give a verb without a subject that of the clause that its own clause opens, where both say "he", "she" or
    "they", in place."""
    for verb, following in pairwise(verbs):
        clause = verb.clause
        if verb.subjects or not verb.finite or clause is None or clause.kind not in ("sub", "if"):
            continue
        main = next((other for other in verbs if other.start > verb.end and other.clause is clause.parent), None)
        if main is None or (main is not following and following.finite) or not main.own or not main.subjects:
            continue
        if clause.parent is not None and clause.parent.parent is None and clause.parent.verbs[0] is main:
            said = person_of(verb, grammar)
            if said and said == person_of(main, grammar):
                verb.subjects = main.subjects


def person_of(verb: VerbGroup, grammar: Grammar) -> str:
    """Whom a finite verb speaks of by its form: `he`, `she`, `they`, or nobody of the three."""
    unit = verb.units[-1]
    form, text = (unit.sense.form if unit.sense is not None else ""), unit.text
    if form == "past":
        if text.endswith(grammar.first):
            return ""
        they = text.endswith(grammar.many[:1])
        return "they" if they else "he" if unit.sense is not None and unit.key == unit.sense.lemma else "she"
    if text.endswith(grammar.many):
        return "they"
    if form == "fut":
        return "he" if text.startswith(grammar.he_future) else "she" if text.startswith(grammar.she_future) else ""
    return "she" if text.endswith(grammar.she_noun) else "he"
