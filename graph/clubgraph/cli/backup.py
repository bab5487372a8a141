"""`clubgraph backup`: a workspace with all that was built, in one file."""

from pathlib import Path

import click


@click.command(name="backup")
@click.option(
    "--to", "target", type=click.Path(path_type=Path), default=".", help="A file, or a folder for it.  [default: here]"
)
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to save.")
def command(target: Path, workspace: Path | None) -> None:
    """Save seeds, queries, builds and history in one file, and read it again to see that it is whole.

    A file that is there is not written over. `clubgraph restore` puts it all back.

    \b
    Example: clubgraph backup --to my-news.tar.gz
    """
    from clubgraph import places
    from clubgraph.cli._progress import steps
    from clubgraph.edit.backup import backup
    from clubgraph.keep.manifest import built

    folder = places.workspace(workspace, here=Path.cwd()).resolve()
    output = places.output(folder, here=Path.cwd())
    if target.is_dir():
        target = target / f"{folder.name}-{built(output) or 'backup'}.tar.gz"
    with steps("saving"):
        count = backup(folder, output, target)
    click.echo(f"saved     {target}  {count} files  {target.stat().st_size / 1000:,.0f} kB")
    click.echo(f"next, to have it elsewhere: clubgraph restore {target} --workspace NEW-FOLDER", err=True)
