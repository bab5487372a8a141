"""Requests on standard input → responses on standard output: the process in which queries run."""

import pickle
import signal
import struct
import sys
import traceback
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from clubgraph import places
from clubgraph.ask.graph import BUILT, opened, reached
from clubgraph.ask.library import Question, library
from clubgraph.serve.messages import Request, Response, text
from clubgraph.serve.site import Site, respond
from clubgraph.store.kept import CURRENT, FOLDER
from clubgraph.store.remote import Remote

LENGTH = struct.Struct("!I")
_SLACK = 2  # seconds past the limit after which the kernel ends this process, should the server have died
_MEMORY = 3 << 30  # bytes that a query may take on top of the graph


def main(workspace: Path, title: str, seconds: float, limit: int, server: str = "") -> None:
    """Answer until the input ends, from the workspace or from a `server` elsewhere. The graph is read again when a
    build has replaced it, and of a server nothing is remembered."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, responses = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    stamp = _stamp(workspace)
    site = _elsewhere(workspace, title, limit, server, seconds) if server else _site(workspace, title, limit)
    _limit_memory()
    _write(responses, None)
    while (request := _read(requests)) is not None:
        _alarm(seconds + _SLACK)
        if isinstance(site.store, Remote):
            site = replace(site, store=site.store.anew(), words={})
        elif (now := _stamp(workspace)) not in (stamp, None):
            site, stamp = _site(workspace, title, limit), now
        _write(responses, _answered(request, site))
        _alarm(0)


def _answered(request: Request, site: Site) -> Response:
    try:
        return respond(request, site)
    except MemoryError:
        return text(500, "The query needed more memory than this server gives it. Try a LIMIT.")
    except Exception:  # a fault of ours: the log has it, the client has a sentence, the server lives
        traceback.print_exc()
        return text(500, "This server made a mistake; its log says which.")


def _site(workspace: Path, title: str, limit: int) -> Site:
    found = opened(workspace)
    return Site(found.store, _questions(workspace), title, workspace / BUILT.parent, found.columns, limit)


def _elsewhere(workspace: Path, title: str, limit: int, server: str, seconds: float) -> Site:
    return Site(reached(server, seconds).store, _questions(workspace), title, None, limit=limit)


def _questions(workspace: Path) -> dict[str, Question]:
    return library((workspace / "queries", places.demo() / "queries"))


def _stamp(workspace: Path) -> tuple[int, int] | None:
    for path in (workspace / BUILT, workspace / BUILT.parent / FOLDER / CURRENT):
        with suppress(OSError):
            found = path.stat()
            return found.st_mtime_ns, found.st_size
    return None


def _alarm(seconds: float) -> None:
    """The kernel ends this process then; no handler of ours, since native code would not let it run."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return
    used = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize() \
        if Path("/proc/self/statm").exists() else 0  # fmt: skip
    if used:
        resource.setrlimit(resource.RLIMIT_AS, (used + _MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _read(stream: BinaryIO) -> Any:
    head = stream.read(LENGTH.size)
    return pickle.loads(stream.read(LENGTH.unpack(head)[0])) if len(head) == LENGTH.size else None


def _write(stream: BinaryIO, found: Any) -> None:
    data = pickle.dumps(found)
    stream.write(LENGTH.pack(len(data)) + data)
    stream.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], float(sys.argv[3]), int(sys.argv[4]), sys.argv[5])
