"""Units of a language without capitals → names: given names, titles and club words show which words are names."""

from collections.abc import Sequence

from clubgraph.extract.names.bare.again import Again, parted, split, with_surnames
from clubgraph.extract.names.bare.alone import name_alone
from clubgraph.extract.names.bare.before import title_before
from clubgraph.extract.names.bare.club_names import club_length
from clubgraph.extract.names.bare.club_words import mean_clubs
from clubgraph.extract.names.bare.doubles import doubles_of, full_surnames, with_doubles
from clubgraph.extract.names.bare.enumerated import with_lists
from clubgraph.extract.names.bare.foreign import with_foreign_clubs
from clubgraph.extract.names.bare.institutions import institution_length
from clubgraph.extract.names.bare.lettered import without_letters
from clubgraph.extract.names.bare.opened import reopened, unquoted
from clubgraph.extract.names.bare.persons import doubtful, follows_weak_given, person_length
from clubgraph.extract.names.bare.sounding import ends_list, name_by_sound, trimmed
from clubgraph.extract.names.bare.sounds import Sounds
from clubgraph.extract.names.bare.spelt import with_spelt_clubs
from clubgraph.extract.names.bare.titles import land_as_given, name_by_role, name_by_title
from clubgraph.extract.names.bare.told import is_joined, is_told_of
from clubgraph.extract.names.bare.words import (
    ends_or_verb,
    ends_phrase,
    is_demonym,
    is_given,
    is_plain,
    is_short_name,
    nth,
)
from clubgraph.extract.units.unit import Unit, merged
from clubgraph.lexicon import Language, Names
from clubgraph.model import Kind


def bare_names(
    sentences: Sequence[list[Unit]], language: Language, names: Names | None = None, sounds: Sounds | None = None
) -> list[list[Unit]]:
    """The sentences with each discovered name made one unit; surnames are found again wherever they stand."""
    mean_clubs(sentences, language, names)
    opened = (_opened(sentence, language, names, sounds) for sentence in sentences)
    found = [with_lists(_named(sentence, language, sounds), language) for sentence in opened]
    surnames_told = full_surnames(found, language)
    found = [parted(sentence, surnames_told, language) for sentence in found]
    people = {
        word
        for sentence in found
        for unit in sentence
        if unit.shown is Kind.PERSON
        for word in unit.key.split(" ")
        if word[0].isalpha() and word not in language.particles and word not in language.words
    }
    surnames = {u.key.rpartition(" ")[2] for s in found for u in s if u.shown is Kind.PERSON and " " in u.key}
    clubs = frozenset(u.key for s in found for u in s if u.shown is Kind.CLUB and " " not in u.key and len(u.key) > 3)
    again = Again(frozenset(people), frozenset(surnames), doubles_of(found, language), clubs)
    return [with_surnames(sentence, again, language) for sentence in found]


def _opened(sentence: list[Unit], language: Language, names: Names | None, sounds: Sounds | None) -> list[Unit]:
    """The sentence with the clubs from abroad found, and with prefix letters cut off what else may be a name."""
    found = reopened(unquoted(sentence), language)
    found = with_spelt_clubs(found, language, names, sounds) if names is not None else found
    found = with_doubles(with_foreign_clubs(found, language, sounds), language)
    return without_letters(found, language, sounds) if sounds is not None else found


def _named(sentence: list[Unit], language: Language, sounds: Sounds | None) -> list[Unit]:
    found: list[Unit] = []
    position = 0
    while position < len(sentence):
        if found and _goes_on_list(sentence, position, found[-1], language):
            sentence = [*sentence[:position], *split(sentence[position], 1, language), *sentence[position + 1 :]]
            found.append(sentence[position])
            position += 1
            sentence[position].pos = ""
        elif found and sounds is not None:
            following = nth(sentence, position + 1)
            if ends_list(sentence[position], found[-1], following, language, sounds):
                *letters, last = split(sentence[position], 1, language)
                last.shown = Kind.PERSON
                found += [*letters, last]
                position += 1
                continue
        length, kind = _run(sentence, position, found, language)
        if not length and sounds is not None and is_plain(sentence[position]):
            length, kind = name_by_sound(sentence, position, found, language, sounds)
            if not length:
                length, kind = name_alone(sentence, position, found, language, sounds)
        if not length and sounds is not None:
            told = is_told_of(sentence, position, found, language, sounds)
            if told or is_joined(sentence, position, found, language):
                length, kind = 1, Kind.PERSON
        if sounds is not None and kind is Kind.PERSON and length > 1:
            following = nth(sentence, position + length)
            length = trimmed(sentence[position : position + length], following, language, sounds)
        if length:
            unit = merged(sentence[position : position + length])
            unit.shown = kind
            found.append(unit)
        else:
            found.append(sentence[position])
        position += max(length, 1)
    return found


def _goes_on_list(sentence: list[Unit], at: int, before: Unit, language: Language) -> bool:
    """Whether an unknown word behind a person begins with "and" and is the next one's given name."""
    unit, surname, following = sentence[at], nth(sentence, at + 1), nth(sentence, at + 2)
    coordinator = language.grammar.prefixes.get(unit.text[0]) == "coord" and len(unit.parts) == 1 and len(unit.text) > 3
    named = before.shown is Kind.PERSON and before.pos == "name" and is_plain(unit) and is_plain(surname)
    return named and coordinator and ends_or_verb(following)


def _run(sentence: list[Unit], at: int, before: list[Unit], language: Language) -> tuple[int, Kind | None]:
    """The number of units of the name that begins here, and what it shows itself to be."""
    unit = sentence[at]
    head = language.heads.get(unit.key)
    if head == "Club" and not (unit.candidates and " " in unit.key):
        found = club_length(sentence, at, language)
        if found[0] or unit.key not in language.given:
            return found
    if head == "Organization" and (length := institution_length(sentence, at, before, language)):
        return length, Kind.ORGANIZATION
    if head == "Venue" and is_plain(nth(sentence, at + 1)):
        return (3 if is_plain(nth(sentence, at + 2)) and ends_phrase(nth(sentence, at + 3)) else 2), Kind.VENUE
    weak = unit.key in language.given and " " not in unit.key
    if is_given(unit, language) or (weak and follows_weak_given(sentence, at, before, language)):
        length = person_length(sentence, at, title_before(before)[0], language)
        return (0, None) if length == 1 and doubtful(unit, before, language) else (length, Kind.PERSON)
    following = nth(sentence, at + 1)
    if is_demonym(unit) and is_plain(following) and before and before[-1].candidates and title_before(before)[0]:
        return 2, Kind.PERSON  # "the president of FIFA Gianni Infantino", not "the Ghanaian"
    if is_plain(unit):
        return name_by_title(sentence, at, before, language)
    if land_as_given(sentence, at, before) or _is_land_behind_people(sentence, at, before, language):
        return 2, Kind.PERSON
    if name_by_role(sentence, at, before):
        return 1, Kind.PERSON
    return 0, None


def _is_land_behind_people(sentence: list[Unit], at: int, before: list[Unit], language: Language) -> bool:
    """Whether the name of a land is a given name behind a title and a people: "the Romanian coach Ion Popescu"."""
    surname = nth(sentence, at + 1)
    if not before or not is_demonym(before[-1]) or " " in sentence[at].key or not is_plain(surname):
        return False
    return is_short_name(sentence[at]) and surname is not None and not surname.glued and title_before(before)[0]
