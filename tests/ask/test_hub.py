"""A thing of which three thousand claims speak: its page comes in parts, which have every claim once between them."""

import re
from datetime import date, timedelta
from pathlib import Path

import pyoxigraph as ox
import pytest

from clubgraph.ask.evidence import evidence
from clubgraph.ask.graph import BUILT, load
from clubgraph.ask.page import page
from clubgraph.ask.words import Words
from clubgraph.export.turtle import turtle
from clubgraph.model import Corpus, Kind
from clubgraph.serve.site import Site
from clubgraph.store.write import triples
from clubgraph.terms import iri
from tests.ask.conftest import Run
from tests.factories import a_claim, an_article, an_entity
from tests.serve.conftest import ask

CLAIMS, ARTICLES, PART = 3000, 100, 200
HUB = ox.NamedNode(iri("club/hub"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    people = [f"person/player-{number}" for number in range(CLAIMS // ARTICLES)]
    text = ". ".join(f"{person} came to Hub" for person in people)
    days = [(date(2024, 1, 1) + timedelta(days=number)).isoformat() for number in range(ARTICLES)]
    articles = [an_article(f"{number:03}_a", text, published=day) for number, day in enumerate(days)]
    claims = [
        a_claim(person, "playsFor", "club/hub", f"{person} came to Hub", in_text=article)
        for article in articles
        for person in people
    ]
    things = [*(an_entity(person, Kind.PERSON) for person in people), an_entity("club/hub")]
    workspace = tmp_path_factory.mktemp("hub")
    (workspace / "seeds" / "articles").mkdir(parents=True)
    (workspace / BUILT).parent.mkdir()
    corpus = Corpus(tuple(articles), tuple(things), tuple(claims))
    (workspace / BUILT).write_text(turtle(triples(corpus)), encoding="utf-8", newline="\n")
    return workspace


@pytest.fixture(scope="module")
def hub(folder: Path) -> Site:
    return Site(load(folder), {}, "A hub", None)  # type: ignore[arg-type]


def test_the_parts_have_every_claim_once(hub: Site) -> None:
    found: list[str] = []
    place: str | None = "from=0"
    while place is not None:
        body = ask(hub, place, path="/things/club/hub", accept="text/html").body.decode()
        own = re.findall(r'href="/claims/(\w+)"', body)
        assert len(own) == PART
        found += own
        older = re.search(r'rel="next" href="/things/club/hub\?(from=\d+)"', body)
        place = older[1] if older else None
    assert len(found) == len(set(found)) == CLAIMS


def test_the_newest_come_first_and_only_their_quotes_are_read(hub: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr("clubgraph.ask.page.evidence", lambda claim, words: read.append("") or evidence(claim, words))
    found = page(HUB, hub.store, Words(hub.store), PART)
    articles = {claim.article for said in found.said.values() for each in said for claim in each.claims}
    assert articles == {f"{number:03}_a" for number in range(ARTICLES - 7, ARTICLES)}
    assert (len(read), found.left) == (PART, CLAIMS - PART)
    assert "its stadium: nobody says" in found.missing
    assert "its players: nobody says" not in found.missing


@pytest.mark.parametrize(("query", "status"), [("from=x", 400), ("from=-1", 400), ("from=٣", 400), ("from=9999", 200)])
def test_odd_places_to_begin(query: str, status: int, hub: Site) -> None:
    assert ask(hub, query, path="/things/club/hub", accept="text/html").status == status


def test_the_command_shows_as_many_and_says_how_to_go_on(folder: Path, run: Run) -> None:
    code, out, err = run("about", "club/hub", folder=folder)
    assert code == 0
    assert "Claims 1 to 200 of 3,000, the newest first" in out
    assert "--offset 200" in err
    code, out, err = run("about", "club/hub", "--offset", "2900", folder=folder)
    assert (code, "--offset" in err) == (0, False)
    assert "Claims 2,901 to 3,000 of 3,000, the newest first" in out
    assert "No claims stand behind these 3,000" in run("about", "club/hub", "--offset", "99999", folder=folder)[1]
