"""`clubgraph gazetteer`: the names that the tool knows, and more of them from a public register."""

from pathlib import Path

import click


@click.group(name="gazetteer")
def command() -> None:
    """Show what the tool knows by name, or import clubs into a workspace.

    \b
    Example: clubgraph gazetteer find "Man Utd"
    """


@command.command()
@click.argument("name")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="Whose names to know as well.")
def find(name: str, workspace: Path | None) -> None:
    """Print the things that NAME may mean: identifier, kind and names.

    \b
    Example: clubgraph gazetteer find "Man Utd"
    """
    from clubgraph import places
    from clubgraph.errors import ClubgraphError
    from clubgraph.read.workspace import read

    registry = read(places.workspace(workspace, here=Path.cwd())).registry
    found = registry.find(name)
    if not found:
        raise ClubgraphError(f'nothing is called "{name}".', hint=registry.suggest(name))
    for entity in found:
        click.echo(f"{entity.id}  {entity.kind}  {' | '.join(each.text for each in entity.names)}")


@command.command(name="import")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="DIR")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to add to.")
@click.option("--dry-run", is_flag=True, help="Say what would be added, and add nothing.")
def import_(folder: Path, workspace: Path | None, dry_run: bool) -> None:
    """Add the clubs of an openfootball folder (*.clubs.txt) to seeds/entities.csv of a workspace.

    Clubs that are known already are left alone, and a name that another club has becomes a weak one.

    \b
    Example: clubgraph gazetteer import openfootball/clubs/europe/albania --workspace my-news
    """
    from clubgraph import places
    from clubgraph.errors import ClubgraphError
    from clubgraph.files import write_atomic
    from clubgraph.read.entities import COLUMNS
    from clubgraph.read.importing import csv_lines, rows
    from clubgraph.read.openfootball import register
    from clubgraph.read.workspace import NAMES, read

    target = places.workspace(workspace, here=Path.cwd())
    if target == places.demo():
        raise ClubgraphError("the demo is not changed.", hint="Make a workspace of your own: clubgraph init my-news")
    made = rows(register(folder), read(target).registry)
    for line in made.skipped:
        click.echo(line, err=True)
    if not dry_run and made.rows:
        path = target / NAMES
        before = path.read_text(encoding="utf-8") if path.exists() else ",".join(COLUMNS) + "\n"
        write_atomic(path, before.rstrip("\n") + "\n" + csv_lines(made.rows))
    verb = "would add" if dry_run else "added"
    click.echo(f"{verb} {len(made.rows)} clubs; {made.known} were known; {len(made.skipped)} were left out")
    click.echo("next: clubgraph check", err=True)
