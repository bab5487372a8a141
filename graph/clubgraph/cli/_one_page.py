"""`clubgraph about --html`: the explorer of one thing."""

from pathlib import Path

import click


def write(word: str, workspace: Path | None, output: Path | None) -> None:
    """The claims that speak of a thing, with the words around each quote, as a page."""
    from clubgraph import places
    from clubgraph.build.assemble import corpus
    from clubgraph.build.write import EXPLORER
    from clubgraph.files import write_atomic
    from clubgraph.show.focus import thing
    from clubgraph.show.known import known
    from clubgraph.show.page import page

    folder = places.workspace(workspace, here=Path.cwd())
    built = places.output(folder, here=Path.cwd())
    found = corpus(folder)
    meant = thing(word, found)
    where = known(built / EXPLORER)
    html = page(found, title=meant.label(), articles="excerpt", known=where, start=f"n={meant.id}", only=meant.id)
    target = output or built / "about" / f"{meant.id.replace('/', '-')}.html"
    write_atomic(target, html)
    click.echo(str(target))
    click.echo(f"next: open {target}", err=True)
