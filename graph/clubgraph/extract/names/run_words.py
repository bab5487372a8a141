"""A word behind words of a name → whether it goes on with the name, or leads on to a word that does."""

from clubgraph.extract.names.name_words import (
    is_body,
    is_club_word,
    is_mere_particle,
    is_place_word,
    is_second_surname,
    is_surname,
    name_word,
)
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind

_TOWNS = frozenset({Kind.PLACE, Kind.CLUB})


def continues(unit: Unit, run: list[Unit], language: Language) -> bool:
    """Whether the unit goes on with the run: a name word, or a short known name behind a given name."""
    heading = unit.capital and unit.key in language.heads
    if unit.capital and len(unit.text) == len(run[-1].text) == 1 and unit.text.isalpha():
        return True  # "N A Haris"
    if unit.capital and not unit.pos and unit.key in language.classes.get("name_ending", ()):
        return True  # "Kaizer Motaung Junior"
    if language.grammar.accents and len(run) == 1 and is_body(run[0], unit, language):
        return True
    unknown = heading and not any(word.candidates or word.key in language.given for word in run)
    if unknown and language.heads[unit.key] == Kind.CLUB and not unit.glued:
        return True  # "Farsley Celtic"
    if language.grammar.accents and is_second_surname(unit, run, language):
        return True
    if unit.candidates:
        weak = language.grammar.complement == "before" and all(c.weak for c in unit.candidates)
        if weak and len(run) > 1 and language.heads.get(run[-1].key) == Kind.COMPETITION:
            return True  # "the Evo-Stik League Premier"
        short = is_place_word(unit)
        press = any(c.entity.kind is Kind.OUTLET for c in unit.candidates)
        if press and heading and not language.grammar.accents and len(run) == 1 and run[0].candidates:
            return True  # "the Derbyshire Times"
        if (press if language.grammar.accents else short) and language.heads.get(run[0].key) == Kind.OUTLET:
            return True  # "Radio Marca"
        if short and len(run) == 1 and not run[0].senses and not language.grammar.accents and not unit.glued:
            if language.heads.get(run[0].key) in (Kind.CLUB, Kind.VENUE) and not run[0].candidates:
                return any(c.entity.kind in _TOWNS and not c.demonym for c in unit.candidates)  # "Stade Abidjan"
        if language.grammar.accents and len(run) == 1 and is_club_word(run[0], language):
            return any(c.entity.kind in _TOWNS and not c.demonym for c in unit.candidates)  # "Real Burgos"
        return short and (run[-1].key in language.given or is_mere_particle(run[-1], language)) and not unit.glued
    if heading:
        return True
    if run[-1].key in language.particles and len(run) > 1 and closes_name(unit, run, language):
        return True
    if unit.capital and unit.senses and run[-1].key in language.particles and run[-1].capital:
        return len(run) > 1 and run[0].key in language.given and not unit.text.isupper()  # "Enzo Le Fee"
    if unit.capital and unit.senses and run[-1].key in language.given and not run[-1].candidates:
        if language.grammar.accents:
            return len(run) == 1 or all(sense.pos in ("noun", "adj", "verb") for sense in unit.senses)
        if len(run) == 1 and is_surname(unit, run[0]):
            return True
    return name_word(unit, language)


def leads_on(sentence: list[Unit], position: int, particle: int, language: Language) -> bool:
    """Whether the name that begins at `position` goes on behind a particle, or behind two: "Luis de la Fuente"."""
    run, unit = sentence[position:particle], sentence[particle]
    behind = sentence[particle + 1 : particle + 4]
    if unit.capital and behind and behind[0].text == "." and behind[0].glued:
        behind = behind[1:]  # "Dayne St. Clair"
    if not behind:
        return False
    following = behind[0]
    if unit.capital and following.capital and following.senses:
        return True
    if following.capital and following.key in language.classes.get("name_ending", ()) and not run[0].candidates:
        return True  # "los Delfines del Este"
    twice = following.key in language.particles and not following.capital
    return any(name_word(u, language) or closes_name(u, run, language) for u in behind[: 1 + twice])


def closes_name(unit: Unit, run: list[Unit], language: Language) -> bool:
    """Whether a noun with a capital may end a name that begins with a given name: "Luis de la Fuente"."""
    given = language.grammar.accents and run[0].key in language.given and not run[0].candidates
    if not given or any(word.key not in language.particles for word in run[1:]):
        return False
    return unit.capital and bool(unit.senses) and not unit.candidates and unit.text.istitle()
