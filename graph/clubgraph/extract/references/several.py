"""“The pair”, “the three defenders” → the persons meant: as many as were just named together, or nobody."""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import Discourse
from clubgraph.extract.references.filler import Filler

_LEAST = 2


def several_meant(discourse: Discourse, phrase: NounPhrase, sentence: int) -> list[Filler]:
    """The persons that a counted description means: all who are named in the sentence so far, else in the one before,
    if they are just as many."""
    count = _count(phrase)
    if count < _LEAST or not phrase.personal:
        return []
    named = [e for e in discourse.before(phrase, sentence) if discourse.is_person(e.thing) and not e.quoted]
    for place in (sentence, sentence - 1):
        persons = dict.fromkeys(event.thing for event in named if event.sentence == place)
        if len(persons) == count:
            return [Filler(person, phrase.start, phrase.end, "nominal") for person in persons]
        if persons:
            return []
    return []


def _count(phrase: NounPhrase) -> int:
    """How many a phrase speaks of by its first word: "the pair of defenders", "the three defenders"."""
    sense = next((unit.sense for unit in phrase.units[:2] if unit.sense is not None and unit.sense.value), None)
    told = sense is not None and sense.pos in ("det", "num") and sense.value.isdecimal()
    return int(sense.value) if sense is not None and told else 0
