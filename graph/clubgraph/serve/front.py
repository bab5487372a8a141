"""Requests that need no graph → their responses: the question page, its files, health, the way in."""

import json
from functools import cache
from pathlib import Path

from clubgraph import __version__
from clubgraph.read.vocabulary import vocabulary
from clubgraph.serve.messages import Request, Response, text

_ASSETS = Path(__file__).parent / "assets"
_FILES = {
    "/ask": ("ask.html", "text/html; charset=utf-8"),
    "/assets/ask.js": ("ask.js", "text/javascript; charset=utf-8"),
    "/assets/prefixes.js": ("prefixes.js", "text/javascript; charset=utf-8"),
    "/assets/views.js": ("views.js", "text/javascript; charset=utf-8"),
    "/assets/editor.js": ("editor.js", "text/javascript; charset=utf-8"),
    "/assets/ask.css": ("ask.css", "text/css; charset=utf-8"),
    "/assets/strings.en.json": ("strings.en.json", "application/json"),
    "/assets/strings.he.json": ("strings.he.json", "application/json"),
}
# The editor that `make assets` fetches; without it the page has its plain text area.
_YASQE = {
    "/assets/yasqe.js": ("yasqe/yasqe.min.js", "text/javascript; charset=utf-8"),
    "/assets/yasqe.css": ("yasqe/yasqe.min.css", "text/css; charset=utf-8"),
}
_WORDS = "/assets/words.json"  # what the editor offers behind `cg:`
_WITH_YASQE = b'<link rel="stylesheet" href="/assets/yasqe.css">\n<script src="/assets/yasqe.js"></script>'


def bundled() -> bool:
    """Whether the editor's bundle is there."""
    return all((_ASSETS / name).is_file() for name, _ in _YASQE.values())


def front(request: Request, build: str | None) -> Response | None:
    """The response; None for what only the graph can answer."""
    path = request.path.rstrip("/")
    files = _FILES | (_YASQE if bundled() else {})
    if path in ("", "/health", _WORDS, *files) and request.method not in ("GET", "HEAD"):
        return text(405, f"This is read by GET, not by {request.method}.", (("Allow", "GET, HEAD"),))
    if path == "":
        return Response(307, "text/plain; charset=utf-8", b"", (("Location", "/ask"),))
    if path == "/health":
        said = {"status": "ok", "version": __version__, "build": build}
        return Response(200, "application/json", json.dumps(said).encode())
    if path == _WORDS:
        return Response(200, "application/json", _words())
    if path in files:
        name, media = files[path]
        editor = _WITH_YASQE if len(files) > len(_FILES) else b""
        return Response(200, media, _file(name).replace(b"<!-- editor -->", editor))
    return None


@cache
def _words() -> bytes:
    """Every word of the vocabulary with what it means, in the order of the alphabet."""
    said = {f"cg:{name}": word.comment for name, word in sorted(vocabulary().words.items())}
    return json.dumps(said, ensure_ascii=False).encode()


@cache
def _file(name: str) -> bytes:
    return (_ASSETS / name).read_bytes()
