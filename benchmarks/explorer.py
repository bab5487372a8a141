"""Time until the explorer is drawn, and for a frame of panning and zooming, beside plain pyvis on the same things.

    python benchmarks/explorer.py [--things 500 2000 20000] [--patience 150] [--without-pyvis]

Real Chromium, without a graphics card. Plain pyvis is its `in_line` page as its own documentation makes it; `gave up`
stands where nothing was to be seen, or all was still moving, after `--patience` seconds.
"""

import argparse
import platform
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, TimeoutError, sync_playwright
from pyvis.network import Network

from clubgraph.derive.records import Derived
from clubgraph.model import Corpus
from clubgraph.show.layout import positions
from clubgraph.show.page import page
from scalefree import corpus

CHROMIUM = "/usr/bin/chromium"
MOVES = 45
SHOWN = 1000  # things in the picture while its frames are timed
FRAMES = (Path(__file__).parent / "frames.js").read_text(encoding="utf-8")
NOTHING = Derived((), (), (), (), ())


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--things", type=int, nargs="+", default=[500, 2000, 20_000])
    parser.add_argument("--patience", type=int, default=150)
    parser.add_argument("--without-pyvis", action="store_true")
    asked = parser.parse_args()
    print(f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}")
    print(f"layout of 5,000 things: {_layout(5000):.2f} s\n")
    print("things   claims   page MB   made in s   explorer ready s   plain pyvis shown s")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        path = CHROMIUM if Path(CHROMIUM).exists() else None
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for count in asked.things:
            found = corpus(count)
            began = time.perf_counter()
            ours = _written(Path(folder) / "ours.html", page(found, title=f"{count} things", found=NOTHING))
            made = time.perf_counter() - began
            ready = statistics.median(_ready(browser, ours) for _ in range(3))
            theirs = "" if asked.without_pyvis else _plain(browser, found, Path(folder) / "theirs.html", asked.patience)
            size = ours.stat().st_size / 1e6
            print(f"{count:6}   {len(found.claims):6}   {size:7.2f}   {made:9.1f}   {ready:16.2f}   {theirs:>19}")
        ours = _written(Path(folder) / "ours.html", page(corpus(SHOWN), title="x", found=NOTHING))
        pan, zoom = (frames(browser, ours, how) for how in ("pan", "zoom"))
        print(f"\n{SHOWN} things shown: {pan:.0f} ms a frame panning, {zoom:.0f} ms zooming (median of {MOVES})")
        browser.close()


def frames(browser: Browser, file: Path, how: str) -> float:
    """Milliseconds between two frames while all things of a page are shown and moved; the median."""
    view = browser.new_page(viewport={"width": 1440, "height": 900})
    view.goto(f"{file.as_uri()}#all=1")
    view.wait_for_selector("html[data-ready]", state="attached", timeout=60_000)
    view.wait_for_timeout(500)
    times = view.evaluate(FRAMES, [how, MOVES])
    view.close()
    return statistics.median(times)


def _layout(count: int) -> float:
    """Seconds of work; the clock on the wall also counts what else the machine does."""
    found = corpus(count)
    links = [(claim.statement.subject, str(claim.statement.object)) for claim in found.claims]
    things = sorted({end for link in links for end in link})
    positions(things[:10], [])  # the first call imports
    began = time.process_time()
    positions(things, links)
    return time.process_time() - began


def _ready(browser: Browser, file: Path) -> float:
    """Seconds from the first byte to the first full drawing."""
    view = browser.new_page(viewport={"width": 1440, "height": 900})
    view.goto(file.as_uri())
    view.wait_for_selector("html[data-ready]", state="attached", timeout=60_000)
    milliseconds = float(view.evaluate("document.documentElement.dataset.ready"))
    view.close()
    return milliseconds / 1000


def _plain(browser: Browser, found: Corpus, file: Path, patience: int) -> str:
    """The same things and claims through pyvis alone, until its own bar says that all stands."""
    network = Network(directed=True, cdn_resources="in_line")
    for thing in found.entities:
        network.add_node(thing.id, label=thing.label())
    for claim in found.claims:
        network.add_edge(claim.statement.subject, claim.statement.object, title=claim.selector.quote)
    _written(file, network.generate_html())
    context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    view = context.new_page()
    began = time.perf_counter()
    try:
        view.goto(file.as_uri(), wait_until="commit")
        _stilled(view, patience)
        return f"{time.perf_counter() - began:.1f}"
    except TimeoutError:
        return "gave up"
    finally:
        context.close()


def _stilled(view: Any, patience: int) -> None:
    view.wait_for_function(
        "typeof network !== 'undefined' && network && network.physics && network.physics.stabilized",
        timeout=patience * 1000,
        polling=200,
    )


def _written(file: Path, html: str) -> Path:
    file.write_text(html, encoding="utf-8", newline="\n")
    return file


if __name__ == "__main__":
    main()
