"""`clubgraph explore`: the graph as one page to read, search and follow."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from clubgraph.cli._stored_page import told

if TYPE_CHECKING:
    from clubgraph.show.core import Core


@click.command(name="explore")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to show.")
@click.option(
    "--articles",
    type=click.Choice(["full", "excerpt", "none"]),
    default="full",
    show_default=True,
    help="How much of the articles the page carries: all, some words around each quote, or the quotes alone.",
)
@click.option("--focus", metavar="THING", help="Open the page on what is around this thing.")
@click.option("--all", "everything", is_flag=True, help="Put all of a large graph on the page, slow as it may be.")
@click.option("--title", "heading", help="What stands at the top of the page.  [default: the workspace's title]")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The file to write.")
@click.option("--open", "opened", is_flag=True, help="Open the page in the browser.")
def command(
    workspace: Path | None,
    articles: str,
    focus: str | None,
    everything: bool,
    heading: str | None,
    output: Path | None,
    opened: bool,
) -> None:
    """Write the explorer: one HTML page in which every line opens on the words that say it.

    The page needs no internet and may be mailed; what it carries of the articles is for you to choose. Things stand
    where they stood in the page that was there before. Of a large graph the page holds 3 MB: the most connected things,
    or those around the one of --focus.

    \b
    Example: clubgraph explore --focus "Jorge Mas" --articles excerpt -o jorge-mas.html
    """
    from typing import cast

    from clubgraph import places
    from clubgraph.build.assemble import corpus
    from clubgraph.build.write import EXPLORER
    from clubgraph.cli._stored_page import stored
    from clubgraph.read.about import about
    from clubgraph.show.focus import thing
    from clubgraph.show.known import known
    from clubgraph.show.page import LARGEST, page
    from clubgraph.show.passages import Articles
    from clubgraph.show.story import story

    folder = places.workspace(workspace, here=Path.cwd())
    built = places.output(folder, here=Path.cwd()) / EXPLORER
    target = output or built
    if html := stored(folder, focus, heading or about(folder).title, everything):
        _written(target, html, opened)
        return
    found = corpus(folder)
    around = thing(focus, found).id if focus else None
    html = page(
        found,
        title=heading or about(folder).title,
        articles=cast("Articles", articles),
        known=known(target) or known(built),
        story=story(folder),
        start=f"n={around}&around={around}" if around else "",
        around=around,
        largest=0 if everything else LARGEST,
        cut=lambda core: click.echo(_left_out(core, around), err=True),
    )
    click.echo(
        f"{len(found.claims)} claims from {len(found.articles)} articles; the page needs nothing but itself.", err=True
    )
    _written(target, html, opened)


def _written(target: Path, html: str, opened: bool) -> None:
    from clubgraph.files import write_atomic

    write_atomic(target, html)
    click.echo(str(target))
    if opened:
        click.launch(target.resolve().as_uri())
    else:
        click.echo(f"next: open {target}", err=True)


def _left_out(part: "Core", around: str | None) -> str:
    """What the page does not hold, and how it is seen."""
    which = f"nearest to {around}" if around else "those with the most links"
    return told(part.things, part.of_things, part.claims, part.of_claims, which) + " --all writes everything."
