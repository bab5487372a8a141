"""Work and its limits → its result, or a sentence that says why there is none; what is past its time really stops.

Oxigraph runs inside native code, where neither an alarm nor Ctrl-C reaches it, so the work is done in a child process
that can be killed. The child is a copy of this process: it has the graph already.
"""

import faulthandler
import multiprocessing
import os
import pickle
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

import pyoxigraph as ox

from clubgraph.errors import ClubgraphError
from clubgraph.store.source import Source

Result = TypeVar("Result")
_HINT = "Ask for less: a LIMIT, a pattern more, or fewer patterns that have nothing to do with each other."


@dataclass(frozen=True, slots=True)
class _Failure:
    """An exception on its way from the child."""

    error: BaseException


def limited(
    seconds: float, store: Source, work: Callable[[], Result], meanwhile: Callable[[], object] = lambda: None
) -> Result:
    """The result of work on a graph; a server elsewhere keeps the limit by itself, for each request."""
    return within(seconds, work, meanwhile) if isinstance(store, ox.Store) else work()


def within(seconds: float, work: Callable[[], Result], meanwhile: Callable[[], object] = lambda: None) -> Result:
    """The result of the work, beside which something short may be done `meanwhile`. Raises ClubgraphError when it takes
    longer than `seconds`, or dies; 0 sets no limit.

    Where a process cannot be copied (Windows), the work is done here and without a limit.
    """
    if "fork" not in multiprocessing.get_all_start_methods():
        return work()
    context: Any = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_work, args=(work, sender, os.getpid()))
    try:
        with _undisturbed():
            child.start()
        sender.close()
        meanwhile()
        if not receiver.poll(seconds or None):
            raise ClubgraphError(f"stopped after {seconds:g} s.", hint=f"{_HINT} --timeout gives it more time.")
        found = pickle.loads(receiver.recv_bytes())
    except EOFError as error:
        problem = "the query ended without an answer: too much memory, or nested too deeply."
        raise ClubgraphError(problem, hint=_HINT) from error
    finally:
        if child.pid is not None:
            child.kill()
            child.join()
    if isinstance(found, _Failure):
        raise found.error
    return found  # type: ignore[no-any-return]


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C is heard behind this, in a process whose child is known by then; what is begun in here never hears it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(work: Callable[[], Any], sender: Any, parent: int) -> None:
    """Do it in the child."""
    faulthandler.disable()  # should native code fail, the parent says so in a sentence
    try:
        found = work()
    except BaseException as error:
        found = _Failure(error)
    if os.getppid() == parent:
        sender.send_bytes(pickle.dumps(found))
