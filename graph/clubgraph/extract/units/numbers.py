"""A number in a sentence → what it is with the words around it: a score, an age, a season, a sum, a year."""

import re
from collections.abc import Sequence

from clubgraph.extract.units.entries import is_a
from clubgraph.extract.units.unit import Unit, joined
from clubgraph.extract.units.words import Words
from clubgraph.text import Token

_YEAR = re.compile(r"(18|19|20)\d\d$")
CURRENCY = "€£$"
_DASHES = "-–—‐‑:"


def number_unit(sentence: Sequence[Token], position: int, words: Words) -> tuple[Unit, int]:
    """A number with what belongs to it: a score, an age, a season, a sum, an ordinal, or a bare number or year."""
    tokens = sentence[position : position + 6]
    texts = [token.text for token in tokens]
    joint = len(texts) > 2 and texts[1] in _DASHES and tokens[1].glued and tokens[2].glued
    slashed = len(texts) > 2 and texts[1] == "/" and tokens[1].glued and tokens[2].glued
    if slashed and _YEAR.match(texts[0]) and texts[2][-2:] == f"{(int(texts[0]) + 1) % 100:02}":  # "2010/11"
        return joined(sentence, position, 3, pos="season", value=f"{texts[0]}-{texts[2][-2:]}"), 3
    spaced = len(texts) > 2 and texts[1] in "-–" and len(texts[0]) == len(texts[2]) == 1
    if (joint or spaced) and texts[2].isdecimal() and texts[0].isdecimal():
        if words.language.grammar.construct and _is_clock(texts):
            return joined(sentence, position, 3, pos="clock", value=f"{texts[0]}:{texts[2]}"), 3
        season = bool(_YEAR.match(texts[0])) and len(texts[2]) in (2, 4)
        small = len(texts[0]) < 3 and len(texts[2]) < 3
        pos = "season" if season else "score" if small else "num"
        value = f"{texts[0]}-{texts[2][-2:]}" if season else f"{texts[0]}-{texts[2]}"
        return joined(sentence, position, 3, pos=pos, value=value), 3
    if words.language.grammar.construct and _is_parted_score(tokens):
        return joined(sentence, position, 2, pos="score", value=f"{texts[0]}-{texts[1]}"), 2
    length = _years_old(tokens, words)
    if length == 5 or (length and texts[0].isdecimal()):
        return joined(sentence, position, length, pos="age", value=texts[0]), length
    if joint and not texts[2].isdecimal():
        return joined(sentence, position, 3, pos="adj"), 3
    if len(texts) > 1 and tokens[1].glued and is_a(tokens[1], "ordinal", words):
        return joined(sentence, position, 2, pos="adj"), 2
    if len(texts) > 1 and is_a(tokens[1], "money", words):
        return joined(sentence, position, 2, pos="money"), 2
    grammar = words.language.grammar
    aged = grammar.accents and len(texts) > 1 and texts[0].isdecimal() and 14 <= int(texts[0]) <= 99
    before = sentence[position - 1] if aged and position and is_a(tokens[1], "year", words) else None
    after = texts[2] if len(texts) > 2 else "."
    told = before is not None and before.text + after in ("()", ",,", ",.", "(,")
    told = told or (before is not None and _is_aged(before, after, words))
    told = told or (before is not None and after == "," and _at_age(sentence, position, words))
    if before is not None and (told or before.key in grammar.genitive or is_a(before, "owns_age", words)):
        return joined(sentence, position, 2, pos="age", value=texts[0]), 2
    return joined(sentence, position, 1, pos="year" if _YEAR.match(texts[0]) else "num", value=texts[0]), 1


def lettered_sum(sentence: Sequence[Token], position: int, words: Words) -> int:
    """The length of a sum whose currency begins with letters: "S$45.3 million", "N6.5bn", or 0."""
    if len(sentence[position].text) > 3 or not sentence[position].text.isupper():
        return 0
    rest = sentence[position + 1 : position + 3]
    if len(rest) < 2 or not rest[0].glued:
        return 0
    sign = 1 if rest[0].text in CURRENCY else 0
    if not rest[sign].text[0].isdecimal():
        return 0
    unit, length = number_unit(sentence, position + 1 + sign, words)
    return 1 + sign + length if sign or unit.pos == "money" else 0


def _is_clock(texts: Sequence[str]) -> bool:
    """Whether two numbers with a colon between them tell the time of a day: no side scores the minutes ("at 18:15")."""
    return texts[1] == ":" and len(texts[2]) == 2 and len(texts[0]) < 3 and int(texts[0]) < 24 and int(texts[2]) < 60


def _is_parted_score(tokens: Sequence[Token]) -> bool:
    """Whether two digits stand side by side, as old papers in Hebrew print a score ("won 2 0 against Ajax")."""
    if (
        len(tokens) < 2
        or tokens[1].glued
        or not all(len(token.text) == 1 and token.text.isdecimal() for token in tokens[:2])
    ):
        return False
    return len(tokens) < 3 or not (tokens[2].text.isdecimal() or (tokens[2].glued and tokens[2].text in "%/-"))


def _is_aged(before: Token, after: str, words: Words) -> bool:
    """Whether a verb of being so old stands before a number of years, and nothing behind that says of what."""
    lemmas = words.language.classes.get("of_age", frozenset())
    aged = any(sense.lemma in lemmas for sense in words.language.words.get(before.key, ()))
    following = words.language.words.get(after.lower(), ())
    return aged and not any(sense.pos == "prep" for sense in following)


def _at_age(sentence: Sequence[Token], position: int, words: Words) -> bool:
    """Whether a number of years says how old somebody is who does something: "con 19 años,", "con apenas 19 años,"."""
    before = sentence[position - 1]
    adverb = any(sense.pos == "adv" for sense in words.language.words.get(before.key, ()))
    at = sentence[position - 2] if adverb and position > 1 else before
    return is_a(at, "at_age", words)


def _years_old(tokens: Sequence[Token], words: Words) -> int:
    """The length of "29-year-old", "29 years old", "29-year old" or "29 year-old", or 0."""
    length = 1
    for word in ("year", "old"):
        length += length < len(tokens) and tokens[length].text in _DASHES
        if length >= len(tokens) or not is_a(tokens[length], word, words):
            return 0
        length += 1
    return length


def age_length(sentence: Sequence[Token], position: int, words: Words) -> int:
    """The length of "aged 29" where a word for the age stands before the number, or 0."""
    length = 1
    while length < 3 and position + length < len(sentence):
        token = sentence[position + length]
        if token.text.isdecimal():
            return length + 1 if 14 <= int(token.text) <= 99 else 0
        if token.key not in words.language.grammar.prefixes:
            return 0
        length += 1
    return 0
