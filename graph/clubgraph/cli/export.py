"""clubgraph export: the corpus of a workspace as Turtle, N-Triples or JSON lines."""

from pathlib import Path

import click

from clubgraph.files import write_atomic
from clubgraph.places import workspace as find

NAMES = ("turtle", "ntriples", "jsonl")  # spelt here so that --help loads no library; a test holds them to FORMATS


@click.command()
@click.option("--to", "name", type=click.Choice(NAMES), required=True, help="The format to write.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write; standard output without it.")
@click.option("--workspace", type=click.Path(path_type=Path), help="The folder with the seeds.")
def command(name: str, output: Path | None, workspace: Path | None) -> None:
    """Write everything that the articles say, for other tools.

    Example: clubgraph export --to turtle -o graph.ttl
    """
    from clubgraph.build import corpus  # type: ignore[import-untyped, unused-ignore]
    from clubgraph.export.formats import FORMATS

    text = FORMATS[name].write(corpus(find(workspace, here=Path.cwd())))
    if output is None or str(output) == "-":
        click.echo(text, nl=False)
    else:
        write_atomic(output, text)
        click.echo(f"wrote {output}. Next: clubgraph query 'SELECT * {{ ?thing a cg:Club }}'", err=True)
