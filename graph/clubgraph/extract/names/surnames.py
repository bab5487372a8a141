"""The sentences of an article → which of its words are surnames, and which it also writes small."""

from collections.abc import Sequence
from itertools import pairwise

from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language


def free_surnames(sentences: Sequence[Sequence[Unit]], language: Language) -> None:
    """Take the senses from words that the article also writes as somebody's surname ("Rubén Baraja"), in place."""
    open_classes = {"noun", "adj", "verb"}
    surnames = {
        unit.key
        for sentence in sentences
        for before, unit in pairwise(sentence)
        if before.key in language.given
        and before.capital
        and unit.capital
        and not unit.candidates
        and {sense.pos for sense in unit.senses} <= open_classes
    }
    for sentence in sentences:
        for unit in sentence:
            if unit.senses and unit.capital and unit.key in surnames:
                unit.senses = ()


def lower_words(sentences: Sequence[Sequence[Unit]]) -> frozenset[str]:
    """The words that the article writes small somewhere."""
    return frozenset(unit.key for sentence in sentences for unit in sentence if unit.text[0].islower())
