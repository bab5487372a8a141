"""What the question page names opens in the explorer: a thing is chosen there, a claim is read there on its words."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from clubgraph.model import Corpus
from clubgraph.show.page import page as explorer
from tests.serve.conftest import running

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(workspace: Path, curated: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on the curated claims with their explorer."""
    folder = tmp_path_factory.mktemp("built") / "news"
    shutil.copytree(workspace, folder)
    (folder / "build" / "explorer.html").write_text(explorer(curated, title="News"), encoding="utf-8", newline="\n")
    with running(folder) as found:
        yield found


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """The answer to who owns a club."""
    with chromium.new_context() as context:
        made = context.new_page()
        outside: list[str] = []
        made.on(
            "request",
            lambda asked: None if asked.url.startswith((address, "data:", "blob:")) else outside.append(asked.url),
        )
        made.goto(f"{address}/ask#q=owners&club=club/inter-miami")
        expect(made.locator("#title")).to_have_text("Who owns a club?")
        made.locator("#run").click()
        expect(made.locator("tbody tr")).to_have_count(2)
        yield made
        assert outside == []


def test_a_thing_is_chosen_there(page: Page) -> None:
    page.locator("tbody").get_by_role("link", name="Jorge Mas").first.click()
    expect(page.locator("html[data-ready]")).to_be_attached()
    expect(page.locator("#details h2")).to_have_text("Jorge Mas")
    assert page.evaluate("() => explorer.state.n") == "person/jorge-mas"


def test_a_claim_is_read_there_on_its_words(page: Page) -> None:
    link = page.locator('tbody a[href^="/explorer#read=claim/"]').first
    claim = (link.get_attribute("href") or "").partition("read=")[2]
    link.click()
    expect(page.locator("html[data-ready]")).to_be_attached()
    marked = page.locator("#details .text .current")
    expect(marked.first).to_be_visible()
    quote = page.evaluate("id => explorer.data.claims.find(each => each.id === id).quote", claim)
    assert "".join(marked.all_inner_texts()) == quote
