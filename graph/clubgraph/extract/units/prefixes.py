"""Tokens → tokens with the prefix letters before a known word cut off as tokens of their own."""

from collections.abc import Iterator, Sequence

from clubgraph.extract.units.entries import goes_on, known_entry
from clubgraph.extract.units.known import known_name
from clubgraph.extract.units.letters import HEBREW_LETTER, prefixes, rest
from clubgraph.extract.units.longest import WORDS_PER_NAME
from clubgraph.extract.units.relatives import is_relative_clause
from clubgraph.extract.units.words import Words
from clubgraph.model import Kind
from clubgraph.text import JOINTS, Token

_LANDS = frozenset({Kind.PLACE, Kind.NATIONAL_TEAM, Kind.VENUE})


def unprefixed(sentence: Sequence[Token], words: Words) -> Iterator[Token]:
    """Each token, with the prefix letters that are written together with a known word made tokens of their own.

    A word that is known as it stands keeps its letters ("מכבי" is no "from Kabi"); the fewest letters are taken.
    """
    skip, whole = False, 0
    last: Token | None = None
    for index, token in enumerate(sentence):
        if skip:
            skip = False
            continue
        if index < whole or not HEBREW_LETTER.match(token.text):
            yield token
            last = token
            continue
        following = sentence[index + 1 : index + 3]
        joined = (
            len(following) == 2
            and following[0].text in JOINTS.replace(".", "")
            and following[0].glued
            and following[1].glued
        )
        if joined and len(token.text) < 4 and words.stack(token.text):
            yield from prefixes(token, words.stack(token.text))
            skip = True
            continue
        cut = 0
        if is_relative_clause(sentence, index, last, words) or not _known(sentence, index, token, words):
            cut = _cut(sentence, index, token, words, last)
        else:
            cut = _before_letters(sentence, index, token, words) or 0  # "in RB Leipzig", which begins like "Bar"
        word = token
        if cut:
            yield from prefixes(token, words.stack(token.text[:cut]))
            word = rest(token, cut)
        yield word
        last = word
        whole = index + _whole(sentence, index, word, words)


def _whole(sentence: Sequence[Token], index: int, token: Token, words: Words) -> int:
    """The tokens of the name or entry of several words that begins here: none of them gives up letters."""
    if _alone(sentence, index, token, words):
        return 1
    tokens = [token, *sentence[index + 1 : index + WORDS_PER_NAME]]
    return max(known_name(tokens, 0, words)[1], known_entry(tokens, 0, words)[1])


def _alone(sentence: Sequence[Token], index: int, token: Token, words: Words) -> bool:
    """Whether no name or entry of several words can begin with a word here."""
    word = words[token.key]
    if word.names > 1 or (token.glued and any(words[article + token.key].names > 1 for article in words.articles)):
        return False
    return word.entries < 2 or not goes_on(sentence, index, word.after)


def _cut(sentence: Sequence[Token], index: int, token: Token, words: Words, last: Token | None) -> int:
    """How many letters before a known word are prefixes; behind a given name (`last`, without its own letters) a
    surname keeps its letters."""
    language = words.language
    if (dotted := _before_letters(sentence, index, token, words)) is not None:
        return dotted
    behind = last is not None and index > 1 and sentence[index - 2].key in language.given
    if last is not None and last.key in language.particles and (last.key not in language.words or behind):
        return 0  # "Ten Hag", which begins like "the brother"
    if last is not None and f"{last.key} {token.key}" in language.classes.get("double_surname", ()):
        return 0  # "Ben Sahar", which ends like "that a mountain"
    surname = last is not None and last.key in language.given and last.key not in language.words
    surname = surname and last is not None and not _is_country(last, words)
    first = surname and (index < 2 or sentence[index - 2].key not in language.given)
    for length in range(1, min(5, len(token.text) - 1)):
        if not words.stack(token.text[:length]):
            continue
        word = rest(token, length)
        whole = first or (surname and language.grammar.prefixes.get(token.text[:length]) == "coord")
        whole = whole and word.key not in language.classes.get("squads", ())
        if whole and (len(word.text) < 4 or _is_demonym(word, words)) and "time" not in words[word.key].classes:
            continue
        if first and language.grammar.prefixes.get(token.text[:length]) == "rel" and word.key not in language.words:
            continue  # "Eran Schreiber", which ends like "that River"
        if first and _is_place(word, sentence[index + 1 : index + WORDS_PER_NAME], words):
            continue
        if _known(sentence, index, word, words):
            return length
    return 0


def _before_letters(sentence: Sequence[Token], index: int, token: Token, words: Words) -> int | None:
    """How many prefix letters stand before a name that begins with letters and stops ("במ.ס. אשדוד"), if one does."""
    following = sentence[index + 1 : index + WORDS_PER_NAME]
    if not following or following[0].text != "." or len(token.text) > 4 or len(following) < 2 or not following[1].glued:
        return None
    lengths = (n for n in range(1, len(token.text)) if words.stack(token.text[:n]))
    return next((n for n in lengths if known_name([rest(token, n), *following], 0, words)[1] > 1), None)


def _is_place(token: Token, following: Sequence[Token], words: Words) -> bool:
    """Whether the word is a town, a country or "he will …" and begins no longer name: behind a given name it is the
    rest of a surname."""
    candidates, length = known_name([token, *following], 0, words)
    if length:
        kinds = {c.entity.kind for c in candidates}
        return length == 1 and bool(kinds & _LANDS) and Kind.CLUB not in kinds
    senses = words.language.words.get(token.key, ())
    future = bool(senses) and all(sense.pos == "verb" and sense.form == "fut" for sense in senses)
    return future or any("town" in sense.classes for sense in senses)


def _is_country(token: Token, words: Words) -> bool:
    """Whether a given name is that of a country too, beside which others stand ("ישראל ואוסטרליה")."""
    return any(candidate.entity.kind is Kind.NATIONAL_TEAM for candidate in words[token.key].named)


def _is_demonym(token: Token, words: Words) -> bool:
    candidates = words[token.key].named
    return bool(candidates) and all(candidate.demonym for candidate in candidates)


def _known(sentence: Sequence[Token], index: int, token: Token, words: Words) -> bool:
    """Whether a word, a given name or the beginning of a name stands here."""
    if len(token.text) < 2:
        return False
    language = words.language
    if words[token.key].alone[1] or token.key in language.heads:
        return True
    if token.key in language.given or token.key in language.surnames:
        return True
    changed = [token, *sentence[index + 1 : index + WORDS_PER_NAME]]
    if len(changed) > 1 and _ends_in_letter(token, changed[1], words):
        return True
    return known_name(changed, 0, words)[1] > 0 or known_entry(changed, 0, words)[1] > 0


def _ends_in_letter(token: Token, following: Token, words: Words) -> bool:
    """Whether an entry of two words begins here whose second is a letter written together with the next word."""
    letter = following.text[:1]
    found = letter in words[token.key].after and f"{token.key} {letter}" in words.language.words
    return found and not words[following.key].alone[1]
