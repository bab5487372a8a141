"""Tokens of a query → its groups in braces, as a tree: what stands directly in each, and what is nested in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from clubgraph.ask.lexer import Token


@dataclass(slots=True)
class Group:
    """One pair of braces. `tokens` stand directly in it, those in parentheses apart in `inner`; `lead` are the three
    words before its opening brace."""

    open: Token
    lead: tuple[str, ...]
    close: Token | None = None
    tokens: list[Token] = field(default_factory=list)
    inner: list[Token] = field(default_factory=list)
    groups: list["Group"] = field(default_factory=list)
    depth: int = 0

    def walk(self) -> Iterator["Group"]:
        """The group and all within it."""
        yield self
        for group in self.groups:
            yield from group.walk()


def groups(found: Sequence[Token]) -> list[Group]:
    """The outermost groups; one that is never closed has no `close`. The data of VALUES are left out."""
    top, opened, data = list[Group](), list[Group](), False
    for place, token in enumerate(found):
        sign = token.text if token.kind == "sign" else ""
        if data:
            data = sign != "}"
        elif token.keyword == "VALUES":
            data = True
        elif sign == "{":
            group = Group(token, tuple(other.keyword for other in found[max(0, place - 3) : place]))
            (opened[-1].groups if opened else top).append(group)
            opened.append(group)
        elif sign == "}" and opened:
            opened.pop().close = token
        elif opened:
            _put(token, sign, opened[-1])
    return top


def _put(token: Token, sign: str, group: Group) -> None:
    group.depth += {"(": 1, ")": -1}.get(sign, 0)
    (group.inner if group.depth or sign == ")" else group.tokens).append(token)
