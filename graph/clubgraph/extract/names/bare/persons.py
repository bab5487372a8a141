"""A given name in a text without capitals → how far the name of the person goes."""

from clubgraph.extract.names.bare.before import is_aside, opens, title_before
from clubgraph.extract.names.bare.behind import did_something, role_of_club
from clubgraph.extract.names.bare.words import (
    ends_or_verb,
    ends_phrase,
    goes_on,
    is_demonym,
    is_given,
    is_plain,
    is_short_name,
    is_verb,
    nth,
)
from clubgraph.extract.units.letters import rest, stack
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind
from clubgraph.text import JOINTS


def person_length(sentence: list[Unit], at: int, titled: bool, language: Language) -> int:
    """The length of a name that begins with a given name: more given names, particles, and a surname."""
    end, surnames = at + 1, 0
    while end < len(sentence) and end - at < 6:
        unit, following = sentence[end], nth(sentence, end + 1)
        if is_given(unit, language) and not surnames:
            end += 1
        elif not surnames and _is_double(sentence, end, language):
            end, surnames = end + 3, surnames + 1
        elif unit.key in language.particles and following is not None and goes_on(following, language):
            end += 1
        elif unit.key in language.particles and not unit.senses and following is not None and is_short_name(following):
            end, surnames = end + 2, surnames + 1
        elif (titled or end == at + 1) and _is_particle_and_word(sentence, end, titled, language):
            end, surnames = end + 2, surnames + 1
        elif unit.text in JOINTS and surnames and unit.glued and is_plain(following):
            end += 2
        elif not surnames and _is_nickname(sentence, end):
            end, surnames = end + 4, surnames + 1
        elif unit.key in language.given and " " not in unit.key and not surnames and not is_verb(unit):
            end, surnames = end + 1, surnames + 1
        elif not surnames and (is_plain(unit) or is_short_name(unit) or is_demonym(unit)):
            end, surnames = end + 1, surnames + 1
        elif not surnames and end == at + 1 and _word_as_surname(sentence, end, titled, language):
            end, surnames = end + 1, surnames + 1
        elif surnames == 1 and is_plain(unit) and unit.key in language.surnames:
            end, surnames = end + 1, 2
        elif surnames == 1 and (_is_last(unit, following, language) or _goes_on_plain(sentence, end)):
            end, surnames = end + 1, 2
        else:
            break
    return end - at


def _is_particle_and_word(sentence: list[Unit], at: int, titled: bool, language: Language) -> bool:
    """Whether a particle and a word of the lexicon are a surname: "Ben Khalifa"; without a title no verb."""
    word = nth(sentence, at + 1)
    if sentence[at].key not in language.particles or word is None or not (titled or not word.has("verb")):
        return False
    return _word_as_surname(sentence, at + 1, titled, language)


def _is_double(sentence: list[Unit], at: int, language: Language) -> bool:
    """Whether a surname of two words with a hyphen begins here: "Ben-David", "Or-Levy"."""
    unit, joint, last = sentence[at], nth(sentence, at + 1), nth(sentence, at + 2)
    if joint is None or last is None or not (joint.glued and joint.text in JOINTS and last.glued):
        return False
    first = unit.key in language.particles or unit.key in language.given or is_plain(unit)
    return first and last.text[0].isalpha() and not last.text.isascii()


def _is_nickname(sentence: list[Unit], at: int) -> bool:
    """Whether a nickname in brackets or quotation marks and a surname follow: "Michael (Lufa) Kadosh"."""
    opening, nick, closing, surname = (nth(sentence, at + step) for step in range(4))
    if opening is None or nick is None or closing is None or surname is None or not nick.text[0].isalpha():
        return False
    marks = opening.text + closing.text
    named = is_plain(surname) or (not surname.candidates and (surname.has("adj") or surname.has("noun")))
    return named and marks in ("()", '""', "“”", "„“")


def follows_weak_given(sentence: list[Unit], at: int, before: list[Unit], language: Language) -> bool:
    """Whether a word that is a given name and something else too is a name here: a plain word follows, or a title
    stands before it and a phrase ends behind the next word."""
    unit, following, third = sentence[at], nth(sentence, at + 1), nth(sentence, at + 2)
    if any(candidate.entity.kind is Kind.PERSON for candidate in unit.candidates):
        return False
    if is_aside(sentence, at, before, language):
        return True
    if any(sense.pos not in ("noun", "adj", "verb", "mark", "pron") for sense in unit.senses):
        return False
    if following is None or (at and sentence[at - 1].has("det") and len(sentence[at - 1].text) == 1):
        return False
    if unit.read("verb", "fut") is not None and before and not _may_name_behind(before):
        return False  # "in the side will open Cohen"
    if is_given(following, language):
        return True
    if following.key in language.particles and third is not None and goes_on(third, language):
        return title_before(before)[0]  # "the assistant Haim Ben David"
    if is_demonym(following) and not following.glued and (title_before(before)[0] or opens(before)):
        told = title_before(before)[0] or did_something(sentence, at + 2, language)
        return told and ends_or_verb(third)  # "the striker Ohad Barzilai", "Haim Tzarfati signed"
    if is_plain(following):
        if unit.candidates and language.grammar.prefixes.get(following.text[0]) == "coord":
            return False  # "Shimshon and Hakoah"
        return following.text[0] not in language.grammar.prefixes or ends_or_verb(third)
    return title_before(before)[1] and ends_phrase(third) and _word_as_surname(sentence, at + 1, True, language)


def _may_name_behind(before: list[Unit]) -> bool:
    """Whether a name may begin behind these units: at a clause's start, a preposition or "and", behind a title."""
    last = before[-1]
    return opens(before) or last.text == "," or last.has("prep") or last.has("coord") or title_before(before)[0]


def _word_as_surname(sentence: list[Unit], at: int, titled: bool, language: Language) -> bool:
    """Whether a word of the lexicon behind a given name is its surname: a phrase ends there; a verb needs a title."""
    unit, following = sentence[at], nth(sentence, at + 1)
    if unit.candidates or unit.pos or not unit.senses:
        return False
    if unit.key in language.surnames and is_given(sentence[at - 1], language) and not unit.glued:
        return titled or ends_or_verb(following) or not unit.has("verb")  # "Zahavi celebrates four years"
    if any(sense.pos not in ("noun", "adj", "verb") or sense.form == "own" for sense in unit.senses):
        return False  # "sons of his generation"
    if unit.has("verb"):
        said = any(sense.lemma in language.classes.get("speech", ()) for sense in unit.senses)
        twice = following is not None and following.read("verb", "past", "fut") is not None
        governed = at > 1 and sentence[at - 2].has("prep")
        titled = titled or role_of_club(sentence, at + 1)
        return not said and (twice or ((titled or governed) and ends_phrase(following)))
    return ends_or_verb(following)


def doubtful(unit: Unit, before: list[Unit], language: Language) -> bool:
    """Whether a given name alone may be a word: behind an article, or as prefix letters and a word of the lexicon."""
    if before and before[-1].has("det") and unit.glued:
        return True
    word = unit.parts[0]
    cuts = range(1, min(4, len(word.text) - 1))
    return any(stack(word.text[:cut], language) and rest(word, cut).key in language.words for cut in cuts)


def _goes_on_plain(sentence: list[Unit], at: int) -> bool:
    """Whether a plain word follows a surname that is a word of the lexicon ("Hatem Abd Elhamed")."""
    unit, before = sentence[at], sentence[at - 1]
    return is_plain(unit) and bool(before.senses) and not before.candidates


def _is_last(unit: Unit, following: Unit | None, language: Language) -> bool:
    """Whether a plain word is a second surname: a phrase ends behind it, and it has no prefix letter."""
    return is_plain(unit) and ends_phrase(following) and unit.text[0] not in language.grammar.prefixes
