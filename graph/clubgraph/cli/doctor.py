"""`clubgraph doctor`: what clubgraph stands on here, and what could be added."""

from pathlib import Path

import click


@click.command(name="doctor")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to look at.")
def command(workspace: Path | None) -> None:
    """Tell versions, optional parts and how to add them, and what was built in the workspace.

    \b
    Example: clubgraph doctor
    """
    from clubgraph import places
    from clubgraph.check.parts import parts
    from clubgraph.errors import ClubgraphError
    from clubgraph.keep import manifest
    from clubgraph.store.shards import corpus_key

    missing = []
    for part in parts():
        there = part.version or "not there"
        add = f"; to add it: {part.add}" if part.version is None and part.add else ""
        click.echo(f"{part.name:<14}{there:<34}{part.about}{add}")
        if part.needed and part.version is None:
            missing.append(part)
    here = Path.cwd()
    folder = places.workspace(workspace, here=here)
    output = places.output(folder, here=here)
    click.echo(f"{'workspace':<14}{folder}")
    kept = "the store of a corpus" if corpus_key(output) else "not yet: clubgraph build"
    click.echo(f"{'built':<14}{manifest.built(output) or kept}")
    for name in ("graph.ttl", "claims.jsonl", "explorer.html", "store"):
        path = output / name
        if path.is_file():
            click.echo(f"{'':<14}{name}  {path.stat().st_size / 1000:,.0f} kB")
        elif path.is_dir():
            click.echo(f"{'':<14}{name}  on disk, opened in place of graph.ttl")
    if missing:
        names = ", ".join(part.name for part in missing)
        raise ClubgraphError(f"{names} is needed and not there.", hint=missing[0].add)
