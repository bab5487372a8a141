"""Requests that need no graph → their responses: the question page, its files, health, the way in."""

import json
from functools import cache
from pathlib import Path

from clubgraph import __version__
from clubgraph.serve.messages import Request, Response, text

_ASSETS = Path(__file__).parent / "assets"
_FILES = {
    "/ask": ("ask.html", "text/html; charset=utf-8"),
    "/assets/ask.js": ("ask.js", "text/javascript; charset=utf-8"),
    "/assets/ask.css": ("ask.css", "text/css; charset=utf-8"),
    "/assets/strings.en.json": ("strings.en.json", "application/json"),
    "/assets/strings.he.json": ("strings.he.json", "application/json"),
}


def front(request: Request, build: str | None) -> Response | None:
    """The response; None for what only the graph can answer."""
    path = request.path.rstrip("/")
    if path in ("", "/health", *_FILES) and request.method not in ("GET", "HEAD"):
        return text(405, f"This is read by GET, not by {request.method}.", (("Allow", "GET, HEAD"),))
    if path == "":
        return Response(307, "text/plain; charset=utf-8", b"", (("Location", "/ask"),))
    if path == "/health":
        said = {"status": "ok", "version": __version__, "build": build}
        return Response(200, "application/json", json.dumps(said).encode())
    if path in _FILES:
        name, media = _FILES[path]
        return Response(200, media, _file(name))
    return None


@cache
def _file(name: str) -> bytes:
    return (_ASSETS / name).read_bytes()
