"""`clubgraph build`: the articles and claims of a workspace → graph, claims and page."""

from pathlib import Path

import click


@click.command(name="build")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to build.")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="The folder to write into.")
@click.option(
    "--corpus",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Many articles: a folder of .txt files, or a file of JSON lines (.jsonl) or rows (.csv).",
)
@click.option(
    "--executor",
    metavar="WHERE",
    default="pool",
    show_default=True,
    help="Who reads a corpus: pool, tcp://HOST:PORT of a Dask scheduler, or module:callable.",
)
def command(workspace: Path | None, output: Path | None, corpus: Path | None, executor: str) -> None:
    """Build the graph of a workspace: build/graph.ttl, build/claims.jsonl and build/explorer.html.

    Nothing is written when a quote is not in its article (exit code 2) or a file has a fault (exit code 1).
    With --corpus the graph is a store in build/store, made of shards in build/shards; articles that cannot be read are
    left out and named (exit code 3), and a run that was stopped goes on where it was.

    \b
    Example: clubgraph build --workspace my-news
    """
    if corpus is not None:
        from clubgraph.cli._corpus import build_corpus

        build_corpus(corpus, workspace, output, executor)
        return
    from clubgraph import places
    from clubgraph.build.write import build
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
