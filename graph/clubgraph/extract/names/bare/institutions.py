"""A word such as “association of” behind a title → how far the name of the institution goes that somebody is in."""

from clubgraph.extract.names.bare.words import is_demonym, is_given, is_plain, is_town, nth
from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.lexicon import Language

_MOST = 7


def institution_length(sentence: list[Unit], at: int, before: list[Unit], language: Language) -> int:
    """The length of a name that a title is before: "the chairman of the association of referees of football"; 0
    where no title stands there, or nothing tells which association it is."""
    if not before or not _is_title(before[-1]):
        return 0
    end = at + 1
    while end < len(sentence) and end - at < _MOST and (step := _step(sentence, end, language)):
        end += step
        if is_town(sentence[end - 1]) or sentence[end - 1].candidates:
            break
    return end - at if end > at + 1 else 0


def _step(sentence: list[Unit], at: int, language: Language) -> int:
    """How many of the units that begin here go on with the name: a noun, be it with its article, a town, "of the"."""
    unit, following = sentence[at], nth(sentence, at + 1)
    if is_plain(unit) and unit.key[0] in language.grammar.prefixes and language.grammar.prefixes[unit.key[0]] == "det":
        return 1  # a word with its article that no lexicon knows
    if unit.has("prep") and following is not None and unit.key in language.grammar.genitive:
        step = _step(sentence, at + 1, language)
        return step + 1 if step and (following.has("det") or is_town(following)) else 0
    if unit.has("det") and len(unit.text) == 1 and following is not None and following.glued:
        return 2 if _describes(following) and not following.has("verb") else 0
    if unit.glued or is_given(unit, language) or is_demonym(unit):
        return 0
    unknown = is_plain(unit) and (is_town(following) or (following is not None and following.has("det")))
    return 1 if unknown or is_town(unit) or unit.has("noun") or (unit.candidates and " " in unit.key) else 0


def _describes(unit: Unit) -> bool:
    return unit.has("noun") or unit.has("adj") or is_demonym(unit)


def _is_title(unit: Unit) -> bool:
    return any(sense.pos == "noun" and sense.form != "pl" and sense.classes & PERSONAL for sense in unit.senses)
