"""seeds/articles and seeds/articles.toml → the articles, untouched, with what is known of each."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.ids import slug
from clubgraph.model import Article
from clubgraph.read.dates import iso_date
from clubgraph.read.faults import gathering, noting
from clubgraph.read.language import known_languages, language_of
from clubgraph.read.tables import Table, document, key_lines
from clubgraph.read.texts import text_of

FOLDER = "seeds/articles"
METADATA = "seeds/articles.toml"
KEYS = ("title", "outlet", "published", "language", "url")

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")

_TABLE = re.compile(r"\s*\[\s*[\"']?([\w.-]+)")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_HEADER = re.compile(r"\s*date (\d{4}(?:-\d{2}(?:-\d{2})?)?)\b")


def articles(workspace: Path, *, into: list[ClubgraphError] | None = None) -> tuple[Article, ...]:
    """The articles of a workspace in the order of their identifiers.

    Raises Faults with everything that is wrong, or leaves the faults in `into` and returns the articles that are right.
    """
    with gathering(into) as faults:
        files = sorted(path for path in (workspace / FOLDER).glob("*") if not path.name.startswith("."))
        known = _metadata(workspace, {path.stem for path in files}, faults)
        found = []
        for path in files:
            with noting(faults):
                found.append(_article(path, known.get(path.stem, Table({}, METADATA))))
    return tuple(found)


def _metadata(workspace: Path, present: set[str], faults: list[ClubgraphError]) -> dict[str, Table]:
    """The table of each article. Faults are noted, and the values that are wrong are left out."""
    path = workspace / METADATA
    if not path.exists():
        return {}
    tables: dict[str, Table] = {}
    with noting(faults):
        values, lines = document(path, file=METADATA)
        headers: dict[str, int] = {}
        for number, text in enumerate(lines):
            if header_of := _TABLE.match(text):
                headers.setdefault(header_of[1], number)
        for name, table in values.items():
            header = headers.get(name)
            line, of_keys = (None, {}) if header is None else key_lines(lines, header)
            if not isinstance(table, dict):
                faults.append(Table({}, METADATA).fault(f'"{name}" stands outside any [article] table.'))
                continue
            tables[name] = _checked(Table(table, METADATA, f"[{name}]", line, of_keys), present, name, faults)
    return tables


def _checked(table: Table, present: set[str], name: str, faults: list[ClubgraphError]) -> Table:
    """The table without the values that are wrong, each noted."""
    if name not in present:
        faults.append(table.fault(f"there is no {FOLDER}/{name}.txt.", hint=did_you_mean(name, sorted(present))))
    faults.extend(table.unknown_keys(KEYS))
    right: dict[str, Any] = {}
    for key in KEYS:
        try:
            if key in table.values:
                right[key] = _value(key, table.values[key])
        except ClubgraphError as error:
            faults.append(table.fault(f"{key}: {error.problem}", key, hint=error.hint))
    return Table(right, table.file, table.name, table.line, table.lines)


def _value(key: str, value: object) -> str:
    """A value of the metadata in its one form. Raises ClubgraphError without a place."""
    if key == "published":
        return iso_date(value)
    if not isinstance(value, str) or not value.strip():
        raise ClubgraphError(f"{value!r} is not words.", hint=f'Write {key} = "…", or leave it out.')
    if key == "language" and not _LANGUAGE.fullmatch(value):
        raise ClubgraphError(f'"{value}" is not a language.', hint=f"Write one of {', '.join(known_languages())}.")
    return value


def _article(path: Path, known: Table) -> Article:
    """The article of one file. Raises ClubgraphError."""
    place = f"{FOLDER}/{path.name}"
    if path.suffix != ".txt":
        raise ClubgraphError("is not an article: only .txt files are read here.", place=place)
    if not ID.fullmatch(path.stem):
        hint = f"Rename it to {slug(path.stem)}.txt."
        raise ClubgraphError("an article's name has letters a to z, digits, dot, - and _ only.", place=place, hint=hint)
    return one_article(path.stem, text_of(path, place=place), known.values, place=place)


def one_article(name: str, text: str, metadata: Mapping[str, Any], *, place: str) -> Article:
    """The article of this name, text and metadata. Raises ClubgraphError at `place` when it cannot be one."""
    if not text.removeprefix("\ufeff").strip():
        raise ClubgraphError("is empty.", place=place, hint="Put the article's text in it, or delete it.")
    language = metadata.get("language") or language_of(text)
    if language is None:
        hint = f'Say it in {METADATA}: ["{name}"] language = "en"'
        raise ClubgraphError("its language cannot be told from its words.", place=place, hint=hint)
    header = _HEADER.match(text.removeprefix("\ufeff"))
    published, basis = metadata.get("published"), "metadata"
    if published is None and header:
        published, basis = _header_date(header[1], place), "header"
    return Article(
        id=name,
        text=text,
        language=language,
        title=metadata.get("title"),
        outlet=metadata.get("outlet"),
        published=published,
        published_basis=basis if published else None,
        url=metadata.get("url"),
    )


def _header_date(written: str, place: str) -> str:
    """The date in the first line of an article. Raises ClubgraphError."""
    try:
        return iso_date(written)
    except ClubgraphError as error:
        raise ClubgraphError(error.problem, place=f"{place}, first line", hint=error.hint) from error
