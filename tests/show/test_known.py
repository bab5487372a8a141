"""An article more: what was in the picture stays where it stood, and what is new stands beside its neighbours."""

from itertools import combinations
from math import hypot
from pathlib import Path

import pytest

from clubgraph.show.known import known
from clubgraph.show.layout import positions
from clubgraph.show.page import page
from tests.factories import a_corpus

THINGS = [f"club/{number:03}" for number in range(80)]
LINKS = [(THINGS[number], THINGS[number * 7 % 60]) for number in range(60)]
NEWS = [f"person/{number}" for number in range(12)]
NEW_LINKS = [(thing, THINGS[place * 5]) for place, thing in enumerate(NEWS[:8])] + [(NEWS[8], NEWS[9])]


def test_what_was_there_does_not_move() -> None:
    before = positions(THINGS, LINKS)
    after = positions(sorted(THINGS + NEWS), LINKS + NEW_LINKS, before)
    assert {thing: after[thing] for thing in THINGS} == before
    assert after == positions(sorted(THINGS + NEWS), list(reversed(LINKS + NEW_LINKS)), before)
    assert list(after) == sorted(THINGS + NEWS)


def test_what_is_new_stands_near_its_neighbours_and_on_nobody() -> None:
    before = positions(THINGS, LINKS)
    after = positions(sorted(THINGS + NEWS), LINKS + NEW_LINKS, before)
    assert min(hypot(a[0] - b[0], a[1] - b[1]) for a, b in combinations(after.values(), 2)) > 45
    far = {one: hypot(after[one][0] - after[two][0], after[one][1] - after[two][1]) for one, two in NEW_LINKS}
    assert max(far.values()) < 500


def test_what_hangs_on_nothing_known_stands_beneath() -> None:
    before = positions(THINGS, LINKS)
    after = positions(sorted(THINGS + NEWS), LINKS + NEW_LINKS, before)
    lowest = max(y for _, y in before.values())
    assert min(after[thing][1] for thing in NEWS[8:]) > lowest


def test_what_is_gone_moves_nothing() -> None:
    before = positions(THINGS, LINKS)
    fewer = THINGS[:70]
    assert positions(fewer, [link for link in LINKS if set(link) <= set(fewer)], before) == {
        thing: before[thing] for thing in fewer
    }


def test_a_picture_of_other_things_is_not_kept() -> None:
    strangers = {f"club/x{number}": (number, number) for number in range(50)}
    assert positions(THINGS, LINKS, strangers) == positions(THINGS, LINKS)


def test_a_page_tells_where_its_things_stand(tmp_path: Path) -> None:
    file = tmp_path / "explorer.html"
    file.write_text(page(a_corpus(), title="x"), encoding="utf-8")
    where = known(file)
    assert set(where) >= {"club/inter-miami", "person/jorge-mas"}
    moved = {thing: (x + 1000, y - 7) for thing, (x, y) in where.items()}
    file.write_text(page(a_corpus(), title="x", known=moved), encoding="utf-8")
    assert known(file) == moved


@pytest.mark.parametrize("text", [None, "", "<p>", '<script id="nodes" type="application/json">[{"id": 1}]</script>'])
def test_where_there_is_no_page_nothing_is_known(tmp_path: Path, text: str | None) -> None:
    file = tmp_path / "explorer.html"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    assert known(file) == {}
