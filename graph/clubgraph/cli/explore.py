"""`clubgraph explore`: the graph as one page to read, search and follow."""

from pathlib import Path

import click


@click.command(name="explore")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to show.")
@click.option(
    "--articles",
    type=click.Choice(["full", "excerpt", "none"]),
    default="full",
    show_default=True,
    help="How much of the articles the page carries: all, some words around each quote, or the quotes alone.",
)
@click.option("--title", "heading", help="What stands at the top of the page.  [default: the workspace's title]")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The file to write.")
@click.option("--open", "opened", is_flag=True, help="Open the page in the browser.")
def command(workspace: Path | None, articles: str, heading: str | None, output: Path | None, opened: bool) -> None:
    """Write the explorer: one HTML page in which every line opens on the words that say it.

    The page needs no internet and may be mailed; what it carries of the articles is for you to choose.

    \b
    Example: clubgraph explore --articles excerpt -o inter-miami.html
    """
    from typing import cast

    from clubgraph import places
    from clubgraph.build import EXPLORER, corpus
    from clubgraph.files import write_atomic
    from clubgraph.read.about import about
    from clubgraph.show.page import page
    from clubgraph.show.passages import Articles

    folder = places.workspace(workspace, here=Path.cwd())
    target = output or folder / "build" / EXPLORER
    found = corpus(folder)
    write_atomic(target, page(found, title=heading or about(folder).title, articles=cast("Articles", articles)))
    click.echo(str(target))
    click.echo(
        f"{len(found.claims)} claims from {len(found.articles)} articles; the page needs nothing but itself.", err=True
    )
    if opened:
        click.launch(target.resolve().as_uri())
    else:
        click.echo(f"next: open {target}", err=True)
