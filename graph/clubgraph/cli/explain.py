"""`clubgraph explain`: the claims behind a thing, or all there is to know of one claim."""

from pathlib import Path

import click


@click.command(name="explain")
@click.argument("thing", metavar="THING|CLAIM")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to look in.")
def command(thing: str, workspace: Path | None) -> None:
    """Show what is claimed of a thing, or one claim: quote, article and place, speaker, how it was said.

    A thing goes by any of its names, in any spelling or script; a claim by its identifier.

    \b
    Example: clubgraph explain "Tadeo Allende"
    """
    from clubgraph import places
    from clubgraph.ask.explain import explained
    from clubgraph.ask.graph import load
    from clubgraph.ask.library import spelt

    store = load(places.workspace(workspace, here=Path.cwd()))
    click.echo(explained(thing, store), nl=False)
    if not thing.startswith("claim"):
        click.echo(f"next: {spelt('who-says-what-about', [thing])}", err=True)
