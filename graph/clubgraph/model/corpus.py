"""All records together."""

from dataclasses import dataclass

from clubgraph.model.articles import Article, Sentence
from clubgraph.model.claims import Claim
from clubgraph.model.things import Entity


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a build holds: articles, the things they speak of, the claims they make, and every sentence's coverage,
    each sorted by identifier or place."""

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    sentences: tuple[Sentence, ...] = ()
