"""The ASGI application: hosts, sizes, slow and leaving clients, headers and the log; what is asked goes to the pool."""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import ClientDisconnect
from starlette.requests import Request as Incoming
from starlette.responses import Response as Outgoing

from clubgraph.serve.front import front
from clubgraph.serve.messages import Refusal, Request, Response, text

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HOSTS = frozenset(("localhost", "127.0.0.1", "[::1]"))
Ask = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Manners:
    """Whom the server talks to: `hosts` by which it may be called, the `cors` origin that may read it from a page,
    the largest `body` of a request in bytes, and the `patience` in seconds with a client that sends or reads slowly."""

    hosts: frozenset[str] = _HOSTS
    cors: str | None = None
    body: int = 1_000_000
    patience: float = 15
    log: Callable[[str], None] = field(default=lambda line: print(line, file=sys.stderr, flush=True))


class App:
    """One ASGI application."""

    def __init__(self, ask: Ask, manners: Manners, build: Callable[[], str | None] = lambda: None) -> None:
        self._ask, self._manners, self._build = ask, manners, build

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        start, incoming = time.perf_counter(), Incoming(scope, receive)
        try:
            response = await self._response(incoming)
        except (ClientDisconnect, asyncio.CancelledError):
            self._log(incoming, 499, 0, start)
            return
        outgoing = self._outgoing(incoming, response)
        self._log(incoming, response.status, len(response.body), start)
        with suppress(TimeoutError, OSError):
            await asyncio.wait_for(outgoing(scope, receive, send), self._manners.patience * 4)

    async def _response(self, incoming: Incoming) -> Response:
        try:
            self._check_host(incoming)
            request = await self._read(incoming)
        except Refusal as refusal:
            return text(refusal.status, refusal.sentence, (*refusal.headers, ("Connection", "close")))
        if request.method == "OPTIONS":
            return Response(204, "text/plain", b"", (("Allow", "GET, HEAD, POST, OPTIONS"),))
        return front(request, self._build()) or await self._while_here(incoming, request)

    async def _while_here(self, incoming: Incoming, request: Request) -> Response:
        """What the pool says; a client that leaves takes its query along."""
        asked = asyncio.ensure_future(self._ask(request))
        gone = asyncio.ensure_future(_left(incoming))
        try:
            await asyncio.wait((asked, gone), return_when=asyncio.FIRST_COMPLETED)
            if asked.done():
                return asked.result()
            raise ClientDisconnect
        finally:
            for task in (asked, gone):
                task.cancel()
            await asyncio.gather(asked, gone, return_exceptions=True)

    def _check_host(self, incoming: Incoming) -> None:
        host = incoming.headers.get("host", "")
        name, _, port = host.rpartition(":") if not host.endswith("]") and ":" in host else (host, "", "0")
        if name.lower() not in self._manners.hosts or not port.isdecimal():
            raise Refusal(421, "This server is not called so. A page elsewhere may be trying to read it; it answers to "
                               f"{', '.join(sorted(self._manners.hosts))}.")  # fmt: skip

    async def _read(self, incoming: Incoming) -> Request:
        most, body = self._manners.body, bytearray()
        if len(incoming.url.query) > most or _declared(incoming) > most:
            raise Refusal(413, f"A request has at most {most / 1_000_000:g} MB.")
        try:
            async with asyncio.timeout(self._manners.patience):
                async for chunk in incoming.stream():
                    body += chunk
                    if len(body) > most:
                        raise Refusal(413, f"A request has at most {most / 1_000_000:g} MB.")
        except TimeoutError as error:
            raise Refusal(408, f"The request did not come whole within {self._manners.patience:g} s.") from error
        headers = {name.lower(): value for name, value in incoming.headers.items()}
        accepts = incoming.headers.getlist("accept")
        headers |= {"accept": ", ".join(accepts)} if accepts else {}
        return Request(incoming.method, incoming.scope["path"], incoming.url.query, headers, bytes(body))

    def _outgoing(self, incoming: Incoming, response: Response) -> Outgoing:
        body = b"" if incoming.method == "HEAD" else response.body
        outgoing = Outgoing(body, response.status)
        headers = outgoing.headers
        if response.status != 204:
            headers["Content-Type"], headers["Content-Length"] = response.media, str(len(response.body))
        headers["X-Content-Type-Options"], headers["Referrer-Policy"] = "nosniff", "no-referrer"
        headers["Cache-Control"] = "no-cache"
        # the explorer brings its own policy, which allows its one script by its hash
        explorer = incoming.scope["path"].rstrip("/") == "/explorer"
        headers["Content-Security-Policy"] = "frame-ancestors 'none'" if explorer else POLICY
        for name, value in response.headers:
            headers[name] = value
        self._allow_origin(incoming, headers)
        return outgoing

    def _allow_origin(self, incoming: Incoming, headers: Any) -> None:
        origin = incoming.headers.get("origin")
        if self._manners.cors and origin and self._manners.cors in ("*", origin):
            headers["Access-Control-Allow-Origin"] = self._manners.cors
            headers["Access-Control-Allow-Methods"] = "GET, HEAD, POST, OPTIONS"
            headers["Access-Control-Allow-Headers"] = "Accept, Content-Type"
            headers.add_vary_header("Origin")
        else:
            headers["Cross-Origin-Resource-Policy"] = "same-origin"

    def _log(self, incoming: Incoming, status: int, size: int, start: float) -> None:
        path = incoming.scope["path"].encode("unicode_escape").decode()
        milliseconds = (time.perf_counter() - start) * 1000
        self._manners.log(f"{incoming.method} {path} {status} {size} B {milliseconds:.0f} ms")


def _declared(incoming: Incoming) -> int:
    length = incoming.headers.get("content-length", "")
    return int(length) if length.isdecimal() else 0


async def _left(incoming: Incoming) -> None:
    """Return when the client has gone."""
    while True:
        message = await incoming.receive()
        if message["type"] == "http.disconnect":
            return
