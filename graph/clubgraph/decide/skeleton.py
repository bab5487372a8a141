"""A name in Latin or Hebrew letters → the consonants that both scripts keep, so that spellings can be compared."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cache

from clubgraph.places import KNOWLEDGE

FILE = KNOWLEDGE / "skeleton.toml"


def skeleton(name: str) -> tuple[str, ...]:
    """The consonants of each word of a name; a word of vowels alone is left out.

    >>> skeleton("Lionel Messi") == skeleton("ליונל מסי") == ("lnl", "ms")
    True
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = (_consonants(word) for word in re.split(r"[\s\-־.]+", plain))
    return tuple(word for word in words if word)


def likeness(left: str, right: str) -> float:
    """How alike two names sound by their consonants, from 0 to 1; names of another number of words are 0."""
    one, other = skeleton(left), skeleton(right)
    if len(one) != len(other) or not one:
        return 0.0
    longest = [max(len(a), len(b)) for a, b in zip(one, other, strict=True)]
    ratios = [SequenceMatcher(None, a, b, autojunk=False).ratio() for a, b in zip(one, other, strict=True)]
    return sum(ratio * length for ratio, length in zip(ratios, longest, strict=True)) / sum(longest)


def is_hebrew(name: str) -> bool:
    """Whether a name is written in Hebrew letters."""
    return any("\u05d0" <= char <= "\u05ea" for char in name)


def _consonants(word: str) -> str:
    groups, letters = _mapping()["hebrew" if is_hebrew(word) else "latin"]
    kept = re.sub("|".join(map(re.escape, groups)), lambda found: groups[found[0]], word) if groups else word
    mapped = "".join(letters.get(char, "") if not char.isupper() else char for char in kept)
    return re.sub(r"(.)\1+", r"\1", mapped.casefold())


@cache
def _mapping() -> Mapping[str, tuple[dict[str, str], dict[str, str]]]:
    """For each script its groups of letters, the longest first, as capitals that stay; and its single letters."""
    found = {}
    for script, table in tomllib.loads(FILE.read_text(encoding="utf-8")).items():
        groups = {group: sound.upper() for group, sound in table["groups"].items()}
        ordered = dict(sorted(groups.items(), key=lambda item: (-len(item[0]), item[0])))
        found[script] = ordered, {letter: sound for sound, all_ in table["letters"].items() for letter in all_}
    return found
