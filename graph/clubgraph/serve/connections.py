"""Connections to the server: one that asks nothing, or never says what to the end, is closed and takes nobody's place.

Uvicorn limits the time between two requests of a connection, and not that until the first, or that of half a header.
"""

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol

SECONDS = 10.0  # for a header


class Connection(H11Protocol):
    """One connection of uvicorn's, which waits so long for a header."""

    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Wait on, or no more."""
        super().data_received(data)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget it."""
        super().connection_lost(exc)
        self._rest()

    def _wait(self) -> None:
        if not self._asks_nothing():
            self._rest()
        elif self._waiting is None:
            self._waiting = self.loop.call_later(SECONDS, self._late)

    def _rest(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _late(self) -> None:
        if self._asks_nothing():
            self.transport.close()

    def _asks_nothing(self) -> bool:
        cycle = self.cycle
        return cycle is None or cycle.response_complete
