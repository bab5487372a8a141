"""Names of which nothing is known → the persons and clubs among them, by what the article tells of them."""

from collections.abc import Sequence

from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.readings.reading import Sentence
from clubgraph.extract.references.discourse import SIDES
from clubgraph.extract.references.traits import Traits
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.unit import PERSONAL
from clubgraph.lexicon import Language
from clubgraph.model import Kind


def show_kinds(found: Sequence[Sentence], traits: Traits, language: Language) -> None:
    """Remember as persons those who are signed or sold, who are so many years old or of whom "his" is said; take
    for clubs what somebody is told to join, in place."""
    enlisting = language.classes.get("enlisting", frozenset())
    trading = language.classes.get("trading", frozenset())
    for sentence in found:
        nouns = [phrase for phrase in sentence.phrases if isinstance(phrase, NounPhrase)]
        for phrase in sentence.phrases:
            if isinstance(phrase, VerbGroup):
                _of_verb(phrase, traits, enlisting, trading)
            elif isinstance(phrase, NounPhrase) and (name := _unknown(phrase)) is not None:
                if _is_described(phrase) or (phrase.subject_of is not None and _is_his(phrase, nouns)):
                    traits.people.add(name)
        for phrase in nouns[:1]:
            owner = _unknown(phrase.owner) if phrase.owner is not None else None
            if owner is not None and _is_his(phrase, nouns):  # "Elanga's winner against his old club"
                traits.people.add(owner)


def _of_verb(verb: VerbGroup, traits: Traits, enlisting: frozenset[str], trading: frozenset[str]) -> None:
    """What the verb shows of its object: who was signed by a side, or what somebody joined."""
    if verb.passive or not verb.objects or not verb.subjects:
        return
    name, doer = _unknown(verb.objects[0]), next(iter(verb.subjects[0].things), None)
    if name is None or verb.objects[0].units[0].pos == "det":
        return
    if verb.lemma in trading and doer is not None and (doer.kind in SIDES or doer.kind is Kind.PERSON):
        traits.people.add(name)
    if verb.lemma in enlisting and name not in traits.people and _is_person(verb.subjects[0], traits):
        name.kind = Kind.CLUB


def _is_person(phrase: NounPhrase, traits: Traits) -> bool:
    """Whether a phrase names a person or can mean nobody else."""
    if phrase.head.pos == "name":
        return any(thing.kind is Kind.PERSON or thing in traits.people for thing in phrase.things[:1])
    pronoun = phrase.head.pos == "pron" and "person" in phrase.head.classes and "team" not in phrase.head.classes
    return pronoun or phrase.head.pos == "age" or phrase.personal


def _is_described(phrase: NounPhrase) -> bool:
    """Whether an age or a role of a person stands beside a name: "Gullit, 24", "Gullit, the Milan forward"."""
    roles = (p for p in phrase.apposed if p.index > phrase.index)
    return any(p.head.pos == "age" or (p.head.pos == "noun" and p.head.classes & PERSONAL) for p in roles)


def _is_his(phrase: NounPhrase, nouns: Sequence[NounPhrase]) -> bool:
    """Whether a sentence says "his" behind a name that does something, and names nobody else before that."""
    for other in nouns:
        if other is phrase:
            continue
        if other.personal or any(thing.kind in (Kind.PERSON, None) for thing in other.things[:1]):
            return False
        if any(unit.pos == "poss" and _of_one_person(unit.classes) for unit in other.units):
            return True
    return False


def _of_one_person(classes: frozenset[str]) -> bool:
    return "person" in classes and "team" not in classes


def _unknown(phrase: NounPhrase) -> Thing | None:
    """The name of which nothing is known that a phrase is."""
    thing = phrase.things[0] if phrase.head.pos == "name" and phrase.things else None
    return thing if thing is not None and thing.kind is None else None
