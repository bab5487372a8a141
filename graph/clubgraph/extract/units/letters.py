"""Letters in front of a word → the prefixes that they are, in a language that writes them together with it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from clubgraph.lexicon import Language
from clubgraph.text import Token, key

HEBREW_LETTER = re.compile("[\u05d0-\u05ea]")


def stack(letters: str, language: Language) -> list[str]:
    """The prefixes that these letters are, in their order (and, that, from/in/to/as, the); none where they are not.

    >>> from clubgraph.read.languages import language
    >>> stack("ושב", language("he")), stack("בש", language("he"))
    (['ו', 'ש', 'ב'], [])
    """
    return stacked(letters, language.grammar.prefixes)


def stacked(letters: str, prefixes: Mapping[str, str]) -> list[str]:
    """The same with the prefixes of the language, each with its kind."""
    known = _ranked(tuple(prefixes.items()))
    found: list[str] = []
    position, above = 0, -1
    while position < len(letters):
        for piece, rank in known:
            if rank > above and letters.startswith(piece, position):
                break
        else:
            return []
        found.append(piece)
        position, above = position + len(piece), rank
    return found


@cache
def _ranked(known: tuple[tuple[str, str], ...]) -> list[tuple[str, int]]:
    """The prefixes, the longest first, with the place of each kind in a stack."""
    ranks = list(dict.fromkeys(kind for _, kind in known))
    return [(letters, ranks.index(kind)) for letters, kind in sorted(known, key=lambda pair: -len(pair[0]))]


def prefixes(token: Token, pieces: Iterable[str]) -> Iterator[Token]:
    """The prefix letters before a word as tokens of their own."""
    start, glued = token.start, token.glued
    for piece in pieces:
        yield Token(start, start + len(piece), piece, piece, glued)
        start, glued = start + len(piece), True


def rest(token: Token, cut: int) -> Token:
    """A token without its first letters."""
    text = token.text[cut:]
    return Token(token.start + cut, token.end, text, key(text), True)
