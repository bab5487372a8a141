"""A text → its blocks, sentences and tokens, with code-point offsets into the untouched text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from clubgraph.ids import fold

APOSTROPHES = "'’‘`´׳"
GERSHAYIM = '"”“״'
JOINTS = "-‐‑.־"
HEBREW = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u05d0-\u05f2"  # letters and points, no marks
VOWEL_LETTERS = "\u05d5\u05d9"  # vav and yod: doubled or not as the writer likes
_VOWELS = str.maketrans("", "", "אוי")
_ALIKE = str.maketrans("קט", "כת")
_TOKEN = re.compile(
    rf"[{HEBREW}]+(?:[{APOSTROPHES}{GERSHAYIM}][{HEBREW}]+)*[{APOSTROPHES}]?(?![{HEBREW}])"
    rf"|[^\W\d_]+(?:[{APOSTROPHES}][^\W\d_]+)*"
    r"|\d+(?:[.,]\d+)*"
    rf"|(?<=\d)[{APOSTROPHES}]s(?!\w)"  # "Ligue 1's Nantes"
    r"|[^\w\s]|_"
)
_OWNER = re.compile(rf"(.+)([{APOSTROPHES}][sS])$")
_INSIDE = str.maketrans("", "", APOSTROPHES + GERSHAYIM) | str.maketrans("áéíóúüñÁÉÍÓÚÜÑçã", "aeiouunAEIOUUNca")
_CLOSERS = "\"”’'»)]"
_ENDS = ".!?…"
LONGEST_SENTENCE = 400  # tokens; past this a text has no punctuation to speak of and is cut


@dataclass(slots=True)
class Token:
    """One word, number or sign; `key` is its folded form; `glued` says that no space stands before it."""

    start: int
    end: int
    text: str
    key: str
    glued: bool

    @property
    def capital(self) -> bool:
        """Whether the first letter is a capital."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text: code points, end exclusive."""

    start: int
    end: int


@lru_cache(maxsize=1 << 15)
def key(word: str) -> str:
    """The form in which a word is looked up: no case, accents, marks inside a word, or doubled Hebrew vowel letters."""
    bare = word.translate(_INSIDE)
    if bare.isascii():
        return bare.casefold() or word
    spelt = fold(bare).replace(" ", "")
    for letter in VOWEL_LETTERS:
        spelt = spelt.replace(letter * 2, letter)
    return spelt or word


@lru_cache(maxsize=1 << 12)
def heard(entry: str) -> str:
    """How a folded Hebrew name sounds, without the vowel letters that every writer puts elsewhere in one from abroad.

    >>> heard(key("דאנפרמלין")) == heard(key("דנפרמליין"))
    True
    """
    words = (word[:1] + word[1:].translate(_VOWELS).removesuffix("ה") for word in entry.split(" "))
    return " ".join(words).translate(_ALIKE)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a stretch of text. A possessive ending is a token of its own; a hyphen parts words.

    >>> [token.text for token in tokens("Inter Miami‘s 18-year-old")]
    ['Inter', 'Miami', '‘s', '18', '-', 'year', '-', 'old']
    """
    found: list[Token] = []
    last = -1
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word, begin = match.group(), match.start()
        owner = _OWNER.match(word) if word[-1] in "sS" and len(word) > 2 else None
        if owner:
            middle = begin + len(owner.group(1))
            found.append(Token(begin, middle, owner.group(1), key(owner.group(1)), begin == last))
            found.append(Token(middle, match.end(), owner.group(2), "'s", True))
        elif word in APOSTROPHES and begin == last and found and found[-1].key.endswith("s"):
            found.append(Token(begin, match.end(), word, "'s", True))
        else:
            found.append(Token(begin, match.end(), word, key(word), begin == last))
        last = match.end()
    return found


def blocks(text: str) -> Iterator[Span]:
    """The lines of a text that hold something, without the white space around them."""
    for match in re.finditer(r"[^\n\r]+", text):
        line = match.group()
        stripped = line.strip()
        if stripped:
            begin = match.start() + line.index(stripped[0])
            yield Span(begin, begin + len(stripped))


_LISTED = re.compile(
    r"\([^()]+\)[,;][^()]*\([^()]+\)|^[^:,]*:[^,]*,[^,]*,"
    r"|^\w+(?: \(\d+\))?:(?: (?:[a-z]{1,4} ){0,2}[A-ZÀ-Þ][\w.'’-]*){1,4}(?:, (?:[a-z]{1,4} ){0,2}[A-ZÀ-Þ].*)?$"
)


_SOURCE = re.compile(r"(?<=[.!?…])\s*\([^()]+\)$")


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


def name_key(name: str) -> str:
    """A name as it is searched for: the keys of its words, without hyphens and full stops.

    >>> name_key("Paris Saint-Germain F.C.")
    'paris saint germain f c'
    """
    words = name.replace("-", " ").split()
    if all(word.isalpha() for word in words):  # nine names in ten; the same keys, five times as fast
        return " ".join(map(key, words))
    return " ".join(token.key for token in tokens(name) if token.text not in JOINTS)
