"""`clubgraph vocabulary`: every word that the graph uses, what it means and how often it is used."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from clubgraph.ask.used import Use
    from clubgraph.show.vocabulary import Section


@click.command(name="vocabulary")
@click.argument("term", required=False)
@click.option(
    "--html", "page", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True), help="A page."
)
@click.option("--format", "form", type=click.Choice(["text", "ttl"]), help="ttl: the ontology with its alignments.")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to count in.")
def command(term: str | None, page: Path | None, form: str | None, workspace: Path | None) -> None:
    """List the classes, relations, qualifiers and values of the graph, or tell all of one TERM: its labels in three
    languages, what it stands between, what it is called elsewhere, and a claim that shows it.

    \b
    Example: clubgraph vocabulary playsFor
    """
    from clubgraph import places

    if sum(map(bool, (term, page, form == "ttl"))) > 1:
        raise click.UsageError("a TERM, --html and --format ttl are three ways to ask; take one.")
    if form == "ttl":
        click.echo(_turtle(), nl=False)
        return
    folder = places.workspace(workspace, here=Path.cwd())
    used = _used(folder)
    if page:
        _write(page, used)
    elif term:
        _tell(term, used)
    else:
        _list(used)


def _turtle() -> str:
    """The two files one after the other, each with its prefixes, as they were written."""
    from clubgraph.places import KNOWLEDGE

    return "\n".join((KNOWLEDGE / name).read_text(encoding="utf-8") for name in ("ontology.ttl", "alignments.ttl"))


def _used(folder: Path) -> dict[str, "Use"]:
    """How the graph of a workspace uses the terms; nothing where none was built."""
    from clubgraph import places
    from clubgraph.ask.graph import BUILT, load
    from clubgraph.ask.used import used

    built = (places.output(folder, here=Path.cwd()) / BUILT.name).is_file()
    return dict(used(load(folder))) if built else {}


def _sections(used: dict[str, "Use"]) -> tuple["Section", ...]:
    from clubgraph.show.vocabulary import sections

    return sections(used)


def _write(page: Path, used: dict[str, "Use"]) -> None:
    from clubgraph.files import write_atomic
    from clubgraph.show.reference import html

    names = {"articles": "Article", "claims": "Claim", "things": "Thing"}
    counts = {words: used[name].count if name in used else 0 for words, name in names.items()} if used else None
    text = html(_sections(used), counts)
    if str(page) == "-":
        click.echo(text, nl=False)
        return
    write_atomic(page, text)
    click.echo(f"wrote {page}", err=True)


def _tell(term: str, used: dict[str, "Use"]) -> None:
    from clubgraph.show.reference import told
    from clubgraph.show.vocabulary import find

    for line in told(find(term, _sections(used))):
        click.echo(line)


def _list(used: dict[str, "Use"]) -> None:
    from clubgraph.ask.paper import paper, sheet

    for section in _sections(used):
        grid = sheet([section.title, "label", "in this graph"], numbers=["in this graph"])
        for entry in section.entries:
            grid.add_row(f"cg:{entry.name}", entry.labels["en"], str(entry.count))
        click.echo(paper(grid))
    click.echo("next: clubgraph vocabulary playsFor, or: clubgraph vocabulary --html vocabulary.html", err=True)
