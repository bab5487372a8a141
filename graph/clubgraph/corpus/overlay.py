"""What a workspace has against its corpus: articles added after it, and such of it that were retracted.

A corpus is the user's and is never changed. An added article is a file of its own in `seeds/added`, a record as a
corpus has them; it comes after those of the source, and in place of one of the same identifier. An identifier that
stands in `seeds/retracted.txt` is passed over until somebody takes it out there, or adds an article of that name.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from clubgraph.corpus.record import article_of, object_of
from clubgraph.corpus.sources import Item
from clubgraph.errors import ClubgraphError

ADDED, RETRACTED = "seeds/added", "seeds/retracted.txt"
_ENDING = ".json"


class Overlay:
    """Both, as they are now; `passed` are the identifiers of the source that were passed over so far, and whether an
    added one took their place."""

    def __init__(self, workspace: Path) -> None:
        self._workspace = workspace
        self.added = frozenset(path.stem for path in _files(workspace))
        self.retracted = retracted(workspace) - self.added
        self.passed: dict[str, bool] = {}

    def items(self, given: Iterable[Item]) -> Iterator[Item]:
        """The articles of the source that stay, then those that were added."""
        for item in given:
            name = None if isinstance(item, ClubgraphError) else item[1].id
            if name in self.added or name in self.retracted:
                self.passed[str(name)] = name in self.added
            else:
                yield item
        for path in _files(self._workspace):
            yield _item(path, f"{ADDED}/{path.name}")


def retracted(workspace: Path) -> frozenset[str]:
    """The identifiers of retracted articles. Raises ClubgraphError when their list is no text."""
    try:
        return frozenset((workspace / RETRACTED).read_text(encoding="utf-8-sig").split())
    except FileNotFoundError:
        return frozenset()
    except UnicodeDecodeError as error:
        raise ClubgraphError(
            f"is not UTF-8 at byte {error.start}.", place=RETRACTED, hint="Save it as UTF-8."
        ) from error


def with_added(workspace: Path, record: Mapping[str, str]) -> dict[str, str | None]:
    """The files to write when an article comes."""
    files: dict[str, str | None] = {file_of(record["id"]): json.dumps(record, ensure_ascii=False, indent=1) + "\n"}
    if record["id"] in (names := retracted(workspace)):
        files[RETRACTED] = _text(names - {record["id"]})
    return files


def without(workspace: Path, name: str, *, given: bool) -> dict[str, str | None]:
    """The files to write or delete when an article goes, of which the source may have one too."""
    files: dict[str, str | None] = {}
    if name in {path.stem for path in _files(workspace)}:  # a name may be too long to ask for its file
        files[file_of(name)] = None
    if given:
        files[RETRACTED] = _text(retracted(workspace) | {name})
    return files


def file_of(name: str) -> str:
    """Where an added article stands, in the workspace."""
    return f"{ADDED}/{name}{_ENDING}"


def _files(workspace: Path) -> list[Path]:
    return sorted((workspace / ADDED).glob(f"[!.]*{_ENDING}"), key=lambda path: path.stem)


def _item(path: Path, place: str) -> Item:
    try:
        article = article_of(object_of(path.read_bytes(), place), place)
        if article.id != path.stem:
            raise ClubgraphError(f'has the id "{article.id}".', place=place, hint="The file is called by its id.")
        return place, article
    except OSError as error:
        return ClubgraphError(f"cannot be read: {error.strerror}.", place=place)
    except ClubgraphError as fault:
        return fault


def _text(names: Iterable[str]) -> str | None:
    return "".join(f"{name}\n" for name in sorted(names)) or None
