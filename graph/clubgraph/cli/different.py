"""`clubgraph different`: two things are two."""

from pathlib import Path

import click

from clubgraph.cli._decision import options, take


@click.command(name="different")
@click.argument("thing")
@click.argument("other")
@options
def command(thing: str, other: str, who: str | None, why: str, workspace: Path | None) -> None:
    """Say that THING and OTHER are not one: nobody is asked again, and nothing joins them, directly or through a third.

    \b
    Example: clubgraph different person/luis-suarez person/denis-suarez
    """
    take("different", thing, other, who, why, workspace)
