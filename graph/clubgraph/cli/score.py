"""`clubgraph score`: how well the rules read annotated articles, or the curated claims of a workspace."""

from pathlib import Path

import click


@click.command(name="score")
@click.option("--articles", type=click.Path(path_type=Path, exists=True), help="A folder of NAME.txt.")
@click.option("--gold", type=click.Path(path_type=Path, exists=True), help="A folder of NAME.claims.jsonl.")
@click.option("--tier", default="A,B", show_default=True, help="The tiers that count.")
@click.option("--by", type=click.Choice(["relation", "language", "tier", "article"]), multiple=True, help="Figures by.")
@click.option("--errors", default=0, help="How many wrong and missed claims to list.")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="Score against its own claims.")
def command(
    articles: Path | None, gold: Path | None, tier: str, by: tuple[str, ...], errors: int, workspace: Path | None
) -> None:
    """Compare what the rules read with what people annotated: precision, recall, F0.5.

    Without --gold the curated claims of the workspace are the measure, and those that no rule finds are listed.

    \b
    Example: clubgraph score --articles dev/articles --gold dev/gold --by relation
    """
    from clubgraph import places
    from clubgraph.cli._report import report
    from clubgraph.errors import ClubgraphError
    from clubgraph.score.runs import annotated_run, workspace_run

    if (articles is None) != (gold is None):
        raise ClubgraphError("--articles and --gold go together.")
    folder = places.workspace(workspace, here=Path.cwd())
    tiers = frozenset(part.strip().upper() for part in tier.split(","))
    if articles is not None and gold is not None:
        results = annotated_run(articles, gold, tiers, folder)
    else:
        results = workspace_run(folder, tiers)
        errors = errors or 1000
    for line in report(results, by=by, errors=errors, tiers=sorted(tiers)):
        click.echo(line)
