"""A word that no lexicon and no register knows → how much it sounds like a name, by its letters in threes.

A text without capitals shows no names, but those from abroad are built of other letters than the words of the language
("סוביסארטה"): the given names and surnames that are known tell which.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from math import log

from clubgraph.extract.units.letters import HEBREW_LETTER
from clubgraph.lexicon import Language

_RARE = 0.5  # what letters that were never seen together count
_SHORTEST = 3
_MOST = 10_000  # words whose sound is kept


def sounds_of(language: Language) -> "Sounds":
    """What is learnt of a language, once for all its readers."""
    return _LEARNT.setdefault(id(language), Sounds(language))


class Sounds:
    """How much a word sounds like a name, learnt from the names and words of a language when first asked for."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._heard: dict[str, float] = {}

    def of(self, word: str) -> float:
        """Above zero for what is rather a name than a word; ten and more leave little doubt."""
        heard = self._heard.get(word)
        if heard is None:
            if len(self._heard) > _MOST:
                self._heard.clear()
            weights, unknown = self._weights
            heard = self._heard[word] = sum(weights.get(letters, unknown) for letters in _threes(word))
        return heard

    @cached_property
    def _weights(self) -> tuple[dict[str, float], float]:
        """What each three letters speak for, and what those speak for that stand nowhere."""
        named = Counter(letters for name in self._known_names() for letters in _threes(name))
        said = Counter(letters for word in self._known_words() for letters in _threes(word))
        kinds = len(named.keys() | said.keys())
        of_names, of_words = named.total() + _RARE * kinds, said.total() + _RARE * kinds
        unknown = log(of_words / of_names)
        found = {
            letters: log((named[letters] + _RARE) / (said[letters] + _RARE)) + unknown
            for letters in named.keys() | said.keys()
        }
        return found, unknown

    def _known_names(self) -> Iterable[str]:
        language = self._language
        return (name for name in language.given | language.surnames if self._is_own(name))

    def _known_words(self) -> Iterator[str]:
        """The words of the lexicon, with one or another prefix letter, as texts have them."""
        letters = ("", *self._language.grammar.prefixes)
        own = (word for word in sorted(self._language.words) if " " not in word and self._is_own(word))
        for index, word in enumerate(own):
            yield letters[index % len(letters)] + word

    @staticmethod
    def _is_own(word: str) -> bool:
        return len(word) >= _SHORTEST and word.isalpha() and HEBREW_LETTER.match(word) is not None


def _threes(word: str) -> list[str]:
    edged = f"^{word}$"
    return [edged[at : at + 3] for at in range(len(edged) - 2)]


_LEARNT: dict[int, Sounds] = {}  # each holds its language, so that no other can take its place in memory
