"""`clubgraph review`: the open questions one by one, a key for each decision."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from clubgraph.cli._next import hinted

if TYPE_CHECKING:
    from clubgraph.cli._questions import Answer, Shown

_GO_ON = {"s": "skip", "?": "why", "q": "stop"}


@click.command(name="review")
@click.option("--who", help="Who decides.  [default: user.name of git, else $USER]")
@click.option("--list", "listed", is_flag=True, help="Print the questions and ask nothing; needs no terminal.")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to review.")
def command(who: str | None, listed: bool, workspace: Path | None) -> None:
    """Walk through what waits for a person: candidate claims, people that may be one, claims that contradict each
    other, sentences that promise a claim and gave none. One key decides, and is written down at once; stop whenever
    you like.

    \b
    Example: clubgraph review
    """
    from clubgraph.build.assemble import assemble
    from clubgraph.cli._questions import shown
    from clubgraph.cli._workspace import changeable, who_is_it
    from clubgraph.decide.questions import questions
    from clubgraph.errors import ClubgraphError
    from clubgraph.keep.facts import teller
    from clubgraph.read.workspace import read

    if not listed and not (sys.stdin.isatty() and sys.stdout.isatty()):
        hint = "In scripts use: clubgraph review --list, accept, reject, correct, same-as, different"
        raise ClubgraphError("review asks questions and needs a terminal.", hint=hint)
    folder, output = changeable(workspace)
    name = "" if listed else who_is_it(who, folder)
    found = read(folder)
    made = assemble(found, cache_of=output)
    asked = questions(made.corpus, made.replayed, found.decisions, found.registry.by_id.keys())
    told = teller(made.corpus)
    decided = 0
    for number, question in enumerate(asked, start=1):
        item = shown(question, made.corpus, lambda claim: told(claim.statement, claim.ended))
        click.echo(f"[{number}/{len(asked)}] {item.lines[0]}")
        for line in item.lines[1:]:
            click.echo(f"      {line}")
        if listed:
            click.echo("".join(f"      {line}\n" for line in item.more if line), nl=False)
            continue
        answer = _asked(item)
        if answer is None:
            break
        decided += _taken(answer, folder, output, name)
    rest = "next: clubgraph build" if decided else "nothing was decided" if asked else "nothing waits for review"
    said = f"{decided} decided; {rest}" if not listed else f"{len(asked)} open; to decide: clubgraph review"
    click.echo(hinted(said), err=True)


def _asked(item: "Shown") -> "Answer | None":
    """The decisions that a key stands for; none to go on, None to stop."""
    offered = "  ".join(
        f"{key} {means}" for key, means in [(k, v[0]) for k, v in item.keys.items()] + [*_GO_ON.items()]
    )
    while True:
        click.echo(f"      {offered}  > ", nl=False)
        try:
            key = click.getchar().casefold()
        except (EOFError, KeyboardInterrupt):
            key = "q"
        click.echo(key if key.isprintable() else "")
        if key in ("q", "\x04", "\x03", ""):
            return None
        if key == "s":
            return ()
        if key == "?":
            click.echo("".join(f"      {line}\n" for line in item.more if line), nl=False)
        elif key == "e" and item.claim:
            return _edited(item.claim)
        elif key in item.keys:
            return item.keys[key][1]


def _edited(claim: str) -> "Answer":
    """A field put right, and the claim accepted so; nothing where nothing is typed."""
    from clubgraph.edit.decide import Wanted
    from clubgraph.read.decisions import What

    written = str(click.prompt("      FIELD=VALUE (empty: leave it)", default="", show_default=False))
    return (Wanted(What.CORRECT, claim, written), Wanted(What.ACCEPT, claim)) if "=" in written else ()


def _taken(answer: "Answer", folder: Path, output: Path, who: str) -> int:
    """How many decisions were written down; one that cannot be is told, and the walk goes on."""
    from clubgraph.edit.decide import decide
    from clubgraph.errors import ClubgraphError

    count = 0
    for wanted in answer:
        try:
            made = decide(folder, output, wanted, who=who)
        except ClubgraphError as error:
            click.echo(f"      {error}", err=True)
            break
        count += 1
        click.echo(f"      decision {made.decision.number}; undo with: clubgraph undo {made.decision.number}")
    return count
