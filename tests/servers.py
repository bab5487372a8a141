"""Servers for tests: Oxigraph's own on a free port, and one that answers as a test wants."""

import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest

BINARY = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
needs_server = pytest.mark.skipif(BINARY is None, reason="Oxigraph's server (PyPI oxigraph) is not installed")

# Status, headers and body; what a request was: its method, path with query, headers and body.
Answer = tuple[int, dict[str, str], bytes]
Asked = tuple[str, str, Any, bytes]
JSON = {"Content-Type": "application/sparql-results+json"}


@contextmanager
def oxigraph(folder: Path, *options: str, command: str = "serve") -> Iterator[str]:
    """The address for queries of a server on this folder."""
    port = free_port()
    words = [str(BINARY), command, "-l", str(folder), "-b", f"127.0.0.1:{port}", *options]
    running = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}/query"
    try:
        _wait(url)
        yield url
    finally:
        running.terminate()
        running.wait()


@contextmanager
def answering(answer: Callable[[Asked], Answer], path: str = "/query") -> Iterator[tuple[str, list[Asked]]]:
    """The address of a server that answers so, and what it was asked."""
    seen: list[Asked] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = self.command, self.path, self.headers, self.rfile.read(int(self.headers["Content-Length"]))
            seen.append(asked)
            status, headers, data = answer(asked)
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(data))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        do_PUT = do_POST  # noqa: N815  # the name that the library looks for

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{path}", seen
    finally:
        server.shutdown()
        server.server_close()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def _wait(url: str) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            httpx.get(url, params={"query": "ASK {}"})
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError(url)
