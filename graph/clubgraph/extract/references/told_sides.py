"""“The Catalan club were beaten. They …” → the side that a noun without a name makes its sentence tell of, or none."""

from collections.abc import Mapping

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.called import called
from clubgraph.extract.references.discourse import Discourse
from clubgraph.extract.references.filler import SIDES
from clubgraph.extract.references.peoples import called_by_people
from clubgraph.extract.references.sides import side_meant
from clubgraph.extract.references.standing import definite, speaks_of_side
from clubgraph.extract.things.things import Thing


def side_told_of(
    discourse: Discourse, phrase: NounPhrase, sentence: int, things: Mapping[int, tuple[Thing, ...]]
) -> Thing | None:
    """The side that a noun means of which its sentence tells: "The Catalan club were beaten. They …"."""
    told = phrase.head.pos == "noun" and phrase.subject_of is not None and not phrase.apposed
    owned = phrase.owner is not None or any(unit.pos == "poss" for unit in phrase.units)
    if discourse.loyal or owned or discourse.quoted(phrase):
        return None
    if discourse.drops and phrase.head.pos in ("noun", "demonym", "det"):
        people = called_by_people(discourse, phrase, sentence, things, SIDES)
        if people:
            return people[0].thing  # "firma con el club bávaro", "los londinenses cayeron"
    if not told or not speaks_of_side(phrase) or not definite(phrase):
        return None
    named = called(phrase, things, SIDES)
    return side_meant(discourse, phrase, sentence) if named is None else named[0].thing if named else None
