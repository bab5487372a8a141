"""A text → the language it is written in, by its script and by its small words."""

import re
import unicodedata
from collections import Counter
from functools import cache

from clubgraph.places import KNOWLEDGE

_SAMPLE = 4_000  # characters that are enough to tell
_ENOUGH = 0.25  # share of small words: English news has 0.3 to 0.4, Spanish 0.4 to 0.5


def language_of(text: str) -> str | None:
    """`en`, `es`, `he` or another language of the knowledge; None when the text is none of them.

    >>> language_of("קבוצות מקסיקניות שיחקו בעבר במפעל")
    'he'
    """
    sample = text[:_SAMPLE]
    script = _script(sample)
    alike = {language: words for language, words in _small_words().items() if _script(" ".join(words)) == script}
    if len(alike) == 1 and script != "LATIN":
        return next(iter(alike))
    found = re.findall(r"\w+", sample.casefold())
    shares = {language: sum(word in words for word in found) / len(found) for language, words in alike.items()}
    best = max(shares, key=lambda language: shares[language], default=None)
    return best if best and shares[best] >= _ENOUGH else None


def known_languages() -> tuple[str, ...]:
    """The languages that the knowledge has words of."""
    return tuple(_small_words())


@cache
def _small_words() -> dict[str, frozenset[str]]:
    files = sorted((KNOWLEDGE / "languages").glob("*/stopwords.txt"))
    return {file.parent.name: frozenset(file.read_text(encoding="utf-8").split()) for file in files}


def _script(text: str) -> str | None:
    """The script that most letters belong to: LATIN, HEBREW, ARABIC."""
    scripts = Counter(unicodedata.name(char, "?").split()[0] for char in text if char.isalpha())
    return scripts.most_common(1)[0][0] if scripts else None
