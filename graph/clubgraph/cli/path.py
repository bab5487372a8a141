"""`clubgraph path`: how two things are connected, in words, with the quotes that say so."""

from pathlib import Path

import click

from clubgraph.cli._graph import graph, server_option
from clubgraph.cli._next import hinted


@click.command(name="path")
@click.argument("start", metavar="THING")
@click.argument("end", metavar="THING")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@server_option
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to look in.")
def command(start: str, end: str, form: str, server: str | None, workspace: Path | None) -> None:
    """Show how two things are connected, each step with its quote and article.

    The whole graph is searched, along facts where there are any; a step that is no fact says so.

    \b
    Example: clubgraph path "Celta de Vigo" "Alejandro Domínguez"
    """
    from clubgraph.ask.library import quoted
    from clubgraph.ask.paths import json_text, text, way
    from clubgraph.ask.things import Things
    from clubgraph.ask.words import Words

    store = graph(workspace, server).store
    things, words = Things(store), Words(store)
    ends = things.find(start), things.find(end)
    steps = way(*ends, store, words)
    labels = [words.of(node) for node in ends]
    if form == "json":
        click.echo(json_text(steps), nl=False)
    elif steps:
        click.echo(text(steps), nl=False)
    if steps is None:
        click.echo(f"No claims lead from {labels[0]} to {labels[1]}.", err=True)
    elif not steps:
        click.echo(f"{labels[0]} is one thing under both names.", err=True)
    else:
        count = len(steps)
        said = f"{labels[0]} to {labels[1]}: {count} {'step' if count == 1 else 'steps'}"
        click.echo(hinted(f"{said}. next: clubgraph about {quoted(start)}"), err=True)
