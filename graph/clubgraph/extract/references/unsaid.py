"""A verb whose subject no word says → the person meant, remembered, or the subject that it leaves out."""

from dataclasses import replace

from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.discourse import SUBJECT, Discourse, Event
from clubgraph.extract.references.persons import person_meant
from clubgraph.lexicon import Sense


def note_unspoken(discourse: Discourse, verb: VerbGroup, sentence: int) -> None:
    """Remember the person whom the ending of a verb alone stands for: "Ganó la Copa en 2005. Con él …"."""
    if not verb.finite or verb.subjects or verb.passive or verb.reflexive:
        return
    if verb.clause is not None and verb.clause.kind != "main":
        return
    if any(not phrase.prep and (phrase.things or phrase.personal) for phrase in verb.objects):
        return
    last = verb.units[-1]
    unit = replace(last, pos="pron", sense=Sense("pron", "", "", frozenset({"person"})), candidates=())
    phrase = NounPhrase([unit], unit, verb.index)
    meant = None if discourse.quoted(phrase) else person_meant(discourse, phrase, sentence)
    if meant is not None and meant is discourse.hero:
        discourse.add(Event(verb.start, sentence, meant, SUBJECT, again=True))


def left_out(verb: VerbGroup) -> NounPhrase | None:
    """The subject that a sentence leaves out, with the first verb that has it."""
    subject = verb.subjects[0] if verb.subjects else None
    return subject if subject is not None and subject.subject_of is verb and "unsaid" in subject.head.classes else None


def says_he(verb: VerbGroup) -> bool:
    """Whether the form of a verb is the one that says "he" of what is past."""
    sense = verb.units[-1].sense
    return sense is not None and sense.form == "past" and verb.units[-1].key == sense.lemma
