"""The records of quotations and paragraphs, and the quotation that a stretch of text lies in."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from clubgraph.extract.phrases.phrase import Phrase
from clubgraph.extract.things.things import Thing

_start = attrgetter("start")


@dataclass(slots=True)
class Quotation:
    """What stands between two quotation marks (marks included), its paragraph, and who says it; `open`: the closing
    mark is missing, so the next paragraph may go on with it."""

    start: int
    end: int
    block: int
    words: int
    open: bool = False
    speaker: Thing | None = None


@dataclass(slots=True)
class Paragraph:
    """One paragraph: its phrases in their order, with the sentence that each stands in."""

    block: int
    phrases: list[tuple[int, Phrase]]


def quotation_at(found: Sequence[Quotation], start: int, end: int) -> Quotation | None:
    """The quotation that a stretch of text lies in."""
    if not found:
        return None
    index = bisect_right(found, start, key=_start) - 1
    return found[index] if index >= 0 and end <= found[index].end else None
