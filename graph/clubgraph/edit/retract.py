"""An article of a workspace → the workspace without it, built, and what is lost with it."""

from dataclasses import dataclass, replace
from pathlib import Path

from clubgraph.build.assemble import Progress, assemble
from clubgraph.build.write import changing, earlier_of, write
from clubgraph.decide.replay import Orphan
from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.keep.changes import Changes, changes
from clubgraph.keep.facts import facts
from clubgraph.keep.journal import change, recover
from clubgraph.read.articles import FOLDER, METADATA
from clubgraph.read.claims import FOLDER as CLAIMS
from clubgraph.read.claims import article_of
from clubgraph.read.metadata import without_table
from clubgraph.read.workspace import Workspace, read


@dataclass(frozen=True, slots=True)
class Retracted:
    """What goes with an article: facts that lose their last support or some of it, decisions that find nothing any
    more, the files that are deleted, and those left for the next build."""

    changes: Changes
    orphans: tuple[Orphan, ...]
    files: tuple[str, ...]
    left: tuple[str, ...]


def retract(
    workspace: Path, output: Path, article: str, *, dry_run: bool = False, progress: Progress = lambda step: None
) -> Retracted:
    """Take an article out of the workspace with its metadata and the claims written on it, and build; with `dry_run`
    only say what that would do.

    Raises ClubgraphError, with nothing changed, when there is no such article.
    """
    with changing(output, f"retract {article}"):
        recover(workspace)
        before = read(workspace)
        if article not in {each.id for each in before.articles}:
            names = [each.id for each in before.articles]
            hint = did_you_mean(article, names) or f"Articles: {', '.join(names[:10])}."
            raise ClubgraphError(f'there is no article "{article}".', hint=hint)
        earlier = assemble(before, cache_of=output)
        graph = earlier_of(workspace, output, earlier)
        made = assemble(_without(before, article), cache_of=output, progress=progress, like=earlier)
        files = (*_claims_files(workspace, article), f"{FOLDER}/{article}.txt")
        left: tuple[str, ...] = ()
        if not dry_run:
            table = workspace / METADATA
            metadata = table.read_bytes().decode("utf-8") if table.exists() else None
            change(workspace, {METADATA: without_table(metadata, article), **dict.fromkeys(files)})
            left = write(made, workspace, output, earlier=graph, progress=progress).left
        lost = {orphan.decision.number for orphan in earlier.orphans}
        return Retracted(
            changes(facts(earlier.corpus), facts(made.corpus)),
            tuple(orphan for orphan in made.orphans if orphan.decision.number not in lost),
            files,
            left,
        )


def _without(before: Workspace, article: str) -> Workspace:
    return replace(
        before,
        articles=tuple(each for each in before.articles if each.id != article),
        claims=tuple(claim for claim in before.claims if claim.article != article),
    )


def _claims_files(workspace: Path, article: str) -> tuple[str, ...]:
    """The files of claims that were written on the article."""
    paths = sorted((workspace / CLAIMS).glob("*.toml"))
    return tuple(f"{CLAIMS}/{path.name}" for path in paths if article_of(workspace, path) == article)
