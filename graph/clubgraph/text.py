"""A text → its tokens, with code-point offsets into the untouched text, and the keys of words and names."""

import re
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


def name_key(name: str) -> str:
    """A name as it is searched for: the keys of its words, without hyphens and full stops.

    >>> name_key("Paris Saint-Germain F.C.")
    'paris saint germain f c'
    """
    words = name.replace("-", " ").split()
    if all(word.isalpha() for word in words):  # nine names in ten; the same keys, five times as fast
        return " ".join(map(key, words))
    return " ".join(token.key for token in tokens(name) if token.text not in JOINTS)
