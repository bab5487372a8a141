"""Tagged units → phrases: noun phrases, verb groups and, as they are, the units between them."""

from collections.abc import Sequence

from clubgraph.extract.phrases.nouns import NOMINAL, is_compound, noun_phrases
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase
from clubgraph.extract.phrases.verbs import verb_group
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Grammar

_VERBAL = frozenset({"aux", "modal", "to", "verb", "cue"})


def phrases(sentence: Sequence[Unit], grammar: Grammar) -> list[Phrase]:
    """The phrases of a tagged sentence in their order; what is neither noun phrase nor verb group stays a unit."""
    found: list[Phrase] = []
    position = 0
    while position < len(sentence):
        unit = sentence[position]
        length = 0
        if unit.pos == "pron" and "clitic" in unit.classes:
            length = verb_group(sentence, position, found)
        elif unit.pos == "pron":
            found.append(NounPhrase([unit], unit, len(found)))
            length = 1
        elif unit.pos in NOMINAL or (
            unit.pos == "adv" and (_of_adjective(sentence, position) or is_compound(sentence, position))
        ):
            length = noun_phrases(sentence, position, found, grammar)
        elif unit.pos in _VERBAL or unit.pos in ("neg", "adv"):
            length = verb_group(sentence, position, found)
        if not length:
            found.append(unit)
            length = 1
        position += length
    return found


def _of_adjective(sentence: Sequence[Unit], position: int) -> bool:
    """Whether an adverb stands for an adjective: "then captain Tony Adams"."""
    following = sentence[position + 1] if position + 1 < len(sentence) else None
    return (
        "former" in sentence[position].classes
        and following is not None
        and (following.pos in ("noun", "name", "demonym"))
    )
