"""A server's address and login → what it answers to a query, whole, or a sentence that says why there is none."""

import os
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from clubgraph.errors import ClubgraphError

ROWS, TRIPLES = "application/sparql-results+json", "application/n-triples"
USER, PASSWORD = "CLUBGRAPH_STORE_USER", "CLUBGRAPH_STORE_PASSWORD"
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_CANCELLED = b"cancelled"  # Oxigraph's word at the end of what it broke off, with status 200
# Virtuoso says so in a header where it left rows out.
_CUT = {"x-sparql-maxrows": "cut the result at its limit of {} rows", "x-sql-state": "gave a part of the result ({})"}
_LESS = "Ask for less: a LIMIT, or a narrower pattern."
Parsed = TypeVar("Parsed")


class Wire:
    """One server; a request has so many `seconds`, or 0 for no limit. Raises ClubgraphError for an address that cannot
    be, and where a login would be sent in the open."""

    def __init__(self, url: str, seconds: float, environment: Mapping[str, str] = os.environ) -> None:
        try:
            import httpx
        except ImportError as error:
            hint = "Install it with: pip install 'clubgraph[store]'"
            raise ClubgraphError("the library for servers is not installed (httpx).", hint=hint) from error
        try:
            parts = httpx.URL(url)
        except httpx.InvalidURL as error:
            raise ClubgraphError(f"is no URL: {error}.", place=url) from error
        if parts.scheme not in ("http", "https") or not parts.host:
            raise ClubgraphError("is no URL of a server.", place=url, hint="Try: --store http://127.0.0.1:7878/query")
        if parts.userinfo:
            hint = f"Set {USER} and {PASSWORD}."
            raise ClubgraphError("a login has no place in a URL, which others can read.", place="--store", hint=hint)
        self.url, self.seconds = url, seconds
        self._httpx = httpx
        self._login = _login(httpx, environment)
        if self._login and parts.scheme == "http" and parts.host not in _LOOPBACK:
            raise ClubgraphError("the password would be sent in the open.", place=url, hint="Ask by https.")
        self._client = httpx.Client(headers={"User-Agent": "clubgraph"})

    def fetch(self, fields: Mapping[str, str | Sequence[str]], media: str) -> bytes:
        """The body of the answer. Raises ClubgraphError where there is none, or only a part."""
        deadline = time.monotonic() + self.seconds if self.seconds else None
        try:
            with self._client.stream(
                "POST",
                self.url,
                data=fields,
                headers={"Accept": media},
                auth=self._login,
                timeout=self.seconds or None,
            ) as answer:
                body = bytearray()
                for chunk in answer.iter_bytes():
                    body += chunk
                    if deadline and time.monotonic() > deadline:
                        raise self._slow()
        except self._httpx.TimeoutException as error:
            raise self._slow() from error
        except self._httpx.TransportError as error:
            problem, hint = (
                f"does not answer: {str(error) or type(error).__name__}.",
                "Is it running, and the address right?",
            )
            raise ClubgraphError(problem, place=self.url, hint=hint) from error
        self._check(answer, bytes(body), media)
        return bytes(body)

    def whole(self, data: bytes, read: Callable[[bytes], Parsed]) -> Parsed:
        """What is read of a body; one that cannot be read was broken off, however good its status."""
        try:
            return read(data)
        except SyntaxError as error:
            if _CANCELLED in data[-200:]:
                raise ClubgraphError("the server stopped the query at its own time limit.", place=self.url,
                                     hint=_LESS) from error  # fmt: skip
            raise ClubgraphError("the answer breaks off, or is no SPARQL result.", place=self.url) from error

    def _check(self, answer: Any, body: bytes, media: str) -> None:
        said = " ".join(body[:500].decode("utf-8", "replace").split())
        status = answer.status_code
        if status == 401:
            hint = f"Set {USER} and {PASSWORD}."
            raise ClubgraphError("asks for a login, or refuses this one.", place=self.url, hint=hint)
        if status != 200:
            if _CANCELLED in body or status in (503, 504):
                raise ClubgraphError(f"stopped the query ({status}): {said}", place=self.url, hint=_LESS)
            where = f" It points to {answer.headers['location']}." if answer.has_redirect_location else ""
            raise ClubgraphError(f"answers with status {status}.{where} {said}".rstrip(), place=self.url)
        for header, words in _CUT.items():
            if (value := answer.headers.get(header)) is not None:
                raise ClubgraphError(f"the server {words.format(value)}.", place=self.url, hint=_LESS)
        found = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        if found not in (media, "application/json", "text/plain"):
            hint = "A query endpoint often ends in /query or /sparql."
            raise ClubgraphError(f"answers with {found or 'no type'}, not with {media}.", place=self.url, hint=hint)

    def _slow(self) -> ClubgraphError:
        hint = f"{_LESS} --timeout gives it more time."
        return ClubgraphError(f"stopped after {self.seconds:g} s.", place=self.url, hint=hint)


def _login(httpx: Any, environment: Mapping[str, str]) -> Any:
    """Basic or Digest, as the server asks for; nothing where no user is set."""
    user, password = environment.get(USER), environment.get(PASSWORD, "")
    if not user:
        return None
    schemes = {"digest": httpx.DigestAuth(user, password), "basic": httpx.BasicAuth(user, password)}

    class Login(httpx.Auth):  # type: ignore[misc]
        wanted = ""  # the scheme that the server has asked for

        def auth_flow(self, request: Any) -> Any:
            if self.wanted:
                yield from schemes[self.wanted].auth_flow(request)
                return
            answer = yield request
            if answer.status_code == 401:
                asked = answer.headers.get("www-authenticate", "").partition(" ")[0].lower()
                self.wanted = asked if asked in schemes else "basic"
                yield from schemes[self.wanted].auth_flow(request)

    return Login()
