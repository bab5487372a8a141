"""The address of somebody's server → that it can be asked, and without a secret in the open; why it does not answer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from clubgraph.errors import ClubgraphError

_LOOPBACK = ("localhost", "127.0.0.1", "::1")


def library(extra: str) -> Any:
    """The library that asks servers. Raises ClubgraphError where the `extra` of the package is not installed."""
    try:
        import httpx
    except ImportError as error:
        hint = f"Install it with: pip install 'clubgraph[{extra}]'"
        raise ClubgraphError("the library for servers is not installed (httpx).", hint=hint) from error
    return httpx


def address(httpx: Any, url: str, *, example: str) -> Any:
    """The parts of an address. Raises ClubgraphError for what is none."""
    try:
        parts = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise ClubgraphError(f"is no URL: {error}.", place=url) from error
    if parts.scheme not in ("http", "https") or not parts.host:
        raise ClubgraphError("is no URL of a server.", place=url, hint=f"Try: {example}")
    return parts


def kept_secret(parts: Any, secret: str) -> None:
    """Raises ClubgraphError where a secret (`the key`) would cross a network for all to read."""
    if parts.scheme == "http" and parts.host not in _LOOPBACK:
        raise ClubgraphError(f"{secret} would be sent in the open.", place=str(parts), hint="Ask by https.")


@contextmanager
def answering(
    httpx: Any, url: str, slow: Callable[[], ClubgraphError], kind: type[ClubgraphError] = ClubgraphError
) -> Iterator[None]:
    """What is asked within fails with a sentence: `slow`, or one of this kind where nobody answers."""
    try:
        yield
    except httpx.TimeoutException as error:
        raise slow() from error
    except httpx.TransportError as error:
        problem = f"does not answer: {str(error) or type(error).__name__}."
        raise kind(problem, place=url, hint="Is it running, and the address right?") from error
