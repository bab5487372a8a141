"""An article that comes to a corpus, goes or is replaced leaves what a whole build leaves, to the byte."""

import errno
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from clubgraph.edit.in_corpus import add, retract
from clubgraph.edit.incoming import Known
from clubgraph.errors import ClubgraphError
from clubgraph.read.entities import COLUMNS
from clubgraph.store import tabulate
from clubgraph.store.columns import reading
from clubgraph.store.kept import current
from tests.corpus.conftest import Runner
from tests.corpus.edits import Newsroom, Record, all_of, written

Records = dict[str, Record]


@pytest.fixture
def whole(tmp_path: Path, run: Runner) -> Callable[[list[Record]], dict[str, object]]:
    """What a build of a corpus leaves in a workspace where nothing was."""
    count = 0

    def build(records: list[Record]) -> dict[str, object]:
        nonlocal count
        count += 1
        run(written(tmp_path / f"whole{count}.jsonl", records), workspace=f"whole{count}")
        return all_of(tmp_path / f"whole{count}")

    return build


class Desk:
    """A workspace with a corpus of articles, and what of it should be there."""

    def __init__(self, tmp: Path, given: list[Record]) -> None:
        self.workspace, self.tmp = tmp / "news", tmp
        self.given, self.added = {each.id: each for each in given}, dict[str, Record]()
        self.corpus = written(tmp / "news.jsonl", given)

    @property
    def records(self) -> list[Record]:
        """All articles, those that were added behind the others by identifier."""
        return [*self.given.values(), *(self.added[name] for name in sorted(self.added))]

    def retract(self, name: str) -> None:
        retract(self.workspace, self.workspace / "build", name)
        (self.added if name in self.added else self.given).pop(name)

    def add(self, new: Record) -> None:
        path = self.tmp / "new.txt"
        path.write_text(new.text, encoding="utf-8", newline="")
        known = Known(outlet=new.outlet, date=new.published, language=new.language, name=new.id)
        there = new.id in self.added or new.id in self.given
        add(self.workspace, self.workspace / "build", path, known, replace=there)
        self.given.pop(new.id, None)
        self.added[new.id] = new


@pytest.mark.parametrize("seed", range(5))
def test_as_if_all_were_built_anew(seed: int, tmp_path: Path, run: Runner, whole: Callable[..., object]) -> None:
    news = Newsroom(seed)
    desk = Desk(tmp_path, news.some(12))
    source = desk.corpus.read_bytes()
    run(desk.corpus)
    for _ in range(5):
        if news.rng.random() < 0.5 and desk.records:
            desk.retract(news.rng.choice(desk.records).id)
        else:
            desk.add(news.article(desk.records))
        found, expected = all_of(desk.workspace), whole(desk.records)
        for part, held in expected.items():  # type: ignore[attr-defined]
            assert found[part] == held, part
    assert desk.corpus.read_bytes() == source
    before, stamp = all_of(desk.workspace), current(desk.workspace / "build")
    again = run(desk.corpus)
    assert again.refused == []
    assert again.tally.articles == len(desk.records)
    assert all_of(desk.workspace) == before
    if again.tally.read == 0:
        assert current(desk.workspace / "build") == stamp


def test_other_names_or_no_record_of_what_is_known_need_a_build_first(tmp_path: Path, run: Runner) -> None:
    desk = Desk(tmp_path, Newsroom(1).some(4))
    run(desk.corpus)
    before, name = all_of(desk.workspace), desk.given.copy().popitem()[0]
    names = desk.workspace / "seeds" / "entities.csv"
    names.write_text(f"{','.join(COLUMNS)}\nclub/inter-miami,Club,The Herons,,,,,,,,\n", encoding="utf-8", newline="\n")
    with pytest.raises(ClubgraphError, match="the names of this workspace, or clubgraph itself, are others"):
        desk.retract(name)
    names.unlink()
    known = desk.workspace / "build" / "known.db"
    known.rename(tmp_path / "kept")
    with pytest.raises(ClubgraphError, match="was built by another version"):
        desk.retract(name)
    known.write_text("spoilt", encoding="utf-8")
    with pytest.raises(ClubgraphError, match="was built by another version"):
        desk.retract(name)
    assert run(desk.corpus).tally.read == 0
    assert all_of(desk.workspace) == before
    desk.retract(name)


def test_a_disk_that_is_full_changes_nothing(tmp_path: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(tmp_path, Newsroom(2).some(6))
    run(desk.corpus)
    before, name = all_of(desk.workspace), desk.records[0].id
    for place in ("clubgraph.files.os.fsync", "clubgraph.store.tabulate.shutil.copyfile"):

        def full(*_: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(place, full)
            with pytest.raises((ClubgraphError, OSError), match="No space left on device"):
                retract(desk.workspace, desk.workspace / "build", name)
        retract(desk.workspace, desk.workspace / "build", name, dry_run=True)
        assert all_of(desk.workspace) == before
    desk.retract(name)


def test_what_was_added_stays_with_whatever_corpus_is_built(tmp_path: Path, run: Runner) -> None:
    news = Newsroom(3)
    desk = Desk(tmp_path, news.some(5))
    run(desk.corpus)
    new = news.article([])
    desk.add(new)
    desk.retract(next(name for name in desk.given if name != new.id))
    gone = (desk.workspace / "seeds" / "retracted.txt").read_text(encoding="utf-8").split()
    other = written(tmp_path / "other.jsonl", [*Newsroom(4).some(3), *Newsroom(3).some(5)])
    tally = run(other).tally
    with sqlite3.connect(desk.workspace / "build" / "known.db") as database:
        ids = [name for (name,) in database.execute("SELECT id FROM article")]
    assert new.id in ids
    assert not set(gone) & set(ids)
    assert tally.retracted == 1


def test_columns_are_copied_once_and_such_that_somebody_reads_are_left_alone(
    tmp_path: Path, run: Runner, whole: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Newsroom(5).some(9)
    desk, more = Desk(tmp_path, told[:5]), told[5:]
    run(desk.corpus)
    first = current(desk.workspace / "build")
    assert first
    desk.add(more[0])
    with closing(reading(desk.workspace / "build" / "store" / first["name"] / "columns.db")) as held:
        rows = held.execute("SELECT name FROM claim").fetchall()
        desk.add(more[1])
        assert held.execute("SELECT name FROM claim").fetchall() == rows
    monkeypatch.setattr(tabulate, "copy", None)
    desk.add(more[2])
    desk.retract(more[0].id)
    assert all_of(desk.workspace) == whole(desk.records)
