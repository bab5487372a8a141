"""`clubgraph add` and `clubgraph retract` where the graph is that of a corpus: what they do, in words."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from clubgraph.cli._changes import told
from clubgraph.cli._next import hinted
from clubgraph.cli._progress import steps

if TYPE_CHECKING:
    from clubgraph.edit.in_corpus import Done
    from clubgraph.edit.incoming import Known


def add(workspace: Path, output: Path, file: Path, known: "Known", *, replace: bool) -> None:
    """Add a text to the corpus, and say what it changes."""
    from clubgraph.edit.in_corpus import add
    from clubgraph.model import Tier

    with steps("adding") as progress:
        done = add(workspace, output, file, known, replace=replace, progress=progress)
    article, changed = done.article, done.changed
    assert article, "one has come"
    count = len(changed.claims)
    click.echo(f"read         {article.id} ({article.language}), {count} {'claim' if count == 1 else 'claims'}")
    if changed.copy_of:
        click.echo(f"copy         of {changed.copy_of}")
    for line in told(changed.changes, more=""):
        click.echo(line)
    if waiting := sum(claim.tier is Tier.B for claim in changed.claims):
        click.echo(f"candidates   {waiting} of its claims")
    _files(done, dry_run=False)
    if article.published is None:
        click.echo("No date is known, so “last year” stays open; --date says it.", err=True)
    click.echo(hinted(f"next: clubgraph ask, or take it back: clubgraph retract {article.id}"), err=True)


def retract(workspace: Path, output: Path, article: str, *, dry_run: bool, server: str | None) -> None:
    """Take an article out of the corpus, and say what goes with it."""
    from clubgraph.edit.in_corpus import retract

    with steps("retracting") as progress:
        done = retract(workspace, output, article, dry_run=dry_run, progress=progress)
    changes = done.changed.changes
    lost = (("gone", changes.gone, "lose their last support"), ("weaker", changes.weaker, "have less support"))
    for name, lines, said in lost:
        click.echo(f"{name:<12} {len(lines)} {said}")
        for line in lines:
            click.echo(f"             {line}")
    for name in done.changed.read:
        click.echo(f"read         {name}, which has the same text")
    _files(done, dry_run=dry_run)
    if server and not dry_run:
        from clubgraph.cli._published import one_article

        click.echo(f"published    {one_article(article, workspace, server):,} triples on the server")
    again = f"clubgraph retract {article}"
    click.echo(hinted(f"nothing was changed. To do it: {again}" if dry_run else "next: clubgraph ask"), err=True)


def _files(done: "Done", *, dry_run: bool) -> None:
    for file in done.files:
        click.echo(f"{'would change' if dry_run else 'changed':<12} {file}")
