"""`clubgraph export`: the graph, or a part of it, in a format of another tool."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from clubgraph.cli._graph import SECONDS, server_option
from clubgraph.cli._next import hinted
from clubgraph.places import KNOWLEDGE

if TYPE_CHECKING:
    from clubgraph.export.formats import Format
    from clubgraph.export.source import Source

# Spelt here so that --help loads no library; a test holds them to FORMATS.
NAMES = (
    *("turtle", "ntriples", "nquads", "trig", "jsonld", "rdfxml", "rdf12", "annotations"),
    *("jsonl", "csv", "graphml", "gexf", "cytoscape", "neo4j"),
)
VIEWS = sorted(path.stem for path in (KNOWLEDGE / "views").glob("*.rq"))


@click.command(name="export")
@click.option("--to", "name", metavar="FORMAT", help="The format; without it, the formats there are.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The file, or folder of files; else standard output."
)
@click.option("--about", "thing", metavar="THING", help="Only claims that speak of this thing.")
@click.option("--since", metavar="DAY", help="Only claims of articles since this day.")
@click.option("--facts-only", is_flag=True, help="Only claims that state something as a fact.")
@click.option(
    "--query", type=click.Path(path_type=Path), help="The triples that this CONSTRUCT query makes (RDF formats)."
)
@click.option("--view", type=click.Choice(VIEWS), help="In the words of another vocabulary (RDF formats).")
@click.option("--bare", is_flag=True, help="Without the description of the dataset that RDF formats begin with.")
@server_option
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace that was built.")
def command(
    name: str | None,
    output: Path | None,
    thing: str | None,
    since: str | None,
    facts_only: bool,
    query: Path | None,
    view: str | None,
    bare: bool,
    server: str | None,
    workspace: Path | None,
) -> None:
    """Write everything that the articles say, for other tools. Article texts stay here; quotes are in it.

    \b
    Example: clubgraph export --to trig -o graph.trig
    """
    from clubgraph import places
    from clubgraph.errors import ClubgraphError
    from clubgraph.export import wanted

    if name is None:
        _listed()
        return
    form = _format(name)
    folder = places.workspace(workspace, here=Path.cwd())
    built = places.output(folder, here=Path.cwd())
    source = wanted.whole(folder, built, server, SECONDS)
    if (query or view) and not form.rdf:
        raise ClubgraphError(f"{name} holds no triples.", hint="A query or view needs an RDF format, such as turtle.")
    if query or view:
        sparql = _text(query) if query else wanted.view(str(view))
        source = wanted.constructed(source, folder, sparql, place=str(query or f"the view {view}"))
    elif part := wanted.part(source, folder, thing, since, facts_only=facts_only):
        source = replace(source, part=part)
    if form.rdf and not bare and not server:  # what a workspace says of itself is not of that graph
        source = wanted.described(source, folder)
    _write(form, source, folder, output)


def _format(name: str) -> "Format":
    from clubgraph.errors import ClubgraphError, did_you_mean
    from clubgraph.export.formats import FORMATS

    if name not in FORMATS:
        hint = did_you_mean(name, FORMATS) or f"Known: {', '.join(FORMATS)}."
        raise ClubgraphError(f'there is no format "{name}".', hint=hint)
    return FORMATS[name]


def _listed() -> None:
    from clubgraph.export.formats import FORMATS

    for name, form in FORMATS.items():
        click.echo(f"{name:<12}{form.about}")
    click.echo(hinted("next: clubgraph export --to turtle -o graph.ttl"), err=True)


def _text(path: Path) -> str:
    from clubgraph.read.texts import text_of

    return text_of(path, place=str(path))


def _write(form: "Format", source: "Source", workspace: Path, output: Path | None) -> None:
    from clubgraph.errors import ClubgraphError
    from clubgraph.export.tables import csv_text
    from clubgraph.files import writing

    if form.files:
        if output is None or str(output) == "-" or output.is_file():
            hint = "Name a folder: clubgraph export --to csv -o tables"
            raise ClubgraphError("this format has several files.", place=str(output or "standard output"), hint=hint)
        for table in form.files(source):
            with writing(output / table[0]) as file:
                for line in csv_text(table, guard=form.guard):
                    file.write(line.encode())
            click.echo(f"wrote {output / table[0]}", err=True)
        return
    assert form.write
    texts = _texts(workspace) if form.texts else {}
    if output is None or str(output) == "-":
        form.write(source, sys.stdout.buffer, texts)
        return
    with writing(output) as file:
        form.write(source, file, texts)
    click.echo(f"wrote {output}", err=True)


def _texts(workspace: Path) -> dict[str, str]:
    from clubgraph.read.articles import articles

    return {article.id: article.text for article in articles(workspace)}
