"""What the commands of decisions share: their options, and how a decision is told."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from clubgraph.edit.decide import Decided

_SHOWN = 5  # lines of each kind of change


def options(command: Callable[..., None]) -> Callable[..., None]:
    """The options --who, --why and --workspace."""
    for option in (
        click.option(
            "--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace it is about."
        ),
        click.option("--why", default="", help="The reason, kept with the decision."),
        click.option("--who", help="Who decides.  [default: user.name of git, else $USER]"),
    ):
        command = option(command)
    return command


def take(what: str, key: str, value: str, who: str | None, why: str, workspace: Path | None) -> None:
    """Take a decision and tell it."""
    from clubgraph.cli._workspace import changeable, who_is_it
    from clubgraph.edit.decide import Wanted, decide
    from clubgraph.read.decisions import What

    folder, output = changeable(workspace)
    tell(decide(folder, output, Wanted(What(what), key, value, why), who=who_is_it(who, folder)))


def tell(decided: "Decided") -> None:
    """Print the decision and what it changes."""
    from clubgraph.read.decisions import FILE

    made = decided.decision
    click.echo(f"decision {made.number}  {made.what} {made.key} {made.value}".rstrip())
    for name, lines in decided.changes.parts():
        for line in lines[:_SHOWN]:
            click.echo(f"{name:<12} {line}")
        if len(lines) > _SHOWN:
            click.echo(f"{name:<12} and {len(lines) - _SHOWN} more")
    click.echo(f"written to {FILE}. Undo with: clubgraph undo {made.number}. Next: clubgraph build", err=True)
