"""What a server answered → nothing where all is well, else a sentence that says what is wrong and how to mend it."""

from typing import Any

from clubgraph.errors import ClubgraphError

USER, PASSWORD = "CLUBGRAPH_STORE_USER", "CLUBGRAPH_STORE_PASSWORD"
CANCELLED = b"cancelled"  # Oxigraph's word at the end of what it broke off, with status 200
LESS = "Ask for less: a LIMIT, or a narrower pattern."
# Virtuoso says so in a header where it left rows out.
_CUT = {"x-sparql-maxrows": "cut the result at its limit of {} rows", "x-sql-state": "gave a part of the result ({})"}
# What Virtuoso says of a path that may begin and end anywhere.
_SAID = {"transitive start not given": "Give the path a thing to begin or to end with."}
_WRITTEN = {
    403: "It may be serving for reading only, or this user may not write.",
    404: "Name the address for writing with --update and --graph-store; docs/scale.md has those of known servers.",
    405: "Name the address for writing with --update and --graph-store; docs/scale.md has those of known servers.",
    413: "Send less at a time: --piece 2000",
    507: "Its disk is full.",
}


class Unanswered(ClubgraphError):
    """A server that gives no whole answer, or does not do what it is told: nothing that the query could help."""


def check_answer(answer: Any, body: bytes, media: str, url: str) -> None:
    """Raises ClubgraphError unless it is a whole answer of this media type."""
    said, status = _said(body), answer.status_code
    if status == 401:
        raise _login(url)
    if status != 200:
        if CANCELLED in body or status in (503, 504):
            raise Unanswered(f"stopped the query ({status}): {said}", place=url, hint=LESS)
        hint = next((hint for words, hint in _SAID.items() if words in said), "")
        raise Unanswered(f"answers with status {status}.{_where(answer)} {said}".rstrip(), place=url, hint=hint)
    for header, words in _CUT.items():
        if (value := answer.headers.get(header)) is not None:
            raise Unanswered(f"the server {words.format(value)}.", place=url, hint=LESS)
    found = _media(answer)
    if found not in (media, "application/json", "text/plain"):
        hint = "A query endpoint often ends in /query or /sparql."
        raise Unanswered(f"answers with {found or 'no type'}, not with {media}.", place=url, hint=hint)


def check_written(answer: Any, body: bytes, url: str) -> None:
    """Raises ClubgraphError unless the server says that it has written."""
    said, status = _said(body), answer.status_code
    if status == 401:
        raise _login(url)
    if status not in (200, 201, 204):
        hint = _WRITTEN.get(status, "")
        raise Unanswered(f"refuses to write ({status}).{_where(answer)} {said}".rstrip(), place=url, hint=hint)


def slow(url: str, seconds: float, *, writing: bool) -> Unanswered:
    """What is said when the time is over."""
    less = "Send less at a time with --piece;" if writing else LESS
    return Unanswered(f"stopped after {seconds:g} s.", place=url, hint=f"{less} --timeout gives it more time.")


def _login(url: str) -> Unanswered:
    hint = f"Set {USER} and {PASSWORD}."
    return Unanswered("asks for a login, or refuses this one.", place=url, hint=hint)


def _where(answer: Any) -> str:
    return f" It points to {answer.headers['location']}." if answer.has_redirect_location else ""


def _media(answer: Any) -> str:
    return str(answer.headers.get("content-type", "").partition(";")[0].strip().lower())


def _said(body: bytes) -> str:
    return " ".join(body[:500].decode("utf-8", "replace").split())
