"""The address of a model's server (OpenAI's chat completions) → the text of its answer, or why there is none."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from clubgraph.errors import ClubgraphError
from clubgraph.servers import address, answering, kept_secret, library

KEY = "CLUBGRAPH_MODEL_KEY"
SECONDS = 300  # a model on a laptop takes its time
LARGEST = 4_000_000  # bytes of an answer
_EXAMPLE = "http://127.0.0.1:11434/v1"


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
        httpx = library("llm")
        body, headers = bytearray(), self._headers(httpx, environment)
        url, sent = f"{self.url.rstrip('/')}/chat/completions", {"json": asked, "headers": headers}
        with (
            answering(httpx, self.url, self._slow),
            httpx.stream("POST", url, timeout=self.seconds, **sent) as answer,
        ):
            for chunk in answer.iter_bytes():
                body += chunk
                if len(body) > LARGEST:
                    raise ClubgraphError("the answer does not end.", place=self.url)
        return answer.status_code, bytes(body)

    def _slow(self) -> ClubgraphError:
        return ClubgraphError(f"took longer than {self.seconds:g} seconds.", place=self.url)

    def _headers(self, httpx: Any, environment: Mapping[str, str]) -> dict[str, str]:
        """The key, where there is one and it can be sent in secret."""
        parts = address(httpx, self.url, example=_EXAMPLE)
        if parts.userinfo:
            raise ClubgraphError("a login has no place in a URL, which others can read.", place="--endpoint",
                                 hint=f"Set {KEY}.")  # fmt: skip
        key = environment.get(KEY)
        if key:
            kept_secret(parts, "the key")
        return {"Authorization": f"Bearer {key}"} if key else {}


def _content(body: bytes, url: str) -> str:
    try:
        return str(json.loads(body)["choices"][0]["message"]["content"])
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise ClubgraphError("answers, but not as a model does.", place=url, hint="Does it end in /v1?") from error
