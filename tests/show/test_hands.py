"""What hands do: mouse, keyboard alone, fingers on a phone, the clipboard, printing and saving."""

import csv
import io
import struct
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.show.conftest import TITLE, Reader

pytestmark = pytest.mark.browser

MIAMI = "club/inter-miami"
SVG = "{http://www.w3.org/2000/svg}"
FOCUS = """() => { const at = document.activeElement, style = getComputedStyle(at);
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  return [at.id || at.className || at.tagName, outlined, style.outlineColor]; }"""


@pytest.fixture(scope="module")
def phone(chromium: Any, seeds_page: Path) -> Iterator[Reader]:
    found = Reader(chromium, seeds_page, size=(390, 844), has_touch=True, is_mobile=True)
    yield found
    found.context.close()


def test_the_link_of_the_state_is_copied(at_start: Reader) -> None:  # item 27
    at_start.context.grant_permissions(["clipboard-read", "clipboard-write"])
    at_start.go(f"n={MIAMI}")
    at_start.page.click("#copy")
    at_start.until("document.getElementById('live').textContent === 'Link copied'")
    assert at_start.see("navigator.clipboard.readText()") == f"{at_start.address}#n={MIAMI}"


def test_everything_can_be_done_with_the_keyboard_alone(at_start: Reader) -> None:  # item 28
    at_start.open()
    press = at_start.page.keyboard.press
    for _ in range(80):
        press("Tab")
        if at_start.see("document.activeElement.id") == "picture":
            break
    assert at_start.see(FOCUS) == ["picture", True, "rgb(5, 80, 174)"]  # 7.6 to 1 against the page
    spoken = []
    for key in ("Home", "ArrowDown", "ArrowUp", "ArrowRight"):
        press(key)
        spoken.append(at_start.text("#live"))
    assert all(one != other for one, other in pairwise(spoken))
    thing = at_start.see("explorer.state.n")
    press("Enter")
    assert at_start.see("document.activeElement.tagName") == "H2"
    for _ in range(40):
        press("Tab")
        if at_start.see("document.activeElement.className") == "reading":
            break
    assert at_start.see(FOCUS) == ["reading", True, "rgb(5, 80, 174)"]
    press("Enter")
    assert at_start.see("[document.activeElement.tagName, Boolean(explorer.state.read)]") == ["H2", True]
    press("Escape")
    assert at_start.see("[explorer.state.read, explorer.state.n]") == [None, thing]


def test_the_keyboard_is_trapped_nowhere_and_its_place_is_always_seen(at_start: Reader) -> None:  # item 28
    at_start.open("said=plan")
    seen = []
    for _ in range(90):
        at_start.page.keyboard.press("Tab")
        if at_start.see("document.activeElement === document.body"):
            break
        seen.append(at_start.see(FOCUS))
    else:
        pytest.fail("Tab never leaves the page")
    names = [name for name, *_ in seen]
    assert {"find", "copy", "language", "theme", "picture", "border"} <= set(names)
    assert [name for name, outlined, _ in seen if not outlined] == []


def test_a_thing_that_is_dragged_stays_there_for_whoever_gets_the_link(at_start: Reader) -> None:
    thing = "person/gerard-pique"
    stage, place = at_start.box("#picture"), at_start.see("thing => explorer.point(thing)", thing)
    built, mouse = at_start.see("thing => explorer.network().getPosition(thing)", thing), at_start.page.mouse
    mouse.move(stage["x"] + place["x"], stage["y"] + place["y"])
    mouse.down()
    mouse.move(stage["x"] + place["x"] - 20, stage["y"] + place["y"] + 60, steps=4)
    mouse.up()
    at_start.rest(300)
    hash = at_start.see("location.hash")
    assert hash.startswith(f"#at={thing}:")
    where = "thing => explorer.network().getPosition(thing)"
    moved = at_start.see(where, thing)
    assert moved != built
    at_start.open(hash[1:])
    assert at_start.see(where, thing) == pytest.approx(moved, abs=2)
    at_start.go("")
    assert at_start.see(where, thing) == pytest.approx(built, abs=2)


def test_the_panel_can_be_made_wider(at_start: Reader) -> None:
    border, before = at_start.box("#border"), at_start.box("#panel")["width"]
    mouse = at_start.page.mouse
    mouse.move(border["x"] + 4, 400)
    mouse.down()
    mouse.move(border["x"] - 96, 400, steps=3)
    mouse.up()
    assert at_start.box("#panel")["width"] == pytest.approx(before + 96, abs=6)
    at_start.page.focus("#border")
    for _ in range(40):
        at_start.page.keyboard.press("ArrowRight")
    assert at_start.box("#panel")["width"] == 320
    assert at_start.see("document.getElementById('border').getAttribute('aria-valuenow')") == "320"
    for _ in range(4):
        at_start.page.keyboard.press("ArrowLeft")


def test_on_a_phone_nothing_scrolls_sideways_and_the_sheet_has_three_stops(phone: Reader) -> None:  # item 33
    stops, heights = [], []
    for _ in range(3):
        stops.append(phone.see("panel.dataset.stop"))
        phone.rest(300)
        heights.append(phone.box("#panel")["height"])
        phone.page.locator("#grip").tap()
    assert stops == ["peek", "half", "full"]
    assert heights[0] == 96 < heights[1] < heights[2]
    assert phone.see("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("hash", ["", f"n={MIAMI}", "view=list", "view=time", "story=0", "said=plan"])
def test_on_a_phone_every_target_is_large_enough(phone: Reader, hash: str) -> None:  # item 33
    phone.go(hash)
    small = """[...document.querySelectorAll('button, summary, select, input, .links a, #list tbody a, #time a')]
      .filter(e => e.offsetParent && getComputedStyle(e).visibility !== 'hidden')
      .map(e => [(e.closest('label') ?? e.closest('li') ?? e).getBoundingClientRect(), e])
      .filter(([{ width, height }]) => height < 40 || width < 40).map(([, e]) => e.outerHTML)"""
    assert phone.see(small) == []
    assert phone.see("document.documentElement.scrollWidth") == 390


def test_on_a_phone_the_filters_are_a_sheet(phone: Reader) -> None:  # item 33
    phone.go("")
    phone.page.locator("#filters").tap()
    small = """[...document.querySelectorAll('#rail button, #rail input[type=checkbox]')].filter(e => e.offsetParent)
      .map(e => e.closest('label') ?? e).map(e => [e.getBoundingClientRect(), e])
      .filter(([{ width, height }]) => height < 40 || width < 40).map(([, e]) => e.outerHTML)"""
    assert phone.see(small) == []
    assert phone.box("#rail")["width"] == 390
    phone.page.locator("[data-done]").tap()
    assert phone.page.is_hidden("#rail")


def test_on_a_phone_a_tap_selects_and_the_picture_keeps_its_room(phone: Reader) -> None:  # item 33
    phone.go("")
    phone.rest(300)
    place, stage = phone.see(f"explorer.point('{MIAMI}')"), phone.box("#picture")
    phone.page.touchscreen.tap(stage["x"] + place["x"], stage["y"] + place["y"])
    phone.rest(500)
    assert phone.see("[explorer.state.n, panel.dataset.stop]") == [MIAMI, "half"]
    assert phone.box("#panel")["top"] - phone.box("#picture")["top"] >= 0.4 * 844


def test_on_a_phone_two_fingers_zoom(phone: Reader) -> None:  # item 33
    phone.open()
    phone.rest(300)
    scale, stage = phone.see("explorer.network().getScale()"), phone.box("#picture")
    middle = (stage["x"] + stage["width"] / 2, stage["y"] + stage["height"] / 2)
    session = phone.context.new_cdp_session(phone.page)

    def fingers(kind: str, *apart: int) -> None:
        points = [{"x": middle[0] + way * far, "y": middle[1], "id": way} for far in apart for way in (-1, 1)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    fingers("touchStart", 30)
    for far in (40, 60, 80, 100):
        fingers("touchMove", far)
    fingers("touchEnd")
    phone.rest(300)
    assert phone.see("explorer.network().getScale()") > 1.5 * scale


def test_paper_shows_the_list(at_start: Reader) -> None:  # item 29
    at_start.page.emulate_media(media="print")
    at_start.see("dispatchEvent(new Event('beforeprint'))")
    rows = at_start.page.locator("#list tbody tr")
    counts = [rows.count(), at_start.see("explorer.scene().claims.length")]
    shown = [at_start.page.is_visible(part) for part in ("#list", "#picture", "#rail", "#panel")]
    at_start.page.emulate_media(media="screen")
    assert counts[0] == counts[1] > 0
    assert shown == [True, False, False, False]


def test_every_row_of_the_list_opens_its_own_line(at_start: Reader) -> None:  # item 29
    at_start.go("view=list")
    links = """[...document.querySelectorAll('#list tbody tr')]
      .map(row => [row.dataset.claim, row.querySelector('a').hash.slice(1)])"""
    found = at_start.see(links)
    assert len(found) == at_start.see("explorer.data.claims.length")
    for claim, hash in found[:: len(found) // 12]:
        at_start.go(f"view=list&{hash}")
        cards = "[...document.querySelectorAll('#details [data-claim]')].map(each => each.dataset.claim)"
        assert claim in at_start.see(cards)


def _saved(reader: Reader, kind: str) -> bytes:
    reader.page.click("#save summary")
    with reader.page.expect_download() as download:
        reader.page.click(f'[data-save="{kind}"]')
    return Path(download.value.path()).read_bytes()


def test_what_is_shown_can_be_saved_as_a_picture(at_start: Reader) -> None:  # item 37
    at_start.go("around=person/lionel-messi")
    at_start.rest(500)
    png = _saved(at_start, "png")
    width, height = struct.unpack(">II", png[16:24])
    stage = at_start.box("#picture")
    assert (width, height) >= (2 * stage["width"], 2 * stage["height"])
    bands = {"title": (20, 80), "drawing": (88, height - 130), "legend and sources": (height - 120, height - 4)}
    for name, (top, bottom) in bands.items():
        points = [(x, y) for y in range(top, bottom, 5) for x in range(40, width // 2, 11)]
        assert len({tuple(each) for each in at_start.pixels(png, points)}) > 1, name


def test_what_is_shown_can_be_saved_as_a_drawing(at_start: Reader) -> None:  # item 37
    at_start.go("around=person/lionel-messi")
    drawing = ET.fromstring(_saved(at_start, "svg"))
    things = at_start.see("[...explorer.scene().things]")
    assert sorted(each.get("data-thing", "") for each in drawing.iterfind(".//*[@data-thing]")) == sorted(things)
    texts = ["".join(each.itertext()) for each in drawing.iter(f"{SVG}text")]
    assert all(text.startswith("\u2068") and text.endswith("\u2069") for text in texts)
    assert {f"\u2068{TITLE}\u2069", "\u2068Lionel Messi\u2069"} <= set(texts)
    assert any("Stated as fact" in text for text in texts)
    assert any(text.startswith("\u2068Sources: ") for text in texts)


def test_what_is_shown_can_be_saved_as_a_table(at_start: Reader) -> None:  # item 37
    at_start.go("around=person/lionel-messi")
    rows = list(csv.reader(io.StringIO(_saved(at_start, "csv").decode("utf-8-sig"))))
    quotes = at_start.see("explorer.scene().claims.map(claim => claim.quote)")
    assert sorted(row[-1] for row in rows[1:]) == sorted(quotes)
