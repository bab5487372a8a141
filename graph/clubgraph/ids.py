"""Identifiers from content: the same thing said twice has one identifier, on every machine and run."""

import hashlib
import re
import unicodedata
from itertools import filterfalse

_NO_WORD = re.compile(r"[^\w]+")


def slug(name: str) -> str:
    """A name as an ASCII path segment: `Tadeo Allende` is `tadeo-allende`.

    Letters without an ASCII form (Hebrew) are left out; a name of such letters alone gives `x` and a short hash.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.casefold().replace("'", "")).strip("-")
    return words or f"x{digest(name, length=8)}"


def digest(*parts: str, length: int = 12) -> str:
    """A short hash of the parts; the separator cannot occur in text, so ("ab", "c") differs from ("a", "bc")."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:length]


def fold(text: str) -> str:
    """One spelling for comparing names: no case, accents, vowel points or punctuation."""
    if not text.isascii():
        text = "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", text)))
    words = text.casefold().split()
    return " ".join(words if all(map(str.isalnum, words)) else _NO_WORD.sub(" ", " ".join(words)).split())
