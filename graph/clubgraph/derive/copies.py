"""Articles → which are near-copies of which: most of the shorter one's runs of five words stand in the other."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from clubgraph.derive.records import Copy
from clubgraph.model import Article

RUN = 5  # words: shorter runs are shared by any two articles on one match
ENOUGH = 50  # percent of the shorter article's runs
LEAST = 8  # runs: a shorter text is no article that could be told from another
COMMON = 60  # articles: a run that more of them share is boilerplate and says nothing
_WORD = re.compile(r"\w+")


def near_copies(articles: Iterable[Article]) -> tuple[Copy, ...]:
    """Each near-copy with its original: of several alike articles the one whose identifier comes first."""
    originals: dict[str, int] = {}  # how many runs each original has
    holders: dict[int, tuple[str, ...]] = {}  # who has a run; most runs have one holder
    copies = []
    for article in sorted(articles, key=lambda article: article.id):
        runs = _runs(article.text)
        shared = runs & holders.keys()
        found = _original(len(runs), shared, holders, originals)
        if found:
            copies.append(Copy(article.id, *found))
            continue
        originals[article.id] = len(runs)
        own = (article.id,)
        for run in shared:
            if len(holders[run]) < COMMON:
                holders[run] += own
        holders |= dict.fromkeys(runs - shared, own)  # `runs - holders.keys()` would walk through all holders
    return tuple(copies)


def is_alike(article: Article, others: Iterable[Article]) -> bool:
    """Whether another article shares so much with this one that either may be the other's near-copy."""
    runs = _runs(article.text)
    for other in others:
        own = _runs(other.text)
        shorter = min(len(runs), len(own))
        if shorter >= LEAST and 100 * len(runs & own) >= ENOUGH * shorter:
            return True
    return False


def _original(
    size: int, shared: set[int], holders: dict[int, tuple[str, ...]], sizes: dict[str, int]
) -> tuple[str, int] | None:
    """The article that shares most with one of so many runs, and the share, where it is enough."""
    counts = Counter(itertools.chain.from_iterable(map(holders.__getitem__, shared)))
    found = [
        (round(100 * count / shorter), name)
        for name, count in counts.items()
        if (shorter := min(size, sizes[name])) >= LEAST and 100 * count >= ENOUGH * shorter
    ]
    if not found:
        return None
    overlap, name = min(found, key=lambda pair: (-pair[0], pair[1]))
    return name, overlap


def _runs(text: str) -> set[int]:
    """The runs of words as numbers, which differ from one Python to the next but never within one; case and
    punctuation do not count."""
    return set(map(hash, passages(text)))


def passages(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of words of a text, one starting at each word."""
    words = _WORD.findall(text.casefold())
    return zip(*(words[start:] for start in range(RUN)), strict=False)
