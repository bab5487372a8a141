"""Articles one after the other → whether an article, or its text, was there before; on disk, so that memory stays."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from clubgraph.errors import ClubgraphError
from clubgraph.model import Article

_MADE = """
CREATE TABLE seen (id TEXT PRIMARY KEY, text BLOB NOT NULL, number INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE first (text BLOB PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Taken:
    """An article to read; one whose very text stood in another before names that one, and is not read again."""

    article: Article
    same_as: str | None = None


class Seen:
    """What has come so far, in a file at `path` that is gone afterwards; its table `seen` numbers the articles."""

    def __init__(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        self.path, self._database, self._count = path, sqlite3.connect(path), 0
        # nothing is kept: a crash leaves a file that the next run deletes
        self._database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _MADE)

    def __enter__(self) -> "Seen":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._database.close()
        self.path.unlink(missing_ok=True)

    def whole(self) -> None:
        """All has come, and others may look into the file."""
        self._database.commit()

    def take(self, article: Article, place: str) -> Taken | None:
        """The article as it is to be read; None when the same one was there before.

        Raises ClubgraphError at `place` when another has its identifier.
        """
        text = bytes.fromhex(article.sha256)
        held = self._database.execute("SELECT text FROM seen WHERE id = ?", [article.id]).fetchone()
        if held is not None:
            if held[0] == text:
                return None
            hint = "Give each article an id of its own."
            raise ClubgraphError(f'another article has the identifier "{article.id}".', place=place, hint=hint)
        self._count += 1
        self._database.execute("INSERT INTO seen VALUES (?, ?, ?)", [article.id, text, self._count])
        first = self._database.execute("SELECT id FROM first WHERE text = ?", [text]).fetchone()
        if first is not None:
            return Taken(article, str(first[0]))
        self._database.execute("INSERT INTO first VALUES (?, ?)", [text, article.id])
        return Taken(article)
