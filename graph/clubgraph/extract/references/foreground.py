"""A phrase in its sentence → how far in the foreground what it names stands."""

from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.discourse import HUNG, INNER, OTHER, SUBJECT, Discourse


def rank_of(discourse: Discourse, phrase: NounPhrase) -> int:
    """The rank of a phrase by its verb: a subject, an object or what hangs on others."""
    verbs = [p.subject_of for p in (phrase, *phrase.apposed) if p.subject_of is not None]
    verb = verbs[0] if verbs and not (discourse.drops or discourse.loyal) else phrase.subject_of
    if verb is not None and verb.finite:
        return SUBJECT if verb.clause is None or verb.clause.kind == "main" else INNER
    if phrase.prep:
        return HUNG
    if any(_presents(governing) for governing in discourse.governed.get(id(phrase), ())):
        return INNER
    return OTHER if id(phrase) in discourse.governed or phrase.apposed else INNER


def _presents(verb: VerbGroup) -> bool:
    """Whether a verb says who somebody is of whom more will be told: "Another target is Joe Hart"."""
    told = (
        p.owner is None and all(unit.pos != "poss" for unit in p.units) and p.head.pos == "noun" for p in verb.subjects
    )
    return verb.lemma == "be" and any(told)
