"""A place in a sentence → the longest entry of the lexicon that begins there, with its senses."""

from collections.abc import Iterator, Sequence

from clubgraph.lexicon import Language, Sense
from clubgraph.text import APOSTROPHES, JOINTS, Token


def known_entry(sentence: Sequence[Token], position: int, language: Language) -> tuple[tuple[Sense, ...], int]:
    """The longest entry of the lexicon that begins here, with its senses."""
    token = sentence[position]
    longest = language.longest.get(token.key, 0)
    best: tuple[tuple[Sense, ...], int] = (), 0
    if longest == 1:  # nine words in ten
        best = language.words.get(token.key, ()), 1
    else:
        for entry, length in stretches(sentence, position, longest):
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


def is_a(token: Token, name: str, language: Language) -> bool:
    """Whether the word is of this class in the language."""
    return any(name in sense.classes for sense in language.words.get(token.key, ()))
