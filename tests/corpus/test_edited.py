"""An article that comes to a corpus, goes or is replaced leaves what a whole build leaves, to the byte."""

import errno
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from clubgraph.corpus import followed
from clubgraph.edit.in_corpus import add, retract
from clubgraph.edit.incoming import Known
from clubgraph.errors import ClubgraphError
from clubgraph.read.entities import COLUMNS
from clubgraph.store import tabulate
from clubgraph.store.columns import reading
from clubgraph.store.kept import current
from clubgraph.store.shards import shard_files
from tests.corpus.conftest import Runner
from tests.corpus.edits import Newsroom, Record, all_of, written

OWNED = "Jorge Mas owns Inter Miami."
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
    with pytest.raises(ClubgraphError, match="is missing, spoilt, or of another build"):
        desk.retract(name)
    known.write_text("spoilt", encoding="utf-8")
    with pytest.raises(ClubgraphError, match="is missing, spoilt, or of another build"):
        desk.retract(name)
    assert run(desk.corpus).tally.read == 0
    assert all_of(desk.workspace) == before
    desk.retract(name)


def test_a_disk_that_is_full_changes_nothing(tmp_path: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(tmp_path, Newsroom(2).some(6))
    run(desk.corpus)
    before, name = all_of(desk.workspace), desk.records[0].id
    shutil.rmtree(next((desk.workspace / "build" / "store").glob("*/.spare")))
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


def test_a_disk_without_room_for_spare_columns_is_room_enough(
    tmp_path: Path, run: Runner, whole: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path, Newsroom(2).some(6))

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("clubgraph.store.tabulate.shutil.copyfile", full)
        run(desk.corpus)
    assert not [*(desk.workspace / "build" / "store").glob("*/.spare")]
    desk.retract(desk.records[0].id)
    assert all_of(desk.workspace) == whole(desk.records)


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
    with monkeypatch.context() as patch:
        patch.setattr(tabulate, "copy", None)  # a build leaves a copy to spare
        desk.add(more[0])
    with closing(reading(desk.workspace / "build" / "store" / first["name"] / "columns.db")) as held:
        rows = held.execute("SELECT name FROM claim").fetchall()
        desk.add(more[1])
        assert held.execute("SELECT name FROM claim").fetchall() == rows
    with monkeypatch.context() as patch:
        patch.setattr(tabulate, "copy", None)
        desk.add(more[2])
        desk.retract(more[0].id)
    assert all_of(desk.workspace) == whole(desk.records)


def test_signs_that_may_end_a_line_stay_in_their_words(
    tmp_path: Path, run: Runner, whole: Callable[..., object]
) -> None:
    outlet = "Mun\u2028do\x85"
    desk = Desk(tmp_path, [Record(name, f"{OWNED} It was {name}.", "en", None, outlet) for name in "abc"])
    run(desk.corpus, size=100)
    desk.retract("b")
    assert all_of(desk.workspace) == whole(desk.records)


def test_what_was_retracted_before_it_was_added_is_retracted_again(tmp_path: Path, run: Runner) -> None:
    desk = Desk(tmp_path, [Record(name, f"{OWNED} It was {name}.", "en", None, "Post") for name in "ab"])
    run(desk.corpus)
    own = desk.given["a"]
    desk.retract("a")
    desk.add(own)
    desk.retract("a")
    before = all_of(desk.workspace)
    assert run(desk.corpus).tally.articles == 1
    assert all_of(desk.workspace) == before


def test_a_name_that_no_file_can_have_is_refused_and_can_be_retracted(tmp_path: Path, run: Runner) -> None:
    desk = Desk(tmp_path, [Record(name, OWNED, "en", None, "Post") for name in ("a" * 300, "b")])
    run(desk.corpus)
    with pytest.raises(ClubgraphError, match="at most 200 characters"):
        desk.add(Record("c" * 240, OWNED, "en", None, "Post"))
    desk.retract("a" * 300)
    desk.retract("b")


@pytest.mark.parametrize("way", ["back", "known"])
def test_the_files_of_what_follows_are_those_that_are_told_of(
    way: str, tmp_path: Path, run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(followed, "_GROUPS", 2)
    news = Newsroom(8)
    desk = Desk(tmp_path, news.some(6))
    build = desk.workspace / "build"
    new = Record("zz", "Zoe Prat owns Inter Miami. Zoe Prat coaches Celta de Vigo.", "en", "2026-01-18", "Post")
    run(desk.corpus)
    desk.add(new)
    if way == "back":  # a graph as it was two changes ago, of which the store is still there
        run(desk.corpus)
        (build / "known.db").unlink()
        shutil.rmtree(build / "store")
        run(desk.corpus)
        desk.retract(new.id)
        desk.add(new)
    else:
        for _ in range(4):
            desk.add(news.article(desk.records))
        (build / "known.db").unlink()
        run(desk.corpus)
    with sqlite3.connect(build / "known.db") as database:
        told = {name for (name,) in database.execute("SELECT file FROM followed")}
    assert told == {path.name for path in shard_files(build) if path.name.startswith(followed.FOLLOWS)}


@pytest.mark.parametrize("gone", ["*", "follows*"])
def test_shards_that_are_gone_are_missed_before_a_change_and_made_by_a_build(
    gone: str, tmp_path: Path, run: Runner
) -> None:
    desk = Desk(tmp_path, [Record(name, f"{OWNED} It was {name}.", "en", None, "Post") for name in "ab"])
    run(desk.corpus)
    before = all_of(desk.workspace)
    for path in (desk.workspace / "build" / "shards").glob(gone):
        path.unlink()
    with pytest.raises(ClubgraphError, match="is not there"):
        desk.retract("a")
    run(desk.corpus)
    assert all_of(desk.workspace) == before


def test_the_list_of_the_retracted_may_be_saved_by_any_editor(tmp_path: Path, run: Runner) -> None:
    desk = Desk(tmp_path, [Record(name, f"{OWNED} It was {name}.", "en", None, "Post") for name in "ab"])
    run(desk.corpus)
    desk.retract("a")
    names = desk.workspace / "seeds" / "retracted.txt"
    names.write_bytes(b"\xef\xbb\xbfa\r\n")
    assert run(desk.corpus).tally.articles == 1
    names.write_bytes(b"caf\xe9\n")
    with pytest.raises(ClubgraphError, match="is not UTF-8"):
        run(desk.corpus)


@pytest.mark.parametrize("part", ["columns.db", "graph/*"])
def test_a_store_that_is_spoilt_says_so(part: str, tmp_path: Path, run: Runner) -> None:
    desk = Desk(tmp_path, [Record(name, f"{OWNED} It was {name}.", "en", None, "Post") for name in "ab"])
    run(desk.corpus)
    before, store = all_of(desk.workspace), desk.workspace / "build" / "store"
    for path in (*store.glob(f"*/{part}"), *store.glob("*/.spare/columns.db")):
        path.write_text("spoilt" * 100, encoding="utf-8")
    with pytest.raises(ClubgraphError) as fault:
        desk.retract("a")
    assert fault.value.place == str(store)
    shutil.rmtree(store)
    run(desk.corpus)
    assert all_of(desk.workspace) == before


def test_what_an_earlier_change_began_in_a_file_that_is_gone_spoils_no_new_one(
    tmp_path: Path, run: Runner, whole: Callable[..., object]
) -> None:
    desk = Desk(tmp_path, [Record(name, f"{OWNED} It was {name}.", "en", None, "Post") for name in "ab"])
    run(desk.corpus)
    known = desk.workspace / "build" / "known.db"
    journal = known.with_name("known.db-journal")
    with closing(sqlite3.connect(known, isolation_level=None)) as database:
        database.executescript("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN;")
        database.execute("UPDATE claim SET record = record || hex(zeroblob(20000))")
        begun = journal.read_bytes()
    known.unlink()
    journal.write_bytes(begun)
    other = Newsroom(6).some(9)
    run(written(tmp_path / "other.jsonl", other))
    assert not journal.exists()
    assert all_of(desk.workspace) == whole(other)
