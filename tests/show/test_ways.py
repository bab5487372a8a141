"""Finding one's way: neighbourhoods, paths, links that can be shared, the list, the keyboard, languages and colours."""

import csv
import io
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from tests.show.conftest import Reader

pytestmark = pytest.mark.browser

MESSI, MIAMI, PIQUE, CONMEBOL = "person/lionel-messi", "club/inter-miami", "person/gerard-pique", "body/conmebol"


def _graph(reader: Reader) -> Any:
    return nx.Graph(reader.see("explorer.network().body.data.edges.get().map(({ from, to }) => [from, to])"))


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_around_a_thing_stand_its_neighbours(at_start: Reader, steps: int) -> None:  # item 23
    expected = set(nx.ego_graph(_graph(at_start), MESSI, radius=steps))
    at_start.go(f"around={MESSI}&steps={steps}")
    assert set(at_start.see("[...explorer.scene().things]")) == expected


def test_a_path_is_a_shortest_one_and_each_step_has_its_quote(at_start: Reader) -> None:  # item 24
    at_start.go(f"n={PIQUE}&to={CONMEBOL}")
    length = nx.shortest_path_length(_graph(at_start), PIQUE, CONMEBOL)
    assert (
        at_start.page.locator(".details > .card blockquote").count()
        == length
        == len(at_start.see("explorer.scene().way"))
    )


def test_without_a_path_the_page_says_so(at_start: Reader) -> None:  # item 25
    at_start.go(f"n={PIQUE}&to={CONMEBOL}&src=002_aa2c9240cabe1a9a&said=stalled")
    assert at_start.text(".note").startswith("No path from Gerard Piqué to CONMEBOL with these filters.")


def test_a_link_opens_its_state_and_back_and_forward_walk_the_states(at_start: Reader) -> None:  # item 26
    line = f"{MIAMI}~comp/copa-libertadores~plan"
    at_start.open(f"e={line}&lang=he")
    assert at_start.see("[explorer.state.e, document.documentElement.lang]") == [line, "he"]
    at_start.page.locator(".details .card a.thing").first.click()
    assert at_start.see("location.hash") == f"#n={MIAMI}&lang=he"
    at_start.page.go_back()
    at_start.page.wait_for_function("explorer.state.e !== null")
    at_start.page.go_forward()
    at_start.page.wait_for_function("explorer.state.n !== null")
    assert at_start.text("#details h2") == "אינטר מיאמי"


@pytest.mark.parametrize(
    "hash", ["n=club/nobody", "e=x~y~z", "read=claim/0", "steps=9", "__proto__=1", "view=%E0%A4%A"]
)
def test_a_link_to_nothing_gives_a_note_and_no_error(at_start: Reader, hash: str) -> None:  # item 26
    at_start.open(hash)
    assert at_start.text(".note") == "This link points to something that is not in this graph."
    assert at_start.complaints == []


def test_the_list_has_every_claim_that_is_shown_and_sorts(at_start: Reader) -> None:  # item 29
    at_start.go("view=list&src=001_0b74cdc368b9c7b4")
    rows = "[...document.querySelectorAll('#list tbody tr')].map(row => row.cells[0].innerText)"
    assert len(at_start.see(rows)) == at_start.see("explorer.scene().claims.length") > 0
    ascending = at_start.see(rows)
    at_start.page.click('[data-sort="subject"]')
    assert at_start.see(rows)[0] == ascending[-1] != ascending[0]
    at_start.page.locator("#list tbody a").first.click()
    assert at_start.see("Boolean(explorer.state.e || explorer.state.read)")


def test_the_picture_can_be_walked_with_arrows_alone(at_start: Reader) -> None:  # item 28
    at_start.page.focus("#picture")
    at_start.page.keyboard.press("Home")
    start = at_start.see("explorer.state.n")
    spoken = at_start.text("#live")
    at_start.page.keyboard.press("ArrowDown")
    assert at_start.see("explorer.state.n") != start
    assert at_start.text("#live") != spoken
    at_start.page.keyboard.press("Enter")
    assert at_start.see("document.activeElement.tagName") == "H2"
    at_start.page.keyboard.press("Escape")
    assert at_start.see("explorer.state.n") is None


def test_in_hebrew_the_columns_mirror_and_years_do_not(at_start: Reader) -> None:  # item 34
    left = "document.getElementById('rail').getBoundingClientRect().left"
    english = at_start.see(left)
    at_start.go("lang=he")
    assert english == 0 < at_start.see(left)
    assert at_start.see("document.documentElement.dir") == "rtl"
    assert at_start.see("document.querySelector('.range bdi').dir") == "ltr"
    assert at_start.text("legend") == "איך נאמר"


@pytest.mark.parametrize(("scheme", "background"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(15, 20, 25)")])
def test_colours_follow_the_device(at_start: Reader, scheme: str, background: str) -> None:  # item 30
    at_start.page.emulate_media(color_scheme=scheme)
    assert at_start.see("getComputedStyle(document.body).backgroundColor") == background


def test_what_is_shown_can_be_saved(at_start: Reader) -> None:  # item 37
    at_start.go("around=person/lionel-messi")
    saved = {}
    for kind in ("png", "svg", "csv"):
        at_start.page.click("#save summary")
        with at_start.page.expect_download() as download:
            at_start.page.click(f'[data-save="{kind}"]')
        saved[kind] = Path(download.value.path()).read_bytes()
    assert saved["png"].startswith(b"\x89PNG")
    assert len(saved["png"]) > 20_000
    drawing = ET.fromstring(saved["svg"])
    assert len(drawing.findall(".//*[@data-thing]")) == at_start.see("explorer.scene().things.size")
    rows = list(csv.reader(io.StringIO(saved["csv"].decode("utf-8-sig"))))
    assert len(rows) == 1 + at_start.see("explorer.scene().claims.length")


def test_on_a_phone_nothing_scrolls_sideways_and_the_panel_has_three_stops(chromium: Any, seeds_page: Path) -> None:
    phone = Reader(chromium, seeds_page, size=(390, 844), has_touch=True)  # item 33
    assert phone.see("document.documentElement.scrollWidth") == 390
    stops = [phone.see("panel.dataset.stop")]
    for _ in range(2):
        phone.page.click("#grip")
        stops.append(phone.see("panel.dataset.stop"))
    assert stops == ["peek", "half", "full"]
    small = """[...document.querySelectorAll('button, summary, select')].filter(e => e.offsetParent)
               .filter(e => e.getBoundingClientRect().height < 40 && !e.matches('.close')).map(e => e.outerHTML)"""
    assert phone.see(small) == []
    phone.context.close()


def test_labels_never_meet(at_start: Reader) -> None:  # item 32
    for size in ((1440, 900), (390, 844)):
        at_start.page.set_viewport_size({"width": size[0], "height": size[1]})
        at_start.open()
        boxes = at_start.see("explorer.placed")
        assert len(boxes) > 15
        meeting = [
            (a["text"], b["text"])
            for place, a in enumerate(boxes)
            for b in boxes[place + 1 :]
            if a["x"] < b["x"] + b["width"]
            and b["x"] < a["x"] + a["width"]
            and a["y"] < b["y"] + b["height"]
            and b["y"] < a["y"] + a["height"]
        ]
        assert meeting == []
    at_start.page.set_viewport_size({"width": 1440, "height": 900})
