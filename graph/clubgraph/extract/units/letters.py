"""Letters in front of a word → the prefixes that they are, in a language that writes them together with it."""

from collections.abc import Iterator

from clubgraph.lexicon import Language
from clubgraph.text import Token, key


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
