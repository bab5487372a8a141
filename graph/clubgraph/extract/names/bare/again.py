"""A sentence without capitals → the same with the surnames of the article’s persons found again."""

from dataclasses import dataclass

from clubgraph.extract.names.bare.words import is_demonym, is_short_name, nth
from clubgraph.extract.units.letters import prefixes, rest, stack
from clubgraph.extract.units.unit import Unit, merged
from clubgraph.lexicon import Language
from clubgraph.model import Kind
from clubgraph.text import JOINTS, Token, key


@dataclass(frozen=True, slots=True)
class Again:
    """What may be named again: the words of the persons found, their surnames, those of two words, and clubs."""

    people: frozenset[str]
    surnames: frozenset[str]
    doubles: frozenset[str]
    clubs: frozenset[str]


def with_surnames(sentence: list[Unit], again: Again, language: Language) -> list[Unit]:
    """The sentence with surnames of found persons, and found clubs, marked, with and without prefix letters."""
    found: list[Unit] = []
    people, surnames = again.people, again.surnames
    sentence = _rejoined(sentence, surnames)
    if again.doubles:
        sentence = _doubled(sentence, again.doubles)
    for index, unit in enumerate(sentence):
        if unit.shown is None and _is_surname(sentence, index, surnames):
            unit.pos, unit.candidates = "name", ()
        elif unit.shown is None and not unit.pos and not unit.candidates and len(unit.parts) == 1:
            if unit.key in surnames and all(sense.pos in ("noun", "adj") for sense in unit.senses):
                if not (unit.senses and found and found[-1].has("det") and found[-1].glued != unit.glued):
                    unit.pos = "name"
            elif not unit.senses and unit.key in people:
                unit.pos = "name"
            elif not unit.senses and unit.key in again.clubs:
                unit.pos, unit.shown = "name", Kind.CLUB
            elif not unit.senses:
                cut = _cut(unit, people | surnames | again.clubs, language)
                if cut:
                    found += split(unit, cut, language)
                    found[-1].shown = Kind.CLUB if found[-1].key in again.clubs - people - surnames else None
                    continue
        found.append(unit)
    return found


def parted(sentence: list[Unit], surnames: frozenset[str], language: Language) -> list[Unit]:
    """The sentence with verbs parted again from the surnames of persons whose given names the article tells: "aimed
    Abuksis" beside "Yossi Abuksis"."""
    found: list[Unit] = []
    for unit in sentence:
        first, _, last = unit.key.partition(" ")
        twice = unit.shown is Kind.PERSON and last in surnames and len(unit.parts) == 2
        if twice and is_past(first, language):
            for token in unit.parts:
                senses = language.words.get(token.key, ())
                found.append(
                    Unit(token.start, token.end, token.text, token.key, False, token.glued, senses, parts=(token,))
                )
            found[-1].pos, found[-1].shown, found[-1].senses = "name", Kind.PERSON, ()
        else:
            found.append(unit)
    return found


def is_past(word: str, language: Language) -> bool:
    """Whether a word may be a verb that tells the past."""
    return any(sense.pos == "verb" and sense.form == "past" for sense in language.words.get(word, ()))


def _rejoined(sentence: list[Unit], surnames: frozenset[str]) -> list[Unit]:
    """The sentence with surnames that were taken for a prefix letter and a word made whole again."""
    found: list[Unit] = []
    for unit in sentence:
        before = found[-1] if found else None
        if before is not None and unit.glued and len(before.parts) == len(unit.parts) == 1:
            text = before.text + unit.text
            if key(text) in surnames and before.has("prep"):
                token = Token(before.start, unit.end, text, key(text), before.glued)
                found[-1] = Unit(
                    before.start, unit.end, text, token.key, False, before.glued, pos="name", parts=(token,)
                )
                continue
        found.append(unit)
    return found


def _doubled(sentence: list[Unit], doubles: frozenset[str]) -> list[Unit]:
    """The sentence with surnames of two words made one unit each."""
    found: list[Unit] = []
    position = 0
    while position < len(sentence):
        joint = nth(sentence, position + 1)
        length = 3 if joint is not None and joint.glued and joint.text in JOINTS else 2
        last = nth(sentence, position + length - 1)
        first = sentence[position]
        free = not first.pos or first.shown is Kind.PERSON
        if last is not None and free and not last.pos and f"{first.key} {last.key}" in doubles:
            found.append(merged(sentence[position : position + length]))
        else:
            found.append(sentence[position])
            length = 1
        position += length
    return found


def _is_surname(sentence: list[Unit], index: int, surnames: frozenset[str]) -> bool:
    """Whether a demonym, town or verb that is a surname of the article stands for the person here."""
    unit, before, following = sentence[index], nth(sentence, index - 1) if index else None, nth(sentence, index + 1)
    if unit.key not in surnames or len(unit.parts) > 1 or unit.pos:
        return False
    if unit.candidates:
        alone = before is None or not (before.has("det") or before.has("noun"))
        hung = before is not None and before.has("prep")
        return alone and (is_demonym(unit) or (is_short_name(unit) and not hung))
    twice = following is not None and following.read("verb", "past", "fut") is not None
    third = nth(sentence, index + 2)
    twice = twice or (following is not None and following.text == "," and third is not None and third.pos == "age")
    marked = before is not None and before.has("prep") and unit.read("verb", "inf") is None
    return unit.has("verb") and (twice or marked)


def _cut(unit: Unit, people: frozenset[str], language: Language) -> int:
    token = unit.parts[0]
    for length in range(1, min(5, len(token.text) - 1)):
        if rest(token, length).key in people and stack(token.text[:length], language):
            return length
    return 0


def split(unit: Unit, cut: int, language: Language) -> list[Unit]:
    """The prefix letters of a unit as units of their own, and the name behind them."""
    token = unit.parts[0]
    last = rest(token, cut)
    letters = [
        Unit(t.start, t.end, t.text, t.key, False, t.glued, senses=language.words.get(t.key, ()), parts=(t,))
        for t in prefixes(token, stack(token.text[:cut], language))
    ]
    return [*letters, Unit(last.start, last.end, last.text, last.key, False, True, pos="name", parts=(last,))]
