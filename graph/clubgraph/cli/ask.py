"""`clubgraph ask`: a named question, answered in rows that open on the words behind them."""

from pathlib import Path

import click

from clubgraph.cli._graph import graph, server_option
from clubgraph.cli._next import hinted

NAMES = (
    "table",
    "csv",
    "json",
    "jsonl",
    "ttl",
)  # spelt here so that --help loads no library; a test holds them to FORMATS


@click.command(name="ask")
@click.argument("name", required=False)
@click.argument("arguments", metavar="[ARG]...", nargs=-1)
@click.option("--quotes", is_flag=True, help="Show the words behind each row.")
@click.option("--sparql", is_flag=True, help="Show the question's SPARQL and ask nothing.")
@click.option("--format", "form", type=click.Choice(NAMES), default="table", show_default=True, help="How to answer.")
@click.option("--iris", is_flag=True, help="Identifiers for machines in place of labels (table and csv).")
@click.option("--as-of", metavar="DAY", help="What was true on this day: 2016-06-01.")
@click.option("--known-on", metavar="DAY", help="What articles up to this day say.")
@click.option("--timeout", type=click.FloatRange(min=0), default=60, show_default=True, help="Seconds; 0: no limit.")
@click.option("--limit", type=click.IntRange(min=0), default=1000, show_default=True, help="Rows of a table; 0: all.")
@click.option("--card", type=click.Path(path_type=Path, dir_okay=False), help="Write the answer to one HTML file.")
@server_option
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to ask.")
def command(
    name: str | None,
    arguments: tuple[str, ...],
    quotes: bool,
    sparql: bool,
    form: str,
    iris: bool,
    as_of: str | None,
    known_on: str | None,
    timeout: float,
    limit: int,
    card: Path | None,
    server: str | None,
    workspace: Path | None,
) -> None:
    """Ask a question of the library; without a name, list them.

    An argument is a name in any spelling or script. One that is left out is left open.

    \b
    Example: clubgraph ask transfers "Inter Miami" --quotes
    """
    from importlib import import_module

    from clubgraph import places
    from clubgraph.ask.answer import asked as ask
    from clubgraph.ask.answer import bindings, cut
    from clubgraph.ask.library import AUDIT, choose, library, spelt
    from clubgraph.ask.limits import limited
    from clubgraph.ask.reports import reported
    from clubgraph.ask.seen import AS_OF, KNOWN_ON, view
    from clubgraph.ask.words import Words

    folder = places.workspace(workspace, here=Path.cwd())
    questions = library((folder / "queries", places.demo() / "queries"))
    if name is None:
        from clubgraph.ask.listing import listing

        click.echo(listing(questions.values()), nl=False)
        click.echo(hinted("next: clubgraph ask transfers --quotes"), err=True)
        return
    question = choose(questions, name)
    if sparql:
        click.echo(question.sparql, nl=False)
        return
    days = {AS_OF: as_of, KNOWN_ON: known_on}
    held = graph(workspace, server, timeout)
    seen = view(held.store, days, [parameter.name for parameter in question.parameters])
    store, columns = seen.store, held.columns if seen.store is held.store else None
    given = {**bindings(question, arguments, store, columns), **seen.bound}
    rows = limit + 1 if limit and form == "table" and not card else 0
    found = reported(question, given, columns, rows=rows) or limited(
        timeout, store, lambda: ask(question, given, store), meanwhile=lambda: import_module("clubgraph.ask.tables")
    )
    shown = cut(found, limit) if rows else found
    for note in seen.notes:
        click.echo(note, err=True)
    from clubgraph.ask.tables import FORMATS

    words = Words(store)
    asked = spelt(question.name, arguments)
    if card:
        from clubgraph.ask.card import html
        from clubgraph.files import write_atomic

        write_atomic(card, html(found, words, asked))
        click.echo(str(card))
        click.echo(f"{question.title} The answer with its quotes, in one file. next: open {card}", err=True)
        return
    if form == "table":
        asked_of = ", ".join(f"{key}: {words.of(node)}" for key, node in found.bindings.items())
        click.echo(f"{question.title}  {asked_of}".rstrip(), err=True)
    if found.rows or form != "table":
        click.echo(FORMATS[form](shown, words, quotes=quotes, iris=iris), nl=False)
    if not found.rows:
        right = "That is right." if question.group == AUDIT else "The question is fine, nothing in the graph fits."
        click.echo(f"No rows. {right}", err=True)
    elif len(shown.rows) < len(found.rows):
        click.echo(f"The first {limit} rows; there are more. --limit 0 shows all.", err=True)
    elif form == "table":
        count = len(found.rows)
        more = f"{asked} --format csv > {question.name}.csv" if quotes else f"{asked} --quotes"
        click.echo(hinted(f"{count} {'row' if count == 1 else 'rows'}. next: {more}"), err=True)
