"""`clubgraph explain`: the claims behind a thing, or all there is to know of one claim."""

from pathlib import Path

import click

from clubgraph.cli._graph import graph, server_option
from clubgraph.cli._next import hinted


@click.command(name="explain")
@click.argument("thing", metavar="THING|CLAIM")
@server_option
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to look in.")
def command(thing: str, server: str | None, workspace: Path | None) -> None:
    """Show what is claimed of a thing, or one claim: quote, article and place, speaker, how it was said.

    A thing goes by any of its names, in any spelling or script; a claim by its identifier.

    \b
    Example: clubgraph explain "Tadeo Allende"
    """
    from clubgraph.ask.explain import explained
    from clubgraph.ask.library import spelt

    store = graph(workspace, server).store
    click.echo(explained(thing, store), nl=False)
    if not thing.startswith("claim"):
        click.echo(hinted(f"next: {spelt('who-says-what-about', [thing])}"), err=True)
