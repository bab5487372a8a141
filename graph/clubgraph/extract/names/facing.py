"""A Spanish name that no register knows → whether a match told in its sentence shows it to be a side: “venció a X”."""

from collections.abc import Collection, Sequence

from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind

_MATCH = frozenset({"win", "defeat", "draw"})
_NEAR = 6


def faces_side(language: Language, sentence: Sequence[Unit], position: int, people: Collection[str]) -> bool:
    """Whether a name without an article stands behind "against", or behind what one side does to another; `people` are
    the surnames of the article."""
    unit, before = sentence[position], sentence[position - 1] if position else None
    if before is None or before.pos != "prep" or unit.shown is not None or unit.candidates:
        return False
    if unit.key.split(" ")[0] in language.given or unit.key in people or unit.key in language.months:
        return False
    ahead = sentence[max(0, position - _NEAR) : position - 1]
    against = before.key in language.classes.get("against", ())
    told = "facing" if against else "beating_side" if before.key in language.classes.get("at_side", ()) else ""
    matched = bool(told) and any(_is_told(other, language.classes.get(told, frozenset()), against) for other in ahead)
    return matched and (against or _has_side(sentence, position))


def surnames_of(found: Sequence[Sequence[Unit]]) -> frozenset[str]:
    """The last words of the longer names of an article that no register knows."""
    names = (
        unit.key.split(" ") for sentence in found for unit in sentence if unit.pos == "name" and not unit.candidates
    )
    return frozenset(words[-1] for words in names if len(words) > 1)


def _is_told(unit: Unit, verbs: Collection[str], against: bool) -> bool:
    """Whether a word tells of a match: a verb of the class, or a victory or draw."""
    if unit.pos == "verb":
        return unit.sense is not None and unit.sense.lemma in verbs
    return against and unit.pos == "noun" and bool(unit.classes & _MATCH)


def _has_side(sentence: Sequence[Unit], position: int) -> bool:
    """Whether a club or a written result stands in the sentence too."""
    others = (unit for at, unit in enumerate(sentence) if at != position)
    return any(unit.pos == "score" or any(c.entity.kind is Kind.CLUB for c in unit.candidates) for unit in others)
