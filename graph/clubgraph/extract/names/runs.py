"""Units that no register knows → names: each run of capital words is one unit."""

from clubgraph.extract.names.awards import with_awards
from clubgraph.extract.names.cups import with_cups
from clubgraph.extract.names.firms import firm
from clubgraph.extract.names.leagues import with_leagues
from clubgraph.extract.names.name_words import (
    glued_name,
    is_edition,
    is_joined,
    is_nickname,
    is_second_surname,
    is_surname,
    is_syllable,
    name_word,
    word_as_surname,
)
from clubgraph.extract.names.prizes import with_prizes
from clubgraph.extract.names.run_start import begins
from clubgraph.extract.names.run_words import closes_name, continues, leads_on
from clubgraph.extract.units.unit import Unit, merged
from clubgraph.lexicon import Language

_LONGEST = 7


def runs(sentence: list[Unit], language: Language, lower: frozenset[str]) -> list[Unit]:
    """The sentence with each run of capital words made one unit of part of speech `name`.

    `lower` holds the words that the article also writes small: such a word at the start of a sentence is no name.
    """
    if not language.grammar.capitals:
        return sentence
    if language.grammar.accents:
        sentence = with_cups(with_prizes(sentence, language), language)
    sentence = with_leagues(with_awards(sentence, language), language)
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
    if not begins(sentence, position, language, lower):
        return firm(sentence, position, language)
    if language.grammar.accents and is_edition(sentence, position, language):
        return 2
    end = _name_end(sentence, position, _furthest(sentence, position, language), language)
    if end - position == 1 and sentence[position].candidates:
        return 0
    return max(end - position, firm(sentence, position, language))


def _furthest(sentence: list[Unit], position: int, language: Language) -> int:
    """Where the words end that may go on with the name, be the last of them no word that a name ends in."""
    end = position + 1
    while end < len(sentence) and end - position < _LONGEST:
        unit = sentence[end]
        particle = unit.key in language.particles
        if continues(unit, sentence[position:end], language):
            end += 1
        elif particle and leads_on(sentence, position, end, language):
            end += 1
        elif particle and glued_name(sentence, end + 1):
            end += 3
        elif glued_name(sentence, end):
            end += 2
        elif end > position + 1 and is_syllable(sentence[end : end + 2], language):
            end += 2
        elif unit.capital and is_syllable(sentence[end + 1 : end + 3], language):
            end += 3  # "Hwang In-beom"
        elif is_joined(sentence[end : end + 4]):
            end += 4
        elif is_nickname(sentence, end):
            end += 3
        elif unit.text == "." and unit.glued and len(sentence[end - 1].text) < 3 and end + 1 < len(sentence):
            end += 1
        else:
            break
    return end


def _name_end(sentence: list[Unit], position: int, end: int, language: Language) -> int:
    """The end of the last word before `end` that a name may end in."""
    while end > position + 1 and not _ends_name(sentence, position, end, language):
        end -= 1
    return end


def _ends_name(sentence: list[Unit], position: int, end: int, language: Language) -> bool:
    """Whether the word before `end` may be the last of the name."""
    last, before = sentence[end - 1], sentence[end - 2]
    if name_word(last, language) or last.candidates:
        return True
    if end > position + 2 and before.key in language.particles:
        if before.capital or closes_name(last, sentence[position : end - 1], language):
            return True
    if language.grammar.accents and is_second_surname(last, sentence[position : end - 1], language):
        return True
    if is_nickname(sentence, end - 3) or is_syllable(sentence[end - 2 : end], language):
        return True
    if last.key in language.classes.get("name_ending", ()):
        return True
    if end > position + 2:
        return False
    return word_as_surname(sentence, position, language) if language.grammar.accents else is_surname(last, before)
