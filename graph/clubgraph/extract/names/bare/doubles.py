"""Surnames that are a particle and a word ("Ben Haim") → one unit; and which surnames an article's persons have."""

from collections.abc import Sequence

from clubgraph.extract.names.bare.again import is_past, split
from clubgraph.extract.names.bare.behind import ends_name
from clubgraph.extract.names.bare.words import is_given, is_plain, nth
from clubgraph.extract.units.letters import rest, stack
from clubgraph.extract.units.unit import Unit, merged
from clubgraph.lexicon import Language
from clubgraph.model import Kind


def with_doubles(sentence: list[Unit], language: Language) -> list[Unit]:
    """The sentence with the known surnames of two words named that no given name stands before, and the letters
    before them units of their own."""
    known = language.classes.get("double_surname", frozenset())
    found: list[Unit] = []
    position = 0
    while position < len(sentence):
        if _has_syllable(sentence, position, language):
            found.append(merged(sentence[position : position + 3]))
            found[-1].shown = Kind.PERSON
            position += 3
            continue
        cut = _cut(sentence, position, known, language) if known else None
        if cut or (cut == 0 and not (found and found[-1].key in language.given)):
            *letters, first = split(sentence[position], cut, language) if cut else [sentence[position]]
            name = merged([first, sentence[position + 1]])
            name.shown = Kind.PERSON
            found += [*letters, name]
            position += 2
        else:
            found.append(sentence[position])
            position += 1
    return found


def _has_syllable(sentence: list[Unit], at: int, language: Language) -> bool:
    """Whether a name has a word of the language for its second syllable: "Heung-min Son", written in three words."""
    middle, last = nth(sentence, at + 1), nth(sentence, at + 2)
    inside = language.classes.get("name_syllable", frozenset())
    if middle is None or last is None or middle.key not in inside or middle.glued or last.glued:
        return False
    first = is_plain(sentence[at]) or is_given(sentence[at], language)
    return first and (is_plain(last) or last.key in inside) and ends_name(nth(sentence, at + 3))


def _cut(sentence: list[Unit], at: int, known: frozenset[str], language: Language) -> int | None:
    """How many letters stand before a surname of two words that begins here; none where none does."""
    first, last = sentence[at], nth(sentence, at + 1)
    if last is None or last.glued or len(first.parts) != 1 or len(last.parts) != 1 or first.pos or first.candidates:
        return None
    token = first.parts[0]
    for length in range(len(token.text) - 1):
        entry = rest(token, length).key if length else first.key
        if f"{entry} {last.key}" in known and (not length or stack(token.text[:length], language)):
            return length
    return None


def full_surnames(found: Sequence[list[Unit]], language: Language) -> frozenset[str]:
    """The surnames of those persons of the article whose given names are known."""
    names = (unit.key.split(" ") for s in found for unit in s if unit.shown is Kind.PERSON and " " in unit.key)
    return frozenset(name[-1] for name in names if name[0] in language.given and not is_past(name[0], language))


def doubles_of(found: Sequence[list[Unit]], language: Language) -> frozenset[str]:
    """The surnames of the article's persons that are a particle and a word ("Ben Haim"), and whole names of a given
    name and a word that a verb is written like."""
    names = [u.key.split(" ") for s in found for u in s if u.shown is Kind.PERSON and " " in u.key]
    doubles = {f"{name[-2]} {name[-1]}" for name in names if len(name) > 2 and name[-2] in language.particles}
    return frozenset(doubles | {" ".join(name) for name in names if len(name) == 2 and name[1] in language.words})
