"""SPARQL text → its tokens, enough to see keywords, names and brackets without mistaking a string for them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(
    r"""(?P<comment>\#[^\n]*)
    |(?P<iri><[^<>"{}|^`\\\s]*>)
    |(?P<string>\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
    |(?P<variable>[?$]\w+)
    |(?P<blank>_:\w+)
    |(?P<language>@[a-zA-Z][\w-]*)
    |(?P<name>(?:[^\W\d_][\w.-]*)?:(?:(?:[\w:%-]|\\.)(?:[\w:.%-]|\\.)*(?<!\.))?)
    |(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
    |(?P<word>[^\W\d]\w*)
    |(?P<sign>\^\^|&&|\|\||!=|<=|>=|\S)""",
    re.VERBOSE | re.DOTALL,
)
_UPDATES = frozenset(("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"))
_FORMS = frozenset(("SELECT", "CONSTRUCT", "ASK", "DESCRIBE"))


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its kind (iri, string, variable, blank, language, name, number, word, sign), text and offset."""

    kind: str
    text: str
    start: int

    @property
    def keyword(self) -> str:
        """The word in capitals, as keywords are compared; empty for anything else."""
        return self.text.upper() if self.kind == "word" else ""


@lru_cache(maxsize=64)
def tokens(sparql: str) -> Sequence[Token]:
    """The tokens of a query without its comments."""
    matches = _TOKEN.finditer(sparql)
    return tuple(
        Token(match.lastgroup or "", match.group(), match.start()) for match in matches if match.lastgroup != "comment"
    )


def position(sparql: str, offset: int) -> str:
    """`line 3, column 7`."""
    before = sparql[:offset]
    return f"line {before.count(chr(10)) + 1}, column {offset - before.rfind(chr(10))}"


def prefixes(found: Sequence[Token], known: Mapping[str, str]) -> dict[str, str]:
    """The known prefixes and those that the query declares."""
    declared = {
        name.text[:-1]: iri.text[1:-1]
        for word, name, iri in zip(found, found[1:], found[2:], strict=False)
        if word.keyword == "PREFIX" and name.kind == "name" and iri.kind == "iri"
    }
    return {**known, **declared}


def body(found: Sequence[Token]) -> Iterator[Token]:
    """The tokens after the prologue of PREFIX and BASE lines."""
    position = 0
    while position < len(found) and found[position].keyword in ("PREFIX", "BASE"):
        position += 3 if found[position].keyword == "PREFIX" else 2
    return iter(found[position:])


def update(found: Sequence[Token]) -> Token | None:
    """The word by which the text is an update, if it is one."""
    first = next(body(found), None)
    return first if first and first.keyword in _UPDATES else None


def form(found: Sequence[Token]) -> str:
    """SELECT, CONSTRUCT, ASK or DESCRIBE; empty where the text begins with none of them."""
    first = next(body(found), None)
    return first.keyword if first and first.keyword in _FORMS else ""
