"""Requests → responses of worker processes: a slow one keeps no other waiting, and one past its time is killed."""

import asyncio
import pickle
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from clubgraph.errors import ClubgraphError
from clubgraph.serve.messages import Request, Response, text
from clubgraph.serve.worker import LENGTH


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` of a query, bytes of a `result`, processes at once."""

    seconds: float = 10
    result: int = 50_000_000
    workers: int = 4


class Worker:
    """One process; `ask` it one thing at a time."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def ask(self, request: Request) -> Response:
        """Its response. Raises IncompleteReadError when the process dies."""
        assert self._process.stdin, "made with a pipe"
        data = pickle.dumps(request)
        self._process.stdin.write(LENGTH.pack(len(data)) + data)
        await self._process.stdin.drain()
        found = await self.read()
        assert isinstance(found, Response), "a worker answers with responses"
        return found

    async def read(self) -> object:
        """What it says next."""
        assert self._process.stdout, "made with a pipe"
        (length,) = LENGTH.unpack(await self._process.stdout.readexactly(LENGTH.size))
        return pickle.loads(await self._process.stdout.readexactly(length))

    async def kill(self) -> None:
        """End it now."""
        with suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()
        # what it had still to say keeps its pipe open, of which Python complains when the loop has ended
        self._process._transport.close()  # type: ignore[attr-defined]


class Pool:
    """Workers on one workspace, or on a server elsewhere, started when they are needed and kept."""

    def __init__(self, workspace: Path, title: str, limits: Limits, server: str = "") -> None:
        self._command = (str(workspace), title, str(limits.seconds), str(limits.result), server)
        self._limits = limits
        self._idle: list[Worker] = []
        self._alive: set[Worker] = set()
        self._free = asyncio.Semaphore(limits.workers)

    async def start(self) -> None:
        """Make the first two, so that a graph that cannot be read is told at once."""
        for _ in range(min(2, self._limits.workers)):
            self._idle.append(await self._made())

    async def ask(self, request: Request) -> Response:
        """The response: 504 when it takes too long, 503 when nobody is free in that time."""
        try:
            await asyncio.wait_for(self._free.acquire(), self._limits.seconds)
        except TimeoutError:
            busy = "All workers are busy with slow queries. Try again in a moment."
            return text(503, busy, (("Retry-After", str(round(self._limits.seconds))),))
        try:
            return await self._asked(request)
        finally:
            self._free.release()

    async def stop(self) -> None:
        """End all of them."""
        while self._alive:
            await self._end(next(iter(self._alive)))

    async def _asked(self, request: Request) -> Response:
        """Only a worker that has answered is used again; whoever leaves while it works has it killed."""
        worker = self._idle.pop() if self._idle else await self._made()
        try:
            response = await asyncio.wait_for(worker.ask(request), self._limits.seconds)
        except TimeoutError:
            await self._end(worker)
            return text(504, f"Stopped after {self._limits.seconds:g} s. Try a LIMIT, or a narrower pattern.")
        except (asyncio.IncompleteReadError, OSError):
            await self._end(worker)
            return text(500, "The query needed more memory than this server gives it, or is nested too deeply.")
        except BaseException:
            await asyncio.shield(self._end(worker))
            raise
        else:
            self._idle.append(worker)
            return response

    async def _end(self, worker: Worker) -> None:
        await worker.kill()
        self._alive.discard(worker)

    async def _made(self) -> Worker:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "clubgraph.serve.worker", *self._command),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
        worker = Worker(process)
        self._alive.add(worker)
        try:
            await worker.read()
        except asyncio.IncompleteReadError as error:
            await self._end(worker)
            raise ClubgraphError("a worker could not be started; the lines above say why.") from error
        except BaseException:  # the client left before the worker was ready
            await asyncio.shield(self._end(worker))
            raise
        return worker
