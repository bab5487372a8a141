"""A server's address and login → what it answers to a query, whole, or a sentence that says why there is none."""

import os
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

from clubgraph.errors import ClubgraphError
from clubgraph.servers import address, answering, kept_secret, library
from clubgraph.store.refusal import CANCELLED, LESS, PASSWORD, USER, Unanswered, check_answer, check_written, slow

ROWS, TRIPLES = "application/sparql-results+json", "application/n-triples"
Parsed = TypeVar("Parsed")


class Wire:
    """One address of a server; a request has so many `seconds`, or 0 for no limit. Raises ClubgraphError for an address
    that cannot be, and where a login would be sent in the open."""

    def __init__(self, url: str, seconds: float, environment: Mapping[str, str] = os.environ) -> None:
        httpx = library("store")
        parts = address(httpx, url, example="--store http://127.0.0.1:7878/query")
        if parts.userinfo:
            hint = f"Set {USER} and {PASSWORD}."
            raise ClubgraphError("a login has no place in a URL, which others can read.", place="--store", hint=hint)
        self.url, self.seconds, self.graph = url, seconds, parts.params.get("default-graph-uri")
        self._httpx = httpx
        self._login = _login(httpx, environment)
        if self._login:
            kept_secret(parts, "the password")
        self._client = httpx.Client(headers={"User-Agent": "clubgraph"})

    def fetch(self, fields: Mapping[str, str | Sequence[str]], media: str) -> bytes:
        """The body of the answer. Raises ClubgraphError where there is none, or only a part."""
        answer, body = self._asked("POST", self.url, data=fields, headers={"Accept": media})
        check_answer(answer, body, media, self.url)
        return body

    def send(self, method: str, data: bytes, media: str, **query: str) -> None:
        """Have the server write. Raises ClubgraphError where it does not say that it did: then nobody knows."""
        url = self._httpx.URL(self.url).copy_merge_params(query)
        answer, body = self._asked(method, url, content=data, headers={"Content-Type": media, "Accept": "*/*"})
        check_written(answer, body, self.url)

    def whole(self, data: bytes, read: Callable[[bytes], Parsed]) -> Parsed:
        """What is read of a body; one that cannot be read was broken off, however good its status."""
        try:
            return read(data)
        except SyntaxError as error:
            if CANCELLED in data[-200:]:
                raise Unanswered("the server stopped the query at its own time limit.", place=self.url,
                                     hint=LESS) from error  # fmt: skip
            raise Unanswered("the answer breaks off, or is no SPARQL result.", place=self.url) from error

    def _asked(self, method: str, url: Any, **request: Any) -> tuple[Any, bytes]:
        """The answer with its body, all of it within the time there is."""
        deadline = time.monotonic() + self.seconds if self.seconds else None
        body = bytearray()
        late = partial(slow, self.url, self.seconds, writing="content" in request)
        sent = {"auth": self._login, "timeout": self.seconds or None, **request}
        with answering(self._httpx, self.url, late, Unanswered), self._client.stream(method, url, **sent) as answer:
            for chunk in answer.iter_bytes():
                body += chunk
                if deadline and time.monotonic() > deadline:
                    raise late()
        return answer, bytes(body)


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
