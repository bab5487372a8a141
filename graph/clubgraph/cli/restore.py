"""`clubgraph restore`: a workspace out of the file that `clubgraph backup` made."""

from pathlib import Path

import click


@click.command(name="restore")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--workspace", type=click.Path(path_type=Path), required=True, help="The folder to make: nothing is in it yet."
)
def command(file: Path, workspace: Path) -> None:
    """Put the workspace of a backup into a new folder; all of it or nothing.

    \b
    Example: clubgraph restore my-news.tar.gz --workspace my-news-again
    """
    from clubgraph.cli._progress import steps
    from clubgraph.edit.restore import restore

    with steps("restoring"):
        count = restore(file, workspace)
    click.echo(f"restored  {workspace}  {count} files")
    click.echo(f"next: clubgraph stats --workspace {workspace}", err=True)
