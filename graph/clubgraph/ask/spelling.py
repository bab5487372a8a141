"""Tokens of a query → the first name or word in it that SPARQL or we do not have, with the one that was meant."""

from collections.abc import Sequence
from contextlib import suppress
from itertools import takewhile
from pathlib import Path

from clubgraph.ask.lexer import Token, body, position, prefixes
from clubgraph.ask.things import Things
from clubgraph.ask.unknown import vocabulary_of
from clubgraph.ask.words import short
from clubgraph.errors import ClubgraphError, nearest
from clubgraph.store.source import Source
from clubgraph.terms import PREFIXES

KEYWORDS = frozenset(Path(__file__).with_name("keywords.txt").read_text(encoding="ascii").split())


def misspelt(store: Source, sparql: str, found: Sequence[Token]) -> ClubgraphError | None:
    """A bare word that SPARQL does not have."""
    for place, token in enumerate(found):
        if token.kind == "word" and token.keyword not in KEYWORDS:
            where = position(sparql, token.start)
            return ClubgraphError(f'"{token.text}" is no SPARQL word.', place=where, hint=_meant(store, found, place))
    return None


def undeclared_prefix(_: Source, sparql: str, found: Sequence[Token]) -> ClubgraphError | None:
    """A prefix that nobody declared."""
    known = prefixes(found, PREFIXES)
    for token in body(found):
        prefix, rest = token.text.partition(":")[::2]
        if token.kind == "name" and prefix not in known:
            close = f"{nearest(prefix, known)[0]}:{rest}" if nearest(prefix, known) else f"cg:{rest}"
            place = position(sparql, token.start)
            return ClubgraphError(f'there is no prefix "{prefix}:".', place=place, hint=f"Did you mean {close}?")
    return None


def relative_iri(_: Source, sparql: str, found: Sequence[Token]) -> ClubgraphError | None:
    """An IRI that is only the end of one."""
    for token in found:
        if token.kind == "iri" and ":" not in token.text:
            problem = f"{token.text} is no whole IRI."
            hint = f"Expected a name with a prefix, such as cg:{token.text[1:-1] or 'Club'}."
            return ClubgraphError(problem, place=position(sparql, token.start), hint=hint)
    return None


def _meant(store: Source, found: Sequence[Token], place: int) -> str:
    """A word of ours, a thing's name, a keyword, or a variable."""
    word, before = found[place].text, found[place - 1] if place else None
    ours = vocabulary_of(store)
    named = takewhile(lambda token: token.kind == "word", found[place:])
    if word in ours:
        return f"Did you mean cg:{word}?"
    with suppress(ClubgraphError):
        return f"Did you mean {short(Things(store).find(' '.join(token.text for token in named)).value)}?"
    keyword, near = nearest(word.upper(), KEYWORDS), nearest(word, ours)
    if near and not (keyword and len(word) <= len(keyword[0]) + 1):
        return f"Did you mean cg:{near[0]}?"
    if keyword:
        return f"Did you mean {keyword[0]}?"
    if before and (before.kind == "variable" or before.keyword in ("SELECT", "DISTINCT", "BY", "DESCRIBE")):
        return f"A variable begins with a question mark: ?{word}"
    if before and before.keyword in ("LIMIT", "OFFSET"):
        return "Expected a number."
    return "Words stand in quotation marks, names have a prefix, variables begin with a question mark."
