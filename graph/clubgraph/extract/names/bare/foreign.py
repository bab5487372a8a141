"""Unknown words that only a club's name can be → one unit: before "the Portuguese one", or in a list of clubs."""

from clubgraph.extract.names.bare.sounds import Sounds
from clubgraph.extract.names.bare.words import ends_phrase, is_demonym, is_plain, is_short_name, nth
from clubgraph.extract.units.letters import prefixes, rest, stack
from clubgraph.extract.units.unit import Unit, merged
from clubgraph.lexicon import Language
from clubgraph.model import Kind
from clubgraph.text import JOINTS, key

_LONGEST = 3  # words of such a name


def with_foreign_clubs(sentence: list[Unit], language: Language, sounds: Sounds | None = None) -> list[Unit]:
    """The sentence with such names made one unit each, and their prefix letters units of their own."""
    found: list[Unit] = []
    position = 0
    while position < len(sentence):
        length = _described(sentence, position, language)
        if length == 1 and sounds is not None and not _sounds_so(sentence[position], language, sounds):
            length = 0  # "in the Israeli angle"
        length = length or _listed(sentence, found, position, language)
        if length:
            found += _club(sentence[position : position + length], found, language)
        else:
            found.append(sentence[position])
        position += max(length, 1)
    return found


def _described(sentence: list[Unit], at: int, language: Language) -> int:
    """The number of units of a name that begins here and has "the Portuguese one", as clubs are, behind it."""
    if not is_plain(sentence[at]) or language.grammar.prefixes.get(sentence[at].text[0]) == "det":
        return 0
    end = at + 1
    while end < len(sentence) and end - at < _LONGEST:
        unit = sentence[end]
        if not (is_plain(unit) or is_short_name(unit) or unit.text in JOINTS):
            break
        end += 1
    article, people = nth(sentence, end), nth(sentence, end + 1)
    if article is None or people is None or not (article.has("det") and is_demonym(people) and people.glued):
        return 0
    return end - at if people.text.endswith(language.grammar.she_noun) else 0


def _sounds_so(unit: Unit, language: Language, sounds: Sounds) -> bool:
    """Whether a word, with or without a prefix letter, sounds like a name."""
    cut = _prefix(unit, language)
    return max(sounds.of(unit.key), sounds.of(key(unit.text[cut:]))) > 0


def _listed(sentence: list[Unit], before: list[Unit], at: int, language: Language) -> int:
    """1 for an unknown word with the preposition of the known club that stands before or behind it in a list."""
    unit = sentence[at]
    if not is_plain(unit) or len(unit.parts) > 1:
        return 0
    cut = _prefix(unit, language)
    letter = unit.text[cut - 1 : cut] if cut else ""
    if not letter or len(unit.text) < cut + 3:
        return 0
    comma = bool(before) and before[-1].text == ","
    left = len(before) > 1 + comma and is_club(before[-1 - comma]) and before[-2 - comma].text == letter
    following, third, fourth = (nth(sentence, at + step) for step in (1, 2, 3))
    joined = following is not None and (following.text == "," or following.has("coord"))
    right = joined and third is not None and third.text == letter and fourth is not None and is_club(fourth)
    behind = left and (comma or cut > 1) and (ends_phrase(following) or joined)
    return 1 if behind or (right and before and (before[-1].has("verb") or before[-1].has("adv"))) else 0


def _prefix(unit: Unit, language: Language) -> int:
    """How many letters of a word are a conjunction and a preposition, or a preposition alone."""
    grammar = language.grammar
    for cut in (2, 1):
        pieces = stack(unit.text[:cut], language)
        if (
            len(pieces) == cut
            and grammar.prefixes[pieces[-1]] == "prep"
            and (cut == 1 or grammar.prefixes[pieces[0]] == "coord")
        ):
            return cut
    return 0


def is_club(unit: Unit) -> bool:
    """Whether a unit names a club and nothing else but its town."""
    return any(c.entity.kind is Kind.CLUB for c in unit.candidates) or unit.shown is Kind.CLUB


def _club(run: list[Unit], before: list[Unit], language: Language) -> list[Unit]:
    """The units of a name as one, its prefix letters before it where no preposition stands there yet."""
    first = run[0]
    governed = bool(before) and before[-1].has("prep") and first.glued
    cut = _prefix(first, language) if not governed and len(first.parts) == 1 else 0
    if cut and before:
        token = first.parts[0]
        last = rest(token, cut)
        letters = [
            Unit(t.start, t.end, t.text, t.key, False, t.glued, senses=language.words.get(t.key, ()), parts=(t,))
            for t in prefixes(token, stack(token.text[:cut], language))
        ]
        run = [Unit(last.start, last.end, last.text, last.key, False, True, parts=(last,)), *run[1:]]
    else:
        letters = []
    unit = merged(run)
    unit.shown = Kind.CLUB
    return [*letters, unit]
