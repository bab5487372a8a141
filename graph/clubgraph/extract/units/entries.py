"""A place in a sentence → the longest entry of the lexicon that begins there, with its senses."""

from collections.abc import Iterator, Sequence

from clubgraph.extract.units.words import Entry, Words
from clubgraph.text import APOSTROPHES, JOINTS, Token


def known_entry(sentence: Sequence[Token], position: int, words: Words) -> Entry:
    """The longest entry of the lexicon that begins here, with its senses."""
    token, language = sentence[position], words.language
    word = words[token.key]
    best = word.alone
    if word.entries > 1 and goes_on(sentence, position, word.after):
        for entry, length in stretches(sentence, position, word.entries):
            senses = language.words.get(entry)
            if senses:
                best = senses, length
    if best[1] == 1 and language.grammar.construct and any(mark in token.text[:-1] for mark in APOSTROPHES):
        senses = tuple(
            sense for sense in best[0] if sense.pos != "verb"
        )  # a foreign name, be its letters those of a verb
        return senses, int(bool(senses))
    if best[1] == 1 and language.exact:
        inside = position > 0 and sentence[position - 1].text[0].isalnum()
        unlike = token.capital and inside and not token.text.isupper()
        found = language.exact.get(token.text.casefold(), () if unlike else best[0])
        return () if unlike and all(sense.pos in ("verb", "adj") for sense in found) else found, 1
    return best


def goes_on(sentence: Sequence[Token], position: int, seconds: frozenset[str]) -> bool:
    """Whether an entry or name of several words may begin here: the next word tells."""
    if position + 1 >= len(sentence):
        return False
    following = sentence[position + 1]
    return following.key in seconds or following.text in JOINTS


def stretches(sentence: Sequence[Token], position: int, longest: int) -> Iterator[tuple[str, int]]:
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


def is_a(token: Token, name: str, words: Words) -> bool:
    """Whether the word is of this class in the language."""
    return name in words[token.key].classes
