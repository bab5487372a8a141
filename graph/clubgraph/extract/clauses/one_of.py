"""“X was one of five players released” → X as the subject of what is told of those that he is one of, in place."""

from collections.abc import Iterator, Sequence

from clubgraph.extract.clauses.categories import members_of
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.lexicon import Language


def share_deeds(verbs: Sequence[VerbGroup], language: Language) -> None:
    """Give the verbs that tell of several, of whom somebody by name is said to be one, him as their subject."""
    being = language.classes.get("be", frozenset())
    for verb in verbs if language.grammar.complement == "before" else ():
        if verb.lemma not in being:
            continue
        if not verb.subjects:
            _name_fronted(verb, verbs)
            continue
        for several in _several(verb):
            for other in verbs:
                if other is not verb and any(subject is several for subject in other.subjects):
                    other.subjects = verb.subjects


def _name_fronted(verb: VerbGroup, verbs: Sequence[VerbGroup]) -> None:
    """The same where those stand in front: "Among those released by Ajax were X and Y"."""
    named = [member for phrase in verb.objects[:1] if phrase.head.pos == "name" for member in members_of(phrase)]
    for other in verbs if named else ():
        units = [subject.prep_unit for subject in other.subjects if other.end <= verb.start]
        if any(unit is not None and "of_several" in unit.classes for unit in units):
            other.subjects = named


def _several(verb: VerbGroup) -> Iterator[NounPhrase]:
    """Those of whom a subject is said to be one: "among those", "one of five players", none of them by name."""
    hung = [p for _, p in verb.preps if p.prep_unit is not None and "of_several" in p.prep_unit.classes]
    one = [phrase for phrase in verb.objects if phrase.head.sense is not None and phrase.head.sense.value == "1"]
    hung += [p for phrase in one for _, p in phrase.preps if p.prep_unit is not None]
    yield from (phrase for phrase in (*one, *hung) if phrase.head.pos in ("num", "noun", "det") and not phrase.apposed)
