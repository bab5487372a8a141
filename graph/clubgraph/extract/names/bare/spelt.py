"""Unknown words of a text without capitals → clubs that the register spells in another way, by how they sound."""

from clubgraph.extract.names.bare.again import split
from clubgraph.extract.names.bare.before import title_before
from clubgraph.extract.names.bare.sounds import Sounds
from clubgraph.extract.names.bare.words import is_plain, is_short_name, nth
from clubgraph.extract.units.letters import rest, stack
from clubgraph.extract.units.unit import Unit, merged
from clubgraph.lexicon import Candidate, Language, Names
from clubgraph.model import Kind
from clubgraph.text import heard


def with_spelt_clubs(
    sentence: list[Unit], language: Language, names: Names, sounds: Sounds | None = None
) -> list[Unit]:
    """The sentence with such words, one or two together, made names of clubs, and their letters units of their own."""
    found: list[Unit] = []
    position = 0
    while position < len(sentence):
        length, cut, clubs = _club(sentence, position, found, language, names)
        if clubs and sounds is not None and sounds.of(sentence[position].key) < 0:
            length, clubs = 0, ()  # a word of the language that no lexicon knows
        if clubs:
            run = sentence[position : position + length]
            letters = []
            if cut:
                *letters, first = split(run[0], cut, language)
                run = [first, *run[1:]]
            unit = merged(run)
            unit.pos, unit.candidates = "", clubs
            found += [*letters, unit]
        else:
            found.append(sentence[position])
        position += max(length, 1)
    return found


def _club(
    sentence: list[Unit], at: int, before: list[Unit], language: Language, names: Names
) -> tuple[int, int, tuple[Candidate, ...]]:
    """How many units a club's name has that begins here, how many letters stand before it, and the club."""
    unit, following = sentence[at], nth(sentence, at + 1)
    two = following is not None and not following.glued and (is_plain(following) or is_short_name(following))
    town = two and is_short_name(unit) and is_plain(following)  # "Sheffield Wensdy"
    if not (is_plain(unit) or town) or len(unit.parts) > 1 or _is_persons(unit, before, language):
        return 0, 0, ()
    token = unit.parts[0]
    for cut in range(1 if town else min(3, len(token.text) - 3)):
        if cut and not stack(token.text[:cut], language):
            continue
        first = rest(token, cut).key if cut else unit.key
        if first in language.surnames or first in language.given:
            return 0, 0, ()
        entries = [(2, f"{first} {following.key}")] if two and following is not None else []
        for length, entry in entries if town else [*entries, (1, first)]:
            known = names.sounding.get(heard(entry))
            clubs = tuple(c for c in names.by_key.get(known, ()) if c.entity.kind is Kind.CLUB) if known else ()
            if clubs:
                return length, cut, clubs
    return 0, 0, ()


def _is_persons(unit: Unit, before: list[Unit], language: Language) -> bool:
    """Whether a word belongs to a person's name: a given name or a title stands before it."""
    known = unit.key in language.given or unit.key in language.surnames
    named = bool(before) and (before[-1].key in language.given or before[-1].key in language.particles)
    return known or named or (title_before(before)[0] and before[-1].text != ",")
