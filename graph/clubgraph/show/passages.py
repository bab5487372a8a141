"""An article and the claims made from it → its text cut where claims begin and end, so that a browser never counts
code points: JavaScript counts UTF-16 units, Python and the graph count code points."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from clubgraph.model import Article, Selector, Sentence

Articles = Literal["full", "excerpt", "none"]
MARGIN = 200  # characters kept on either side of a quote in an excerpt

# A piece is its text, the numbers of the claims that use it, and the cue words of an amber sentence that nobody made a
# claim of; None stands where an excerpt leaves something out.
Piece = tuple[str, list[int]] | tuple[str, list[int], str] | None


def pieces(
    article: Article, claims: Sequence[tuple[int, Selector]], how: Articles, amber: Sequence[Sentence] = ()
) -> list[Piece]:
    """The text in pieces, `claims` by their numbers: the whole, what stands near a quote, or nothing."""
    spans = [(selector.start, selector.end, number) for number, selector in claims]
    length = len(article.text)
    kept = {
        "full": [(0, length)],
        "excerpt": _merged([(max(0, start - MARGIN), min(length, end + MARGIN)) for start, end, _ in spans]),
        "none": [],
    }[how]
    cuts = sorted({0, length, *(cut for span in kept for cut in span), *(cut for span in spans for cut in span[:2])})
    cuts = sorted({*cuts, *(cut for each in amber for cut in (each.start, each.end))})
    found: list[Piece] = []
    for start, end in pairwise(cuts):
        if any(first <= start and end <= last for first, last in kept):
            users = [number for first, last, number in spans if first <= start and end <= last]
            cues = next((", ".join(each.cues) for each in amber if each.start <= start and end <= each.end), None)
            text = article.text[start:end]
            found.append((text, users, cues) if cues and not users else (text, users))
        elif how == "excerpt" and (not found or found[-1] is not None):
            found.append(None)
    return found


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Overlapping spans as one, in order."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
