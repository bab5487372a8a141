"""A phrase in its sentence → how far in the foreground what it names stands; who is the subject of the main clause."""

from collections.abc import Sequence

from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.references.discourse import HUNG, INNER, OTHER, SUBJECT, Discourse
from clubgraph.extract.things.things import Thing


def rank_of(discourse: Discourse, phrase: NounPhrase) -> int:
    """The rank of a phrase by its verb: a subject, an object or what hangs on others."""
    verbs = [p.subject_of for p in (phrase, *phrase.apposed) if p.subject_of is not None]
    verb = verbs[0] if verbs and not (discourse.drops or discourse.loyal) else phrase.subject_of
    if verb is not None and verb.finite:
        return SUBJECT if verb.clause is None or verb.clause.kind == "main" else INNER
    if discourse.loyal and phrase.index == 1 and phrase.prep_unit is not None and "dative" in phrase.prep_unit.classes:
        return INNER  # in Hebrew: "to Ajax will be a chance" is "Ajax will have a chance"
    if phrase.prep:
        marked = discourse.drops and any(phrase in v.objects for v in discourse.governed.get(id(phrase), ()))
        return OTHER if marked else HUNG  # "fichó a Rey" has him for its object
    if any(_presents(governing) for governing in discourse.governed.get(id(phrase), ())):
        return INNER
    return OTHER if id(phrase) in discourse.governed or phrase.apposed else INNER


def subject_ahead(discourse: Discourse, phrases: Sequence[Phrase]) -> tuple[int, Thing] | None:
    """Where the person stands who is the subject of the main clause, behind what the sentence begins with."""
    if discourse.drops or discourse.loyal:
        return None
    verbs = (p for p in phrases if isinstance(p, VerbGroup) and p.finite)
    main = next((verb for verb in verbs if verb.clause is None or verb.clause.kind == "main"), None)
    subject = main.subjects[0] if main is not None and main.subjects else None
    if subject is None or not subject.index or subject.head.pos != "name" or subject.prep:
        return None
    thing = next((thing for thing in subject.things[:1] if discourse.is_person(thing)), None)
    return (subject.start, thing) if thing is not None and not discourse.quoted(subject) else None


def _presents(verb: VerbGroup) -> bool:
    """Whether a verb says who somebody is of whom more will be told: "Another target is Joe Hart"."""
    told = (
        p.owner is None and all(unit.pos != "poss" for unit in p.units) and p.head.pos == "noun" for p in verb.subjects
    )
    return verb.lemma == "be" and any(told)
