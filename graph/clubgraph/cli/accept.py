"""`clubgraph accept`: a candidate becomes a claim like those of tight rules."""

from pathlib import Path

import click

from clubgraph.cli._decision import options, take


@click.command(name="accept")
@click.argument("claim")
@options
def command(claim: str, who: str | None, why: str, workspace: Path | None) -> None:
    """Publish the claim as it stands: a candidate (tier B) counts as read for certain then.

    CLAIM is its identifier, or the beginning of it; `clubgraph explain` and `clubgraph review` show them.

    \b
    Example: clubgraph accept bdb1d2b2a7e4 --why "it says so twice"
    """
    take("accept", claim, "", who, why, workspace)
