"""`clubgraph serve`: the built graph over HTTP on this machine: SPARQL, the question page, the explorer."""

import gc
from pathlib import Path

import click

from clubgraph.cli._graph import server_option


@click.command(name="serve")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0: any free port.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--open", "opened", is_flag=True, help="Open the question page in the browser.")
@click.option("--timeout", type=click.FloatRange(min=0.1), default=10, show_default=True, help="Seconds a query has.")
@click.option("--workers", type=click.IntRange(1, 64), default=4, show_default=True, help="Queries at one time.")
@click.option("--max-result", type=click.FloatRange(min=0.001), default=50, show_default=True, help="MB of a result.")
@click.option("--max-request", type=click.FloatRange(min=0.001), default=1, show_default=True, help="MB of a request.")
@click.option("--cors", metavar="ORIGIN", help="Let pages of this origin read the answers; * for any.")
@click.option("--allow-host", "hosts", multiple=True, metavar="NAME", help="Another name that it is called by.")
@click.option("--quiet", is_flag=True, help="No line for each request.")
@server_option
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to serve.")
def command(
    port: int,
    host: str,
    opened: bool,
    timeout: float,
    workers: int,
    max_result: float,
    max_request: float,
    cors: str | None,
    hosts: tuple[str, ...],
    quiet: bool,
    server: str | None,
    workspace: Path | None,
) -> None:
    """Serve the built graph, read-only: /sparql, /ask, /explorer, /claims/ID, /things/ID, /health.

    A new build is seen without a restart. With --store, it is the graph of a server that others need not reach.
    Ctrl-C ends it.

    \b
    Example: clubgraph serve --port 8765 --open
    """
    from clubgraph import places
    from clubgraph.ask.graph import BUILT, reached
    from clubgraph.errors import ClubgraphError
    from clubgraph.read.about import about
    from clubgraph.store.kept import kept

    try:
        from clubgraph.serve.app import Manners
        from clubgraph.serve.pool import Limits
        from clubgraph.serve.server import serve
    except ImportError as error:
        hint = "Install them with: pip install 'clubgraph[serve]'"
        raise ClubgraphError(f"the server's libraries are not installed ({error.name}).", hint=hint) from error
    folder = places.workspace(workspace, here=Path.cwd()).resolve()
    if server:
        reached(server, timeout)
    elif not (folder / BUILT).is_file() and kept(folder / BUILT.parent, folder / BUILT) is None:
        raise ClubgraphError("no graph was built here yet.", place=str(folder / BUILT), hint="Run: clubgraph build")
    manners = Manners(cors=cors, body=round(max_request * 1_000_000))
    named = manners.hosts | {name.lower() for name in (host, *hosts)}
    log = (lambda line: None) if quiet else manners.log
    manners = Manners(named, cors, manners.body, manners.patience, log)

    def ready(address: str) -> None:
        click.echo(f"{address}/ask")
        also = "" if server else f", the explorer at {address}/explorer"
        click.echo(f"SPARQL at {address}/sparql{also}. Ctrl-C ends it.", err=True)
        if opened:
            click.launch(f"{address}/ask")

    gc.enable()  # the other commands end before it pays
    limits = Limits(timeout, round(max_result * 1_000_000), workers)
    title = about(folder).title
    serve(folder, title=title, host=host, port=port, limits=limits, manners=manners, server=server or "", ready=ready)
