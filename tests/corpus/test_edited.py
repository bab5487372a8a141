"""An article that comes to a corpus, goes or is replaced leaves what a whole build leaves, to the byte."""

from collections.abc import Callable
from pathlib import Path

import pytest

from clubgraph.edit.in_corpus import add, retract
from clubgraph.edit.incoming import Known
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
