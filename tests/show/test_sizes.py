"""Pages of other sizes and makings: two hundred things, excerpts, quotes alone, nothing at all."""

import json
from pathlib import Path
from typing import Any

import pytest

from clubgraph.model import Article, Claim, Corpus, Kind
from clubgraph.show.page import page
from clubgraph.show.passages import Articles
from tests.factories import a_claim, a_corpus, an_entity
from tests.show.conftest import Reader

pytestmark = pytest.mark.browser

COUNT = 200


def _written(folder: Path, corpus: Corpus, articles: Articles = "full") -> Path:
    file = folder / "explorer.html"
    file.write_text(page(corpus, title="Other sizes", articles=articles), encoding="utf-8", newline="\n")
    return file


def _league() -> Corpus:
    """Two hundred clubs in a ring, each with a line to the next."""
    clubs = [f"club/c{number:03}" for number in range(COUNT)]
    text = " ".join(f"{club} meets the next." for club in clubs)
    article = Article("a", text, "en")
    claims: list[Claim] = [
        a_claim(club, "opposes", clubs[(number + 1) % COUNT], f"{club} meets the next", in_text=article)
        for number, club in enumerate(clubs)
    ]
    return Corpus((article,), tuple(an_entity(club, Kind.CLUB) for club in clubs), tuple(claims))


def test_above_150_things_the_core_is_shown_and_says_so(chromium: Any, tmp_path: Path) -> None:  # item 38
    reader = Reader(chromium, _written(tmp_path, _league()))
    assert reader.text(".notice").startswith("Showing the 150 most connected of 200 things.")
    hidden = reader.see("[...explorer.data.claims].map(c => c.subject).find(id => !explorer.scene().things.has(id))")
    reader.page.fill("#find", hidden.rpartition("/")[2])
    reader.page.keyboard.press("Enter")
    assert reader.see("id => explorer.scene().things.has(id)", hidden)
    reader.page.click(".notice button")
    assert reader.see("[explorer.scene().things.size, explorer.scene().lines.size]") == [COUNT, COUNT]
    assert reader.complaints == []
    reader.context.close()


@pytest.mark.parametrize(
    ("articles", "whole", "button"), [("full", True, True), ("excerpt", True, True), ("none", False, False)]
)
def test_an_article_can_be_read_as_far_as_the_page_carries_it(
    chromium: Any, tmp_path: Path, articles: Articles, whole: bool, button: bool
) -> None:
    reader = Reader(chromium, _written(tmp_path, a_corpus(), articles))
    reader.go("n=person/jorge-mas")
    assert (reader.page.locator(".reading").count() > 0) is button
    reader.go(f"read={reader.see('explorer.data.claims[0].id')}")
    assert (reader.page.locator(".text .current").count() == 1) is whole
    assert reader.complaints == []
    reader.context.close()


def test_an_empty_graph_says_that_it_is_empty(chromium: Any, tmp_path: Path) -> None:
    reader = Reader(chromium, _written(tmp_path, Corpus((), (), ())))
    assert reader.text("#empty") == "This graph is empty. Add an article and build again."
    assert reader.complaints == []
    reader.context.close()


def test_without_javascript_every_claim_stands_there_with_its_quote(chromium: Any, seeds_page: Path) -> None:
    context = chromium.new_context(java_script_enabled=False, offline=True)
    view = context.new_page()
    view.goto(seeds_page.as_uri())
    rows = [
        (row.locator("bdi").inner_text(), row.locator("q").inner_text()) for row in view.locator("noscript li").all()
    ]
    shown = view.locator("noscript h2").is_visible()
    context.close()
    html = seeds_page.read_text(encoding="utf-8")
    claims = json.loads(html.partition('<script id="data" type="application/json">')[2].partition("</script>")[0])[
        "claims"
    ]
    assert shown
    assert len(rows) == len(claims) > 100
    assert all(sentence and quote for sentence, quote in rows)
