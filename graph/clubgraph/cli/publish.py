"""`clubgraph publish`: the built graph, or one article of it, on a server of SPARQL 1.1."""

from pathlib import Path

import click

SECONDS = 120


@click.command(name="publish")
@click.option("--store", "query", metavar="URL", required=True, help="Where the server is asked.")
@click.option("--update", metavar="URL", help="Where it is changed.  [default: told from --store]")
@click.option("--graph-store", "graphs", metavar="URL", help="Where it is filled.  [default: told from --store]")
@click.option("--graph", metavar="IRI", help="The graph to fill; the word default is the one without a name.")
@click.option(
    "--only", "article", metavar="ARTICLE", help="Only what this article says, or said before it was retracted."
)
@click.option("--piece", type=click.IntRange(min=1), help="Triples in one request.  [default: 20000]")
@click.option(
    "--timeout", type=click.FloatRange(min=0), default=SECONDS, show_default=True, help="Seconds a request has."
)
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace that was built.")
def command(
    query: str,
    update: str | None,
    graphs: str | None,
    graph: str | None,
    article: str | None,
    piece: int | None,
    timeout: float,
    workspace: Path | None,
) -> None:
    """Put the built graph on a server of SPARQL 1.1 in place of what its graph holds, and count there.

    Once more changes nothing. A login is read from CLUBGRAPH_STORE_USER and CLUBGRAPH_STORE_PASSWORD.

    \b
    Example: clubgraph publish --store http://127.0.0.1:7878/query
    """
    from clubgraph import places
    from clubgraph.ask.graph import load
    from clubgraph.cli._progress import steps
    from clubgraph.export.publish import publish, publish_article
    from clubgraph.export.wanted import whole
    from clubgraph.store.remote import Remote
    from clubgraph.store.server import PIECE, Server, addresses
    from clubgraph.store.wire import Wire

    folder = places.workspace(workspace, here=Path.cwd())
    where = addresses(query, update, graphs, graph)
    server = Server(where, timeout)
    with steps("publishing") as progress:
        if article is None:
            triples = whole(folder, places.output(folder, here=Path.cwd()), None, timeout).triples()
            size = piece or PIECE
            done = publish(triples, server, size=size, sent=lambda count: progress(f"{count:,} triples"))
        else:
            done = publish_article(article, load(folder), server, Remote(Wire(where.query, timeout), where.graph))
    click.echo(f"published    {done.triples:,} triples in {where.graph or 'the default graph'}")
    if article:
        click.echo(f"{done.article:<12} {article}")
    click.echo(f"next: clubgraph ask owners --store {where.asked}", err=True)
