"""`clubgraph about`: the page of a thing: what is claimed of it, by whom, how surely, and what is missing."""

from pathlib import Path

import click


@click.command(name="about")
@click.argument("thing", metavar="THING")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to look in.")
def command(thing: str, form: str, workspace: Path | None) -> None:
    """Show what is claimed of a thing, the surest first: by whom, how, in how many articles; then what nobody says.

    \b
    Example: clubgraph about "Inter Miami"
    """
    from clubgraph import places
    from clubgraph.ask.graph import load
    from clubgraph.ask.library import quoted
    from clubgraph.ask.page import json_text, page, told
    from clubgraph.ask.things import Things
    from clubgraph.ask.words import Words

    store = load(places.workspace(workspace, here=Path.cwd()))
    found = page(Things(store).find(thing), store, Words(store))
    click.echo(json_text(found) if form == "json" else told(found), nl=False)
    if form == "text":
        click.echo(f"next, the words of every claim: clubgraph explain {quoted(thing)}", err=True)
