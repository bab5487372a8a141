"""`clubgraph build`: the articles and claims of a workspace → graph, claims and page."""

from pathlib import Path

import click


@click.command(name="build")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to build.")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="The folder to write into.")
def command(workspace: Path | None, output: Path | None) -> None:
    """Build the graph of a workspace: build/graph.ttl, build/claims.jsonl and build/explorer.html.

    Nothing is written when a quote is not in its article (exit code 2) or a file has a fault (exit code 1).

    \b
    Example: clubgraph build --workspace my-news
    """
    from clubgraph import places
    from clubgraph.build import build
    from clubgraph.cli._progress import steps
    from clubgraph.cli._summary import next_step, summary

    here = Path.cwd()
    folder = places.workspace(workspace, here=here)
    with steps("building") as progress:
        built = build(folder, output or places.output(folder, here=here), progress=progress)
    for line in summary(built.corpus):
        click.echo(line)
    for path in built.files:
        shown = path.relative_to(here) if path.is_relative_to(here) else path
        click.echo(f"wrote     {shown}  {path.stat().st_size / 1000:,.0f} kB")
    click.echo(f"build     {built.id}")
    for orphan in built.orphans:
        click.echo(f"orphan: {orphan}", err=True)
    click.echo(f"next: {next_step(built.corpus, folder, built.files[-1], here)}", err=True)
