"""A workspace → its corpus, and the files that are built from it."""

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from clubgraph.errors import ClubgraphError
from clubgraph.extract.claims import Extraction, extraction, merged
from clubgraph.extract.reader import Reader
from clubgraph.files import write_atomic
from clubgraph.model import Article, Claim, Corpus, Entity, Name, Sentence, Tier
from clubgraph.read.languages import codes, language
from clubgraph.read.names import names
from clubgraph.read.rules import rules
from clubgraph.read.workspace import Workspace, read

GRAPH, CLAIMS, EXPLORER = "graph.ttl", "claims.jsonl", "explorer.html"
ABOUT = "seeds/workspace.toml"


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: the corpus and the files written."""

    corpus: Corpus
    files: tuple[Path, ...]


def corpus(workspace: Path, *, progress: Callable[[str], None] = lambda step: None) -> Corpus:
    """Everything that the workspace's articles say: what people curated and what the rules read, met in one record
    where they agree. Raises Faults with everything that is wrong in the workspace."""
    return assemble(read(workspace), progress=progress)


def assemble(found: Workspace, *, progress: Callable[[str], None] = lambda step: None) -> Corpus:
    """The corpus of a workspace that has been read."""
    readers = Readers(found.registry.entities)
    extractions: list[Extraction] = []
    for article in found.articles:
        progress(article.id)
        extractions.append(readers.read(article))
    extracted = [found.vocabulary.ordered(claim) for each in extractions for claim in each.claims]
    claims = merged([*found.claims, *(claim for claim in extracted if claim.tier is not Tier.C)])
    things = _things(claims, found.registry.by_id, extractions)
    sentences = tuple(sentence for each in extractions for sentence in _covered(each.sentences, claims))
    return Corpus(found.articles, things, claims, sentences)


def read_alone(articles: Iterable[Article], workspace: Path, *, tiers: frozenset[str]) -> Corpus:
    """What the rules read in articles that stand in no workspace; the names of `workspace` are known too."""
    found = read(workspace)
    readers = Readers(found.registry.entities)
    given = tuple(articles)
    extractions = [readers.read(article) for article in given]
    claims = tuple(
        sorted(
            (found.vocabulary.ordered(c) for each in extractions for c in each.claims if c.tier in tiers),
            key=lambda claim: (claim.article, claim.selector, claim.id),
        )
    )
    things = _things(claims, found.registry.by_id, extractions)
    return Corpus(given, things, claims, tuple(s for each in extractions for s in each.sentences))


class Readers:
    """One reader a language, made when it is first needed."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.names = names(entities)
        self.made: dict[str, Reader] = {}

    def read(self, article: Article) -> Extraction:
        """What the rules read in an article; nothing in a language that has none."""
        if article.language not in codes():
            return Extraction((), (), ())
        if article.language not in self.made:
            self.made[article.language] = Reader.of(language(article.language), self.names, rules())
        return extraction(article, self.made[article.language].read(article.text))


def build(workspace: Path, output: Path, *, progress: Callable[[str], None] = lambda step: None) -> Built:
    """Build the corpus of a workspace and write the graph, the claims and the explorer into `output`."""
    from clubgraph.export.jsonl import jsonl
    from clubgraph.export.turtle import turtle
    from clubgraph.show.page import page
    from clubgraph.store.write import triples

    found = corpus(workspace, progress=progress)
    texts: dict[str, Callable[[], str]] = {
        GRAPH: lambda: turtle(triples(found)),
        CLAIMS: lambda: jsonl(found),
        EXPLORER: lambda: page(found, title=title(workspace)),
    }
    written = []
    for name, text in texts.items():
        progress(name)
        write_atomic(output / name, text())
        written.append(output / name)
    return Built(found, tuple(written))


def title(workspace: Path) -> str:
    """What the workspace calls itself in seeds/workspace.toml, else the name of its folder."""
    path = workspace / ABOUT
    if not path.exists():
        return workspace.resolve().name
    try:
        return str(tomllib.loads(path.read_text(encoding="utf-8")).get("title", workspace.resolve().name))
    except tomllib.TOMLDecodeError as error:
        raise ClubgraphError(f"is not TOML: {error}", place=str(path)) from error


def _things(claims: Iterable[Claim], known: dict[str, Entity], extractions: Iterable[Extraction]) -> tuple[Entity, ...]:
    """The things that claims speak of and what those belong to, with every name they go by, by identifier."""
    discovered: dict[str, list[Entity]] = defaultdict(list)
    for each in extractions:
        for entity in each.entities:
            discovered[entity.id].append(entity)
    wanted = {term for claim in claims for term in _terms(claim)}
    found: dict[str, Entity] = {}
    while wanted:
        identifier = wanted.pop()
        thing = known.get(identifier) or _joined(discovered.get(identifier, []))
        if thing is not None and identifier not in found:
            found[identifier] = thing
            wanted |= {other for other in (thing.of, thing.country) if other}
    return tuple(found[identifier] for identifier in sorted(found))


def _terms(claim: Claim) -> Iterator[str]:
    said = claim.statement
    terms = (said.subject, said.object, claim.speaker, claim.via, claim.occasion, *dict(claim.qualifiers).values())
    yield from (term for term in terms if isinstance(term, str))


def _joined(entities: list[Entity]) -> Entity | None:
    """One person discovered in several articles: the names of all."""
    if not entities:
        return None
    names_of: dict[Name, None] = dict.fromkeys(name for entity in entities for name in entity.names)
    return replace(entities[0], names=tuple(names_of))


def _covered(sentences: Iterable[Sentence], claims: Iterable[Claim]) -> Iterator[Sentence]:
    """The sentences, those that hold a claim's words marked used."""
    places = [(claim.article, claim.selector.start, claim.selector.end) for claim in claims]
    for sentence in sentences:
        used = any(a == sentence.article and s < sentence.end and e > sentence.start for a, s, e in places)
        yield replace(sentence, status="used", cues=()) if used else sentence
