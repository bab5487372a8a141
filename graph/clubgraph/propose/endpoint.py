"""The address of a model's server (OpenAI's chat completions) → the text of its answer, or why there is none."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from clubgraph.errors import ClubgraphError

KEY = "CLUBGRAPH_MODEL_KEY"
SECONDS = 300  # a model on a laptop takes its time
LARGEST = 4_000_000  # bytes of an answer
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model of that name answers: the URL before `/chat/completions`."""

    url: str
    model: str
    seconds: float = SECONDS

    def answer(self, task: str, text: str, environment: Mapping[str, str] = os.environ) -> str:
        """What the model says to a task and a text. Raises ClubgraphError where it says nothing that can be used."""
        asked = {
            "model": self.model,
            "temperature": 0,
            "messages": [{"role": "system", "content": task}, {"role": "user", "content": text}],
        }
        status, body = self._post(asked | {"response_format": {"type": "json_object"}}, environment)
        if status == 400:  # an older server knows no response format
            status, body = self._post(asked, environment)
        if status in (401, 403):
            raise ClubgraphError("refuses the key.", place=self.url, hint=f"Set {KEY}.")
        if status == 404:
            raise ClubgraphError(f'knows no model "{self.model}" there.', place=self.url, hint="Does it end in /v1?")
        if status != 200:
            raise ClubgraphError(f"answers {status}: {body[:200].decode(errors='replace')}", place=self.url)
        return _content(body, self.url)

    def _post(self, asked: dict[str, Any], environment: Mapping[str, str]) -> tuple[int, bytes]:
        try:
            import httpx
        except ImportError as error:
            hint = "Install it with: pip install 'clubgraph[llm]'"
            raise ClubgraphError("the library for servers is not installed (httpx).", hint=hint) from error
        body, headers = bytearray(), self._headers(httpx, environment)
        try:
            with httpx.stream(
                "POST", f"{self.url.rstrip('/')}/chat/completions", json=asked, headers=headers, timeout=self.seconds
            ) as answer:
                for chunk in answer.iter_bytes():
                    body += chunk
                    if len(body) > LARGEST:
                        raise ClubgraphError("the answer does not end.", place=self.url)
                return answer.status_code, bytes(body)
        except httpx.TimeoutException as error:
            raise ClubgraphError(f"took longer than {self.seconds:g} seconds.", place=self.url) from error
        except httpx.TransportError as error:
            problem = f"does not answer: {str(error) or type(error).__name__}."
            raise ClubgraphError(problem, place=self.url, hint="Is it running, and the address right?") from error

    def _headers(self, httpx: Any, environment: Mapping[str, str]) -> dict[str, str]:
        """The key, where there is one and it can be sent in secret."""
        try:
            parts = httpx.URL(self.url)
        except httpx.InvalidURL as error:
            raise ClubgraphError(f"is no URL: {error}.", place=self.url) from error
        if parts.scheme not in ("http", "https") or not parts.host or parts.userinfo:
            raise ClubgraphError("is no URL of a server.", place=self.url, hint="Try: http://127.0.0.1:11434/v1")
        key = environment.get(KEY)
        if key and parts.scheme == "http" and parts.host not in _LOOPBACK:
            raise ClubgraphError("the key would be sent in the open.", place=self.url, hint="Ask by https.")
        return {"Authorization": f"Bearer {key}"} if key else {}


def _content(body: bytes, url: str) -> str:
    try:
        return str(json.loads(body)["choices"][0]["message"]["content"])
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise ClubgraphError("answers, but not as a model does.", place=url, hint="Does it end in /v1?") from error
