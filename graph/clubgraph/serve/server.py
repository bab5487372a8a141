"""A workspace, an address and limits → a running server, until Ctrl-C."""

import asyncio
import os
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import uvicorn

from clubgraph.errors import ClubgraphError
from clubgraph.keep.manifest import built
from clubgraph.serve.app import App, Manners
from clubgraph.serve.connections import Connection
from clubgraph.serve.pool import Limits, Pool


def serve(
    workspace: Path,
    *,
    title: str,
    host: str,
    port: int,
    limits: Limits,
    manners: Manners,
    server: str = "",
    ready: Callable[[str], None] = lambda address: None,
) -> None:
    """Serve the built graph, or that of a `server` elsewhere, until stopped; `ready` is told the address.

    Raises ClubgraphError where the port is taken."""
    listening = _listening(host, port)
    name = f"[{host}]" if ":" in host else host
    address = f"http://{name}:{listening.getsockname()[1]}"
    with listening, suppress(KeyboardInterrupt):
        pool = Pool(workspace, title, limits, server)
        app = App(pool.ask, manners, lambda: None if server else built(workspace / "build"))
        asyncio.run(_run(pool, app, listening, manners, lambda: ready(address)))


async def _run(pool: Pool, app: App, listening: socket.socket, manners: Manners, ready: Callable[[], None]) -> None:
    try:
        await pool.start()
        config = uvicorn.Config(
            app,
            log_level="error",
            access_log=False,
            lifespan="off",
            server_header=False,
            ws="none",
            limit_concurrency=256,
            timeout_keep_alive=5,
            timeout_graceful_shutdown=2,
            h11_max_incomplete_event_size=manners.body + 64_000,
            http=Connection,
        )
        ready()
        await uvicorn.Server(config).serve(sockets=[listening])
    finally:
        stopping = asyncio.ensure_future(pool.stop())
        while not stopping.done():
            with suppress(asyncio.CancelledError):  # Ctrl-C ends the server and then this task too
                await asyncio.shield(stopping)


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family)
    except OSError as error:
        hint = "Choose another with --port, or --port 0 for any free one."
        raise ClubgraphError(
            f"cannot listen: {os.strerror(error.errno or 0)}.", place=f"{host}:{port}", hint=hint
        ) from error
    # asyncio leaves this out for sockets that are handed to it, and every answer would wait 40 ms for its second packet
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening
