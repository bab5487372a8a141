"""`--executor` → the executors that reading fans out over: processes here, a Dask cluster, or anybody's own."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context

from clubgraph.errors import ClubgraphError

POOL = "pool"
_AHEAD = 64  # tasks handed to a cluster at a time
_PATIENCE = 10  # seconds that a scheduler has to answer


@dataclass(frozen=True, slots=True)
class Engine:
    """What makes executors, and how many tasks one is handed at a time."""

    make: Callable[[], Executor]
    ahead: int


@contextmanager
def engine(spoken: str, *, processes: int | None = None) -> Iterator[Engine]:
    """The engine of the option's words. Raises ClubgraphError when there is no such one, or it does not answer."""
    if spoken == POOL:
        count = processes or os.cpu_count() or 1
        yield Engine(lambda: _pool(count), 2 * count + 1)
    elif spoken.startswith(("tcp://", "tls://")):
        with _dask(spoken) as made:
            yield made
    else:
        yield Engine(_named(spoken), _AHEAD)


def _pool(count: int) -> Executor:
    """Fresh processes: a fork would share an open store."""
    return ProcessPoolExecutor(count, get_context("spawn"), initializer=_end_quietly)


def _end_quietly() -> None:
    """Ctrl-C ends a worker without a word; who started it has something to say."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def _dask(address: str) -> Iterator[Engine]:
    try:
        from distributed import Client
    except ImportError as error:
        hint = "Install them with: pip install 'clubgraph[cluster]'"
        raise ClubgraphError(f"the libraries for a cluster are not installed ({error.name}).", hint=hint) from error
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        hint = "Start one with: dask scheduler, and workers with: dask worker ADDRESS"
        raise ClubgraphError("no Dask scheduler answers.", place=address, hint=hint) from error
    try:
        # not pure: a task that goes once more is another task, and not the fault of the first
        yield Engine(lambda: client.get_executor(pure=False), _AHEAD)  # type: ignore[no-untyped-call]
    finally:
        client.close(timeout=_PATIENCE)  # type: ignore[no-untyped-call]


def _named(spoken: str) -> Callable[[], Executor]:
    """`module:callable`, found as Python finds modules, in the folder in which the command runs too."""
    module, colon, name = spoken.partition(":")
    hint = "Say pool, tcp://HOST:PORT of a Dask scheduler, or module:callable that returns an executor."
    if not colon or not module or not name:
        raise ClubgraphError(f'"{spoken}" is no executor.', hint=hint)
    sys.path.insert(0, "")
    try:
        found = getattr(import_module(module), name)
    except (ImportError, AttributeError) as error:
        raise ClubgraphError(f'"{spoken}" is not there: {error}.', hint=hint) from error
    finally:
        sys.path.remove("")
    if not callable(found):
        raise ClubgraphError(f'"{spoken}" cannot be called.', hint=hint)
    made: Callable[[], Executor] = found
    return made
