"""“His”, “its”, “su” before a noun, or a coach behind “the team of” → the one whose it is, or nobody."""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import SIDES as SIDE_KINDS
from clubgraph.extract.references.discourse import SUBJECT, Discourse
from clubgraph.extract.references.filler import PERSON, SIDES, Filler
from clubgraph.extract.references.stand_ins import led_by, stands_for
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind


def possessor(discourse: Discourse, sentence: int, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
    """Whom the first word of a phrase that says whose it is stands for."""
    for unit in phrase.units:
        if unit.pos == "poss":
            if discourse.drops and kinds & PERSON and (doer := _doer_by_name(discourse, phrase)):
                return [Filler(doer, unit.start, unit.end, "pronoun")]
            return _meant(discourse, sentence, NounPhrase([unit], unit, phrase.index), kinds)
        if unit.sense is not None and unit.sense.form == "own":
            return stands_for(discourse, sentence, phrase, kinds, bool(kinds & PERSON), True)
    return []


def leader(discourse: Discourse, phrase: NounPhrase, genitive: frozenset[str]) -> NounPhrase | None:
    """The person by name whose side is spoken of where that stands behind an "of": "the team of McClaren"."""
    if not discourse.loyal or not phrase.preps:
        return None
    hung = (other for prep, other in phrase.preps[:1] if prep in genitive and other.head.pos == "name")
    return next((p for p in hung if all(thing.kind in (Kind.PERSON, None) for thing in p.things)), None)


def _meant(discourse: Discourse, sentence: int, word: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
    """Whom "his" or "its" means: where a side is looked for, the one that he leads."""
    person, team = "person" in word.head.classes, "team" in word.head.classes
    if person and kinds & SIDES and not kinds & PERSON:
        if discourse.drops and team and _side_goes_on(discourse, sentence, word):
            return stands_for(discourse, sentence, word, kinds, False, True)
        led = led_by(discourse, sentence, word, kinds)
        if led or not discourse.drops or not team:
            return led
        return stands_for(discourse, sentence, word, kinds, False, True)  # "su presidente"
    return stands_for(discourse, sentence, word, kinds, person, team)


def _side_goes_on(discourse: Discourse, sentence: int, word: NounPhrase) -> bool:
    """Whether a side and no person is in the foreground of a sentence so far: "El Ajax debutará y su presidente …"."""
    told = [e.thing for e in discourse.before(word, sentence) if e.sentence == sentence and e.rank == SUBJECT]
    return any(thing.kind in SIDE_KINDS for thing in told) and not any(map(discourse.is_person, told))


def _doer_by_name(discourse: Discourse, phrase: NounPhrase) -> Thing | None:
    """The only person named as the subject of the verb that a phrase hangs on: "Rey llegó tras su paso …"."""
    verbs = discourse.governed.get(id(phrase), [])[:1]
    named = [subject for verb in verbs for subject in verb.subjects if subject.head.pos == "name"]
    persons = [thing for subject in named for thing in subject.things[:1] if discourse.is_person(thing)]
    return persons[0] if len(persons) == 1 else None
