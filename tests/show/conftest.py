"""The seeds as a page, a browser without internet, and one open page for each file of tests."""

import base64
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from clubgraph import places
from clubgraph.model import Corpus
from clubgraph.read.workspace import read
from clubgraph.show.page import page
from clubgraph.show.story import story

TITLE = "Inter Miami, January 2026"
PIXELS = """async ([png, points]) => {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: image.width, height: image.height });
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  return points.map(([x, y]) => [...context.getImageData(x, y, 1, 1).data].slice(0, 3));
}"""


@pytest.fixture(scope="session")
def seeds() -> Corpus:
    """The demo as a person wrote it down: three articles and every curated claim."""
    found = read(places.demo())
    return Corpus(found.articles, found.registry.entities, found.claims)


@pytest.fixture(scope="session")
def seeds_page(seeds: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The explorer of the seeds, alone in an empty folder."""
    file = tmp_path_factory.mktemp("alone") / "explorer.html"
    file.write_text(page(seeds, title=TITLE, story=story(places.demo())), encoding="utf-8", newline="\n")
    return file


class Reader:
    """Somebody in front of an open page: what they do, and what they see."""

    def __init__(self, browser: Any, file: Path, **settings: Any) -> None:
        size = settings.pop("size", (1440, 900))
        self.context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, offline=True, accept_downloads=True, **settings
        )
        self.page = self.context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.address = file.as_uri()
        self.open()

    def open(self, hash: str = "") -> None:
        """Open the page afresh at a state."""
        self.page.goto("about:blank")
        self.requests.clear()
        self.page.goto(f"{self.address}#{hash}" if hash else self.address)
        self.page.wait_for_selector("html[data-ready]", state="attached")

    def go(self, hash: str) -> None:
        """Follow a link within the page."""
        self.page.evaluate("hash => { location.hash = hash }", hash)
        self.until("hash => location.hash.slice(1) === hash", hash)
        self.page.wait_for_timeout(50)

    def see(self, script: str, argument: object = None) -> Any:
        """What a script finds on the page."""
        return self.page.evaluate(script, argument)

    def until(self, script: str, argument: object = None) -> None:
        """Wait until a script finds that it is so. It is asked from outside: the page's own policy forbids polling."""
        deadline = time.monotonic() + 10
        while not self.see(script, argument):
            assert time.monotonic() < deadline, script
            self.page.wait_for_timeout(20)

    def click_picture(self, place: dict[str, float]) -> None:
        """A real click at a place of the picture; the pause is the one in which a second click would make a double."""
        self.page.locator("#picture canvas").click(position=place)
        self.page.wait_for_timeout(350)

    def pixels(self, png: bytes, points: Sequence[tuple[float, float]]) -> list[list[int]]:
        """The colours at some points of a picture file, as red, green and blue."""
        found: list[list[int]] = self.see(PIXELS, [base64.b64encode(png).decode(), [list(point) for point in points]])
        return found

    def box(self, selector: str) -> dict[str, float]:
        """Where an element stands on the screen."""
        found: dict[str, float] = self.see(
            "selector => document.querySelector(selector).getBoundingClientRect().toJSON()", selector
        )
        return found

    def rest(self, milliseconds: int = 120) -> None:
        """Let the picture be drawn."""
        self.page.wait_for_timeout(milliseconds)

    def text(self, selector: str) -> str:
        """The words of the first element there, without the marks that keep directions apart."""
        return str(self.page.locator(selector).first.inner_text()).replace("\u2068", "").replace("\u2069", "")


@pytest.fixture(scope="module")
def reader(chromium: Any, seeds_page: Path) -> Iterator[Reader]:
    """A page of the seeds, kept open for all tests of a file."""
    found = Reader(chromium, seeds_page)
    yield found
    found.context.close()


@pytest.fixture
def at_start(reader: Reader) -> Reader:
    """The same page with nothing chosen and nothing filtered."""
    reader.go("view=list")
    reader.go("")
    return reader
