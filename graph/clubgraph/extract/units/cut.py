"""Tokens → units: words, names, numbers, ages, scores and sums of money, each with its possible readings."""

from collections.abc import Iterator, Mapping, Sequence

from clubgraph.extract.units.entries import is_a, known_entry
from clubgraph.extract.units.known import known_name
from clubgraph.extract.units.numbers import CURRENCY, age_length, lettered_sum, number_unit
from clubgraph.extract.units.prefixes import unprefixed
from clubgraph.extract.units.unit import Unit, joined
from clubgraph.extract.units.words import NO_NAME, Named, Words
from clubgraph.lexicon import Candidate, Language, Sense
from clubgraph.model import Kind
from clubgraph.text import APOSTROPHES, Token, key

_SCORE_JOINTS = "-–:"
_OPENING = "“\"«'‘"


def units(sentence: Sequence[Token], words: Words) -> list[Unit]:
    """The units of one sentence, left to right: the longest name or entry wins, then numbers, then single words."""
    grammar = words.language.grammar
    sentence = list(unprefixed(sentence, words)) if grammar.prefixes else sentence
    sentence = list(_unsuffixed(sentence, grammar.suffixes)) if grammar.suffixes else sentence
    plain = not (grammar.accents or grammar.construct)
    found: list[Unit] = []
    position = 0
    while position < len(sentence):
        token = sentence[position]
        word = words[token.key]
        if (length := lettered_sum(sentence, position, words)) > 0:
            found.append(joined(sentence, position, length, pos="money"))
            position += length
            continue
        if plain and word.names == 0 and word.entries < 2 and not _is_figure(token):  # six words in ten
            found.append(joined(sentence, position, 1, senses=word.alone[0]))
            position += 1
            continue
        unit, length = _next(sentence, position, words)
        found.append(unit)
        position += length
    return found


def _is_figure(token: Token) -> bool:
    """Whether a number, or a sum of money, begins here."""
    return token.text[0].isdecimal() or token.text in CURRENCY


def _unsuffixed(sentence: Sequence[Token], suffixes: Mapping[str, str]) -> Iterator[Token]:
    """Each token, with the verb that an apostrophe joins to it ("I've") made a token of its own."""
    for token in sentence:
        if len(token.text) < 3 or token.text.isalpha():
            yield token
            continue
        cut = next((place for place in (-2, -3) if len(token.text) > -place and token.text[place] in APOSTROPHES), 0)
        word = suffixes.get(token.text[cut + 1 :]) if cut else None
        if word is None:
            yield token
            continue
        middle = token.end + cut
        yield Token(token.start, middle, token.text[:cut], key(token.text[:cut]), token.glued)
        yield Token(middle, token.end, token.text[cut:], word, True)


def _next(sentence: Sequence[Token], position: int, words: Words) -> tuple[Unit, int]:
    token = sentence[position]
    if token.text[0].isdecimal():
        named, length = known_name(sentence, position, words) if words[token.key].names > 1 else ((), 0)
        if length > 1:  # "777 Partners", "1860 Munich"
            return joined(sentence, position, length, candidates=named), length
        return number_unit(sentence, position, words)
    if token.text in CURRENCY and position + 1 < len(sentence) and sentence[position + 1].text[0].isdecimal():
        length = number_unit(sentence, position + 1, words)[1]
        return joined(sentence, position, 1 + length, pos="money"), 1 + length
    if words.language.grammar.construct and is_a(token, "age", words):
        number = age_length(sentence, position, words)
        if number:
            return joined(sentence, position, number, pos="age", value=sentence[position + number - 1].text), number
    named, length_named = known_name(sentence, position, words)
    if length_named > 1 and _is_goals(sentence, position + length_named - 1):  # "LAFC 2-1" is no match of LAFC 2
        named, length_named = known_name(sentence[: position + length_named - 1], position, words)
    if not length_named and token.text.isupper() and position + 1 < len(sentence):
        named, length_named = _behind_club_word(sentence, position, words)
    if _goes_on(sentence, position + length_named, named, words):
        named, length_named = NO_NAME
    senses, length = known_entry(sentence, position, words)
    last = position + length - 1
    if length > 1 and sentence[last].capital and known_name(sentence, last, words)[1] > 1:
        senses, length = known_entry(sentence[:last], position, words)  # "three-time Champions League winner"
    if named and length_named >= length and not _opens(sentence, position, length_named, senses):
        length_named += _club_words(sentence, position + length_named, named, words.language)
        length_named += _last_stop(sentence, position, position + length_named)
        alike = senses if length == length_named else ()
        return joined(sentence, position, length_named, senses=alike, candidates=named), length_named
    age = next((sense.value for sense in senses if sense.pos == "age"), "")
    if age:  # "nineteen-year-old"
        return joined(sentence, position, length, pos="age", value=age), length
    return joined(sentence, position, max(length, 1), senses=senses), max(length, 1)


def _goes_on(sentence: Sequence[Token], position: int, named: tuple[Candidate, ...], words: Words) -> bool:
    """Whether the name of a club is but the beginning of another's: "Barry Town" in "Barry Town Rovers"."""
    following = sentence[position] if position < len(sentence) else None
    club = any(candidate.entity.kind is Kind.CLUB for candidate in named)
    surnames = words.language.classes.get("club_surname", ())
    return club and following is not None and following.capital and following.key in surnames


def _is_goals(sentence: Sequence[Token], at: int) -> bool:
    """Whether a number here is the first of a score."""
    ahead = sentence[at : at + 3]
    joint = len(ahead) == 3 and ahead[1].glued and ahead[2].glued and ahead[1].text in _SCORE_JOINTS
    return joint and ahead[0].text.isdecimal() and ahead[2].text.isdecimal()


def _behind_club_word(sentence: Sequence[Token], position: int, words: Words) -> Named:
    """The club whose name stands behind a word that only says that it is one: "FC Lille"."""
    if sentence[position].key not in words.language.classes.get("club_ending", ()):
        return NO_NAME
    named, length = known_name(sentence, position + 1, words)
    clubs = tuple(candidate for candidate in named if candidate.entity.kind is Kind.CLUB)
    return (clubs, length + 1) if clubs else NO_NAME


def _opens(sentence: Sequence[Token], position: int, length: int, senses: tuple[Sense, ...]) -> bool:
    """Whether a short name at the head of a sentence is the function word that it is spelt like ("Como jugador")."""
    alone = length == 1 and (position == 0 or sentence[position - 1].text in _OPENING)
    following = sentence[position + 1] if position + 1 < len(sentence) else None
    function = any(sense.pos in ("prep", "sub", "det", "coord") for sense in senses)
    return alone and function and following is not None and following.text[0].islower()


def _last_stop(sentence: Sequence[Token], position: int, end: int) -> int:
    """The full stop that closes the initials of a name ("U.S. international")."""
    if end - position < 3 or end + 1 >= len(sentence) or sentence[end].text != ".":
        return 0
    initials = sentence[end].glued and len(sentence[end - 1].text) == 1 and sentence[end - 2].text == "."
    return 1 if initials else 0


def _lettered(sentence: Sequence[Token], position: int, endings: frozenset[str]) -> int:
    """The number of tokens of a club word that is written with full stops: "Portsmouth F.C."."""
    letters, end = "", position
    while end + 1 < len(sentence) and len(sentence[end].text) == 1 and sentence[end].capital:
        if sentence[end + 1].text != "." or (letters and not sentence[end].glued):
            break
        letters, end = letters + sentence[end].key, end + 2
    return end - position - (end == len(sentence)) if letters in endings else 0


def _club_words(sentence: Sequence[Token], position: int, named: tuple[Candidate, ...], language: Language) -> int:
    """The number of tokens behind a club's name that only say that it is one: "Football Club", "FC"."""
    endings = language.classes.get("club_ending", frozenset())
    if not endings or not any(candidate.entity.kind is Kind.CLUB for candidate in named):
        return 0
    if stops := _lettered(sentence, position, endings):
        return stops
    for length in (2, 1):
        following = sentence[position : position + length]
        if all(token.capital for token in following) and " ".join(token.key for token in following) in endings:
            return length
    return 0
