"""`clubgraph changes`: what became of the facts since an earlier build."""

from pathlib import Path

import click


@click.command(name="changes")
@click.option("--since", help="An earlier build, by the beginning of its identifier.  [default: the one before]")
@click.option("--all", "everything", is_flag=True, help="Every line, however many.")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace that was built.")
def command(since: str | None, everything: bool, workspace: Path | None) -> None:
    """Say in words what is new, stronger, weaker, contradicted and gone since the build before.

    A build is named by its content: the first 12 signs of the SHA-256 of build/graph.ttl.

    \b
    Example: clubgraph changes --since 1f0c7a
    """
    from clubgraph import places
    from clubgraph.cli._changes import told
    from clubgraph.errors import ClubgraphError
    from clubgraph.keep import history
    from clubgraph.keep.changes import changes

    here = Path.cwd()
    output = places.output(places.workspace(workspace, here=here), here=here)
    now = history.latest(output)
    if now is None:
        raise ClubgraphError("nothing was built here yet.", place=str(output), hint="Run: clubgraph build")
    before = history.earlier(output, now, since)
    if before is None:
        click.echo(f"build {now.build} is the first one here: {len(now.lines)} claims.")
        return
    click.echo(f"build {now.build} since {before.build}")
    for line in told(changes(before.facts, now.facts), shown=10**6 if everything else 8):
        click.echo(line)
