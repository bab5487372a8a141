"""A person’s name, or a land → the lands where such a name is at home, or whose clubs play in its leagues."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from clubgraph.places import KNOWLEDGE
from clubgraph.read.words import lines
from clubgraph.text import key

HOMELANDS = KNOWLEDGE / "homelands.txt"
GUESTS = KNOWLEDGE / "guests.txt"
_LONGEST = 8  # letters of an ending


def homelands(name: str) -> frozenset[str]:
    """The lands of a name; none where nothing in it tells.

    >>> "place/netherlands" in homelands("Erik ten Hag"), homelands("Xyz")
    (True, frozenset())
    """
    words, endings = _table()
    *given, last = (key(word) for word in name.split())
    told = frozenset[str]().union(*(words.get(word, frozenset()) for word in (*given, last)))
    ends = (endings.get(last[-size:], frozenset()) for size in range(2, min(_LONGEST, len(last) - 1) + 1))
    ended = frozenset[str]().union(*ends)
    return told & ended or told | ended  # Robert may be a Croat, but not Robert Lewandowski


def guests(land: str) -> frozenset[str]:
    """The lands whose clubs play in the leagues of a land."""
    return _guests().get(land, frozenset())


@cache
def _guests() -> Mapping[str, frozenset[str]]:
    entries = (line.partition(":") for _, line in lines(GUESTS))
    return {land: frozenset(others.split()) for land, _, others in entries}


@cache
def _table() -> tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]:
    """The lands of words and of endings."""
    words: dict[str, set[str]] = defaultdict(set)
    endings: dict[str, set[str]] = defaultdict(set)
    for _, line in lines(HOMELANDS):
        lands, _, told = line.partition(":")
        for word in told.split():
            table, entry = (endings, word[1:]) if word.startswith("-") else (words, word)
            table[key(entry)].update(lands.split())
    return (
        {word: frozenset(lands) for word, lands in words.items()},
        {ending: frozenset(lands) for ending, lands in endings.items()},
    )
