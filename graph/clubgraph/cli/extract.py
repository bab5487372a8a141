"""`clubgraph extract`: any text → the claims that the rules read in it."""

from pathlib import Path

import click

FORMATS = ("jsonl", "table", "ttl")


@click.command(name="extract")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="What to print.")
@click.option("--language", help="The language of the texts.  [default: found from the text]")
@click.option("--date", help="When the texts were published: 2026-01-18, or a part of it.")
@click.option("--tier", default="A,B", show_default=True, help="The tiers to print: A tight, B candidates, C unsure.")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="Whose names to know as well.")
def command(
    files: tuple[Path, ...], form: str, language: str | None, date: str | None, tier: str, workspace: Path | None
) -> None:
    """Read articles and print the claims found in them, each with its quote. `-` reads from standard input.

    \b
    Example: clubgraph extract news.txt --format jsonl
    """
    from clubgraph import places
    from clubgraph.build import read_alone
    from clubgraph.cli._claims import table
    from clubgraph.errors import ClubgraphError
    from clubgraph.export.jsonl import jsonl
    from clubgraph.export.turtle import turtle
    from clubgraph.read.loose import loose_article
    from clubgraph.store.write import triples

    if not files:
        raise ClubgraphError("no file to read.", hint="Name one, or - for standard input: clubgraph extract news.txt")
    articles = [loose_article(path, language=language, published=date) for path in files]
    corpus = read_alone(articles, places.workspace(workspace, here=Path.cwd()), tiers=_tiers(tier))
    if form == "table":
        table(corpus)
    else:
        click.echo(jsonl(corpus) if form == "jsonl" else turtle(triples(corpus)), nl=False)


def _tiers(text: str) -> frozenset[str]:
    from clubgraph.errors import ClubgraphError

    tiers = frozenset(part.strip().upper() for part in text.split(",") if part.strip())
    if not tiers or tiers - {"A", "B", "C"}:
        raise ClubgraphError(f'"{text}" names no tiers.', hint="Write A, B or C with commas between: --tier A,B")
    return tiers
