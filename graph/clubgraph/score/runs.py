"""Folders of annotated articles, or a workspace → comparisons of what the rules read with what people wrote."""

from dataclasses import replace
from pathlib import Path

from clubgraph.build.alone import read_alone
from clubgraph.errors import ClubgraphError
from clubgraph.read.loose import loose_article
from clubgraph.read.workspace import read
from clubgraph.score.compare import CLOSED, Result, compare, found
from clubgraph.score.gold import annotated, curated


def annotated_run(articles: Path, gold: Path, tiers: frozenset[str], workspace: Path) -> list[Result]:
    """Every annotated article of a folder, read and compared. Raises ClubgraphError where there is none."""
    names = sorted(path.name.removesuffix(".claims.jsonl") for path in gold.glob("*.claims.jsonl"))
    if not names:
        raise ClubgraphError("holds no annotated article.", place=str(gold), hint="Gold files are NAME.claims.jsonl.")
    texts = [loose_article(articles / f"{name}.txt") for name in names]
    corpus = read_alone(texts, workspace, tiers=tiers)
    results = []
    for article in texts:
        own = replace(corpus, claims=tuple(claim for claim in corpus.claims if claim.article == article.id))
        results.append(compare(article.id, article.language, found(own, tiers), annotated(gold, article.id)))
    return results


def workspace_run(workspace: Path, tiers: frozenset[str]) -> list[Result]:
    """The articles of a workspace against its curated claims of the closed list."""
    held = read(workspace)
    corpus = read_alone(held.articles, workspace, tiers=tiers)
    known = replace(corpus, entities=held.registry.entities)
    results = []
    for article in held.articles:
        own = replace(corpus, claims=tuple(claim for claim in corpus.claims if claim.article == article.id))
        said = [claim for claim in held.claims if claim.article == article.id]
        results.append(compare(article.id, article.language, found(own, tiers), curated(said, known, CLOSED)))
    return results
