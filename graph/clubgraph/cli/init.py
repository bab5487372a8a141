"""`clubgraph init`: a new workspace that works at once."""

from pathlib import Path

import click


@click.command(name="init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--demo", is_flag=True, help="With the articles, names, claims and questions of the demo.")
def command(folder: Path, demo: bool) -> None:
    """Make a workspace in DIR: a place for articles, names, claims and questions.

    Nothing that exists is overwritten.

    \b
    Example: clubgraph init my-news --demo
    """
    from clubgraph.errors import ClubgraphError
    from clubgraph.files import write_atomic
    from clubgraph.places import is_workspace

    if is_workspace(folder):
        hint = "Add articles to its seeds/articles, or choose another folder."
        raise ClubgraphError("is a workspace already; nothing was changed.", place=str(folder), hint=hint)
    files = _demo() if demo else _empty()
    if standing := [name for name in files if (folder / name).exists()]:
        hint = "Move it away, or choose another folder."
        raise ClubgraphError("exists already; nothing was changed.", place=str(folder / standing[0]), hint=hint)
    for name in (*files, "seeds/articles/", "seeds/claims/", "queries/"):
        path = folder / name
        if name in files:
            write_atomic(path, files[name])
        else:
            path.mkdir(parents=True, exist_ok=True)
        click.echo(path)
    step = (
        ""
        if demo
        else f"put articles (.txt, UTF-8, in English, Spanish or Hebrew) into {folder / 'seeds/articles'}, then: "
    )
    click.echo(f"next: {step}clubgraph build --workspace {folder}", err=True)


def _empty() -> dict[str, str]:
    """The files of a workspace without articles, by path."""
    from clubgraph.places import KNOWLEDGE, demo
    from clubgraph.read.entities import COLUMNS

    return {
        "seeds/README.md": (demo() / "seeds" / "README.md").read_text(encoding="utf-8"),
        "seeds/articles.toml": (KNOWLEDGE / "workspace" / "articles.toml").read_text(encoding="utf-8"),
        "seeds/entities.csv": ",".join(COLUMNS) + "\n",
    }


def _demo() -> dict[str, str]:
    """The files of the demo, byte for byte, by path."""
    from clubgraph.places import demo

    paths = sorted(path for part in ("seeds", "queries") for path in (demo() / part).rglob("*") if path.is_file())
    return {path.relative_to(demo()).as_posix(): path.read_bytes().decode() for path in paths}
