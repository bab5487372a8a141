"""The graph that a command asks: the one of a workspace, or of a server."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from clubgraph.ask.graph import Opened

SECONDS = 60
server_option = click.option(
    "--store",
    "server",
    metavar="URL",
    help="Ask a server of SPARQL 1.1; a login is read from CLUBGRAPH_STORE_USER and CLUBGRAPH_STORE_PASSWORD.",
)


def graph(workspace: Path | None, server: str | None, seconds: float = SECONDS) -> "Opened":
    """The graph, and its columns where there are any."""
    from clubgraph import places
    from clubgraph.ask.graph import opened, reached

    return reached(server, seconds) if server else opened(places.workspace(workspace, here=Path.cwd()))
