"""Time until the explorer is drawn, and for a frame of panning and zooming, beside plain pyvis on the same things.

    python benchmarks/explorer.py [--things 500 2000 20000] [--patience 150] [--without-pyvis] [--around]

Real Chromium, without a graphics card. Plain pyvis is its `in_line` page as its own documentation makes it; `gave up`
stands where nothing was to be seen, or all was still moving, after `--patience` seconds. With `--around` the largest
graph is kept on disk, and what a server says of one thing is timed: its neighbours, and the page of what is around it.
"""

import argparse
import platform
import resource
import statistics
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, TimeoutError, sync_playwright
from pyvis.network import Network

from clubgraph.ask.graph import opened
from clubgraph.derive.records import Derived
from clubgraph.export.turtle import turtle
from clubgraph.model import Corpus
from clubgraph.serve.messages import Request
from clubgraph.serve.site import Site, respond
from clubgraph.show.layout import positions
from clubgraph.show.page import page
from clubgraph.store.keeping import keep
from clubgraph.store.write import triples
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
    parser.add_argument("--around", action="store_true")
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
        if asked.around:
            around(Path(folder), corpus(max(asked.things)))


def around(folder: Path, found: Corpus) -> None:
    """What a server reads from disk for things of few claims, of some, and of most."""
    (folder / "build").mkdir()
    graph = folder / "build" / "graph.ttl"
    graph.write_text(turtle(triples(found, NOTHING)), encoding="utf-8", newline="\n")
    keep(graph.parent, graph, large=0)
    opening = time.perf_counter()
    kept = opened(folder)
    opening = time.perf_counter() - opening
    size = sum(file.stat().st_size for file in (folder / "build" / "store").rglob("*") if file.is_file())
    print(f"\n{len(kept.store):,} triples, {size / 1e6:.0f} MB on disk, opened in {opening * 1000:.0f} ms")
    site = Site(kept.store, {}, "x", folder / "build", kept.columns)
    claims = Counter(end for claim in found.claims for end in (claim.statement.subject, str(claim.statement.object)))
    order = [thing for thing, _ in claims.most_common()]
    print("a thing of so many claims   neighbours ms   page around it ms   page MB   rise of memory MB")
    for thing in (order[len(order) // 2], order[len(order) // 100], order[0]):
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        _, told = _timed(site, f"/things/{thing}/neighbours")
        page, shown = _timed(site, "/explorer", f"around={thing}")
        rise = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1000
        times = f"{told * 1000:>13.0f}   {shown * 1000:>17.0f}"
        print(f"{claims[thing]:>25}   {times}   {len(page) / 1e6:>7.2f}   {rise:>17.0f}")


def _timed(site: Site, path: str, query: str = "") -> tuple[bytes, float]:
    """The body of a response, and the median seconds of five."""
    seconds = []
    for _ in range(5):
        began = time.perf_counter()
        response = respond(Request("GET", path, query), site)
        seconds.append(time.perf_counter() - began)
        assert response.status == 200, response.body
    return response.body, statistics.median(seconds)


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
