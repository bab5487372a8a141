"""Units that no register knows → names: each run of capital words is one unit."""

from clubgraph.extract.names.awards import with_awards
from clubgraph.extract.names.firms import firm, titled
from clubgraph.extract.names.name_words import (
    describes,
    follows,
    glued_name,
    is_adverb,
    is_body,
    is_club_word,
    is_deed,
    is_edition,
    is_joined,
    is_mere_particle,
    is_modal_name,
    is_nickname,
    is_surname,
    is_syllable,
    name_word,
    names_a_cup,
    word_as_surname,
)
from clubgraph.extract.units.unit import GLUE, Unit, merged
from clubgraph.lexicon import Language, Sense
from clubgraph.model import Kind

_PLACEABLE = frozenset({Kind.PLACE, Kind.NATIONAL_TEAM, Kind.CLUB, Kind.VENUE, Kind.OUTLET})
_TOWNS = frozenset({Kind.PLACE, Kind.CLUB})
_LONGEST = 7


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
    if language.grammar.accents and is_edition(sentence, position, language):
        return 2
    while end < len(sentence) and end - position < _LONGEST:
        unit = sentence[end]
        following = sentence[end + 1] if end + 1 < len(sentence) else None
        further = sentence[end + 2] if end + 2 < len(sentence) else None
        twice = following is not None and following.key in language.particles and not following.capital
        named = any(u is not None and name_word(u, language) for u in (following, further if twice else None))
        named = named or (unit.capital and following is not None and following.capital and bool(following.senses))
        named = named or any(
            _is_word(u, sentence[position:end], language) for u in (following, further if twice else None)
        )
        if _continues(unit, sentence[position:end], language) or (unit.key in language.particles and named):
            end += 1
        elif unit.key in language.particles and glued_name(sentence, end + 1):
            end += 3
        elif (
            unit.text in GLUE
            and unit.glued
            and end + 1 < len(sentence)
            and sentence[end + 1].glued
            and sentence[end + 1].capital
        ):
            end += 2
        elif end > position + 1 and is_syllable(sentence[end : end + 2], language):
            end += 2
        elif is_joined(sentence[end : end + 4]):
            end += 4
        elif is_nickname(sentence, end):
            end += 3
        elif unit.text == "." and unit.glued and len(sentence[end - 1].text) < 3 and end + 1 < len(sentence):
            end += 1
        else:
            break
    while end > position + 1 and not (name_word(sentence[end - 1], language) or sentence[end - 1].candidates):
        if end > position + 2 and sentence[end - 2].key in language.particles:
            if sentence[end - 2].capital or _is_word(sentence[end - 1], sentence[position : end - 1], language):
                break
        if is_nickname(sentence, end - 3) or is_syllable(sentence[end - 2 : end], language):
            break
        if sentence[end - 1].key in language.classes.get("name_ending", ()):
            break
        if end == position + 2 and language.grammar.accents and word_as_surname(sentence, position, language):
            break
        if end == position + 2 and not language.grammar.accents and is_surname(sentence[end - 1], sentence[position]):
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
        short = " " not in unit.key and all(c.entity.kind in _PLACEABLE for c in unit.candidates)
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


def _continues(unit: Unit, run: list[Unit], language: Language) -> bool:
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
    if unit.candidates:
        weak = language.grammar.complement == "before" and all(c.weak for c in unit.candidates)
        if weak and len(run) > 1 and language.heads.get(run[-1].key) == Kind.COMPETITION:
            return True  # "the Evo-Stik League Premier"
        short = " " not in unit.key and all(c.entity.kind in _PLACEABLE for c in unit.candidates)
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
    if run[-1].key in language.particles and len(run) > 1 and _is_word(unit, run, language):
        return True
    if unit.capital and unit.senses and run[-1].key in language.particles and run[-1].capital:
        return len(run) > 1 and run[0].key in language.given and not unit.text.isupper()  # "Enzo Le Fee"
    if unit.capital and unit.senses and run[-1].key in language.given and not run[-1].candidates:
        if language.grammar.accents:
            return len(run) == 1 or all(sense.pos in ("noun", "adj", "verb") for sense in unit.senses)
        if len(run) == 1 and is_surname(unit, run[0]):
            return True
    return name_word(unit, language)


def _is_word(unit: Unit | None, run: list[Unit], language: Language) -> bool:
    """Whether a noun with a capital may end a name that begins with a given name: "Luis de la Fuente"."""
    given = language.grammar.accents and run[0].key in language.given and not run[0].candidates
    if unit is None or not given or any(word.key not in language.particles for word in run[1:]):
        return False
    return unit.capital and bool(unit.senses) and not unit.candidates and unit.text.istitle()
