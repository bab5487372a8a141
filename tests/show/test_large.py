"""Large pages: drawn whole, opened on a readable core, grouped on request, true again after they were moved.

How long that takes is printed by benchmarks/explorer.py.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from benchmarks.scalefree import corpus

from clubgraph.derive.records import Derived
from clubgraph.show.page import page
from tests.show.conftest import Reader

ROOT = Path(__file__).parents[2]
FRAMES = (ROOT / "benchmarks" / "frames.js").read_text(encoding="utf-8")
NOTHING = Derived((), (), (), (), ())  # what follows from claims is not at issue here
COUNT = 812

Made = Callable[[int], Path]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A page of so many things, made once."""
    folder = tmp_path_factory.mktemp("large")

    def file(count: int) -> Path:
        path = folder / f"{count}.html"
        if not path.exists():
            path.write_text(page(corpus(count), title=f"{count} things", found=NOTHING), encoding="utf-8", newline="\n")
        return path

    return file


@pytest.fixture(scope="module")
def reader(chromium: Any, made: Made) -> Iterator[Reader]:
    """A page of 812 things."""
    found = Reader(chromium, made(COUNT))
    yield found
    found.context.close()


@pytest.mark.browser
@pytest.mark.parametrize("count", [500, 20_000])
def test_a_page_of_any_size_opens_on_its_core(chromium: Any, made: Made, count: int) -> None:  # item 5
    reader = Reader(chromium, made(count))
    shown = reader.see("explorer.scene().things.size")
    complaints = reader.complaints
    reader.context.close()
    assert (shown, complaints) == (150, [])


@pytest.mark.browser
@pytest.mark.parametrize("how", ["pan", "zoom"])
def test_a_thousand_things_are_drawn_truly_after_they_were_moved(chromium: Any, made: Made, how: str) -> None:
    reader = Reader(chromium, made(1000))
    reader.go("all=1")
    reader.rest(600)
    assert reader.see("explorer.scene().things.size") == 1000
    view = "JSON.stringify([explorer.network().getViewPosition(), explorer.network().getScale()])"
    before = reader.see(view)
    assert reader.see(FRAMES, [how, 10])
    assert reader.see(view) != before
    reader.rest(600)
    truth = reader.pixels(reader.page.locator("#picture").screenshot(), [(x, 300) for x in range(5, 600, 9)])
    reader.see("explorer.network().redraw()")
    reader.rest(200)
    again = reader.pixels(reader.page.locator("#picture").screenshot(), [(x, 300) for x in range(5, 600, 9)])
    reader.context.close()
    assert truth == again  # at rest the picture is drawn, not a photograph of it


@pytest.mark.browser
def test_the_core_is_shown_and_says_so(reader: Reader) -> None:  # item 38
    reader.open()
    of = reader.see("new Set([...explorer.data.claims].flatMap(({ subject, object }) => [subject, object])).size")
    assert reader.text(".notice").startswith(f"Showing the 150 most connected of {of} things. Show all {of}")
    weight = """() => { const count = new Map(); for (const { subject, object } of explorer.data.claims)
      for (const end of [subject, object]) count.set(end, (count.get(end) ?? 0) + 1);
      const { things } = explorer.scene(); const inside = [...things].map(each => count.get(each));
      const outside = [...count].filter(([each]) => !things.has(each)).map(([, n]) => n);
      return [Math.min(...inside), Math.max(...outside)]; }"""
    least, most = reader.see(weight)
    assert least >= most
    reader.page.click(".notice button")
    assert reader.see("[explorer.scene().things.size, explorer.network().body.data.nodes.length]") == [of, of]


@pytest.mark.browser
def test_search_brings_in_what_the_core_leaves_out(reader: Reader) -> None:  # item 38
    reader.open()
    hidden = reader.see("explorer.data.claims.map(each => each.subject).find(id => !explorer.scene().things.has(id))")
    reader.page.fill("#find", hidden.rpartition("/")[2].replace("-", " "))
    reader.page.keyboard.press("Enter")
    assert reader.see("id => [explorer.state.n, explorer.scene().things.has(id)]", hidden) == [hidden, True]


@pytest.mark.browser
def test_groups_stand_for_all_things_and_open(reader: Reader) -> None:
    reader.open()
    reader.page.get_by_role("button", name="Show groups").click()
    assert reader.see("location.hash") == "#grouped=1"
    reader.rest(500)
    sizes = dict(reader.see("[...explorer.scene().bubbles]"))
    assert 2 < len(sizes) < 60
    assert sum(sizes.values()) + reader.see("explorer.scene().loose") == reader.see(
        "explorer.network() && new Set(explorer.data.claims.flatMap(({ subject, object }) => [subject, object])).size"
    )
    first = max(sizes, key=lambda each: sizes[each])
    label = reader.see("id => explorer.placed.find(each => each.thing === id).text", first)
    assert label == reader.text("#details .links a")
    reader.click_picture(reader.see("id => explorer.point(id)", first))
    number = first.partition("/")[2]
    assert reader.see("location.hash") == f"#group={number}"
    members = reader.see("number => explorer.data.groups[number].members", int(number))
    shown = reader.see("[...explorer.scene().things]")
    assert set(shown) <= set(members)
    assert len(shown) == min(150, sizes[first])
    assert reader.complaints == []


@pytest.mark.browser
def test_what_links_two_groups_opens_on_its_quotes(reader: Reader) -> None:
    reader.open("grouped=1")
    reader.rest(500)
    bundle, claims = reader.see("[...explorer.scene().lines][0]")
    reader.go(f"grouped=1&between={bundle}")
    cards = reader.page.locator("#details .card blockquote")
    assert cards.count() == min(60, len(claims)) > 0


@pytest.mark.browser
def test_groups_are_reached_by_keyboard(reader: Reader) -> None:
    reader.open("grouped=1")
    reader.page.focus("#picture")
    reader.page.keyboard.press("ArrowDown")
    assert reader.see("document.activeElement.innerText") == "Groups"
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Enter")
    assert reader.see("explorer.state.group !== null && !explorer.state.grouped")


@pytest.mark.browser
def test_back_and_forward_walk_groups_too(reader: Reader) -> None:
    states = ["", "grouped=1", "group=1", "group=1&all=1", "grouped=1&lang=he"]
    seen = []
    reader.open()
    for hash in states:
        reader.go(hash) if hash else None
        seen.append(reader.see("[location.hash, [...explorer.scene().things]]"))
    for expected in reversed(seen[:-1]):
        reader.page.go_back()
        reader.rest()
        assert reader.see("[location.hash, [...explorer.scene().things]]") == expected


@pytest.mark.browser
def test_of_many_articles_the_rail_lists_those_that_are_looked_for(reader: Reader) -> None:
    reader.open()
    assert reader.page.locator('[data-row^="src:"]').count() == 12
    reader.page.locator('[data-row="narrow"]').press_sequentially("article 77")
    assert reader.page.locator('[data-row^="src:"]').count() == 1
    assert reader.see("document.activeElement.dataset.row") == "narrow"
    before = reader.see("explorer.scene().claims.length")
    reader.page.locator('[data-row^="src:"]').click()
    assert reader.see("location.hash") == "#src=!a-000077"
    assert reader.see("explorer.scene().claims.length") != before
