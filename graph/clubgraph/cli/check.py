"""`clubgraph check`: is everything in a workspace right, from quotes to shapes?"""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from clubgraph.cli._next import hinted

if TYPE_CHECKING:
    from clubgraph.check.verdicts import Verdict
    from clubgraph.errors import ClubgraphError


@click.command(name="check")
@click.option("--json", "as_json", is_flag=True, help="One object for tools.")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to check.")
def command(as_json: bool, workspace: Path | None) -> None:
    """Check files, quotes, decisions, the tool's data, shapes and questions, and name all faults at once.

    Exit code 0 when nothing must be mended, 1 when something is to be mended, 2 when a quote is not in its article.
    A warning is something to look at: football knows exceptions, and two articles may disagree.

    \b
    Example: clubgraph check --workspace my-news
    """
    from clubgraph import places
    from clubgraph.check.verdicts import verdicts
    from clubgraph.cli._progress import steps
    from clubgraph.errors import Faults

    folder = places.workspace(workspace, here=Path.cwd())
    with steps("checking") as progress:
        found = list(verdicts(folder, progress=progress))
    if as_json:
        click.echo(json.dumps({"kinds": [_object(verdict) for verdict in found]}, ensure_ascii=False, indent=2))
    for verdict in found if not as_json else ():
        shown = "-" if verdict.count is None else verdict.count
        click.echo(f"{verdict.kind:<10}{shown:>6}  {_word(verdict)}")
    for verdict in found:
        for warning in verdict.warnings:
            click.echo(f"warning: {warning}", err=True)
    faults = [fault for verdict in found for fault in verdict.faults]
    if faults:
        raise Faults(faults)
    click.echo(hinted("next: clubgraph build"), err=True)


def _word(verdict: "Verdict") -> str:
    """`ok`, `1 fault`, `2 warnings`, or why nothing was looked at."""
    if verdict.count is None:
        return "not looked at: mend what is above first"
    counts = ((len(verdict.faults), "fault"), (len(verdict.warnings), "warning"))
    return ", ".join(f"{count} {name}{'s' * (count > 1)}" for count, name in counts if count) or "ok"


def _object(verdict: "Verdict") -> dict[str, object]:
    return {
        "kind": verdict.kind,
        "count": verdict.count,
        "verdict": _verdict(verdict),
        "faults": [_told(fault) for fault in verdict.faults],
        "warnings": [_told(warning) for warning in verdict.warnings],
    }


def _verdict(verdict: "Verdict") -> str:
    if verdict.count is None:
        return "not looked at"
    return "faults" if verdict.faults else "warnings" if verdict.warnings else "ok"


def _told(fault: "ClubgraphError") -> dict[str, str]:
    return {"problem": fault.problem, "place": fault.place, "hint": fault.hint}
