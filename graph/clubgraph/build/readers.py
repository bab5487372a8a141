"""Articles → what the rules read in them, found again where nothing has changed."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from clubgraph.extract.claims.extraction import Extraction, extraction
from clubgraph.extract.reader import Reader
from clubgraph.keep.cache import Cache
from clubgraph.lexicon import Names
from clubgraph.model import Article, Entity
from clubgraph.read.languages import codes, language
from clubgraph.read.names import names
from clubgraph.read.rules import rules_of


class Readers:
    """One reader a language, made when the first article needs it; what the cache holds needs none."""

    def __init__(self, entities: Iterable[Entity], cache: Cache | None = None) -> None:
        self.entities, self.cache, self.codes = entities, cache, frozenset(codes())
        self.made: dict[str, Reader] = {}
        self.done: dict[Article, Extraction] = {}

    @cached_property
    def names(self) -> Names:
        """The names of all things, ready for search."""
        return names(self.entities)

    def read(self, article: Article, known: Mapping[str, Entity] | None = None) -> Extraction:
        """What the rules read in an article; nothing in a language that has none."""
        if article not in self.done:
            self.done[article] = (
                self._read(article, known) if article.language in self.codes else Extraction((), (), ())
            )
        return self.done[article]

    def _read(self, article: Article, known: Mapping[str, Entity] | None) -> Extraction:
        held = self.cache.get(article) if self.cache else None
        if held is not None:
            return held
        if article.language not in self.made:
            self.made[article.language] = Reader.of(language(article.language), self.names, rules_of(article.language))
        whole = self.made[article.language].read(article.text)
        read = extraction(article, whole)
        whole.release()
        if self.cache:
            self.cache.put(article, read, known or ())
        return read
