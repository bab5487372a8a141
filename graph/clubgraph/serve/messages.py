"""Requests and responses as plain records, apart from any socket."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

_DIGITS = 9
_FIELDS = 100  # more fields than any question has


class Refusal(Exception):
    """Why a request gets no answer: the status and a sentence for a person."""

    def __init__(self, status: int, sentence: str, **headers: str) -> None:
        super().__init__(sentence)
        self.status, self.sentence = status, sentence
        self.headers = tuple((name.replace("_", "-"), value) for name, value in headers.items())


@dataclass(frozen=True, slots=True)
class Request:
    """What came in; header names are in lower case, the path is decoded, the query string is not."""

    method: str
    path: str
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def media(self) -> str:
        """The media type of the body without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str:
        """The charset that the body claims to have; UTF-8 where it says nothing."""
        for part in self.headers.get("content-type", "").split(";")[1:]:
            name, _, value = part.partition("=")
            if name.strip().lower() == "charset":
                return value.strip().strip('"').lower()
        return "utf-8"

    @property
    def endpoint(self) -> str:
        """Where the client asks SPARQL; also the base of its relative IRIs."""
        return f"http://{self.headers.get('host', 'localhost')}/sparql"

    @property
    def parameters(self) -> list[tuple[str, str]]:
        """The query string's fields. Raises Refusal where they are not UTF-8."""
        return decoded(self.query)


@dataclass(frozen=True, slots=True)
class Response:
    """What goes out."""

    status: int
    media: str
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()


def decoded(form: str) -> list[tuple[str, str]]:
    """The fields of a url-encoded text, in order. Raises Refusal for what is not UTF-8, or has too many."""
    try:
        return parse_qsl(form, keep_blank_values=True, errors="strict", max_num_fields=_FIELDS)
    except ValueError as error:
        raise Refusal(400, "The fields of this request are not UTF-8, or there are too many of them.") from error


def number(word: str) -> bool:
    """Whether it is a number of a few digits, which `int` reads."""
    return word.isascii() and word.isdecimal() and len(word) <= _DIGITS


def text(status: int, sentence: str, headers: tuple[tuple[str, str], ...] = ()) -> Response:
    """A sentence as a response."""
    return Response(status, "text/plain; charset=utf-8", f"{sentence}\n".encode(errors="replace"), headers)
