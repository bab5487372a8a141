"""A folder of texts, a file of JSON lines or a CSV → its articles one after the other, and what is no article."""

import csv
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from clubgraph.corpus.lines import Lines
from clubgraph.corpus.record import article_of, object_of
from clubgraph.errors import ClubgraphError
from clubgraph.ids import digest, slug
from clubgraph.model import Article
from clubgraph.read.articles import ID, one_article
from clubgraph.read.texts import LIMIT, text_of

# An article and its place, or why there is none.
Item = tuple[str, Article] | ClubgraphError

_LINE = 4 * LIMIT  # bytes: JSON may write a character in six signs
_NEEDED = "text"


class Source:
    """A corpus at a path, gone through in one order on every run; `gone` says how far, from 0 to 1."""

    def __init__(self, path: Path) -> None:
        """Raises ClubgraphError when it is no corpus at all."""
        if not path.exists():
            raise ClubgraphError("there is no such file or folder.", place=str(path))
        if not path.is_dir() and path.suffix.lower() not in _KINDS:
            hint = f"Give a folder of .txt files, or a file that ends in {', '.join(sorted(_KINDS))}."
            raise ClubgraphError("is not a corpus.", place=str(path), hint=hint)
        self.path, self._all, self._passed = path, 0, 0

    @property
    def gone(self) -> float:
        """How far."""
        return self._passed / self._all if self._all else 0.0

    def __iter__(self) -> Iterator[Item]:
        if self.path.is_dir():
            self._all = sum(len(files) for _, _, files in os.walk(self.path))
            for item in _folder(self.path):
                self._passed += 1
                yield item
            return
        with _opened(self.path) as file:
            self._all = self.path.stat().st_size
            for item in _KINDS[self.path.suffix.lower()](Lines(file, str(self.path), _LINE)):
                self._passed = file.tell()
                yield item


def _folder(path: Path) -> Iterator[Item]:
    faults: list[OSError] = []
    for folder, folders, files in os.walk(path, onerror=faults.append):
        folders.sort()
        for name in sorted(files):
            if not name.startswith("."):
                place = os.fsencode(Path(folder) / name).decode("utf-8", "replace")
                yield _caught(place, lambda: _text(path, Path(folder) / name, place))  # noqa: B023
        yield from map(_unread, faults)
        faults.clear()
    yield from map(_unread, faults)


def _unread(error: OSError) -> ClubgraphError:
    return ClubgraphError(f"cannot be read: {error.strerror}.", place=str(error.filename))


def _text(root: Path, path: Path, place: str) -> Article:
    if path.suffix != ".txt":
        raise ClubgraphError("is not an article: only .txt files are read here.", place=place)
    name = os.fsencode(path.relative_to(root).with_suffix("")).decode("utf-8", "replace")
    identifier = name if ID.fullmatch(name) else f"{slug(name)}-{digest(name, length=8)}"
    return one_article(identifier, text_of(path, place=place), {}, place=place)


def _json(lines: Lines) -> Iterator[Item]:
    while True:
        try:
            line = next(lines)
        except StopIteration:
            return
        except ClubgraphError as fault:
            yield fault
            continue
        if line.strip():
            yield _caught(lines.place, lambda: article_of(object_of(line, lines.place), lines.place))  # noqa: B023


def _csv(lines: Lines) -> Iterator[Item]:
    csv.field_size_limit(LIMIT)
    rows = csv.reader(_Decoded(lines))
    columns = [column.strip().removeprefix("\ufeff") for column in next(rows, [])]
    if _NEEDED not in columns:
        hint = "Write the names of the columns in the first line: text,title,published,outlet,language,url"
        raise ClubgraphError(f'has no column "{_NEEDED}".', place=lines.place, hint=hint)
    while True:
        place = lines.next_place
        try:
            row = next(rows)
        except StopIteration:
            return
        except ClubgraphError as fault:
            yield fault
            continue
        except csv.Error as error:
            yield ClubgraphError(f"is no row: {error}.", place=place)
            continue
        if row:
            yield _caught(place, lambda: article_of(_named(columns, row, place), place))  # noqa: B023


class _Decoded(Iterator[str]):
    """Lines as words for the reader of rows; a byte that is no UTF-8 spoils one row and not the rest."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines

    def __next__(self) -> str:
        return next(self._lines).decode("utf-8", "surrogateescape")


def _named(columns: list[str], row: list[str], place: str) -> Mapping[str, Any]:
    if len(row) > len(columns):
        raise ClubgraphError(f"has {len(row)} cells for {len(columns)} columns.", place=place)
    return {column: cell for column, cell in zip(columns, row, strict=False) if cell}


def _opened(path: Path) -> Any:
    try:
        return path.open("rb")
    except OSError as error:
        raise ClubgraphError(f"cannot be read: {error.strerror}.", place=str(path)) from error


def _caught(place: str, make: Callable[[], Article]) -> Item:
    try:
        return place, make()
    except ClubgraphError as fault:
        return fault


_KINDS: Mapping[str, Callable[[Lines], Iterator[Item]]] = {".jsonl": _json, ".ndjson": _json, ".csv": _csv}
