"""Articles, where in them something stands, and what was made of their sentences."""

import hashlib
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Article:
    """One news text, never altered. `published` is an ISO date or part of one, and None when nobody says it.
    `known_sha256` is the hash of a text that is not at hand."""

    id: str
    text: str
    language: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    published_basis: str | None = None
    url: str | None = None
    known_sha256: str | None = field(default=None, compare=False, repr=False)

    @property
    def sha256(self) -> str:
        """The hash of the text's UTF-8 bytes."""
        return self.known_sha256 or hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True, order=True)
class Selector:
    """Where in an article: code points, `end` exclusive, with the exact words."""

    start: int
    end: int
    quote: str

    @property
    def span(self) -> tuple[int, int]:
        """Start and end, to sort by: faster than the selector itself, and the same order within an article."""
        return self.start, self.end

    def overlaps(self, other: "Selector") -> bool:
        """Whether the two have words in common, in one article."""
        return self.start < other.end and other.start < self.end

    def holds(self, text: str) -> bool:
        """Whether the words stand at their place, by equality."""
        return bool(self.quote) and text[self.start : self.end] == self.quote


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article and what was made of it: used (a claim), plain (nothing to take) or amber (cue words
    but no claim). `cues` are the words that make it amber."""

    article: str
    start: int
    end: int
    status: str
    cues: tuple[str, ...] = ()
