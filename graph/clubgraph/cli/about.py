"""`clubgraph about`: the page of a thing: what is claimed of it, by whom, how surely, and what is missing."""

from pathlib import Path

import click

from clubgraph.cli._graph import graph, server_option
from clubgraph.cli._next import hinted

MOST = 200


@click.command(name="about")
@click.argument("thing", metavar="THING")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--limit", type=click.IntRange(min=0), help=f"Claims; 0: all. As text {MOST}, the newest, where nothing is said."
)
@click.option("--offset", type=click.IntRange(min=0), default=0, help="Claims to skip, of the newest.")
@server_option
@click.option("--html", is_flag=True, help="Write a page to read in a browser, with every quote.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The file that --html writes.")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to look in.")
def command(
    thing: str,
    form: str,
    limit: int | None,
    offset: int,
    server: str | None,
    html: bool,
    output: Path | None,
    workspace: Path | None,
) -> None:
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
    held = graph(workspace, server)
    most = limit if limit is not None else MOST * (form == "text")
    found = page(Things(held.store, held.columns).find(thing), held.store, Words(held.store), most, offset)
    click.echo(json_text(found) if form == "json" else told(found), nl=False)
    if found.left and form == "text":
        click.echo(hinted(f"next, older claims: clubgraph about {quoted(thing)} --offset {offset + most}"), err=True)
    elif form == "text":
        click.echo(hinted(f"next, the words of every claim: clubgraph explain {quoted(thing)}"), err=True)
