"""`clubgraph import`: claims that were exported elsewhere, written down here."""

from pathlib import Path

import click

from clubgraph.cli._next import hinted


@click.command(name="import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to bring them into.")
def command(file: Path, workspace: Path | None) -> None:
    """Write down the claims of a file that `clubgraph export` made: turtle, trig, ntriples, nquads or jsonl.

    Its articles must be here, and every quote at its place in them; else nothing is imported. Claims that the rules
    read are left to the rules here.

    \b
    Example: clubgraph import graph.ttl
    """
    from clubgraph.cli._workspace import changeable
    from clubgraph.edit.bring import bring

    folder, output = changeable(workspace)
    brought = bring(folder, output, file)
    click.echo(f"claims       {brought.claims} written down, {brought.present} stood here already")
    click.echo(f"by rules     {brought.read_by_rules} left to the rules that read them")
    click.echo(f"things       {brought.things} new")
    for name in brought.files:
        click.echo(f"wrote        {name}")
    click.echo(hinted("next: clubgraph build" if brought.files else "nothing was changed"), err=True)
