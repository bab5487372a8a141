"""Units beside one another → whether they are words of a name: surnames, particles, nicknames, words for a cup."""

from clubgraph.extract.units.unit import GLUE, ROLES, Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind
from clubgraph.text import APOSTROPHES

_PLACEABLE = frozenset({Kind.PLACE, Kind.NATIONAL_TEAM, Kind.CLUB, Kind.VENUE, Kind.OUTLET})
_HYPHENS = "-‐‑"
_QUOTES = "'‘’“”\"«»"


def is_modal_name(unit: Unit, before: Unit, following: Unit | None, language: Language) -> bool:
    """Whether a capital word that is an auxiliary begins a name inside a sentence: "signed Will Trapp"."""
    modal = all(sense.pos == "modal" for sense in unit.senses)
    behind = before.text == "," or before.text[-1].isalpha()
    unknown = following is not None and name_word(following, language) and not following.candidates
    return bool(unit.senses) and modal and behind and unknown and not unit.text.isupper()


def describes(unit: Unit | None) -> bool:
    """Whether a word can only describe the one before it: "máximo goleador" is no Máximo."""
    poses = {sense.pos for sense in unit.senses} if unit is not None and not unit.capital else set()
    return bool(poses) and poses <= {"adj", "noun"}


def is_deed(unit: Unit, following: Unit | None) -> bool:
    """Whether the accent of a word shows a verb and no given name: "Marcó 20 goles" is no Marco."""
    named = following is not None and following.capital
    return not named and unit.text.lower() != unit.key and unit.read("verb", "past") is not None


def is_adverb(unit: Unit, language: Language) -> bool:
    """Whether a word that begins a sentence has an ending that no name has: "Posteriormente", "Confirmation"."""
    endings = tuple(ending for ending, pos in language.endings.items() if pos in ("adv", "noun"))
    return bool(endings) and len(unit.key) > 7 and unit.key.endswith(endings)


def is_adjective(unit: Unit, following: Unit | None, language: Language) -> bool:
    """Whether a word that begins a sentence ends as an adjective and has a noun behind it: "Financial details"."""
    endings = tuple(ending for ending, pos in language.endings.items() if pos == "adj" and len(ending) > 2)
    if following is None or not endings or len(unit.key) < 7 or not unit.key.endswith(endings):
        return False
    poses = {sense.pos for sense in following.senses}
    noun = "noun" in poses or (not poses and following.key.endswith("s"))
    return following.text[0].islower() and not following.glued and noun and not poses & {"aux", "modal"}


def is_joined(units: list[Unit]) -> bool:
    """ "-super-Mare", "-on-Trent": a small word and a capital one behind hyphens without a space."""
    if len(units) < 4 or not all(unit.glued for unit in units):
        return False
    hyphens = units[0].text in _HYPHENS and units[2].text in _HYPHENS
    return hyphens and units[1].text[0].islower() and units[3].capital


def is_nickname(sentence: list[Unit], position: int) -> bool:
    """Whether a name in quotation marks stands here, behind another: "Ramón Ruiz 'Moncho'"."""
    if position < 1 or position + 2 >= len(sentence):
        return False
    opening, name, closing = sentence[position : position + 3]
    quoted = opening.text in _QUOTES and not opening.glued and closing.text in _QUOTES and closing.glued
    return quoted and name.capital and name.glued and name.text[0].isalpha()


def glued_name(sentence: list[Unit], position: int) -> bool:
    """Whether a hyphen and a capital word are written together with the particle before: "al-Thani"."""
    if position + 1 >= len(sentence) or sentence[position].text not in GLUE or not sentence[position].glued:
        return False
    return sentence[position + 1].glued and sentence[position + 1].capital


def is_surname(unit: Unit, given: Unit) -> bool:
    """Whether a word with a meaning of its own is the surname behind a given name: "Alan Price"."""
    if given.candidates or given.senses or not unit.capital or unit.text.isupper():
        return False
    plain = {"noun", "adj", "verb"} | ({"adv"} if any(sense.pos == "adj" for sense in unit.senses) else set())  # "Long"
    return all(sense.pos in plain and not sense.classes & ROLES for sense in unit.senses)


def is_second_surname(unit: Unit, run: list[Unit], language: Language) -> bool:
    """Whether a word with a meaning of its own is a surname behind another: "Luis García Plaza", be "Luis García" one
    whom the register knows."""
    known = any(c.entity.kind is Kind.PERSON for c in run[0].candidates) and " " in run[0].text
    named = known or (len(run) > 1 and run[0].key in language.given and not any(word.candidates for word in run))
    if not named or not unit.text.istitle() or unit.candidates or not unit.senses or unit.key in language.heads:
        return False
    return all(sense.pos in ("noun", "adj", "verb") and not sense.classes & ROLES for sense in unit.senses)


def word_as_surname(sentence: list[Unit], position: int, language: Language) -> bool:
    """Whether a capital word of the lexicon inside a sentence is the surname behind a given name: "Cosmin Contra"."""
    given, unit = sentence[position], sentence[position + 1]
    known = given.key in language.given and not given.candidates and not given.senses
    return known and unit.capital and not unit.text.isupper() and bool(unit.senses)


def follows(unit: Unit | None, language: Language) -> bool:
    return unit is not None and name_word(unit, language) and not unit.candidates


def is_mere_particle(unit: Unit, language: Language) -> bool:
    """Whether a particle of names is no preposition or article: "Giovani dos Santos", but "Giovani del Santos"."""
    return unit.key in language.particles and all(sense.pos == "num" for sense in unit.senses)


def names_a_cup(unit: Unit, following: Unit | None, language: Language) -> bool:
    """Whether a word for a cup or a ground begins a name that no register knows: "Trofeo Carranza"."""
    kind = language.heads.get(unit.key) in (Kind.COMPETITION, Kind.VENUE)
    if not kind or following is None:
        return False
    twice = language.heads.get(following.key) == Kind.COMPETITION  # "Torneo Clausura"
    return twice or not (following.candidates or following.senses)


def is_body(unit: Unit, following: Unit | None, language: Language) -> bool:
    """Whether a capital word for an organisation begins the name of an unknown one: "Federación Gallega"."""
    named = unit.capital and not unit.candidates and language.heads.get(unit.key) == Kind.ORGANIZATION
    return named and following is not None and following.capital and following.text[0].isalpha() and not following.glued


def is_edition(sentence: list[Unit], position: int, language: Language) -> bool:
    """Whether a capital word for a competition that no register knows and a year stand here: "Apertura 2022"."""
    unit, year = sentence[position], sentence[position + 1] if position + 1 < len(sentence) else None
    named = unit.capital and not unit.candidates and language.heads.get(unit.key) == Kind.COMPETITION
    return named and year is not None and year.pos == "year"


def is_club_word(unit: Unit, language: Language) -> bool:
    return unit.capital and not unit.candidates and language.heads.get(unit.key) == Kind.CLUB


def name_word(unit: Unit, language: Language) -> bool:
    if unit.pos or not unit.text[0].isalpha() or not (unit.capital or _is_elided(unit)):
        return False
    if unit.candidates:
        return is_place_word(unit)
    return not unit.senses or unit.key in language.given or unit.key in language.heads


def is_place_word(unit: Unit) -> bool:
    """Whether a known name of one word can only be that of a place, a side, a ground or an outlet."""
    return " " not in unit.key and all(candidate.entity.kind in _PLACEABLE for candidate in unit.candidates)


def is_syllable(units: list[Unit], language: Language) -> bool:
    """Whether a hyphen and a short unknown word go on with a name: "Park Ji-sung", "Son Heung-min"."""
    if len(units) < 2 or language.grammar.accents:
        return False
    mark, word = units
    known = bool(word.senses) and (len(word.text) > 2 or word.has("verb"))  # "Lee Kang-in", not "City-born"
    plain = word.text.isalpha() and word.text.islower() and not known and len(word.text) < 7
    joined = mark.text in GLUE and mark.glued and word.glued
    return joined and plain and not word.key.endswith(tuple(language.classes.get("name_like", ())))


def _is_elided(unit: Unit) -> bool:
    """Whether a small letter and an apostrophe begin a surname: "Sabrina d'Angelo"."""
    mark = next((at for at in range(1, min(len(unit.text) - 1, 5)) if unit.text[at] in APOSTROPHES), 0)
    return mark > 0 and unit.text[:mark].islower() and unit.text[mark + 1].isupper()
