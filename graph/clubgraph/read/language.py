"""A text → the language it is written in, by its script and by its small words."""

import re
import tomllib
import unicodedata
from collections import Counter
from functools import cache

from clubgraph.places import KNOWLEDGE

FOLDER = KNOWLEDGE / "languages"

_SAMPLE = 4_000  # characters that are enough to tell
_ENOUGH = 0.1  # share of small words: news has 0.3 to 0.5, a list of names in any language next to none


def language_of(text: str) -> str | None:
    """`en`, `es`, `he`, or a language that we can only tell, such as `fr`; None when the words do not say.

    >>> language_of("קבוצות מקסיקניות שיחקו בעבר במפעל")
    'he'
    """
    sample = text[:_SAMPLE]
    script = _script(sample)
    alike = {language: words for language, words in _small_words().items() if _script_of(language) == script}
    if len(alike) == 1:
        return next(iter(alike))
    found = re.findall(r"[^\W\d_]+", sample.casefold())
    shares = {language: sum(word in words for word in found) / len(found) for language, words in alike.items()}
    likeliest = max(shares, key=lambda language: (shares[language], language in known_languages()), default=None)
    return likeliest if likeliest and shares[likeliest] >= _ENOUGH else None


def known_languages() -> tuple[str, ...]:
    """The languages that the knowledge has words of."""
    return tuple(path.parent.name for path in sorted(FOLDER.glob("*/stopwords.txt")))


@cache
def _small_words() -> dict[str, frozenset[str]]:
    ours = {name: (FOLDER / name / "stopwords.txt").read_text(encoding="utf-8") for name in known_languages()}
    others = tomllib.loads((FOLDER / "others.toml").read_text(encoding="utf-8"))
    return {language: frozenset(words.split()) for language, words in (ours | others).items()}


@cache
def _script_of(language: str) -> str | None:
    return _script(" ".join(_small_words()[language]))


def _script(text: str) -> str | None:
    """The script that most letters belong to: LATIN, HEBREW, ARABIC."""
    scripts: Counter[str] = Counter()
    for char, count in Counter(text).items():
        if char.isalpha():
            scripts[unicodedata.name(char, "?").split()[0]] += count
    return scripts.most_common(1)[0][0] if scripts else None
