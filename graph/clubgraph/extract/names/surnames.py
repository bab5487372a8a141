"""The sentences of an article → which of its words are surnames, and which it also writes small."""

from collections.abc import Sequence
from itertools import pairwise

from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language


def free_surnames(sentences: Sequence[Sequence[Unit]], language: Language, lower: frozenset[str]) -> None:
    """Take the senses from words that the article also writes as somebody's surname ("Rubén Baraja", "Hansi Flick"),
    in place; `lower`: the words that it also writes small, which at the start of a sentence are none."""
    open_classes = {"noun", "adj", "verb"}
    accents = language.grammar.accents
    surnames = {
        unit.key
        for sentence in sentences
        for before, unit in pairwise(sentence)
        if before.key in language.given
        and before.capital
        and unit.capital
        and not unit.candidates
        and (accents or not (before.candidates or unit.glued or unit.key in language.heads))
        and {sense.pos for sense in unit.senses} <= open_classes
    }
    for sentence in sentences if surnames else ():
        for place, unit in enumerate(sentence):
            if unit.senses and unit.capital and unit.key in surnames and (accents or place or unit.key not in lower):
                unit.senses = ()


def lower_words(sentences: Sequence[Sequence[Unit]]) -> frozenset[str]:
    """The words that the article writes small somewhere."""
    return frozenset(unit.key for sentence in sentences for unit in sentence if unit.text[0].islower())
