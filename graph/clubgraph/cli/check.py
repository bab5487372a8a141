"""`clubgraph check`: are the articles, names, claims and quotes of a workspace right?"""

from pathlib import Path

import click


@click.command(name="check")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to check.")
def command(workspace: Path | None) -> None:
    """Check every article, name, claim and quote, and name all faults at once.

    Exit code 0 when all is right, 1 when something is to be mended, 2 when a quote is not in its article.

    \b
    Example: clubgraph check --workspace my-news
    """
    from clubgraph import places
    from clubgraph.errors import Faults
    from clubgraph.read.workspace import survey

    found = survey(places.workspace(workspace, here=Path.cwd()))
    for part in found.parts:
        count = len(part.faults)
        verdict = f"{count} {'fault' if count == 1 else 'faults'}" if count else "ok"
        click.echo(f"{part.name:<10}{part.count:>6}  {verdict}")
    if found.faults:
        raise Faults(found.faults)
    click.echo("next: clubgraph build", err=True)
