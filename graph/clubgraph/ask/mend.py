"""A query that cannot be read → where it goes wrong, what was expected there, and the likely mend."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from clubgraph.ask.lexer import Token, position, tokens
from clubgraph.ask.slips import inside, slip
from clubgraph.ask.spelling import misspelt, relative_iri, undeclared_prefix
from clubgraph.ask.triples import misplaced
from clubgraph.errors import ClubgraphError
from clubgraph.store.source import Source

_OPERATORS = frozenset(("=", "!=", "<", ">", "<=", ">=", "&&", "||", "+", "-"))
_PAIRS = {"}": "{", ")": "(", "]": "["}
# What the parser's expectations are called; anything else that it lists is no help to a person.
_EXPECTED = {
    '"."': "a dot",
    '";"': "a semicolon",
    '"}"': "a closing brace",
    '"{"': "an opening brace",
    '")"': "a closing parenthesis",
    '"("': "an opening parenthesis",
    '"?"': "a variable",
    "['0'..='9']": "a number",
    "IRI parsing failed": "a whole IRI, or a name with a prefix",
}
_PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_Check = Callable[[Source, str, Sequence[Token]], ClubgraphError | None]


def mend(store: Source, sparql: str, message: str) -> ClubgraphError:
    """The fault of a query that the parser refused with `message`: a cause that we can name, else the parser's own."""
    found = tokens(sparql)
    faults = (check(store, sparql, found) for check in _CHECKS)
    return next(filter(None, faults), None) or _said_by_parser(message)


def _nothing(_: Source, sparql: str, found: Sequence[Token]) -> ClubgraphError | None:
    hint = "Try: SELECT ?club { ?club a cg:Club }"
    return None if found else ClubgraphError("there is no query here.", place="line 1, column 1", hint=hint)


def _open_string(_: Source, sparql: str, found: Sequence[Token]) -> ClubgraphError | None:
    for token in found:
        if token.kind == "sign" and token.text in "\"'":
            place = position(sparql, token.start)
            return ClubgraphError("these words have no closing quotation mark.", place=place, hint=f"Add {token.text}")
    return None


def _spaced_iri(_: Source, sparql: str, found: Sequence[Token]) -> ClubgraphError | None:
    match = re.search(r"<[\w:/#.-]+ [^<>{}?\n]*>", sparql)
    if match and any(token.start == match.start() and token.kind == "sign" for token in found):
        place = position(sparql, match.start())
        return ClubgraphError("an IRI holds no space.", place=place, hint=f"Did you mean {''.join(match[0].split())}?")
    return None


def _slip(_: Source, sparql: str, found: Sequence[Token]) -> ClubgraphError | None:
    """Two signs that never stand together."""
    for before, token in pairwise(found):
        if before.keyword == "SELECT" and (token.keyword == "WHERE" or token.text == "{"):
            problem, hint = "SELECT names no variables.", "Did you mean SELECT *?"
        elif before.text == token.text == "=":
            problem, hint = "SPARQL compares with one sign.", "Did you mean =?"
        elif before.text in _OPERATORS and token.text == ")" and before.kind == "sign":
            problem, hint = f'expected a value between "{before.text}" and ")".', ""
        elif before.kind == "variable" and token.text == "," and found[0].keyword == "SELECT" and _first(found, token):
            problem, hint = "the variables behind SELECT stand without commas.", "Leave the comma out."
        elif before.text == ")" and token.kind == "variable" and _first(found, token) and _inside(found, token):
            problem, hint = f"an expression behind SELECT needs AS before {token.text}.", f"Add AS: … AS {token.text})"
        else:
            continue
        return ClubgraphError(problem, place=position(sparql, token.start), hint=hint)
    return None


def _inside(found: Sequence[Token], token: Token) -> bool:
    """Whether it stands in parentheses."""
    signs = [other.text for other in found if other.kind == "sign" and other.start < token.start]
    return signs.count("(") > signs.count(")")


def _first(found: Sequence[Token], token: Token) -> bool:
    """Whether it stands before the first brace."""
    return all(other.start > token.start for other in found if other.text == "{")


def _brackets(_: Source, sparql: str, found: Sequence[Token]) -> ClubgraphError | None:
    opened: list[Token] = []
    for token in found:
        if token.kind != "sign":
            continue
        if token.text in _PAIRS.values():
            opened.append(token)
        elif token.text in _PAIRS:
            if not opened or opened[-1].text != _PAIRS[token.text]:
                place = position(sparql, token.start)
                wanted = f"expected the end of {opened[-1].text} first" if opened else "expected nothing more"
                return ClubgraphError(f'"{token.text}" closes nothing: {wanted}.', place=place, hint="Leave it out.")
            opened.pop()
    if opened:
        closing = next(end for end, begin in _PAIRS.items() if begin == opened[-1].text)
        place = position(sparql, opened[-1].start)
        return ClubgraphError(f'"{opened[-1].text}" is never closed.', place=place, hint=f"Expected {closing}")
    return None


def _triples(_: Source, sparql: str, found: Sequence[Token]) -> ClubgraphError | None:
    fault = misplaced(found)
    if fault is None:
        return None
    token, expected = fault
    return ClubgraphError(f'expected {expected} before "{token.text}".', place=position(sparql, token.start))


def _said_by_parser(message: str) -> ClubgraphError:
    match = _PLACE.match(message)
    if match is None:
        return ClubgraphError(f"cannot be read: {message}.", place="the query")
    if "variable that is unbound" in match[3]:
        problem = "with GROUP BY, only its variables and aggregates may stand behind SELECT."
        return ClubgraphError(problem, place="line 1", hint="Add the variable to GROUP BY, or count it.")
    expected = [words for sign, words in _EXPECTED.items() if sign in match[3]]
    wanted = f"expected {' or '.join(expected)}." if expected else "something else was expected near here."
    return ClubgraphError(wanted, place=f"line {match[1]}, column {match[2]}")


_CHECKS: tuple[_Check, ...] = (
    _nothing, _open_string, _spaced_iri, _slip, _brackets, slip, inside, misspelt, undeclared_prefix, relative_iri,
    _triples,
)  # fmt: skip
