"""How far a long run is, on stderr: a line that changes on a terminal, a line now and then elsewhere."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

_PAUSE = 60.0  # seconds between two lines where nobody watches
_LEAST = 1.0  # seconds after which a pace can be told


class Pace:
    """Counts what is done → words: how many, how fast, and how long it will still take."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._begun = clock, clock()

    def words(self, read: int, kept: int, gone: float) -> str:
        """`read` were done in this run, `kept` before; `gone` is how much of everything was looked at, 0 to 1."""
        spent = self._clock() - self._begun
        said = f"{read + kept:,} articles"
        if not read or spent < _LEAST:
            return said
        said += f", {60 * read / spent:,.0f} a minute"
        if 0 < gone <= 1:
            left = max(0.0, (read + kept) / gone - read - kept)
            said += f", {_spell(left * spent / read)} left"
        return said


def _spell(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


@contextmanager
def shown(what: str) -> Iterator[Callable[[str], None]]:
    """A function to call with the words of the moment."""
    if sys.stderr.isatty():
        from rich.console import Console

        with Console(stderr=True).status(what) as status:
            yield lambda words: status.update(f"{what}: {words}")
        return
    last = time.monotonic()

    def plain(words: str) -> None:
        nonlocal last
        if time.monotonic() - last >= _PAUSE:
            last = time.monotonic()
            click.echo(f"{what}: {words}", err=True)

    yield plain
