"""Tokens → units: words, names, numbers, ages, scores and sums of money, each with its possible readings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from clubgraph.lexicon import Candidate, Language, Names, Sense
from clubgraph.model import Kind
from clubgraph.text import APOSTROPHES, JOINTS, Token, key

_WORDS_PER_NAME = 9
_YEAR = re.compile(r"(18|19|20)\d\d$")
_CURRENCY = "€£$"
_DASHES = "-–—‐‑:"
HEBREW_LETTER = re.compile("[\u05d0-\u05ea]")


@dataclass(slots=True)
class Unit:
    """One word of the grammar. `pos` and `sense` are chosen later; `candidates` are the things a name may denote;
    `thing` is the one chosen; `shown` is the kind that the words around a discovered name show. `value` is the number
    of a year, age or score."""

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
    shown: Kind | None = None
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
    sentence = list(_unsuffixed(sentence, language)) if language.grammar.suffixes else sentence
    found: list[Unit] = []
    position = 0
    while position < len(sentence):
        unit, length = _next(sentence, position, language, names)
        found.append(unit)
        position += length
    return found


def _next(sentence: Sequence[Token], position: int, language: Language, names: Names) -> tuple[Unit, int]:
    token = sentence[position]
    if token.text[0].isdecimal():
        return _number(sentence, position, language)
    if token.text in _CURRENCY and position + 1 < len(sentence) and sentence[position + 1].text[0].isdecimal():
        length = _number(sentence, position + 1, language)[1]
        return _joined(sentence, position, 1 + length, pos="money"), 1 + length
    if language.grammar.construct and _is(token, "age", language):
        number = _age(sentence, position, language)
        if number:
            return _joined(sentence, position, number, pos="age", value=sentence[position + number - 1].text), number
    named, length_named = _name(sentence, position, language, names)
    senses, length = _entry(sentence, position, language)
    if named and length_named >= length:
        length_named += _club_words(sentence, position + length_named, named, language)
        length_named += _last_stop(sentence, position, position + length_named)
        alike = senses if length == length_named else ()
        return _joined(sentence, position, length_named, senses=alike, candidates=named), length_named
    return _joined(sentence, position, max(length, 1), senses=senses), max(length, 1)


def _last_stop(sentence: Sequence[Token], position: int, end: int) -> int:
    """The full stop that closes the initials of a name ("U.S. international")."""
    if end - position < 3 or end + 1 >= len(sentence) or sentence[end].text != ".":
        return 0
    initials = sentence[end].glued and len(sentence[end - 1].text) == 1 and sentence[end - 2].text == "."
    return 1 if initials else 0


def _club_words(sentence: Sequence[Token], position: int, named: tuple[Candidate, ...], language: Language) -> int:
    """The number of tokens behind a club's name that only say that it is one: "Football Club", "FC"."""
    endings = language.classes.get("club_ending", frozenset())
    if not endings or not any(candidate.entity.kind is Kind.CLUB for candidate in named):
        return 0
    for length in (2, 1):
        following = sentence[position : position + length]
        if all(token.capital for token in following) and " ".join(token.key for token in following) in endings:
            return length
    return 0


def _name(
    sentence: Sequence[Token], position: int, language: Language, names: Names
) -> tuple[tuple[Candidate, ...], int]:
    """The longest name that begins here, with its candidates."""
    token = sentence[position]
    if token.text in language.grammar.prefixes and position + 1 < len(sentence):
        following = sentence[position + 1]
        if following.glued and following.text not in JOINTS:
            return (), 0
    if language.grammar.construct and token.glued:
        absorbed = _absorbed(sentence, position, language, names)
        if absorbed[1]:
            return absorbed
    longest = names.longest.get(token.key, 0)
    if not longest or (language.grammar.capitals and not _may_begin(token)):
        return (), 0
    best: tuple[tuple[Candidate, ...], int] = (), 0
    for entry, length in _stretches(sentence, position, longest):
        candidates = names.by_key.get(entry)
        if candidates and not (language.grammar.prefixes and _cuts(sentence, position + length - 1, language)):
            best = tuple(c for c in candidates if not _barred(c, sentence, position, length, names)), length
    article = language.grammar.contractions.get(sentence[position - 1].key) if position else None
    if article and token.capital:
        for entry, length in _stretches(sentence, position, names.longest.get(article, 0)):
            candidates = names.by_key.get(f"{article} {entry}", ())
            if candidates and length >= best[1]:
                best = tuple(c for c in candidates if not _barred(c, sentence, position, length, names)), length
    if not best[0] and language.grammar.accents and token.capital:
        best = _several(sentence, position, language, names)
    if best[0] and language.grammar.capitals and not any(t.capital for t in sentence[position : position + best[1]]):
        best = tuple(c for c in best[0] if c.demonym), best[1]
    if best[1] == 2 and _article(token, language) and _name(sentence, position + 1, language, names)[1] > 1:
        return (), 0  # "the FA Cup" is not the FA
    return best if best[0] else ((), 0)


def _cuts(sentence: Sequence[Token], last: int, language: Language) -> bool:
    """Whether a name that ends here would take a prefix letter of the next word ("Barcelona B", "ברצלונה בגביע")."""
    if sentence[last].text not in language.grammar.prefixes or last + 1 >= len(sentence):
        return False
    return sentence[last + 1].glued and sentence[last + 1].text[0].isalpha()


def _several(
    sentence: Sequence[Token], position: int, language: Language, names: Names
) -> tuple[tuple[Candidate, ...], int]:
    """A competition whose first word stands in the plural: "tres Copas de Europa"."""
    best: tuple[tuple[Candidate, ...], int] = (), 0
    for sense in language.words.get(sentence[position].key, ()):
        if sense.form == "pl" and "competition" in sense.classes:
            single = replace(sentence[position], key=sense.lemma)
            stretch = [single, *sentence[position + 1 : position + _WORDS_PER_NAME]]
            for entry, length in _stretches(stretch, 0, names.longest.get(sense.lemma, 0)):
                if entry in names.by_key:
                    best = names.by_key[entry], length
    return best


def _article(token: Token, language: Language) -> bool:
    return any(sense.pos == "det" for sense in language.words.get(token.key, ()))


_WITH_ARTICLE = frozenset({Kind.COMPETITION, Kind.GOVERNING_BODY, Kind.CLUB_GROUP, Kind.AWARD})


def _absorbed(
    sentence: Sequence[Token], position: int, language: Language, names: Names
) -> tuple[tuple[Candidate, ...], int]:
    """The longest name whose article the prefix before it has swallowed."""
    best: tuple[tuple[Candidate, ...], int] = (), 0
    for article in (letters for letters, pos in language.grammar.prefixes.items() if pos == "det"):
        longest = names.longest.get(article + sentence[position].key, 0)
        for entry, length in _stretches(sentence, position, longest):
            candidates = tuple(
                c for c in names.by_key.get(article + entry, ()) if " " in entry and c.entity.kind in _WITH_ARTICLE
            )
            if candidates:
                best = candidates, length
    return best


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
    return any(f" {word} " in f" {around} " and f" {own} " in f" {word} " and word != own for word in never)


def _entry(sentence: Sequence[Token], position: int, language: Language) -> tuple[tuple[Sense, ...], int]:
    """The longest entry of the lexicon that begins here, with its senses."""
    longest = language.longest.get(sentence[position].key, 0)
    best: tuple[tuple[Sense, ...], int] = (), 0
    for entry, length in _stretches(sentence, position, longest):
        senses = language.words.get(entry)
        if senses:
            best = senses, length
    if best[1] == 1 and language.exact:
        token = sentence[position]
        inside = position > 0 and sentence[position - 1].text[0].isalnum()
        unlike = token.capital and inside and not token.text.isupper()
        found = language.exact.get(token.text.casefold(), () if unlike else best[0])
        return () if unlike and all(sense.pos in ("verb", "adj") for sense in found) else found, 1
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
    if joint and texts[2].isdecimal() and texts[0].isdecimal():
        season = bool(_YEAR.match(texts[0])) and len(texts[2]) in (2, 4)
        small = len(texts[0]) < 3 and len(texts[2]) < 3
        pos = "season" if season else "score" if small else "num"
        value = f"{texts[0]}-{texts[2][-2:]}" if season else f"{texts[0]}-{texts[2]}"
        return _joined(sentence, position, 3, pos=pos, value=value), 3
    if len(texts) > 4 and texts[1] in _DASHES and _is(tokens[2], "year", language) and _is(tokens[4], "old", language):
        return _joined(sentence, position, 5, pos="age", value=texts[0]), 5
    if joint and not texts[2].isdecimal():
        return _joined(sentence, position, 3, pos="adj"), 3
    if len(texts) > 1 and tokens[1].glued and _is(tokens[1], "ordinal", language):
        return _joined(sentence, position, 2, pos="adj"), 2
    if len(texts) > 1 and _is(tokens[1], "money", language):
        return _joined(sentence, position, 2, pos="money"), 2
    aged = language.grammar.accents and len(texts) > 1 and texts[0].isdecimal() and 14 <= int(texts[0]) <= 99
    if aged and position and sentence[position - 1].key == "de" and _is(tokens[1], "year", language):
        return _joined(sentence, position, 2, pos="age", value=texts[0]), 2
    return _joined(sentence, position, 1, pos="year" if _YEAR.match(texts[0]) else "num", value=texts[0]), 1


def _age(sentence: Sequence[Token], position: int, language: Language) -> int:
    """The length of "aged 29" where a word for the age stands before the number, or 0."""
    length = 1
    while length < 3 and position + length < len(sentence):
        token = sentence[position + length]
        if token.text.isdecimal():
            return length + 1 if 14 <= int(token.text) <= 99 else 0
        if token.key not in language.grammar.prefixes:
            return 0
        length += 1
    return 0


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


def _unsuffixed(sentence: Sequence[Token], language: Language) -> Iterator[Token]:
    """Each token, with the verb that an apostrophe joins to it ("I've") made a token of its own."""
    for token in sentence:
        cut = next((place for place in (-2, -3) if len(token.text) > -place and token.text[place] in APOSTROPHES), 0)
        word = language.grammar.suffixes.get(token.text[cut + 1 :]) if cut else None
        if word is None:
            yield token
            continue
        middle = token.end + cut
        yield Token(token.start, middle, token.text[:cut], key(token.text[:cut]), token.glued)
        yield Token(middle, token.end, token.text[cut:], word, True)


def _unprefixed(sentence: Sequence[Token], language: Language, names: Names) -> Iterator[Token]:
    """Each token, with the prefix letters that are written together with a known word made tokens of their own.

    A word that is known as it stands keeps its letters ("מכבי" is no "from Kabi"); the fewest letters are taken.
    """
    skip, whole = False, 0
    for index, token in enumerate(sentence):
        if skip:
            skip = False
            continue
        if index < whole or not HEBREW_LETTER.match(token.text):
            yield token
            continue
        following = sentence[index + 1 : index + 3]
        joined = len(following) == 2 and following[0].text in JOINTS and following[0].glued and following[1].glued
        if joined and len(token.text) < 4 and stack(token.text, language):
            yield from prefixes(token, len(token.text), language)
            skip = True
            continue
        cut = 0
        if not _known(sentence, index, token, language, names):
            cut = _cut(sentence, index, token, language, names)
        yield from prefixes(token, cut, language)
        word = rest(token, cut) if cut else token
        yield word
        whole = index + _whole([word, *sentence[index + 1 : index + _WORDS_PER_NAME]], language, names)


def _whole(tokens: Sequence[Token], language: Language, names: Names) -> int:
    """The tokens of the name or entry of several words that begins here: none of them gives up letters."""
    return max(_name(tokens, 0, language, names)[1], _entry(tokens, 0, language)[1])


def _cut(sentence: Sequence[Token], index: int, token: Token, language: Language, names: Names) -> int:
    """How many letters before a known word are prefixes; behind a given name a surname keeps its letters."""
    surname = index > 0 and sentence[index - 1].key in language.given and sentence[index - 1].key not in language.words
    first = surname and (index < 2 or sentence[index - 2].key not in language.given)
    for length in range(1, min(5, len(token.text) - 1)):
        if not stack(token.text[:length], language):
            continue
        word = rest(token, length)
        if surname and (len(word.text) < 4 or _is_demonym(word, names)):
            continue
        if first and _is_place(word, sentence[index + 1 : index + _WORDS_PER_NAME], language, names):
            continue
        if _known(sentence, index, word, language, names):
            return length
    return 0


def _is_place(token: Token, following: Sequence[Token], language: Language, names: Names) -> bool:
    """Whether the word is a town, a country or "he will …" and begins no longer name: behind a given name it is the
    rest of a surname."""
    candidates, length = _name([token, *following], 0, language, names)
    if length:
        return length == 1 and any(c.entity.kind in (Kind.PLACE, Kind.NATIONAL_TEAM, Kind.VENUE) for c in candidates)
    senses = language.words.get(token.key, ())
    future = bool(senses) and all(sense.pos == "verb" and sense.form == "fut" for sense in senses)
    return future or any("town" in sense.classes for sense in senses)


def _is_demonym(token: Token, names: Names) -> bool:
    candidates = names.by_key.get(token.key, ())
    return bool(candidates) and all(candidate.demonym for candidate in candidates)


def stack(letters: str, language: Language) -> list[str]:
    """The prefixes that these letters are, in their order (and, that, from/in/to/as, the); none where they are not.

    >>> from clubgraph.read.languages import language
    >>> stack("ושב", language("he")), stack("בש", language("he"))
    (['ו', 'ש', 'ב'], [])
    """
    known = language.grammar.prefixes
    ranks = list(dict.fromkeys(known.values()))
    found: list[str] = []
    position, rank = 0, -1
    while position < len(letters):
        piece = next(
            (
                p
                for p in sorted(known, key=len, reverse=True)
                if letters.startswith(p, position) and ranks.index(known[p]) > rank
            ),
            None,
        )
        if piece is None:
            return []
        found.append(piece)
        position, rank = position + len(piece), ranks.index(known[piece])
    return found


def prefixes(token: Token, cut: int, language: Language) -> Iterator[Token]:
    """The prefix letters of a token as tokens of their own."""
    start, glued = token.start, token.glued
    for piece in stack(token.text[:cut], language) if cut else ():
        yield Token(start, start + len(piece), piece, piece, glued)
        start, glued = start + len(piece), True


def rest(token: Token, cut: int) -> Token:
    """A token without its first letters."""
    text = token.text[cut:]
    return Token(token.start + cut, token.end, text, key(text), True)


def _known(sentence: Sequence[Token], index: int, token: Token, language: Language, names: Names) -> bool:
    """Whether a word, a given name or the beginning of a name stands here."""
    if len(token.text) < 2:
        return False
    if token.key in language.words or token.key in language.given or token.key in language.heads:
        return True
    changed = [token, *sentence[index + 1 : index + _WORDS_PER_NAME]]
    if _name(changed, 0, language, names)[1]:
        return True
    return _entry(changed, 0, language)[1] > 0
