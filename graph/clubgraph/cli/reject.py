"""`clubgraph reject`: a claim is no longer published."""

from pathlib import Path

import click

from clubgraph.cli._decision import options, take


@click.command(name="reject")
@click.argument("claim")
@options
def command(claim: str, who: str | None, why: str, workspace: Path | None) -> None:
    """Take a claim out of everything that is published; the article and the decision are kept.

    CLAIM is its identifier, or the beginning of it; `clubgraph explain` and `clubgraph review` show them.

    \b
    Example: clubgraph reject bdb1d2b2a7e4 --why "it says so twice"
    """
    take("reject", claim, "", who, why, workspace)
