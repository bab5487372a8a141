"""A place in a sentence → whether a run of capital words that is a name begins there."""

from clubgraph.extract.names.firms import titled
from clubgraph.extract.names.name_words import (
    describes,
    follows,
    is_adjective,
    is_adverb,
    is_body,
    is_deed,
    is_edition,
    is_modal_name,
    is_place_word,
    name_word,
    names_a_cup,
)
from clubgraph.extract.units.unit import ROLES, Unit
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
    if _is_initial(sentence, position, following, language) or _is_saint(sentence[position : position + 3], language):
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
        if short and not language.grammar.accents and _is_before_particle(sentence, position, language):
            return True
        given = unit.key in language.given or _is_no_club(unit, following, language)
        return short and given and following is not None and name_word(following, language)
    if unit.key in language.months:
        return unit.key in language.given and following is not None and name_word(following, language)
    opening = position == 0 or sentence[position - 1].text in "“\"'«¿¡"
    if unit.key in language.given:
        told = language.grammar.accents and opening and unit.senses
        return not (told and (describes(following) or is_deed(unit, following)))
    if position and is_modal_name(unit, sentence[position - 1], following, language):
        return True
    begun = opening or sentence[position - 1].text in (":", ";")
    if begun and not language.grammar.accents and _does_something(sentence, position, language):
        return True
    if unit.senses and titled(sentence, position, following, language):
        return True  # "coach Sunday Oliseh"
    if unit.senses and language.grammar.accents and not opening and _is_given(unit, following, language):
        return True  # "el lateral Domingos Duarte"
    if unit.senses and _is_club_alone(unit, following, language, opening=opening):
        return True
    if unit.senses:
        outlet = language.heads.get(unit.key) == Kind.OUTLET
        if language.grammar.accents and (
            is_edition(sentence, position, language) or is_body(unit, following, language)
        ):
            return True
        outlet = outlet or (language.grammar.accents and names_a_cup(unit, following, language))
        return outlet and following is not None and following.capital and following.text[0].isalpha()
    described = language.grammar.accents and (  # "Fuentes próximas al club"
        describes(following) or _is_trade(sentence, position, language)
    )
    described = described or (not language.grammar.accents and is_adjective(unit, following, language))
    return not (opening and (described or unit.key in lower or is_adverb(unit, language)))


def _is_given(unit: Unit, following: Unit | None, language: Language) -> bool:
    """Whether a capital word of the lexicon, with an unknown one behind it, is a given name inside a sentence."""
    if following is None or not following.capital or following.senses or following.candidates or following.glued:
        return False
    plain = unit.text.istitle() and unit.key not in language.heads and following.text.istitle()
    return plain and all(sense.pos in ("noun", "adj", "verb") and not sense.classes & ROLES for sense in unit.senses)


def _is_club_alone(unit: Unit, following: Unit | None, language: Language, *, opening: bool) -> bool:
    """Whether a word that clubs are called by stands alone, where a sentence begins before what it does:
    "Universitario despidió a Marco Rey"."""
    if unit.key not in language.classes.get("club_alone", ()) or following is None or following.capital:
        return False
    return not opening or any(sense.pos in ("verb", "aux") for sense in following.senses)


def _is_trade(sentence: list[Unit], position: int, language: Language) -> bool:
    """Whether a word that begins a sentence says what somebody is: "Filósofo de formación, dirigió al Ajax"."""
    of, what = [*sentence[position + 1 : position + 3], None, None][:2]
    return of is not None and what is not None and of.key in language.grammar.genitive and what.text[0].islower()


def _is_no_club(unit: Unit, following: Unit | None, language: Language) -> bool:
    """Whether an unknown word stands behind a name that only may be a club's, and of no town: "Rubin Colwill"."""
    weak = all(c.entity.kind is Kind.CLUB and c.weak and not c.demonym for c in unit.candidates)
    apart = following is not None and not following.glued and not language.grammar.accents
    return weak and apart and follows(following, language)


def _is_before_particle(sentence: list[Unit], position: int, language: Language) -> bool:
    """Whether a club's name stands before a particle and an unknown name, as a given name: "Everton de Barros"."""
    particle, name = [*sentence[position + 1 : position + 3], None, None][:2]
    if particle is None or name is None or particle.key not in language.particles or particle.capital:
        return False
    kinds = {candidate.entity.kind for candidate in sentence[position].candidates}
    return kinds == {Kind.CLUB} and follows(name, language)


def _does_something(sentence: list[Unit], position: int, language: Language) -> bool:
    """Whether a sentence begins with a verb or a modal that a name and a finite verb stand behind, as only a given name
    can: "Rose Lavelle scored", "Will Forrester has joined"."""
    if position + 2 >= len(sentence):
        return False
    unit, name, deed = sentence[position : position + 3]
    if not unit.senses or name.glued or deed.capital or not follows(name, language):
        return False
    if any(sense.pos not in ("verb", "modal") for sense in unit.senses):
        return False
    if deed.text == "," and all(sense.pos == "modal" for sense in unit.senses):
        return sentence[-1].text != "?"  # "Will Kuntz, hired in April, leaves"
    told = any(sense.pos == "aux" and sense.form != "base" for sense in deed.senses)
    return told or (deed.read("verb", "past", "pres") is not None and not deed.has("noun"))


def _is_town(unit: Unit | None) -> bool:
    return unit is not None and bool(unit.candidates) and all(c.entity.kind is Kind.PLACE for c in unit.candidates)


def _is_initial(sentence: list[Unit], position: int, following: Unit | None, language: Language) -> bool:
    """Whether a letter that may be a sign ("5 M") begins a name: "general secretary M Satyanarayan"."""
    unit, before = sentence[position], sentence[position - 1] if position else None
    single = len(unit.text) == 1 and unit.capital and bool(unit.senses) and all(s.pos == "mark" for s in unit.senses)
    figure = before is not None and (before.pos in ("num", "money") or before.text[-1].isdigit())
    return single and not figure and following is not None and following.capital and name_word(following, language)


def _is_saint(units: list[Unit], language: Language) -> bool:
    """Whether a shortened particle begins a name: "St. Juste has joined"."""
    if len(units) < 3 or not (units[0].capital and units[0].key in language.particles):
        return False
    return units[1].text == "." and units[1].glued and units[2].capital and follows(units[2], language)
