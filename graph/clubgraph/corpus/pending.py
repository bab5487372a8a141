"""The last steps of a change of a corpus: noted in one transaction with what is known, then done, after a crash later.

Until that transaction is written nothing has changed; from then on the change stands, and whoever comes next does what
is left of it: the files of the workspace, which store is the current one, and the files that nobody needs any more.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path

from clubgraph.corpus.known import FILE, Known
from clubgraph.corpus.overlay import ADDED
from clubgraph.errors import ClubgraphError
from clubgraph.files import sweep_drafts, write_atomic
from clubgraph.store.keeping import sweep as sweep_stores
from clubgraph.store.kept import CURRENT, FOLDER
from clubgraph.store.shards import SHARDS

_PENDING, _REVISION = "pending", "revision"
_NOTE = "INSERT OR REPLACE INTO meta VALUES (?, ?)"
Files = Mapping[str, str | None]


def revision(output: Path) -> str | None:
    """The key of the corpus that is known of in this folder."""
    try:
        with closing(_opened(output)) as database:
            return _meta(database, _REVISION)
    except sqlite3.Error:
        return None


def commit(known: Known, key: str, stamp: Mapping[str, object], old: str, seeds: Files, away: Iterable[str]) -> None:
    """Let the change stand: the corpus has this key now, its store this stamp in place of the one called `old`, the
    workspace is to have these files, and those of the folder of shards are to go."""
    left = {"stamp": dict(stamp), "old": old, "seeds": dict(seeds), "away": sorted(away)}
    known.database.executemany(_NOTE, [(_REVISION, key), (_PENDING, json.dumps(left, ensure_ascii=False))])
    known.database.execute("COMMIT")


def finish(workspace: Path, output: Path) -> bool:
    """Do what is left of a change that stands, sweep what one left that does not, and say whether there was anything.
    Only for who holds the lock."""
    for folder in (output, output / SHARDS, output / FOLDER, workspace / ADDED, workspace / "seeds"):
        sweep_drafts(folder)
    if not (output / FILE).is_file():
        return False
    try:
        database = _opened(output)
    except sqlite3.Error:
        return False
    with closing(database):
        try:
            text = _meta(database, _PENDING)
        except sqlite3.Error:  # no such file of ours: a build makes it anew
            return False
        if text is None:
            return False
        left = json.loads(text)
        for name, content in left["seeds"].items():
            _write(workspace / name, content)
        write_atomic(output / FOLDER / CURRENT, json.dumps(left["stamp"]) + "\n")
        sweep_stores(output / FOLDER, {left["stamp"]["name"], left["old"]})
        for name in left["away"]:
            (output / SHARDS / name).unlink(missing_ok=True)
        try:
            database.execute("DELETE FROM meta WHERE name = ?", [_PENDING])
        except sqlite3.Error as error:
            hint = "The change was made all the same; the next command does what is left of it."
            raise ClubgraphError(f"cannot be written: {error}.", place=str(output / FILE), hint=hint) from error
    return True


def _opened(output: Path) -> sqlite3.Connection:
    path = output / FILE
    if not path.is_file():
        raise sqlite3.OperationalError("there is none")
    return sqlite3.connect(path, isolation_level=None)


def _meta(database: sqlite3.Connection, name: str) -> str | None:
    found = database.execute("SELECT value FROM meta WHERE name = ?", [name]).fetchone()
    return str(found[0]) if found else None


def _write(path: Path, text: str | None) -> None:
    if text is None:
        with suppress(FileNotFoundError):
            path.unlink()
    else:
        write_atomic(path, text)
