"""Tokens → units: words, names, numbers, ages, scores and sums of money, each with its possible readings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from clubgraph.lexicon import Candidate, Language, Names, Sense
from clubgraph.text import JOINTS, Token, key

_WORDS_PER_NAME = 9
_YEAR = re.compile(r"(18|19|20)\d\d$")
_CURRENCY = "€£$"
_DASHES = "-–—‐‑:"
HEBREW_LETTER = re.compile("[\u05d0-\u05ea]")


@dataclass(slots=True)
class Unit:
    """One word of the grammar. `pos` and `sense` are chosen later; `candidates` are the things a name may denote;
    `thing` is the one chosen. `value` is the number of a year, age or score."""

    start: int
    end: int
    text: str
    key: str
    capital: bool
    glued: bool
    senses: tuple[Sense, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    pos: str = ""
    sense: Sense | None = None
    value: str = ""
    parts: tuple[Token, ...] = field(default=(), repr=False)

    def has(self, pos: str) -> bool:
        """Whether the unit may be read as this part of speech."""
        return any(sense.pos == pos for sense in self.senses)

    def read(self, pos: str, *forms: str) -> Sense | None:
        """The first sense with this part of speech, in one of the forms if any are given."""
        for sense in self.senses:
            if sense.pos == pos and (not forms or sense.form in forms):
                return sense
        return None

    @property
    def classes(self) -> frozenset[str]:
        """The classes of the chosen sense."""
        return self.sense.classes if self.sense else frozenset()


def units(sentence: Sequence[Token], language: Language, names: Names) -> list[Unit]:
    """The units of one sentence, left to right: the longest name or entry wins, then numbers, then single words."""
    sentence = list(_unprefixed(sentence, language, names)) if language.grammar.prefixes else sentence
    found: list[Unit] = []
    position = 0
    while position < len(sentence):
        unit, length = _next(sentence, position, language, names)
        found.append(unit)
        position += length
    return found


def _next(sentence: Sequence[Token], position: int, language: Language, names: Names) -> tuple[Unit, int]:
    token = sentence[position]
    if token.text[0].isdigit():
        return _number(sentence, position, language)
    if token.text in _CURRENCY and position + 1 < len(sentence) and sentence[position + 1].text[0].isdigit():
        length = _number(sentence, position + 1, language)[1]
        return _joined(sentence, position, 1 + length, pos="money"), 1 + length
    named, length_named = _name(sentence, position, language, names)
    senses, length = _entry(sentence, position, language)
    if named and length_named >= length:
        alike = senses if length == length_named else ()
        return _joined(sentence, position, length_named, senses=alike, candidates=named), length_named
    return _joined(sentence, position, max(length, 1), senses=senses), max(length, 1)


def _name(
    sentence: Sequence[Token], position: int, language: Language, names: Names
) -> tuple[tuple[Candidate, ...], int]:
    """The longest name that begins here, with its candidates."""
    token = sentence[position]
    longest = names.longest.get(token.key, 0)
    if not longest or (language.grammar.capitals and not _may_begin(token)):
        return (), 0
    best: tuple[tuple[Candidate, ...], int] = (), 0
    for entry, length in _stretches(sentence, position, longest):
        candidates = names.by_key.get(entry)
        if candidates:
            best = tuple(c for c in candidates if not _barred(c, sentence, position, length, names)), length
    if best[0] and language.grammar.capitals and not any(t.capital for t in sentence[position : position + best[1]]):
        best = tuple(c for c in best[0] if c.demonym), best[1]
    return best if best[0] else ((), 0)


def _may_begin(token: Token) -> bool:
    return token.capital or token.text[0].islower()


def _barred(candidate: Candidate, sentence: Sequence[Token], position: int, length: int, names: Names) -> bool:
    """Whether the name stands inside words that must not be read as the thing ("Inter" in "Inter Miami")."""
    never = names.never.get(candidate.entity.id)
    if not never:
        return False
    before = sentence[position - 1].key if position else ""
    own = " ".join(token.key for token in sentence[position : position + length] if token.text not in JOINTS)
    after = " ".join(token.key for token in sentence[position + length : position + length + 3])
    around = f"{before} {own} {after}"
    return any(f" {word} " in f" {around} " and word != own for word in never)


def _entry(sentence: Sequence[Token], position: int, language: Language) -> tuple[tuple[Sense, ...], int]:
    """The longest entry of the lexicon that begins here, with its senses."""
    longest = language.longest.get(sentence[position].key, 0)
    best: tuple[tuple[Sense, ...], int] = (), 0
    for entry, length in _stretches(sentence, position, longest):
        senses = language.words.get(entry)
        if senses:
            best = senses, length
    return best


def _stretches(sentence: Sequence[Token], position: int, longest: int) -> Iterator[tuple[str, int]]:
    """The stretches of words from here, as they are looked up, with their lengths in tokens."""
    words: list[str] = []
    for index in range(position, min(len(sentence), position + 2 * longest)):
        token = sentence[index]
        if index > position and token.text in JOINTS:
            continue
        words.append(token.key)
        if len(words) > longest:
            return
        yield " ".join(words), index + 1 - position


def _number(sentence: Sequence[Token], position: int, language: Language) -> tuple[Unit, int]:
    """A number with what belongs to it: a score, an age, a season, a sum, an ordinal, or a bare number or year."""
    tokens = sentence[position : position + 6]
    texts = [token.text for token in tokens]
    joint = len(texts) > 2 and texts[1] in _DASHES and tokens[1].glued and tokens[2].glued
    if joint and texts[2].isdigit() and texts[0].isdigit():
        season = bool(_YEAR.match(texts[0])) and len(texts[2]) in (2, 4)
        small = len(texts[0]) < 3 and len(texts[2]) < 3
        pos = "season" if season else "score" if small else "num"
        value = f"{texts[0]}-{texts[2][-2:]}" if season else f"{texts[0]}-{texts[2]}"
        return _joined(sentence, position, 3, pos=pos, value=value), 3
    if len(texts) > 4 and texts[1] in _DASHES and _is(tokens[2], "year", language) and _is(tokens[4], "old", language):
        return _joined(sentence, position, 5, pos="age", value=texts[0]), 5
    if joint and not texts[2].isdigit():
        return _joined(sentence, position, 3, pos="adj"), 3
    if len(texts) > 1 and tokens[1].glued and _is(tokens[1], "ordinal", language):
        return _joined(sentence, position, 2, pos="adj"), 2
    if len(texts) > 1 and _is(tokens[1], "money", language):
        return _joined(sentence, position, 2, pos="money"), 2
    return _joined(sentence, position, 1, pos="year" if _YEAR.match(texts[0]) else "num", value=texts[0]), 1


def _is(token: Token, name: str, language: Language) -> bool:
    """Whether the word is of this class in the language."""
    return any(name in sense.classes for sense in language.words.get(token.key, ()))


def _joined(
    sentence: Sequence[Token],
    position: int,
    length: int,
    *,
    senses: tuple[Sense, ...] = (),
    candidates: tuple[Candidate, ...] = (),
    pos: str = "",
    value: str = "",
) -> Unit:
    tokens = tuple(sentence[position : position + length])
    first, last = tokens[0], tokens[-1]
    text = first.text if length == 1 else "".join(("" if t.glued or t is first else " ") + t.text for t in tokens)
    return Unit(
        start=first.start,
        end=last.end,
        text=text,
        key=" ".join(t.key for t in tokens if t.text not in JOINTS) or first.key,
        capital=first.capital,
        glued=first.glued,
        senses=senses,
        candidates=candidates,
        pos=pos,
        value=value,
        parts=tokens,
    )


def _unprefixed(sentence: Sequence[Token], language: Language, names: Names) -> Iterator[Token]:
    """Each token, with the prefix letters that are written together with a known word made tokens of their own.

    A word that is known as it stands keeps its letters ("מכבי" is no "from Kabi"); the fewest letters are taken.
    """
    for index, token in enumerate(sentence):
        cut = 0
        if HEBREW_LETTER.match(token.text) and not _known(sentence, index, token, language, names):
            cut = next(
                (
                    length
                    for length in range(1, min(4, len(token.text) - 1))
                    if _prefix(token.text[:length], language)
                    and _known(sentence, index, _rest(token, length), language, names)
                ),
                0,
            )
        glued = token.glued
        for letter in range(cut):
            text = token.text[letter]
            yield Token(token.start + letter, token.start + letter + 1, text, text, glued)
            glued = True
        yield _rest(token, cut) if cut else token


def _prefix(letters: str, language: Language) -> bool:
    """Whether the letters are a stack of prefixes in their order: and, that, from/in/to/as, the."""
    order = [list(language.grammar.prefixes).index(letter) for letter in letters if letter in language.grammar.prefixes]
    return len(order) == len(letters) and order == sorted(order)


def _rest(token: Token, cut: int) -> Token:
    text = token.text[cut:]
    return Token(token.start + cut, token.end, text, key(text), True)


def _known(sentence: Sequence[Token], index: int, token: Token, language: Language, names: Names) -> bool:
    """Whether a word, a given name or the beginning of a name stands here."""
    if len(token.text) < 2:
        return False
    if token.key in language.words or token.key in language.given:
        return True
    changed = [token, *sentence[index + 1 : index + _WORDS_PER_NAME]]
    if _name(changed, 0, language, names)[1]:
        return True
    return _entry(changed, 0, language)[1] > 0
