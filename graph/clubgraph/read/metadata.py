"""seeds/articles.toml as text: a table of one article added or taken out, everything else as it stands."""

import json
import re
import tomllib
from collections.abc import Mapping

from clubgraph.errors import ClubgraphError
from clubgraph.read.articles import METADATA

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_DATE = re.compile(r"\d{4}(-\d{2}-\d{2})?")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")  # TOML's lines: a string may hold what else Python takes for an end of line
_HEADER = re.compile(r"\s*\[")


def with_table(text: str | None, article: str, values: Mapping[str, str]) -> str | None:
    """The file with a table of what is known of the article at its end; `text` None is a file that is not there.

    The same where nothing is known.
    """
    if not values:
        return text
    name = article if _BARE.fullmatch(article) else json.dumps(article)
    table = f"[{name}]\n" + "".join(f"{key} = {_written(key, value)}\n" for key, value in values.items())
    return table if text is None else f"{text}\n{table}"


def without_table(text: str | None, article: str) -> str | None:
    """The file without the article's table, byte for byte as it was before `with_table`; None when nothing is left of
    a file that it made. Comments above the next table stay.

    Raises ClubgraphError when the table is written in a way that cannot be taken out safely.
    """
    if text is None or article not in (before := tomllib.loads(text)):
        return text
    lines = _LINE.findall(text)
    named = re.compile(rf"\s*\[\s*[\"']?{re.escape(article)}[\"']?\s*\]")
    first = next((number for number, line in enumerate(lines) if named.match(line)), None)
    if first is not None:
        after = _without(lines, first)
        left = tomllib.loads(after) if _is_toml(after) else None
        if left == {name: table for name, table in before.items() if name != article}:
            return after if after or first else None
    hint = f"Take what it says of {article} out by hand, then run this again."
    raise ClubgraphError("its table cannot be taken out safely.", place=METADATA, hint=hint)


def _without(lines: list[str], first: int) -> str:
    end = first + 1
    while end < len(lines) and lines[end].lstrip().startswith("#"):
        end += 1
    number = end
    while number < len(lines) and not _HEADER.match(lines[number]):
        number += 1
        if lines[number - 1].strip() and not lines[number - 1].lstrip().startswith("#"):
            end = number
    if first and not lines[first - 1].strip():
        first -= 1
    elif first and end == len(lines):
        lines = [*lines[: first - 1], lines[first - 1].removesuffix("\n"), *lines[first:]]
    return "".join(lines[:first] + lines[end:])


def _written(key: str, value: str) -> str:
    """A date as TOML's own, or a year as a number; else words, JSON's escapes being TOML's."""
    if key == "published" and _DATE.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _is_toml(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True
