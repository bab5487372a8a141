"""`clubgraph build --corpus`: many articles → their graph, with its pace, and every refused article named."""

from pathlib import Path
from shlex import quote

import click

from clubgraph.errors import ClubgraphError
from clubgraph.places import is_workspace

_NAMED = 10  # refused articles that are shown; the file has all


class SomeRefused(ClubgraphError):
    """The graph was built, without some articles. Exit code 3."""

    exit_code = 3


def build_corpus(corpus: Path, workspace: Path | None, output: Path | None, executor: str) -> None:
    """Build, and say what was done. Raises SomeRefused when articles were."""
    from clubgraph.cli._pace import Pace, shown
    from clubgraph.corpus.build import REFUSED, Options, Watcher, build
    from clubgraph.store.shards import SHARDS

    folder = _workspace(workspace, output)
    built = output or folder / "build"
    count = 0
    with shown("reading") as show:
        pace = Pace()

        def refuse(fault: ClubgraphError) -> None:
            nonlocal count
            count += 1
            if count <= _NAMED:
                click.echo(f"refused: {fault.place}: {fault.problem}", err=True)

        watcher = Watcher(refuse, lambda tally, gone: show(pace.words(tally.read, tally.kept, gone)), show)
        tally = build(corpus, folder, built, watcher, Options(executor))
    click.echo(f"read      {tally.articles:,} articles, {tally.read:,} of them now")
    click.echo(f"claims    {tally.claims:,}")
    click.echo(f"folded    {tally.same:,} with the very text of another, {tally.repeated:,} that came twice")
    if tally.retracted or tally.replaced:
        click.echo(f"passed    {tally.retracted:,} that were retracted here, {tally.replaced:,} for an added one")
    click.echo(f"shards    {len(tally.keys):,} in {built / SHARDS}")
    click.echo(f"next: {_next(corpus, folder, built)}", err=True)
    if count:
        reasons = ", ".join(f"{number:,} {reason}" for reason, number in tally.refused.most_common())
        hint = f"All are named in {built / REFUSED}; mend them and run this again."
        was = "article was" if count == 1 else "articles were"
        raise SomeRefused(f"{count:,} {was} refused: {reasons}.", hint=hint)


def _next(corpus: Path, folder: Path, built: Path) -> str:
    """How to ask what was built, which commands find in the folder `build` of a workspace alone."""
    asked = built.parent if built.name == "build" and is_workspace(built.parent) else folder
    if built.resolve() == (asked / "build").resolve():
        return f"clubgraph ask --workspace {quote(str(asked))}"
    again = f"clubgraph build --corpus {quote(str(corpus))} --workspace {quote(str(folder))}"
    return f"to ask it, build it where it is looked for: {again}"


def _workspace(given: Path | None, output: Path | None) -> Path:
    """The workspace whose names are known and which is asked afterwards; made where there is none."""
    here = Path.cwd()
    folder = given or (here if is_workspace(here) else None)
    if folder is None and output is not None and output.name == "build":
        folder = output.parent
    if folder is None:
        raise ClubgraphError("nobody says where the graph goes.", hint="Name a workspace, new or old: --workspace news")
    (folder / "seeds" / "articles").mkdir(parents=True, exist_ok=True)
    return folder
