"""Neighbourhoods on demand: what is around a thing is read from a graph of any size, and no more than that."""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from playwright.sync_api import Browser, expect

from clubgraph import places
from clubgraph.ask.graph import opened
from clubgraph.derive.records import Derived
from clubgraph.export.turtle import turtle
from clubgraph.model import Corpus
from clubgraph.serve.messages import Response
from clubgraph.serve.site import Site
from clubgraph.show import stored
from clubgraph.show.page import LARGEST, page
from clubgraph.store.keeping import keep
from clubgraph.store.write import triples
from tests.ask.conftest import QUESTIONS
from tests.serve.conftest import ask, running

sys.path.insert(0, str(places.demo() / "benchmarks"))
NOTHING = Derived((), (), (), (), ())


class Near:
    """A graph of which only parts may be read."""

    def __init__(self, store: Any, thing: str) -> None:
        self.store, self.thing, self.read = store, thing, 0

    def query(self, query: str, **options: Any) -> Any:
        assert self.thing in query or "VALUES ?claim" in query
        return self.store.query(query, **options)

    def quads_for_pattern(self, *pattern: Any) -> Iterator[ox.Quad]:
        assert any(pattern[::2])
        for quad in self.store.quads_for_pattern(*pattern):
            self.read += 1
            yield quad


@pytest.fixture(scope="module")
def large() -> Corpus:
    from scalefree import corpus

    return corpus(3000)


@pytest.fixture(scope="module")
def kept_workspace(large: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of three thousand things: its graph on disk, and the core of its explorer."""
    folder = tmp_path_factory.mktemp("large")
    (folder / "seeds" / "articles").mkdir(parents=True)
    (folder / "build").mkdir()
    graph = folder / "build" / "graph.ttl"
    graph.write_text(turtle(triples(large, NOTHING)), encoding="utf-8", newline="\n")
    keep(graph.parent, graph, large=0)
    core = page(large, title="Large", largest=800_000)
    (folder / "build" / "explorer.html").write_text(core, encoding="utf-8", newline="\n")
    return folder


@pytest.fixture(scope="module")
def large_site(kept_workspace: Path) -> Site:
    found = opened(kept_workspace)
    assert found.columns
    return Site(found.store, QUESTIONS, "Large", kept_workspace / "build", found.columns)


def data(response: Response) -> Any:
    html = response.body.decode()
    found = re.search(r'<script id="data" type="application/json">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


def ends(corpus: Corpus) -> list[tuple[str, str]]:
    return [(claim.statement.subject, str(claim.statement.object)) for claim in corpus.claims]


@pytest.mark.parametrize("which", [0, 1, -1])
def test_neighbours_are_those_of_the_graph_by_number_of_claims(which: int, large: Corpus, large_site: Site) -> None:
    thing = large.entities[which].id
    linked = [other for pair in ends(large) if thing in pair for other in pair if other != thing]
    response = ask(large_site, path=f"/things/{thing}/neighbours", query="limit=20")
    found = json.loads(response.body)
    assert (response.status, found["claims"]) == (200, len(linked))
    assert found["thing"] == {"id": thing, "label": large.entities[which].label(), "kind": large.entities[which].kind}
    assert len(found["neighbours"]) == min(20, len(set(linked)))
    assert found["left"] == len(set(linked)) - len(found["neighbours"])
    counts = [linked.count(each["id"]) for each in found["neighbours"]]
    assert [each["claims"] for each in found["neighbours"]] == counts == sorted(counts, reverse=True)


def test_the_page_around_a_thing_has_its_claims_with_their_quotes(large: Corpus, large_site: Site) -> None:
    thing = large.entities[-1].id
    own = [claim for claim in large.claims if thing in (claim.statement.subject, claim.statement.object)]
    response = ask(large_site, path="/explorer", query=f"around={thing}")
    found = data(response)
    assert response.status == 200
    assert {claim["id"]: claim["quote"] for claim in found["claims"]} == {
        claim.id: claim.selector.quote for claim in own
    }
    assert (found["start"], found["part"]) == (f"n={thing}", {"around": thing, "claims": len(own), "all": len(own)})


def test_what_is_around_a_thing_is_all_that_is_read(large: Corpus, large_site: Site, kept_workspace: Path) -> None:
    thing = large.entities[-1].id
    near = Near(opened(kept_workspace).store, thing)
    site = Site(near, QUESTIONS, "Large", kept_workspace / "build")  # type: ignore[arg-type]
    for path, query in ((f"/things/{thing}/neighbours", ""), ("/explorer", f"around={thing}")):
        assert ask(site, query, path=path).status == 200
    assert near.read < 1000 < len(large.claims)


def test_of_a_hub_the_surest_claims_are_shown_and_the_others_counted(
    large_site: Site, large: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = max({end for pair in ends(large) for end in pair}, key=lambda end: sum(end in pair for pair in ends(large)))
    monkeypatch.setattr(stored, "_CLAIMS", 5)
    found = data(ask(large_site, path="/explorer", query=f"around={hub}"))
    assert len(found["claims"]) == 5
    assert found["part"] == {"around": hub, "claims": 5, "all": sum(hub in pair for pair in ends(large))}


def test_a_graph_without_a_page_is_shown_by_its_core(large_site: Site, large: Corpus, tmp_path: Path) -> None:
    found = data(ask(replace(large_site, built=tmp_path), path="/explorer"))
    inside, shown = data(page_of_core := ask(large_site, path="/explorer")), found["part"]
    assert len(page_of_core.body) <= len(ask(replace(large_site, built=tmp_path), path="/explorer").body) <= LARGEST
    assert (shown["of"], shown["all"]) == (3000, len(large.claims)) == (inside["part"]["of"], inside["part"]["all"])
    assert (shown["things"], shown["claims"]) == (len(found["things"]), len(found["claims"]))
    assert set(inside["things"]) <= set(found["things"])


@pytest.mark.parametrize(
    ("path", "query", "status", "said"),
    [
        ("/things/person/nobody/neighbours", "", 404, "There is no thing person/nobody."),
        ("/things/club/inter-miami/neighbours", "limit=0", 400, "limit is a number from 1 to 1000."),
        ("/things/club/inter-miami/neighbours", "limit=all", 400, "limit is a number from 1 to 1000."),
        ("/explorer", "around=claim/1", 404, "There is no thing claim/1."),
        ("/explorer", "around=", 404, "There is no thing ."),
        ("/explorer", "around=%00%22", 404, "There is no thing"),
        ("/explorer", "find=zzzz", 404, 'Nothing in the graph is called "zzzz".'),
    ],
)
def test_what_is_not_there_is_told(path: str, query: str, status: int, said: str, site: Site) -> None:
    response = ask(site, query, path=path)
    assert (response.status, response.body.decode().startswith(said)) == (status, True)


@pytest.mark.parametrize(
    "word", ["Inter Miami", "club/inter-miami", "%D7%91%D7%90%D7%99%D7%A0%D7%98%D7%A8+%D7%9E%D7%99%D7%90%D7%9E%D7%99"]
)
def test_a_name_leads_to_what_is_around_its_thing(word: str, site: Site) -> None:
    response = ask(site, f"find={word.replace(' ', '+')}", path="/explorer")
    assert (response.status, response.headers) == (303, (("Location", "/explorer?around=club/inter-miami"),))


def test_a_name_of_several_things_lets_choose(site: Site) -> None:
    response = ask(site, "find=champions", path="/explorer")
    links = re.findall(r'href="/explorer\?around=([^"]+)"', response.body.decode())
    assert response.status == 200
    assert len(links) == len(set(links)) > 1


@pytest.mark.browser
def test_a_reader_walks_from_the_core_to_what_it_leaves_out(
    kept_workspace: Path, large: Corpus, chromium: Browser
) -> None:
    shown = (kept_workspace / "build" / "explorer.html").read_text(encoding="utf-8")
    hidden = next(each for each in reversed(large.entities) if f'"{each.id}"' not in shown)
    with running(kept_workspace) as address, chromium.new_context() as context:
        view = context.new_page()
        complaints: list[str] = []
        view.on("pageerror", lambda error: complaints.append(str(error)))
        view.goto(f"{address}/explorer")
        expect(view.locator(".notice").first).to_contain_text("of 3000 things")
        view.fill("#find", hidden.label())
        expect(view.locator("#found")).to_contain_text("in the whole graph")
        view.keyboard.press("Enter")
        expect(view.locator("#details h2")).to_have_text(hidden.label())
        other = next(each for pair in ends(large) if hidden.id in pair for each in pair if each != hidden.id)
        view.goto(f"{address}/explorer?around={hidden.id}#n={other}")
        view.get_by_role("link", name="Open all that is around it").click()
        expect(view).to_have_url(re.compile(rf"around={other.replace('/', '(/|%2F)')}(#|$)"))
        view.goto("about:blank")
        view.goto(f"{address}/explorer#n={hidden.id}")
        expect(view.locator("#details h2")).to_have_text(hidden.label())
    assert complaints == []
