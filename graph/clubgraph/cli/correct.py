"""`clubgraph correct`: one field of a claim put right."""

from pathlib import Path

import click

from clubgraph.cli._decision import options, take


@click.command(name="correct")
@click.argument("claim")
@click.argument("change", metavar="FIELD=VALUE")
@options
def command(claim: str, change: str, who: str | None, why: str, workspace: Path | None) -> None:
    """Put one field of a claim right: subject, relation, object, modality, speaker, stage, from, to …

    FIELD and VALUE are those of claims written by hand (seeds/README.md) and held to the same rules; `FIELD=` takes the
    field out. CLAIM is its identifier, or the beginning of it.

    \b
    Example: clubgraph correct bdb1d2b2a7e4 modality=Plan
    """
    from clubgraph.errors import ClubgraphError

    if "=" not in change:
        raise ClubgraphError(f'"{change}" is not FIELD=VALUE.', hint="Write, for example, modality=Plan.")
    take("correct", claim, change, who, why, workspace)
