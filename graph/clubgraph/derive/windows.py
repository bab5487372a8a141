"""A claim of a deal → the transfer window that it speaks of, as far as it or its article says."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from clubgraph.derive.periods import years
from clubgraph.model import Article, Claim, Value, first_day
from clubgraph.places import KNOWLEDGE

_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Window:
    """The years that it may be of, and whether it is the winter's or the summer's; empty where nothing is known."""

    years: frozenset[int] = frozenset()
    half: str | None = None

    def meets(self, other: "Window") -> bool:
        """Whether both may be one window."""
        same_year = not self.years or not other.years or bool(self.years & other.years)
        return same_year and (self.half is None or other.half is None or self.half == other.half)

    def with_(self, other: "Window") -> "Window":
        """What is known of one window from both."""
        together = self.years & other.years if self.years and other.years else self.years | other.years
        return Window(together, self.half or other.half)

    @property
    def known(self) -> bool:
        """Whether anything is."""
        return bool(self.years or self.half)

    @property
    def name(self) -> str:
        """`winter 2026`, `2025-2026`, `winter`, or nothing."""
        span = "-".join(str(year) for year in sorted({min(self.years), max(self.years)})) if self.years else ""
        return " ".join(filter(None, (self.half, span)))


def window(claim: Claim, article: Article) -> Window:
    """By the claim's own words for it, then its season, then the day of the deal, else of the article."""
    said = _said(claim.qualifier("window"))
    season = claim.qualifier("season")
    span = years(str(season.value)) if isinstance(season, Value) else None
    if span and span.first and span.last:
        return said.with_(Window(frozenset(range(int(span.first), int(span.last) + 1))))
    day = (claim.time.first if claim.time else None) or article.published
    return said.with_(_open_on(day)) if day and said.meets(_open_on(day)) else said


def _said(words: object) -> Window:
    if not isinstance(words, Value):
        return Window()
    text = str(words.value).casefold()
    found = set(_WORD.findall(text))
    half = next((name for name, each in halves().items() if found & set(each["words"])), None)
    return Window(frozenset(int(year) for year in _YEAR.findall(text)), half)


def _open_on(day: str) -> Window:
    """The window of a day or a month; of a bare year, only the year."""
    if len(day) < 7:
        return Window(frozenset([int(day)]))
    begun = first_day(day)
    half = next(name for name, each in halves().items() if begun.month in each["months"])
    return Window(frozenset([begun.year + (half == "winter" and begun.month > 6)]), half)


@cache
def halves() -> Mapping[str, Mapping[str, Any]]:
    """The words and months of each half of a year, read once."""
    return tomllib.loads((KNOWLEDGE / "windows.toml").read_text(encoding="utf-8"))
