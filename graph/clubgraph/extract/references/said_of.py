"""A role without a name, “X is a striker”, “Midfielder left Ajax” → the phrases that it is said of, if any."""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import Discourse


def said_of(discourse: Discourse, phrase: NounPhrase) -> list[NounPhrase]:
    """The subjects of the verbs of being whose object a phrase is: "X and Y will be his assistants"."""
    verbs = (verb for verb in discourse.governed.get(id(phrase), ()) if verb.lemma in discourse.being)
    return [subject for verb in verbs if phrase in verb.objects for subject in verb.subjects]


def opens(phrase: NounPhrase) -> bool:
    """Whether a role, or one that it is listed with, opens a sentence that says of nobody else what he is."""
    first = min((phrase, *phrase.listed[:1], *phrase.fellows[:1]), key=lambda p: p.index)
    told = phrase.subject_of is None or phrase.subject_of.clause is None or phrase.subject_of.clause.kind == "rel"
    return first.index == 0 and (first.units[0].pos != "det" or told)
