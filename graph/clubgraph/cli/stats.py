"""`clubgraph stats`: how much the graph holds, which things stand in the middle, and which belong together."""

from pathlib import Path

import click

from clubgraph.cli._graph import graph, server_option
from clubgraph.cli._next import hinted

NAMES = ("table", "csv", "json")  # spelt here so that --help loads no library; a test holds them to FORMATS


@click.command(name="stats")
@click.option("--format", "form", type=click.Choice(NAMES), default="table", show_default=True)
@click.option("--top", type=click.IntRange(min=1), default=15, show_default=True, help="Things in the table.")
@server_option
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to measure.")
def command(form: str, top: int, server: str | None, workspace: Path | None) -> None:
    """Count what the graph holds and measure its things.

    A thing has its claims, the things it is linked to, the share of all shortest ways that pass it, and a community,
    the largest being 1. Denials and candidates make no link.

    \b
    Example: clubgraph stats --top 5
    """
    from clubgraph.ask.figures import FORMATS
    from clubgraph.ask.measures import measures
    from clubgraph.ask.words import Words

    store = graph(workspace, server).store
    found = measures(store, Words(store))
    click.echo(FORMATS[form](found, top), nl=False)
    if form == "table" and found.things:
        best = found.things[0]
        click.echo(hinted(f"next: clubgraph about {best.thing}"), err=True)
