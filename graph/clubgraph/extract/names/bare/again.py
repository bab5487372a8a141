"""A sentence without capitals → the same with the surnames of the article’s persons found again."""

from clubgraph.extract.names.bare.words import is_demonym, is_short_name, nth
from clubgraph.extract.units.letters import prefixes, rest, stack
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language
from clubgraph.text import Token, key


def with_surnames(
    sentence: list[Unit], people: frozenset[str], surnames: frozenset[str], language: Language
) -> list[Unit]:
    """The sentence with surnames of found persons marked, with and without prefix letters."""
    found: list[Unit] = []
    sentence = _rejoined(sentence, surnames)
    for index, unit in enumerate(sentence):
        if unit.shown is None and _is_surname(sentence, index, surnames):
            unit.pos, unit.candidates = "name", ()
        elif unit.shown is None and not unit.pos and not unit.candidates and len(unit.parts) == 1:
            if unit.key in surnames and all(sense.pos in ("noun", "adj") for sense in unit.senses):
                if not (unit.senses and found and found[-1].has("det") and found[-1].glued != unit.glued):
                    unit.pos = "name"
            elif not unit.senses and unit.key in people:
                unit.pos = "name"
            elif not unit.senses:
                cut = _cut(unit, people | surnames, language)
                if cut:
                    found += _split(unit, cut, language)
                    continue
        found.append(unit)
    return found


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


def _is_surname(sentence: list[Unit], index: int, surnames: frozenset[str]) -> bool:
    """Whether a demonym, town or verb that is a surname of the article stands for the person here."""
    unit, before, following = sentence[index], nth(sentence, index - 1) if index else None, nth(sentence, index + 1)
    if unit.key not in surnames or len(unit.parts) > 1 or unit.pos:
        return False
    if unit.candidates:
        alone = before is None or not (before.has("det") or before.has("prep") or before.has("noun"))
        return alone and (is_demonym(unit) or is_short_name(unit))
    twice = following is not None and following.read("verb", "past", "fut") is not None
    marked = before is not None and before.has("prep") and unit.read("verb", "inf") is None
    return unit.has("verb") and (twice or marked)


def _cut(unit: Unit, people: frozenset[str], language: Language) -> int:
    token = unit.parts[0]
    for length in range(1, min(5, len(token.text) - 1)):
        if rest(token, length).key in people and stack(token.text[:length], language):
            return length
    return 0


def _split(unit: Unit, cut: int, language: Language) -> list[Unit]:
    token = unit.parts[0]
    last = rest(token, cut)
    letters = [
        Unit(t.start, t.end, t.text, t.key, False, t.glued, senses=language.words.get(t.key, ()), parts=(t,))
        for t in prefixes(token, stack(token.text[:cut], language))
    ]
    return [*letters, Unit(last.start, last.end, last.text, last.key, False, True, pos="name", parts=(last,))]
