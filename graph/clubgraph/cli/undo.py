"""`clubgraph undo`: a decision is taken back."""

from pathlib import Path

import click

from clubgraph.cli._decision import options, tell


@click.command(name="undo")
@click.argument("number", type=int, required=False)
@options
def command(number: int | None, who: str | None, why: str, workspace: Path | None) -> None:
    """Take back the decision of this NUMBER, or the last one that stands. An undo can be undone too.

    The line stays in seeds/decisions.csv, and the undo is another: who changed their mind remains on record.

    \b
    Example: clubgraph undo 18
    """
    from clubgraph.cli._workspace import changeable, who_is_it
    from clubgraph.edit.decide import undo

    folder, output = changeable(workspace)
    tell(undo(folder, output, number, who=who_is_it(who, folder), why=why))
