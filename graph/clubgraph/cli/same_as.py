"""`clubgraph same-as`: two things are one."""

from pathlib import Path

import click

from clubgraph.cli._decision import options, take


@click.command(name="same-as")
@click.argument("thing")
@click.argument("other")
@options
def command(thing: str, other: str, who: str | None, why: str, workspace: Path | None) -> None:
    """Say that OTHER is THING: it lends its names, and what is claimed of it is claimed of THING.

    Things go by their identifier, or by a name that only one thing has.

    \b
    Example: clubgraph same-as person/gerard-pique "ז'ראר פיקה"
    """
    take("same-as", thing, other, who, why, workspace)
