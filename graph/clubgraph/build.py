"""A workspace → its corpus, and the files that are built from it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from clubgraph import places
from clubgraph.decide.joins import Joins, doubles, united
from clubgraph.decide.replay import Orphan, Replayed, replay
from clubgraph.decide.sentences import plain, sentence_ids, settled
from clubgraph.derive.derived import derived
from clubgraph.derive.records import Derived
from clubgraph.errors import ClubgraphError
from clubgraph.extract.claims.extraction import Extraction, extraction
from clubgraph.extract.claims.merged import merged
from clubgraph.extract.reader import Reader
from clubgraph.files import sweep_drafts, write_together
from clubgraph.keep import history, manifest, origin
from clubgraph.keep.cache import FOLDER, Cache
from clubgraph.keep.facts import Fact, facts
from clubgraph.keep.journal import recover
from clubgraph.keep.lock import locked
from clubgraph.lexicon import Names
from clubgraph.model import Article, Claim, Corpus, Entity, Name, Sentence
from clubgraph.propose.claims import with_proposed
from clubgraph.read.about import about
from clubgraph.read.languages import codes, language
from clubgraph.read.names import names
from clubgraph.read.registry import Registry
from clubgraph.read.rules import rules_of
from clubgraph.read.vocabulary import Vocabulary
from clubgraph.read.workspace import Workspace, read

GRAPH, CLAIMS, EXPLORER = "graph.ttl", "claims.jsonl", "explorer.html"

PLACES = "places"  # where things stood in the explorers that were built here

LARGE = 2_000  # claims; the page of more takes longer than all the rest of adding an article

Progress = Callable[[str], None]
# Who proposes claims on an article, given the things that may be spoken of and what the rules read.
Proposer = Callable[[Article, Registry, Vocabulary, Iterable[Claim]], Iterable[Claim]]
# A graph file, and the corpus that it was made from.
Earlier = tuple[str, Corpus]


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


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: the corpus, the files written, the build's identifier, decisions that find nothing, the
    facts that builds are compared by, those of the graph that it was made from, where they are at hand, and the files
    that were left as an earlier build made them."""

    corpus: Corpus
    files: tuple[Path, ...]
    id: str
    orphans: tuple[Orphan, ...]
    facts: tuple[Fact, ...]
    before: tuple[Fact, ...] | None
    left: tuple[str, ...] = ()


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
    things = _things(claims, known, extractions, replayed.joins)
    sentences = _covered(extractions, claims, found)
    return Assembled(Corpus(found.articles, things, claims, sentences), raw, replayed, readers)


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
        extractions = [_with(propose, each, article, found) for each, article in zip(extractions, given, strict=True)]
    claims = tuple(
        sorted(
            (found.vocabulary.ordered(c) for each in extractions for c in each.claims if c.tier in tiers),
            key=lambda claim: (claim.article, claim.selector.span, claim.id),
        )
    )
    things = _things(claims, found.registry.by_id, extractions, Joins({}, ()))
    return Corpus(given, things, claims, tuple(s for each in extractions for s in each.sentences))


def _with(propose: Proposer, extraction: Extraction, article: Article, found: Workspace) -> Extraction:
    """What was read in an article, and what else is proposed for it, given the names that were found there too."""
    discovered = (entity for entity in extraction.entities if entity.id not in found.registry.by_id)
    registry = Registry((*found.registry.entities, *discovered), found.registry.own)
    more = (
        found.vocabulary.ordered(claim) for claim in propose(article, registry, found.vocabulary, extraction.claims)
    )
    return replace(extraction, claims=with_proposed(map(found.vocabulary.ordered, extraction.claims), more))


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


@contextmanager
def changing(output: Path, command: str) -> Iterator[None]:
    """Hold the lock of a folder of built files, to build or change what is in it.

    Raises ClubgraphError when another command is at work, or the graph of a corpus is there, which takes long to make.
    """
    from clubgraph.store.shards import corpus_key

    with locked(output, command):
        if corpus_key(output):
            hint = "Build it with --corpus PATH, write elsewhere with --output, or delete the folder first."
            raise ClubgraphError("holds the graph of a corpus.", place=str(output), hint=hint)
        yield


def build(workspace: Path, output: Path, *, progress: Progress = lambda step: None) -> Built:
    """Build the corpus of a workspace and write the graph, the claims and the explorer into `output`.

    A change that a crash left half done is finished first. Raises ClubgraphError when another command is at work, or
    the graph of a corpus is there.
    """
    with changing(output, "build"):
        recover(workspace)
        made = assemble(read(workspace), cache_of=output, progress=progress, sweep=True)
        return write(made, workspace, output, progress=progress)


def write(
    made: Assembled,
    workspace: Path,
    output: Path,
    *,
    earlier: Earlier | None = None,
    progress: Progress = lambda step: None,
) -> Built:
    """Write what was assembled; only for who holds the lock of `output`.

    With `earlier`, only what changed of the graph is written anew, and the page of a large corpus is left for `build`.
    """
    from clubgraph.export.jsonl import jsonl
    from clubgraph.export.splice import spliced
    from clubgraph.export.turtle import turtle
    from clubgraph.store.kept import keep
    from clubgraph.store.write import triples

    found, texts = made.corpus, dict[str, str]()
    follows = derived(found)
    makers: dict[str, Callable[[], str]] = {
        GRAPH: lambda: spliced(*earlier, found, follows) if earlier else turtle(triples(found, follows)),
        CLAIMS: lambda: jsonl(found),
        EXPLORER: lambda: _page(found, follows, workspace, output),
    }
    entries = manifest.entries(output)
    left = {EXPLORER: entries[EXPLORER]} if earlier and EXPLORER in entries and len(found.claims) > LARGE else {}
    for name, text in makers.items():
        if name not in left:
            progress(name)
            texts[name] = text()
    hashes = {name: origin.sha256(text.encode()) for name, text in texts.items()}
    build_id = manifest.identifier(hashes[GRAPH])
    counts = {"articles": len(found.articles), "claims": len(found.claims), "things": len(found.entities)}
    noted = manifest.manifest(build_id, counts, hashes, left)
    sweep_drafts(output)
    write_together({output / name: text for name, text in (texts | {manifest.FILE: noted}).items()})
    keep(output, output / GRAPH, before=earlier[0] if earlier else None)
    told = facts(found, follows)
    before = history.record(output, build_id, told)
    origin.note(output, hashes[GRAPH], workspace)
    files = tuple(output / name for name in texts)
    return Built(found, files, build_id, made.orphans, told, before if earlier else None, tuple(left))


def _page(found: Corpus, follows: Derived, workspace: Path, output: Path) -> str:
    """The explorer; things stay where they stand in the page that is there."""
    from clubgraph.show.known import known, remember
    from clubgraph.show.page import page  # pyvis takes longer to import than all the rest
    from clubgraph.show.story import story

    memory = output / FOLDER / PLACES
    held = known(output / EXPLORER, memory)
    text = page(found, title=about(workspace).title, known=held, story=story(workspace), found=follows)
    remember(memory, held, text)
    return text


def earlier_of(workspace: Path, output: Path, held: Assembled) -> Earlier | None:
    """The graph that stands in `output`, if it is the one of the workspace as it is now, which `held` is."""
    graph = origin.graph_of(output, GRAPH, workspace)
    return None if graph is None else (graph, held.corpus)


def _things(
    claims: Iterable[Claim], known: Mapping[str, Entity], extractions: Iterable[Extraction], joins: Joins
) -> tuple[Entity, ...]:
    """The things that claims speak of and what those belong to, with every name they go by, by identifier."""
    discovered: dict[str, list[Entity]] = defaultdict(list)
    for each in extractions:
        for entity in each.entities:
            discovered[entity.id].append(entity)
    others = doubles(joins)
    wanted = {term for claim in claims for term in claim.terms}
    found: dict[str, Entity] = {}
    while wanted:
        identifier = wanted.pop()
        members = (identifier, *others.get(identifier, ()))
        alike = [thing for each in members if (thing := known.get(each) or joined(discovered.get(each, [])))]
        if alike and identifier not in found:
            thing = united(replace(alike[0], id=identifier), alike[1:]) if len(members) > 1 else alike[0]
            thing = replace(thing, of=joins.thing(thing.of)) if thing.of else thing
            found[identifier] = thing
            wanted |= {other for other in (thing.of, thing.country) if other}
    return tuple(found[identifier] for identifier in sorted(found))


def joined(entities: list[Entity]) -> Entity | None:
    """One person discovered in several articles: the names of all."""
    if not entities:
        return None
    names_of: dict[Name, None] = dict.fromkeys(name for entity in entities for name in entity.names)
    return replace(entities[0], names=tuple(names_of))


def _covered(extractions: Iterable[Extraction], claims: Iterable[Claim], found: Workspace) -> tuple[Sentence, ...]:
    """The sentences of every article: used where they hold a claim's words, plain where a person said so."""
    articles = {article.id: article for article in found.articles}
    nothing = plain(found.decisions)
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for claim in claims:
        places[claim.article].append((claim.selector.start, claim.selector.end))

    def status(sentence: Sentence) -> Sentence:
        if any(start < sentence.end and end > sentence.start for start, end in places[sentence.article]):
            return replace(sentence, status="used", cues=())
        return settled(sentence, articles[sentence.article], nothing)

    return tuple(status(sentence) for each in extractions for sentence in each.sentences)
