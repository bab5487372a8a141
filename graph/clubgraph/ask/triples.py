"""Tokens of a query → the first one that cannot stand where it does in a pattern: a lost dot, a lost object."""

from collections.abc import Iterator, Sequence

from clubgraph.ask.lexer import Token

_TERMS = frozenset(("iri", "name", "variable", "string", "number", "blank", "group"))
_PARTS = ("a subject", "a relation", "an object")
# Keywords after which a pattern begins anew, and those whose terms, up to the next brace, make no triples.
_BREAKS = frozenset(("OPTIONAL", "UNION", "MINUS", "GRAPH", "FILTER", "BIND", "WHERE", "NOT", "EXISTS"))
_CLAUSES = frozenset(("SELECT", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET"))


def misplaced(found: Sequence[Token]) -> tuple[Token, str] | None:
    """The token and what was expected before it; None where nothing is plainly wrong.

    A pattern with blank-node brackets is not looked into.
    """
    if any(token.text == "[" for token in found):
        return None
    part, path, braces, clause = 0, False, 0, False  # parts of the triple so far; whether its path goes on
    for token in _flat(found):
        if token.text in ("{", "}") or token.keyword in _BREAKS or token.keyword in _CLAUSES:
            if part in (1, 2) and not clause and token.text != "{":
                return token, _PARTS[part]
            braces += {"{": 1, "}": -1}.get(token.text, 0)
            part, path, clause = 0, False, token.keyword in _CLAUSES
        elif clause or not braces:
            continue
        elif token.kind in _TERMS or token.text == "a":
            if part == 3:
                return token, "a dot, a semicolon or a closing brace"
            if part == 1 and token.kind in ("string", "number"):
                return token, _PARTS[1]
            part += 0 if (part == 2 and path) or (part == 0 and token.kind == "group") else 1
            path = False
        elif token.text in (".", ";", ","):
            if part == 2 or (part == 1 and token.text == ","):
                return token, _PARTS[part]
            part = {".": 0, ";": 1, ",": 2}[token.text]
        elif token.text in "/|" and part == 2:
            path = True
        elif token.text in "^!" and part == 1:
            part, path = 2, True
    return None


def _flat(found: Sequence[Token]) -> Iterator[Token]:
    """The tokens with each parenthesis as one group, and without datatypes and blocks of VALUES."""
    depth, values, datatype = 0, False, False
    for token in found:
        if values:
            values = token.text != "}"
        elif datatype:
            datatype = False
        elif token.keyword == "VALUES":
            values = True
        elif token.text == "^^":
            datatype = True
        elif token.text == "(" and token.kind == "sign":
            depth += 1
            if depth == 1:
                yield Token("group", "(", token.start)
        elif token.text == ")" and token.kind == "sign":
            depth -= 1
        elif not depth:
            yield token
