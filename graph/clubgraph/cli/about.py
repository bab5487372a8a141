"""`clubgraph about`: the page of a thing: what is claimed of it, by whom, how surely, and what is missing."""

from pathlib import Path

import click

from clubgraph.cli._graph import graph, server_option


@click.command(name="about")
@click.argument("thing", metavar="THING")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@server_option
@click.option("--html", is_flag=True, help="Write a page to read in a browser, with every quote.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The file that --html writes.")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to look in.")
def command(thing: str, form: str, html: bool, output: Path | None, workspace: Path | None) -> None:
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

    folder = places.workspace(workspace, here=Path.cwd())
    if html:
        _write(thing, folder, output)
        return
    store = load(folder)
    found = page(Things(store).find(thing), store, Words(store))
    click.echo(json_text(found) if form == "json" else told(found), nl=False)
    if form == "text":
        click.echo(f"next, the words of every claim: clubgraph explain {quoted(thing)}", err=True)


def _write(word: str, folder: Path, output: Path | None) -> None:
    """The explorer of one thing: the claims that speak of it, with the words around each quote."""
    from clubgraph import places
    from clubgraph.build import EXPLORER, corpus
    from clubgraph.files import write_atomic
    from clubgraph.show.focus import thing
    from clubgraph.show.known import known
    from clubgraph.show.page import page

    found = corpus(folder)
    meant = thing(word, found)
    built = places.output(folder, here=Path.cwd())
    target = output or built / "about" / f"{meant.id.replace('/', '-')}.html"
    where = known(built / EXPLORER)
    text = page(found, title=meant.label(), articles="excerpt", known=where, start=f"n={meant.id}", only=meant.id)
    write_atomic(target, text)
    click.echo(str(target))
    click.echo(f"next: open {target}", err=True)
