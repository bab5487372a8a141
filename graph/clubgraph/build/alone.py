"""Articles that stand in no workspace → what the rules, and whoever else is asked, read in them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from clubgraph.build.readers import Readers
from clubgraph.build.things import things
from clubgraph.decide.joins import Joins
from clubgraph.extract.claims.extraction import Extraction
from clubgraph.model import Article, Claim, Corpus
from clubgraph.propose.claims import with_proposed
from clubgraph.read.registry import Registry
from clubgraph.read.vocabulary import Vocabulary
from clubgraph.read.workspace import Workspace, read

# Who proposes claims on an article, given the things that may be spoken of and what the rules read.
Proposer = Callable[[Article, Registry, Vocabulary, Iterable[Claim]], Iterable[Claim]]


def read_alone(
    articles: Iterable[Article], workspace: Path, *, tiers: frozenset[str], propose: Proposer | None = None
) -> Corpus:
    """What the rules read in articles that stand in no workspace; the names of `workspace` are known too. `propose`
    is somebody else who reads them: what it finds beside the rules' claims is added to them."""
    found = read(workspace)
    readers = Readers(found.registry.entities)
    given = tuple(articles)
    extractions = [readers.read(article) for article in given]
    if propose:
        extractions = [
            _proposed(propose, each, article, found) for each, article in zip(extractions, given, strict=True)
        ]
    claims = tuple(
        sorted(
            (found.vocabulary.ordered(c) for each in extractions for c in each.claims if c.tier in tiers),
            key=lambda claim: (claim.article, claim.selector.span, claim.id),
        )
    )
    spoken_of = things(claims, found.registry.by_id, extractions, Joins({}, ()))
    return Corpus(given, spoken_of, claims, tuple(s for each in extractions for s in each.sentences))


def _proposed(propose: Proposer, extraction: Extraction, article: Article, found: Workspace) -> Extraction:
    """What was read in an article, and what else is proposed for it, given the names that were found there too."""
    discovered = (entity for entity in extraction.entities if entity.id not in found.registry.by_id)
    registry = Registry((*found.registry.entities, *discovered), found.registry.own)
    more = (
        found.vocabulary.ordered(claim) for claim in propose(article, registry, found.vocabulary, extraction.claims)
    )
    return replace(extraction, claims=with_proposed(map(found.vocabulary.ordered, extraction.claims), more))
