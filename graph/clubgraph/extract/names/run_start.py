"""A place in a sentence → whether a run of capital words that is a name begins there."""

from clubgraph.extract.names.firms import titled
from clubgraph.extract.names.name_words import (
    describes,
    follows,
    is_adverb,
    is_body,
    is_deed,
    is_edition,
    is_modal_name,
    is_place_word,
    name_word,
    names_a_cup,
)
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language, Sense
from clubgraph.model import Kind

_TOWNS = frozenset({Kind.PLACE, Kind.CLUB})


def begins(sentence: list[Unit], position: int, language: Language, lower: frozenset[str]) -> bool:
    """Whether a name begins here; a word like "North" before a town is made an adjective, in place."""
    unit = sentence[position]
    following = sentence[position + 1] if position + 1 < len(sentence) else None
    if unit.pos or not unit.text[0].isalpha():
        return False
    if unit.key in language.classes.get("compass", ()) and not unit.candidates and _is_town(following):
        unit.senses = (Sense("adj", unit.key, ""),)
        return False  # "North London rivals Ajax"
    if _is_initial(sentence, position, following, language):
        return True
    if len(unit.text) == 1 and following is not None and following.glued and following.text[0].isdigit():
        return False  # "the U18s"
    if not unit.capital:
        return unit.key in language.particles and len(unit.key) > 1 and not unit.senses and follows(following, language)
    if unit.candidates:
        short = is_place_word(unit)
        if short and not language.grammar.accents and following is not None and following.capital:
            if language.heads.get(following.key) == Kind.OUTLET:
                return True  # "the Derbyshire Times"
            town = all(c.entity.kind in _TOWNS and c.entity.country and not c.demonym for c in unit.candidates)
            headed = language.heads.get(following.key) == Kind.CLUB and not (following.glued or following.candidates)
            if town and headed:
                return True  # "Staines Town"
        return short and unit.key in language.given and following is not None and name_word(following, language)
    if unit.key in language.months:
        return unit.key in language.given and following is not None and name_word(following, language)
    opening = position == 0 or sentence[position - 1].text in "“\"'«"
    if unit.key in language.given:
        told = language.grammar.accents and opening and unit.senses
        return not (told and (describes(following) or is_deed(unit, following)))
    if position and is_modal_name(unit, sentence[position - 1], following, language):
        return True
    if unit.senses and titled(sentence, position, following, language):
        return True  # "coach Sunday Oliseh"
    if unit.senses:
        outlet = language.heads.get(unit.key) == Kind.OUTLET
        if language.grammar.accents and (
            is_edition(sentence, position, language) or is_body(unit, following, language)
        ):
            return True
        outlet = outlet or (language.grammar.accents and names_a_cup(unit, following, language))
        return outlet and following is not None and following.capital and following.text[0].isalpha()
    described = language.grammar.accents and describes(following)  # "Fuentes próximas al club"
    return not (opening and (described or unit.key in lower or is_adverb(unit, language)))


def _is_town(unit: Unit | None) -> bool:
    return unit is not None and bool(unit.candidates) and all(c.entity.kind is Kind.PLACE for c in unit.candidates)


def _is_initial(sentence: list[Unit], position: int, following: Unit | None, language: Language) -> bool:
    """Whether a letter that may be a sign ("5 M") begins a name: "general secretary M Satyanarayan"."""
    unit, before = sentence[position], sentence[position - 1] if position else None
    single = len(unit.text) == 1 and unit.capital and bool(unit.senses) and all(s.pos == "mark" for s in unit.senses)
    figure = before is not None and (before.pos in ("num", "money") or before.text[-1].isdigit())
    return single and not figure and following is not None and following.capital and name_word(following, language)
