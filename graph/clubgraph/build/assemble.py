"""A workspace → its corpus: what was curated and read, met and decided on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from clubgraph import places
from clubgraph.build.readers import Readers
from clubgraph.build.things import covered, things
from clubgraph.decide.replay import Orphan, Replayed, replay
from clubgraph.decide.sentences import sentence_ids
from clubgraph.extract.claims.extraction import Extraction
from clubgraph.extract.claims.merged import merged
from clubgraph.keep.cache import Cache
from clubgraph.model import Claim, Corpus
from clubgraph.read.registry import Registry
from clubgraph.read.workspace import Workspace, read

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Assembled:
    """The corpus that stands after all decisions, and what became of the decisions; `read` are the claims as curated
    and extracted, before anybody decided on them."""

    corpus: Corpus
    read: tuple[Claim, ...]
    replayed: Replayed
    readers: "Readers"

    @property
    def orphans(self) -> tuple[Orphan, ...]:
        """The decisions that find nothing any more."""
        return self.replayed.orphans


def corpus(workspace: Path, *, progress: Progress = lambda step: None) -> Corpus:
    """Everything that the workspace's articles say: what people curated and what the rules read, met in one record
    where they agree, after every decision. Raises Faults with everything that is wrong in the workspace."""
    return assemble(read(workspace), cache_of=places.output(workspace, here=Path.cwd()), progress=progress).corpus


def assemble(
    found: Workspace,
    *,
    cache_of: Path,
    progress: Progress = lambda step: None,
    sweep: bool = False,
    like: Assembled | None = None,
) -> Assembled:
    """The corpus of a workspace that has been read; what was read in an article before is found under `cache_of`, and
    with `sweep` what no article needs any more is deleted there. `like` is one of the same names, assembled before."""
    known = found.registry.by_id
    cache = Cache(cache_of, map(known.__getitem__, sorted(found.registry.own)))
    readers = like.readers if like else Readers(found.registry.entities, cache)
    extractions: list[Extraction] = []
    for article in found.articles:
        progress(article.id)
        extractions.append(readers.read(article, known))
    if sweep:
        cache.sweep()
    extracted = (found.vocabulary.ordered(claim) for each in extractions for claim in each.claims)
    raw = (*found.claims, *extracted)
    replayed = _replayed(found, raw, extractions)
    claims = merged(replayed.claims)
    spoken_of = things(claims, known, extractions, replayed.joins)
    sentences = covered(extractions, claims, found)
    return Assembled(Corpus(found.articles, spoken_of, claims, sentences), raw, replayed, readers)


def _replayed(found: Workspace, raw: Iterable[Claim], extractions: list[Extraction]) -> Replayed:
    """The claims after every decision."""
    articles = {article.id: article for article in found.articles}
    registry, things = found.registry, frozenset[str]()
    sentences = frozenset[str]()
    if found.decisions:
        discovered = {entity.id: entity for each in extractions for entity in each.entities}
        registry = Registry(tuple((discovered | registry.by_id).values()), registry.own)
        things = frozenset(term for claim in raw for term in claim.terms)
        sentences = sentence_ids((sentence for each in extractions for sentence in each.sentences), articles)
    return replay(raw, found.decisions, articles, registry, found.vocabulary, things=things, sentences=sentences)
