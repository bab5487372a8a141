"""A noun phrase and a slot for a round → the competition of the round in the words before the noun."""

from dataclasses import replace

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.standing import is_word
from clubgraph.lexicon import Slot


def of_round(phrase: NounPhrase, slot: Slot, resolver: Resolver) -> list[Filler]:
    """The competition of a round in the words before a noun: "their FA Cup final defeat"."""
    if not any(is_word(unit, slot.through) for unit in phrase.nouns if unit is not phrase.head):
        return []
    named = (resolver.unit(unit, slot.kinds) for unit in reversed(phrase.complements))
    return [replace(filler, phrase=phrase) for filler in next(filter(None, named), [])]
