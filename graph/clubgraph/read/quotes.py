"""An article and a quote → where the quote stands, by equality; when it does not, the passage most like it."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher, get_close_matches

from clubgraph.errors import ClubgraphError, TrustError
from clubgraph.ids import fold
from clubgraph.model import Article, Selector

_CONTEXT = 20  # characters shown on either side of a place
_CLOSE = 0.5  # below this likeness a passage helps nobody
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f\u0591-\u05c7])+")  # accents and vowel points are no ends of words


def find(article: Article, quote: str, occurrence: int | None = None) -> Selector:
    """The place of the quote, in code points. `occurrence`, from one, says which when it stands there more than once.

    Raises TrustError when it does not stand there, and ClubgraphError when it is not said which one is meant.
    """
    starts = list(places(article.text, quote))
    if not starts:
        raise TrustError(f'the quote is not in article {article.id}: "{quote}".', hint=_nearest(article.text, quote))
    if occurrence is None and len(starts) > 1:
        shown = " and ".join(_shown(article.text, start, start + len(quote)) for start in starts[:5])
        more = f" and {len(starts) - 5} more" if len(starts) > 5 else ""
        raise ClubgraphError(
            f'the quote stands {len(starts)} times in article {article.id}: "{quote}", at {shown}{more}.',
            hint=f"Say which: occurrence = 1 to {len(starts)}.",
        )
    number = occurrence or 1
    if number > len(starts):
        raise TrustError(
            f'the quote has no occurrence {number} in article {article.id}: "{quote}".',
            hint=f"It stands there {'once' if len(starts) == 1 else f'{len(starts)} times'}.",
        )
    start = starts[number - 1]
    return Selector(start, start + len(quote), quote)


def places(text: str, quote: str) -> Iterator[int]:
    """Every place where the quote begins, overlapping ones too; none for an empty quote."""
    start = text.find(quote) if quote else -1
    while start >= 0:
        yield start
        start = text.find(quote, start + 1)


def nearest_passage(text: str, quote: str) -> tuple[int, int] | None:
    """The passage most like the quote, whole words from start to end; None when nothing is alike.

    >>> nearest_passage("Mas spoke with CONMEBOL's president.", "Mas spoke to CONMEBOLs president.")
    (0, 36)
    """
    words = [(fold(word[0]), word.start(), word.end()) for word in _WORD.finditer(text)]
    wanted = fold(quote)
    rough = _densest(words, wanted.split())
    if rough is None:
        return None
    first, size = rough
    best, passage = _CLOSE, None
    for begin in range(max(0, first - 2), min(len(words), first + 3)):
        for end in range(max(begin + 1, begin + size - 2), min(len(words), begin + size + 2) + 1):
            folded = " ".join(word for word, _, _ in words[begin:end])
            likeness = SequenceMatcher(None, wanted, folded, autojunk=False).ratio()
            if likeness > best:
                best, passage = likeness, (words[begin][1], words[end - 1][2])
    return _with_edges(text, quote, passage) if passage else None


def _densest(words: list[tuple[str, int, int]], wanted: list[str]) -> tuple[int, int] | None:
    """The window of as many words as the quote has that shares most words with it: its first word and its size."""
    size = max(1, len(wanted))
    open_, shared, best, first = Counter(_spelt_as_there(words, wanted)), 0, 0, None
    for index, (word, _, _) in enumerate(words):
        shared += open_[word] > 0
        open_[word] -= 1
        if index >= size:
            leaving = words[index - size][0]
            open_[leaving] += 1
            shared -= open_[leaving] > 0
        if shared > best:
            best, first = shared, max(0, index - size + 1)
    return None if first is None else (first, size)


def _spelt_as_there(words: list[tuple[str, int, int]], wanted: list[str]) -> list[str]:
    """The quote's words, the strange ones in the article's nearest spelling, so that one misspelt word can be found."""
    there = {word for word, _, _ in words}
    strange = [word for word in wanted if word not in there]
    if len(strange) < len(wanted):
        return wanted
    known = sorted(there)
    return [close for word in strange[:10] for close in get_close_matches(word, known, n=1)]


def _with_edges(text: str, quote: str, passage: tuple[int, int]) -> tuple[int, int]:
    """The passage with the quote's own first and last marks where the text has them too."""
    start, end = passage
    head, tail = re.match(r"[\W_]*", quote), re.search(r"[\W_]*$", quote)
    before, after = head[0] if head else "", tail[0] if tail else ""
    if before and text[:start].endswith(before):
        start -= len(before)
    if after and text.startswith(after, end):
        end += len(after)
    return start, end


def _nearest(text: str, quote: str) -> str:
    passage = nearest_passage(text, quote)
    if passage is None:
        return "Nothing in the article is like it."
    start, end = passage
    return f'The nearest match is at [{start}:{end}]: "{text[start:end]}".'


def _shown(text: str, start: int, end: int) -> str:
    around = text[max(0, start - _CONTEXT) : end + _CONTEXT].replace("\n", " ")
    return f'[{start}:{end}] "…{around}…"'
