"""`clubgraph query`: SPARQL on the built graph, with prefixes there already and mistakes explained."""

import sys
from pathlib import Path

import click

from clubgraph.cli._graph import graph, server_option

# Spelt here so that --help loads no library; a test holds them to FORMATS.
NAMES = ("table", "csv", "tsv", "json", "xml", "ttl", "nt")


@click.command(name="query")
@click.argument("query")
@click.option("--format", "form", type=click.Choice(NAMES), help="[default: table; ttl for CONSTRUCT and DESCRIBE]")
@click.option("--iris", is_flag=True, help="Whole IRIs in place of labels.")
@click.option("--as-of", metavar="DAY", help="What was true on this day: 2016-06-01. A query with ?asOf gets the day.")
@click.option("--known-on", metavar="DAY", help="What articles up to this day say. A query with ?knownOn gets the day.")
@click.option("--explain", is_flag=True, help="Say the query in words and run nothing.")
@click.option("--timeout", type=click.FloatRange(min=0), default=60, show_default=True, help="Seconds; 0: no limit.")
@click.option("--limit", type=click.IntRange(min=0), default=1000, show_default=True, help="Rows of a table; 0: all.")
@server_option
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to ask.")
def command(
    query: str,
    form: str | None,
    iris: bool,
    as_of: str | None,
    known_on: str | None,
    explain: bool,
    timeout: float,
    limit: int,
    server: str | None,
    workspace: Path | None,
) -> None:
    """Run a SPARQL query: its text, a file that holds it, or - for standard input.

    The prefixes cg: (words), person: club: comp: … (things), rdf: rdfs: skos: schema: xsd: are there already.

    \b
    Example: clubgraph query 'SELECT ?player { ?player cg:playsFor club:inter-miami }'
    """
    from clubgraph.ask.empty import why_empty
    from clubgraph.ask.inwords import in_words
    from clubgraph.ask.lexer import form as form_of
    from clubgraph.ask.lexer import tokens
    from clubgraph.ask.limits import limited
    from clubgraph.ask.results import Written, written
    from clubgraph.ask.seen import AS_OF, KNOWN_ON, view
    from clubgraph.ask.sparql import run
    from clubgraph.ask.unknown import strangers
    from clubgraph.ask.words import Words
    from clubgraph.errors import ClubgraphError, Faults

    sparql, place = _text(query)
    variables = {token.text[1:] for token in tokens(sparql) if token.text[:1] in ("?", "$")}
    seen = view(graph(workspace, server, timeout).store, {AS_OF: as_of, KNOWN_ON: known_on}, variables)
    for note in seen.notes:
        click.echo(note, err=True)
    store = seen.store
    if explain:
        click.echo(in_words(sparql, Words(store)), nl=False)
        return
    chosen = form or ("ttl" if form_of(tokens(sparql)) in ("CONSTRUCT", "DESCRIBE") else "table")

    def answer() -> Written:
        return written(run(store, sparql, seen.bound, place=place), chosen, Words(store), iris=iris, limit=limit)

    text, count, more = limited(timeout, store, answer)
    if count or chosen != "table" or form_of(tokens(sparql)) == "ASK":
        click.echo(text, nl=False)
    foreign = [ClubgraphError(fault.problem, place=f"{place}, {fault.place}" if place else fault.place, hint=fault.hint)
               for fault in strangers(store, sparql)]  # fmt: skip
    if not count and foreign:
        raise Faults(foreign)
    for fault in foreign:
        click.echo(str(fault), err=True)
    if not count:
        reason = limited(timeout, store, lambda: why_empty(store, sparql))
        click.echo(f"No rows. {reason}", err=True)
    elif more:
        click.echo(f"The first {count} rows; there are more. --limit 0 shows all.", err=True)
    elif chosen == "table":
        click.echo(f"{count} {'row' if count == 1 else 'rows'}. For tools: --format csv, json or ttl", err=True)


def _text(query: str) -> tuple[str, str]:
    """The SPARQL, and the file that it stands in."""
    from clubgraph.errors import ClubgraphError

    if query != "-" and (any(sign in query for sign in "{\n") or not (query.endswith(".rq") or _is_file(query))):
        return query, ""
    place = "standard input" if query == "-" else query
    try:
        data = sys.stdin.buffer.read() if query == "-" else Path(query).read_bytes()
        return data.decode("utf-8-sig"), place
    except FileNotFoundError as error:
        raise ClubgraphError("there is no such file.", place=place) from error
    except UnicodeDecodeError as error:
        raise ClubgraphError("is not UTF-8.", place=place, hint="Save it as UTF-8.") from error


def _is_file(query: str) -> bool:
    try:
        return Path(query).is_file()
    except OSError:  # too long for the name of one
        return False
