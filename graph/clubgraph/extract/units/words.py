"""A word form → what the lexicon and the register know of it, looked up once for all the articles of a reader."""

from collections import defaultdict
from dataclasses import dataclass

from clubgraph.extract.units.letters import stack
from clubgraph.lexicon import Candidate, Language, Names, Sense

_MOST = 1 << 16  # words kept; a text of random letters has new ones for ever

Entry = tuple[tuple[Sense, ...], int]
Named = tuple[tuple[Candidate, ...], int]
NO_NAME: Named = (), 0


@dataclass(frozen=True, slots=True)
class Word:
    """What begins with a word: how many words the longest entry and the longest name have, which words may be the
    second of them; and what it is alone: an entry, a name, or of these classes."""

    entries: int
    after: frozenset[str]
    alone: Entry
    names: int
    after_name: frozenset[str]
    named: tuple[Candidate, ...]
    classes: frozenset[str]


class Words(dict[str, Word]):
    """The words of a language and the names of a register by the folded form of their first word."""

    def __init__(self, language: Language, names: Names) -> None:
        super().__init__()
        self.language, self.names = language, names
        seconds: dict[str, set[str]] = defaultdict(set)
        for entry in language.words:
            first, space, rest = entry.partition(" ")
            if space:
                seconds[first].add(rest.partition(" ")[0])
        self.seconds = {first: frozenset(words) for first, words in seconds.items()}
        self.articles = tuple(letters for letters, pos in language.grammar.prefixes.items() if pos == "det")
        self.stacks: dict[str, tuple[str, ...]] = {}

    def __missing__(self, key: str) -> Word:
        if len(self) > _MOST:
            self.clear()
        language, names = self.language, self.names
        entries, senses = language.longest.get(key, 0), language.words.get(key, ())
        longest = names.longest.get(key, 0)
        found = self[key] = Word(
            entries,
            self.seconds.get(key, frozenset()),
            (senses, int(bool(senses))),
            longest,
            names.seconds.get(key, frozenset()),
            names.by_key.get(key, ()) if longest else (),
            frozenset(name for sense in senses for name in sense.classes),
        )
        return found

    def stack(self, letters: str) -> tuple[str, ...]:
        """The prefixes that these letters are; none where they are not."""
        found = self.stacks.get(letters)
        if found is None:
            if len(self.stacks) > _MOST:
                self.stacks.clear()
            found = self.stacks[letters] = tuple(stack(letters, self.language))
        return found
