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
def command(thing: str, form: str, server: str | None, html: bool, output: Path | None, workspace: Path | None) -> None:
    """Show what is claimed of a thing, the surest first: by whom, how, in how many articles; then what nobody says.

    \b
    Example: clubgraph about "Inter Miami"
    """
    from clubgraph.ask.library import quoted
    from clubgraph.ask.page import json_text, page, told
    from clubgraph.ask.things import Things
    from clubgraph.ask.words import Words
    from clubgraph.errors import ClubgraphError

    if html:
        from clubgraph.cli._one_page import write

        if server:
            hint = "Leave --html out, or --store."
            raise ClubgraphError("a page is made of articles, which a server does not have.", place="--html", hint=hint)
        write(thing, workspace, output)
        return
    store = graph(workspace, server).store
    found = page(Things(store).find(thing), store, Words(store))
    click.echo(json_text(found) if form == "json" else told(found), nl=False)
    if form == "text":
        click.echo(f"next, the words of every claim: clubgraph explain {quoted(thing)}", err=True)
