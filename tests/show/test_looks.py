"""How it looks: colours and contrast, shapes and dashes, labels, two directions of writing, no needless motion."""

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from clubgraph.show import assets
from tests.show.conftest import Reader

pytestmark = pytest.mark.browser

DARK = [15, 20, 25]
KINDS = ["player", "official", "club", "competition", "body", "place", "award", "other"]
FAMILIES = ["fact", "plan", "report", "stalled", "denied"]
TEXTS = ["text", "quiet", "link", *FAMILIES]
OVERLAP = """boxes => boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
  .map(b => [a.text, b.text]))"""
SHAPES = """() => { const scale = explorer.network().getScale(); const { things, focus } = explorer.scene();
  return [...things].filter(thing => !focus || focus.things.has(thing)).map(thing => {
    const { x, y } = explorer.point(thing);
    const radius = explorer.network().body.nodes[thing].options.size * scale;
    return { thing, x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }; }); }"""


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_and_shapes_stand_out_from_the_page(at_start: Reader, theme: str) -> None:  # item 30
    at_start.page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    names = ["page", "mark", "border", "focus", *TEXTS, *KINDS]
    read = "names => names.map(name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim())"
    colours = dict(zip(names, at_start.see(read, names), strict=True))
    at_start.page.emulate_media(color_scheme="light")
    page = colours["page"]
    assert {name for name in TEXTS if _contrast(colours[name], page) < 4.5} == set()
    assert {name for name in [*KINDS, "border", "focus"] if _contrast(colours[name], page) < 3} == set()
    assert _contrast(colours["text"], colours["mark"]) >= 4.5


@pytest.mark.parametrize("way", ["the device", "the button"])
def test_the_picture_is_dark_where_nothing_stands(chromium: Any, seeds_page: Path, way: str) -> None:  # item 30
    reader = Reader(chromium, seeds_page, color_scheme="dark" if way == "the device" else "light")
    for _ in range(2 if way == "the button" else 0):  # auto, light, dark
        reader.page.click("#theme")
    reader.rest()
    found = reader.pixels(reader.page.locator("#picture").screenshot(), [(4, 4)])
    word = reader.text("#theme")
    reader.context.close()
    assert (found, word) == ([DARK], "Colours: Auto" if way == "the device" else "Colours: Dark")


def test_every_kind_has_a_shape_and_every_family_a_dash_of_its_own(at_start: Reader) -> None:  # item 31
    looks = """explorer.network().body.data.nodes.get().map(each =>
      [explorer.data.things[each.id].kind, `${each.shape} ${each.borderWidth > 2 ? "hollow" : ""}`])"""
    shapes = {(kind, shape) for kind, shape in at_start.see(looks)}
    assert {kind for kind, _ in shapes} == set(KINDS)
    assert len({shape for _, shape in shapes}) == len(shapes) == len(KINDS)
    dashes = [tuple(assets.palette()["dashes"][family]) for family in FAMILIES]
    assert len(set(dashes)) == len(FAMILIES)


@pytest.mark.parametrize("deficiency", ["deuteranopia", "protanopia", "achromatopsia"])
def test_the_page_is_kept_as_others_see_it(at_start: Reader, deficiency: str, tmp_path: Path) -> None:  # item 31
    session = at_start.context.new_cdp_session(at_start.page)
    plain = at_start.page.locator("#picture").screenshot()
    session.send("Emulation.setEmulatedVisionDeficiency", {"type": deficiency})
    seen = at_start.page.locator("#picture").screenshot(path=tmp_path / f"{deficiency}.png")
    session.send("Emulation.setEmulatedVisionDeficiency", {"type": "none"})
    session.detach()
    assert seen != plain


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)])
@pytest.mark.parametrize("hash", ["", "lang=he", "n=club/inter-miami"])
def test_labels_are_legible_and_in_nobodys_way(at_start: Reader, size: tuple[int, int], hash: str) -> None:  # item 32
    at_start.page.set_viewport_size({"width": size[0], "height": size[1]})
    at_start.open(hash)
    at_start.rest(500)
    boxes, shapes, stage = at_start.see("explorer.placed"), at_start.see(SHAPES), at_start.box("#picture")
    at_start.page.set_viewport_size({"width": 1440, "height": 900})
    assert len(boxes) > 9
    assert at_start.see(OVERLAP, boxes) == []
    assert [box["text"] for box in boxes if box["height"] < 16] == []  # 13 px of type, and 12 for numbers, fit in 16
    inside = [
        box["x"] >= 0 and box["y"] >= 0 and box["x"] + box["width"] <= stage["width"]
        and box["y"] + box["height"] <= stage["height"]
        for box in boxes
    ]  # fmt: skip
    assert all(inside)
    assert [
        (a["text"], b["thing"]) for a in boxes for b in shapes if a.get("thing") != b["thing"] and _meet(a, b)
    ] == []


def _meet(a: dict[str, Any], b: dict[str, Any]) -> bool:
    return bool(
        a["x"] < b["x"] + b["width"] and b["x"] < a["x"] + a["width"]
        and a["y"] < b["y"] + b["height"] and b["y"] < a["y"] + a["height"]
    )  # fmt: skip


def test_in_hebrew_the_columns_mirror_and_the_picture_does_not(at_start: Reader) -> None:  # item 34
    left, places = at_start.box("#rail")["left"], at_start.see("explorer.network().getPositions()")
    at_start.go("lang=he")
    assert left == 0 < at_start.box("#rail")["left"] > at_start.box("#stage")["left"] > at_start.box("#panel")["left"]
    assert at_start.see("[document.documentElement.dir, document.documentElement.lang]") == ["rtl", "he"]
    assert at_start.see("explorer.network().getPositions()") == places


@pytest.mark.parametrize("hash", ["lang=he", "lang=he&view=list", "lang=he&view=time", "lang=he&n=club/inter-miami"])
def test_in_hebrew_every_word_of_the_interface_is_hebrew(at_start: Reader, hash: str) -> None:  # item 34
    at_start.go(hash)
    latin = """[...document.querySelectorAll("button, legend, summary, h2, h3, th[scope=col], label, .status")]
      .filter(each => each.offsetParent).map(each => { const copy = each.cloneNode(true);
        copy.querySelectorAll("bdi, a, svg").forEach(name => name.remove());
        return copy.textContent.replace(/\\u2068.*?\\u2069/g, ""); })
      .filter(text => /[A-Za-z]/.test(text) && !["PNG", "SVG", "CSV", "English"].includes(text.trim()))"""
    assert at_start.see(latin) == []


def test_in_hebrew_years_and_latin_names_read_from_left_to_right(at_start: Reader) -> None:  # item 34
    at_start.go("lang=he&view=list")
    order = """text => { const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) { const at = walker.currentNode.data.indexOf(text);
        if (at < 0 || !walker.currentNode.parentElement.offsetParent) continue;
        return [0, text.length - 1].map(step => { const range = document.createRange();
          range.setStart(walker.currentNode, at + step); range.setEnd(walker.currentNode, at + step + 1);
          return range.getBoundingClientRect().left; }); } }"""
    for text in ("1998–2016", "Inter Miami Eyes", "1998–2025"):
        first, last = at_start.see(order, text)
        assert first < last, text


def test_hebrew_letters_are_drawn_and_not_boxes(at_start: Reader) -> None:  # item 35
    at_start.go("lang=he")
    at_start.rest()
    assert any(box["text"] == "ליאו מסי" for box in at_start.see("explorer.placed"))
    drawn = """letter => { const canvas = document.createElement("canvas"); const context = canvas.getContext("2d");
      context.font = '13px system-ui, "Noto Sans", "Noto Sans Hebrew", "DejaVu Sans", sans-serif';
      context.fillText(letter, 20, 30); return canvas.toDataURL(); }"""
    pictures = [at_start.see(drawn, letter) for letter in ["ל", "מ", "ש", "\U0010fffe"]]
    assert len(set(pictures)) == 4  # letters that a font lacks would all be the same box


def test_the_label_in_the_picture_is_the_text_a_browser_draws(at_start: Reader) -> None:  # item 35
    at_start.go("lang=he&n=person/lionel-messi")
    at_start.rest(500)
    box = at_start.see("explorer.placed.find(each => each.thing === 'person/lionel-messi')")
    dark = """([{ x, y, width, height }, text, font]) => {
      const count = context => { const { data } = context.getImageData(0, 0, width * 2, height * 2); let dark = 0;
        for (let i = 0; i < data.length; i += 4) dark += data[i + 3] > 128 && data[i] + data[i + 1] + data[i + 2] < 300;
        return dark; };
      const make = () => { const canvas = document.createElement("canvas");
        return Object.assign(canvas, { width: width * 2, height: height * 2 }).getContext("2d"); };
      const shown = make(), own = make(), missing = make();
      shown.drawImage(document.querySelector("#picture canvas"), x, y, width, height, 0, 0, width, height);
      for (const [context, word] of [[own, text], [missing, text.replace(/[^ ]/g, "\\u{10fffe}")]]) {
        context.fillStyle = "#fff";
        context.fillRect(0, 0, width * 2, height * 2);
        Object.assign(context, { font, fillStyle: "#1b1f24", textBaseline: "middle", textAlign: "center" });
        context.fillText(word, width / 2, height / 2); }
      return [shown, own, missing].map(count); }"""
    font = '600 15px system-ui, "Noto Sans", "Noto Sans Hebrew", "DejaVu Sans", sans-serif'
    shown, own, missing = at_start.see(dark, [box, box["text"], font])
    assert abs(shown - own) < 0.35 * own
    assert abs(shown - own) < abs(shown - missing)


@pytest.mark.parametrize(("motion", "moving"), [("reduce", False), ("no-preference", True)])
def test_the_camera_jumps_for_who_wants_no_motion(
    chromium: Any, seeds_page: Path, motion: str, moving: bool
) -> None:  # item 36
    reader = Reader(chromium, seeds_page, reduced_motion=motion)
    reader.rest(400)
    view = """async () => {
      const at = () => JSON.stringify([explorer.network().getViewPosition(), explorer.network().getScale()]);
      location.hash = "around=person/gerard-pique";
      await new Promise(done => addEventListener("hashchange", done, { once: true }));
      await new Promise(requestAnimationFrame);
      const first = at();
      await new Promise(done => setTimeout(done, 700));
      return first !== at(); }"""
    moved = reader.see(view)
    reader.context.close()
    assert moved is moving


def test_no_two_kinds_share_colour_and_shape() -> None:
    light = assets.palette()["light"]
    same = [(one, other) for one, other in combinations(KINDS, 2) if light[one] == light[other]]
    assert same == [("place", "award"), ("place", "other"), ("award", "other")]  # grey, told apart by their shapes
