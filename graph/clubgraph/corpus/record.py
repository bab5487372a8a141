"""A record of a corpus (`text`, `title`, `published`, `outlet`, `language`, `url`, `id`) → its article."""

import json
import re
from collections.abc import Mapping
from typing import Any

from clubgraph.errors import ClubgraphError
from clubgraph.ids import digest, slug
from clubgraph.model import Article
from clubgraph.read.articles import ID, one_article
from clubgraph.read.dates import iso_date
from clubgraph.read.texts import LIMIT

_WORDS = ("title", "outlet", "url")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def object_of(line: bytes, place: str) -> Mapping[str, Any]:
    """The record of a line of JSON. Raises ClubgraphError at `place`."""
    try:
        found = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ClubgraphError(f"is not UTF-8 at byte {error.start} of the line.", place=place) from error
    except (ValueError, RecursionError) as error:
        problem = "is cut short, or no JSON" if isinstance(error, ValueError) else "is JSON nested too deep"
        raise ClubgraphError(f"{problem}.", place=place) from error
    if not isinstance(found, dict):
        raise ClubgraphError('is no record: {"text": …}.', place=place)
    return found


def article_of(record: Mapping[str, Any], place: str) -> Article:
    """The article of a record. Raises ClubgraphError at `place` when it has no text, or a field is not what it is
    called."""
    text = record.get("text")
    if not isinstance(text, str) or not text:
        raise ClubgraphError("has no text.", place=place)
    _whole(record, place)
    size = len(text.encode())
    if size > LIMIT:
        raise ClubgraphError(f"is too large: {size:,} bytes, and at most {LIMIT:,} are read.", place=place)
    known = {key: _words(key, record[key], place) for key in _WORDS if record.get(key)}
    if record.get("published"):
        known["published"] = _day(record["published"], place)
    if record.get("language"):
        known["language"] = _language(record["language"], place)
    return one_article(_identifier(record, known, text), text, known, place=place)


def _identifier(record: Mapping[str, Any], known: Mapping[str, str], text: str) -> str:
    """The one that is given, else a hash of what is there: the same record has the same one on every run."""
    given = record.get("id")
    if given is None or given == "":
        return f"a{digest(*(f'{key}={value}' for key, value in sorted(known.items())), text, length=16)}"
    name = str(given)
    return name if ID.fullmatch(name) else f"{slug(name)[:60]}-{digest(name, length=8)}"


def _whole(record: Mapping[str, Any], place: str) -> None:
    """A half of a surrogate pair, or a byte that is no UTF-8, is no character and cannot be written."""
    for key in ("text", "id", "language", "published", *_WORDS):
        value = record.get(key)
        try:
            value.encode() if isinstance(value, str) else None
        except UnicodeEncodeError as error:
            problem = f"{key} is not UTF-8: what stands at character {error.start} is no character."
            raise ClubgraphError(problem, place=place, hint="Save it as UTF-8.") from error


def _words(key: str, value: object, place: str) -> str:
    if not isinstance(value, str):
        raise ClubgraphError(f"{key}: {str(value)[:40]!r} is not words.", place=place)
    return value


def _day(value: object, place: str) -> str:
    """A date, or the day of a moment."""
    moment = _MOMENT.match(value) if isinstance(value, str) else None
    try:
        return iso_date(moment[1] if moment else value)
    except ClubgraphError as error:
        raise ClubgraphError(f"published: {error.problem}", place=place, hint=error.hint) from error


def _language(value: object, place: str) -> str:
    """`en` of `en` and of `en-GB`."""
    code = str(value).lower().partition("-")[0].partition("_")[0]
    if not _LANGUAGE.fullmatch(code):
        raise ClubgraphError(f'"{str(value)[:20]}" is not a language.', place=place, hint="Write en, es or he.")
    return code
