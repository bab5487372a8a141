"""`clubgraph retract`: an article is taken back, with all that only it says."""

from pathlib import Path

import click

from clubgraph.cli._next import hinted


@click.command(name="retract")
@click.argument("article")
@click.option("--dry-run", is_flag=True, help="Say what would be lost, and change nothing.")
@click.option("--store", "server", metavar="URL", help="Take it from this server too, as clubgraph publish does.")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to take it from.")
def command(article: str, dry_run: bool, server: str | None, workspace: Path | None) -> None:
    """Delete ARTICLE, what articles.toml says of it and the claims written on it, and build; say what goes with it.

    Decisions stay; those that find nothing any more are listed as long as they do.

    Where the graph is that of a corpus, which is never changed itself, the name of the article goes into
    seeds/retracted.txt, and every later build --corpus passes it over until it is taken out there; an article that was
    added is deleted.

    \b
    Example: clubgraph retract pique --dry-run
    """
    from clubgraph.cli._changes import of_left
    from clubgraph.cli._in_corpus import retract as in_corpus
    from clubgraph.cli._progress import steps
    from clubgraph.cli._workspace import changeable
    from clubgraph.edit.retract import retract
    from clubgraph.store.shards import holds_corpus

    folder, output = changeable(workspace)
    if holds_corpus(output):
        in_corpus(folder, output, article, dry_run=dry_run, server=server)
        return
    with steps("retracting") as progress:
        made = retract(folder, output, article, dry_run=dry_run, progress=progress)
    for name, lines, said in (
        ("gone", made.changes.gone, "lose their last support"),
        ("weaker", made.changes.weaker, "have less support"),
        ("orphans", tuple(map(str, made.orphans)), "decisions find nothing any more"),
    ):
        click.echo(f"{name:<12} {len(lines)} {said}")
        for line in lines:
            click.echo(f"             {line}")
    for file in made.files:
        click.echo(f"{'would delete' if dry_run else 'deleted':<12} {file}")
    for line in of_left(made.left):
        click.echo(line, err=True)
    if server and not dry_run:
        from clubgraph.cli._published import one_article

        click.echo(f"published    {one_article(article, folder, server):,} triples on the server")
    again = f"clubgraph retract {article}"
    click.echo(hinted(f"nothing was changed. To do it: {again}" if dry_run else "next: clubgraph changes"), err=True)
