"""Units that no register knows → names: each run of capital words is one unit."""

from clubgraph.extract.names.awards import with_awards
from clubgraph.extract.names.firms import firm, titled
from clubgraph.extract.units.unit import GLUE, ROLES, Unit, merged
from clubgraph.lexicon import Language
from clubgraph.model import Kind

_PLACEABLE = frozenset({Kind.PLACE, Kind.NATIONAL_TEAM, Kind.CLUB, Kind.VENUE, Kind.OUTLET})
_TOWNS = frozenset({Kind.PLACE, Kind.CLUB})
_LONGEST = 7
_HYPHENS = "-‐‑"
_QUOTES = "'‘’“”\"«»"


def runs(sentence: list[Unit], language: Language, lower: frozenset[str]) -> list[Unit]:
    """The sentence with each run of capital words made one unit of part of speech `name`.

    `lower` holds the words that the article also writes small: such a word at the start of a sentence is no name.
    """
    if not language.grammar.capitals:
        return sentence
    sentence = with_awards(sentence, language)
    found: list[Unit] = []
    position = 0
    while position < len(sentence):
        unit = sentence[position]
        if not (unit.capital or unit.key in language.particles):
            found.append(unit)
            position += 1
            continue
        length = _run(sentence, position, language, lower)
        found.append(merged(sentence[position : position + length]) if length else sentence[position])
        position += max(length, 1)
    return found


def _run(sentence: list[Unit], position: int, language: Language, lower: frozenset[str]) -> int:
    """The number of units of the run of name words that begins here."""
    if not _begins(sentence, position, language, lower):
        return firm(sentence, position, language)
    end = position + 1
    if language.grammar.accents and _is_edition(sentence, position, language):
        return 2
    while end < len(sentence) and end - position < _LONGEST:
        unit = sentence[end]
        following = sentence[end + 1] if end + 1 < len(sentence) else None
        further = sentence[end + 2] if end + 2 < len(sentence) else None
        twice = following is not None and following.key in language.particles and not following.capital
        named = any(u is not None and _name_word(u, language) for u in (following, further if twice else None))
        named = named or (unit.capital and following is not None and following.capital and bool(following.senses))
        if _continues(unit, sentence[position:end], language) or (unit.key in language.particles and named):
            end += 1
        elif unit.key in language.particles and _glued_name(sentence, end + 1):
            end += 3
        elif (
            unit.text in GLUE
            and unit.glued
            and end + 1 < len(sentence)
            and sentence[end + 1].glued
            and sentence[end + 1].capital
        ):
            end += 2
        elif _is_joined(sentence[end : end + 4]):
            end += 4
        elif _is_nickname(sentence, end):
            end += 3
        elif unit.text == "." and unit.glued and len(sentence[end - 1].text) < 3 and end + 1 < len(sentence):
            end += 1
        else:
            break
    while end > position + 1 and not (_name_word(sentence[end - 1], language) or sentence[end - 1].candidates):
        if end > position + 2 and sentence[end - 2].key in language.particles and sentence[end - 2].capital:
            break
        if _is_nickname(sentence, end - 3) or sentence[end - 1].key in language.classes.get("name_ending", ()):
            break
        if end == position + 2 and language.grammar.accents and _word_as_surname(sentence, position, language):
            break
        if end == position + 2 and not language.grammar.accents and _is_surname(sentence[end - 1], sentence[position]):
            break
        end -= 1
    if end - position == 1 and sentence[position].candidates:
        return 0
    return max(end - position, firm(sentence, position, language))


def _begins(sentence: list[Unit], position: int, language: Language, lower: frozenset[str]) -> bool:
    unit = sentence[position]
    following = sentence[position + 1] if position + 1 < len(sentence) else None
    if unit.pos or not unit.text[0].isalpha():
        return False
    if len(unit.text) == 1 and following is not None and following.glued and following.text[0].isdigit():
        return False  # "the U18s"
    if not unit.capital:
        return (
            unit.key in language.particles and len(unit.key) > 1 and not unit.senses and _follows(following, language)
        )
    if unit.candidates:
        short = " " not in unit.key and all(c.entity.kind in _PLACEABLE for c in unit.candidates)
        if short and not language.grammar.accents and following is not None and following.capital:
            if language.heads.get(following.key) == Kind.OUTLET:
                return True  # "the Derbyshire Times"
        return short and unit.key in language.given and following is not None and _name_word(following, language)
    if unit.key in language.months:
        return unit.key in language.given and following is not None and _name_word(following, language)
    opening = position == 0 or sentence[position - 1].text in "“\"'«"
    if unit.key in language.given:
        return not (language.grammar.accents and opening and unit.senses and _describes(following))
    if position and _is_modal_name(unit, sentence[position - 1], following, language):
        return True
    if unit.senses and titled(sentence, position, following, language):
        return True  # "coach Sunday Oliseh"
    if unit.senses:
        outlet = language.heads.get(unit.key) == Kind.OUTLET
        if language.grammar.accents and (
            _is_edition(sentence, position, language) or _is_body(unit, following, language)
        ):
            return True
        outlet = outlet or (language.grammar.accents and _names_a_cup(unit, following, language))
        return outlet and following is not None and following.capital and following.text[0].isalpha()
    described = language.grammar.accents and _describes(following)  # "Fuentes próximas al club"
    return not (opening and (described or unit.key in lower or _is_adverb(unit, language)))


def _is_modal_name(unit: Unit, before: Unit, following: Unit | None, language: Language) -> bool:
    """Whether a capital word that is an auxiliary begins a name inside a sentence: "signed Will Trapp"."""
    modal = all(sense.pos == "modal" for sense in unit.senses)
    behind = before.text == "," or before.text[-1].isalpha()
    unknown = following is not None and _name_word(following, language) and not following.candidates
    return bool(unit.senses) and modal and behind and unknown and not unit.text.isupper()


def _describes(unit: Unit | None) -> bool:
    """Whether a word can only describe the one before it: "máximo goleador" is no Máximo."""
    poses = {sense.pos for sense in unit.senses} if unit is not None and not unit.capital else set()
    return bool(poses) and poses <= {"adj", "noun"}


def _is_adverb(unit: Unit, language: Language) -> bool:
    """Whether a word that begins a sentence has the ending of adverbs: "Posteriormente"."""
    adverbs = tuple(ending for ending, pos in language.endings.items() if pos == "adv")
    return bool(adverbs) and len(unit.key) > 7 and unit.key.endswith(adverbs)


def _is_joined(units: list[Unit]) -> bool:
    """ "-super-Mare", "-on-Trent": a small word and a capital one behind hyphens without a space."""
    if len(units) < 4 or not all(unit.glued for unit in units):
        return False
    hyphens = units[0].text in _HYPHENS and units[2].text in _HYPHENS
    return hyphens and units[1].text[0].islower() and units[3].capital


def _is_nickname(sentence: list[Unit], position: int) -> bool:
    """Whether a name in quotation marks stands here, behind another: "Ramón Ruiz 'Moncho'"."""
    if position < 1 or position + 2 >= len(sentence):
        return False
    opening, name, closing = sentence[position : position + 3]
    quoted = opening.text in _QUOTES and not opening.glued and closing.text in _QUOTES and closing.glued
    return quoted and name.capital and name.glued and name.text[0].isalpha()


def _glued_name(sentence: list[Unit], position: int) -> bool:
    """Whether a hyphen and a capital word are written together with the particle before: "al-Thani"."""
    if position + 1 >= len(sentence) or sentence[position].text not in GLUE or not sentence[position].glued:
        return False
    return sentence[position + 1].glued and sentence[position + 1].capital


def _is_surname(unit: Unit, given: Unit) -> bool:
    """Whether a word with a meaning of its own is the surname behind a given name: "Alan Price"."""
    if given.candidates or given.senses or not unit.capital or unit.text.isupper():
        return False
    return all(sense.pos in ("noun", "adj", "verb") and not sense.classes & ROLES for sense in unit.senses)


def _word_as_surname(sentence: list[Unit], position: int, language: Language) -> bool:
    """Whether a capital word of the lexicon inside a sentence is the surname behind a given name: "Cosmin Contra"."""
    given, unit = sentence[position], sentence[position + 1]
    known = given.key in language.given and not given.candidates and not given.senses
    return known and unit.capital and not unit.text.isupper() and bool(unit.senses)


def _follows(unit: Unit | None, language: Language) -> bool:
    return unit is not None and _name_word(unit, language) and not unit.candidates


def _continues(unit: Unit, run: list[Unit], language: Language) -> bool:
    """Whether the unit goes on with the run: a name word, or a short known name behind a given name."""
    heading = unit.capital and unit.key in language.heads
    if unit.capital and len(unit.text) == len(run[-1].text) == 1 and unit.text.isalpha():
        return True  # "N A Haris"
    if unit.capital and not unit.pos and unit.key in language.classes.get("name_ending", ()):
        return True  # "Kaizer Motaung Junior"
    if language.grammar.accents and len(run) == 1 and _is_body(run[0], unit, language):
        return True
    unknown = heading and not any(word.candidates or word.key in language.given for word in run)
    if unknown and language.heads[unit.key] == Kind.CLUB and not unit.glued:
        return True  # "Farsley Celtic"
    if unit.candidates:
        short = " " not in unit.key and all(c.entity.kind in _PLACEABLE for c in unit.candidates)
        press = any(c.entity.kind is Kind.OUTLET for c in unit.candidates)
        if press and heading and not language.grammar.accents and len(run) == 1 and run[0].candidates:
            return True  # "the Derbyshire Times"
        if (press if language.grammar.accents else short) and language.heads.get(run[0].key) == Kind.OUTLET:
            return True  # "Radio Marca"
        if language.grammar.accents and len(run) == 1 and _is_club_word(run[0], language):
            return any(c.entity.kind in _TOWNS and not c.demonym for c in unit.candidates)  # "Real Burgos"
        return short and (run[-1].key in language.given or _is_mere_particle(run[-1], language)) and not unit.glued
    if heading:
        return True
    if unit.capital and unit.senses and run[-1].key in language.particles and run[-1].capital:
        return len(run) > 1 and run[0].key in language.given and not unit.text.isupper()  # "Enzo Le Fee"
    if unit.capital and unit.senses and run[-1].key in language.given and not run[-1].candidates:
        if language.grammar.accents:
            return len(run) == 1 or all(sense.pos in ("noun", "adj", "verb") for sense in unit.senses)
        if len(run) == 1 and _is_surname(unit, run[0]):
            return True
    return _name_word(unit, language)


def _is_mere_particle(unit: Unit, language: Language) -> bool:
    """Whether a particle of names is no preposition or article: "Giovani dos Santos", but "Giovani del Santos"."""
    return unit.key in language.particles and all(sense.pos == "num" for sense in unit.senses)


def _names_a_cup(unit: Unit, following: Unit | None, language: Language) -> bool:
    """Whether a word for a cup or a ground begins a name that no register knows: "Trofeo Carranza"."""
    kind = language.heads.get(unit.key) in (Kind.COMPETITION, Kind.VENUE)
    if not kind or following is None:
        return False
    twice = language.heads.get(following.key) == Kind.COMPETITION  # "Torneo Clausura"
    return twice or not (following.candidates or following.senses)


def _is_body(unit: Unit, following: Unit | None, language: Language) -> bool:
    """Whether a capital word for an organisation begins the name of an unknown one: "Federación Gallega"."""
    named = unit.capital and not unit.candidates and language.heads.get(unit.key) == Kind.ORGANIZATION
    return named and following is not None and following.capital and following.text[0].isalpha() and not following.glued


def _is_edition(sentence: list[Unit], position: int, language: Language) -> bool:
    """Whether a capital word for a competition that no register knows and a year stand here: "Apertura 2022"."""
    unit, year = sentence[position], sentence[position + 1] if position + 1 < len(sentence) else None
    named = unit.capital and not unit.candidates and language.heads.get(unit.key) == Kind.COMPETITION
    return named and year is not None and year.pos == "year"


def _is_club_word(unit: Unit, language: Language) -> bool:
    return unit.capital and not unit.candidates and language.heads.get(unit.key) == Kind.CLUB


def _name_word(unit: Unit, language: Language) -> bool:
    if unit.pos or not unit.text[0].isalpha() or not unit.capital:
        return False
    if unit.candidates:
        return " " not in unit.key and all(c.entity.kind in _PLACEABLE for c in unit.candidates)
    return not unit.senses or unit.key in language.given or unit.key in language.heads
