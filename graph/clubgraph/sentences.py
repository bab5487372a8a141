"""A text → its lines, and the tokens of one → sentences, with code-point offsets into the untouched text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clubgraph.text import Token

_CLOSERS = "\"”’'»)]"
_ENDS = ".!?…"
LONGEST_SENTENCE = 400  # tokens; past this a text has no punctuation to speak of and is cut
_LISTED = re.compile(
    r"\([^()]+\)[,;][^()]*\([^()]+\)|^[^:,]*:[^,]*,[^,]*,"
    r"|^\w+(?: \(\d+\))?:(?: (?:[a-z]{1,4} ){0,2}[A-ZÀ-Þ][\w.'’-]*){1,4}(?:, (?:[a-z]{1,4} ){0,2}[A-ZÀ-Þ].*)?$"
)
_SOURCE = re.compile(r"(?<=[.!?…])\s*\([^()]+\)$")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text: code points, end exclusive."""

    start: int
    end: int


def blocks(text: str) -> Iterator[Span]:
    """The lines of a text that hold something, without the white space around them."""
    for match in re.finditer(r"[^\n\r]+", text):
        line = match.group()
        stripped = line.strip()
        if stripped:
            begin = match.start() + line.index(stripped[0])
            yield Span(begin, begin + len(stripped))


def is_heading(line: str) -> bool:
    """A line without an ending sign, and short: a title, a caption, a table's cell; no list of names with brackets."""
    if len(line) >= 140:
        return False
    bare = _SOURCE.sub("", line).rstrip(_CLOSERS)
    return (not bare or bare[-1] not in _ENDS + ":;,") and not _LISTED.search(line)


def sentences(found: list[Token], abbreviations: frozenset[str]) -> Iterator[list[Token]]:
    """Tokens of one block as sentences; the closing quotation mark belongs to the sentence that it closes."""
    begin = 0
    position = 0
    while position < len(found):
        token = found[position]
        marks = _note_mark(found, position) if token.text in _ENDS else 0
        if token.text in _ENDS and (marks or not _inside(found, position, abbreviations)):
            position += 1
            if marks:
                yield found[begin:position]
                begin = position = position + marks
                continue
            while position < len(found) and (
                found[position].text in _ENDS or (found[position].glued and found[position].text in _CLOSERS)
            ):
                position += 1
            yield found[begin:position]
            begin = position
            continue
        position += 1
        if position - begin >= LONGEST_SENTENCE:
            yield found[begin:position]
            begin = position
    if begin < len(found):
        yield found[begin:]


def _note_mark(found: list[Token], position: int) -> int:
    """How many tokens the number of a note has that is glued to an ending sign: "fichó por el Ajax.[9] En 2004 …"."""
    taken, before = position + 1, found[position - 1] if position else None
    while taken < len(found) and found[taken].glued and (found[taken].text in "[]" or found[taken].text.isdecimal()):
        taken += 1
    marks = found[position + 1 : taken]
    figures = any(token.text.isdecimal() for token in marks)
    word = before is not None and before.text[-1].isalpha() and len(before.text) > 1
    opens = taken == len(found) or (not found[taken].glued and (found[taken].capital or found[taken].text in '“"«¿¡'))
    return len(marks) if figures and word and opens else 0


def _inside(found: list[Token], position: int, abbreviations: frozenset[str]) -> bool:
    """Whether an ending sign stands inside a sentence: an abbreviation, an initial, a sign with no space after it."""
    if position + 1 >= len(found):
        return False
    sign, following = found[position], found[position + 1]
    if following.text in _CLOSERS and following.glued:
        return False
    if sign.text == "." and following.glued and following.text in ",;":
        return True  # "Neymar Jr., the forward"
    if following.glued and following.text not in _ENDS:
        initials = position > 0 and len(found[position - 1].text) == 1 == len(following.text)
        return following.text[0].isalnum() and (not following.capital or initials)
    if sign.text != "." or position == 0:
        return False
    before = found[position - 1]
    if before.key in abbreviations and following.text[0].isalnum():
        return True
    if f"{before.key} {following.key}" in abbreviations:  # "the U.S. Open Cup"
        return True
    initial = len(before.text) == 1 and before.capital
    return initial and (before.glued is False) is following.capital
