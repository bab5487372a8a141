"""A new article and a workspace → the workspace with it, built, and what it changed."""

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from clubgraph.build.assemble import Assembled, Progress, assemble
from clubgraph.build.write import Built, changing, earlier_of, write
from clubgraph.edit.incoming import Known, incoming
from clubgraph.keep.changes import Changes, changes
from clubgraph.keep.facts import facts
from clubgraph.keep.journal import change, recover
from clubgraph.model import Article, Corpus, Tier
from clubgraph.read.articles import METADATA
from clubgraph.read.metadata import with_table
from clubgraph.read.workspace import Workspace, read


@dataclass(frozen=True, slots=True)
class Added:
    """The article, what it changed, how many of its claims wait for review, what became of its sentences, and the files
    that were left for the next build."""

    article: Article
    changes: Changes
    claims: int
    waiting: int
    sentences: Counter[str]
    left: tuple[str, ...]


def add(
    workspace: Path,
    output: Path,
    path: Path,
    known: Known,
    *,
    progress: Progress = lambda step: None,
) -> Added:
    """Copy a text into the workspace byte for byte, with what is known of it, and build.

    Raises ClubgraphError, with nothing changed, when the text cannot be an article or stands there already.
    """
    with changing(output, f"add {path.name}"):
        recover(workspace)
        before = read(workspace)
        new = incoming(path, known, before.articles)
        earlier = assemble(before, cache_of=output)
        graph = earlier_of(workspace, output, earlier)
        table = workspace / METADATA
        metadata = table.read_bytes().decode("utf-8") if table.exists() else None
        change(workspace, {new.file: new.text, METADATA: with_table(metadata, new.id, new.metadata)})
        after = _with(before, new.article)
        made = assemble(after, cache_of=output, progress=progress, like=earlier)
        built = write(made, workspace, output, earlier=graph, progress=progress)
        return _added(new.article, earlier.corpus, made, built)


def _with(before: Workspace, article: Article) -> Workspace:
    articles = sorted((*before.articles, article), key=lambda each: f"{each.id}.txt")
    return replace(before, articles=tuple(articles))


def _added(article: Article, earlier: Corpus, made: Assembled, built: Built) -> Added:
    own = [claim for claim in made.corpus.claims if claim.article == article.id]
    return Added(
        article=article,
        changes=changes(facts(earlier) if built.before is None else built.before, built.facts),
        claims=len(own),
        waiting=sum(claim.tier is Tier.B and not claim.curated for claim in own),
        sentences=Counter(each.status for each in made.corpus.sentences if each.article == article.id),
        left=built.left,
    )
