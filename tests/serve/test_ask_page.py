"""The question page in a real browser: a question, its parameters, mistakes, downloads, Hebrew, keyboard, phone."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.show.conftest import CHROMIUM

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(
            executable_path=CHROMIUM if Path(CHROMIUM).exists() else None, args=["--no-sandbox"]
        )
        yield made
        made.close()


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    """The page, on which nothing may go wrong and which may ask nobody else."""
    context = browser.new_context(viewport={"width": 1280, "height": 850}, accept_downloads=True)
    made = context.new_page()
    faults: list[str] = []
    made.on("pageerror", lambda error: faults.append(str(error)))
    made.on("console", lambda said: faults.append(said.text) if "Content Security" in said.text else None)
    made.on(
        "request", lambda asked: None if asked.url.startswith((server, "data:", "blob:")) else faults.append(asked.url)
    )
    made.goto(f"{server}/ask")
    expect(made.locator("#title")).not_to_be_empty()
    yield made
    context.close()
    assert faults == []


def _choose(page: Page, title: str) -> None:
    page.get_by_role("button", name=title, exact=True).click()


def _run(page: Page) -> None:
    page.locator("#run").click()
    expect(page.locator("#run")).to_be_enabled()


def test_a_question_is_answered_with_links_into_the_explorer(page: Page) -> None:
    _choose(page, "Who owns a club?")
    assert page.locator("select[name=club]").input_value() == "club/inter-miami"
    _run(page)
    expect(page.locator("#status")).to_contain_text("2 rows in")
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(2)
    assert rows.first.get_by_role("link", name="Jorge Mas").get_attribute("href") == "/explorer#n=person/jorge-mas"
    assert rows.first.locator('a[href^="/explorer#read=claim/"]').count() == 3


def test_another_parameter_gives_another_answer(page: Page) -> None:
    _choose(page, "Who owns a club?")
    page.locator("select[name=club]").select_option(label="Barcelona")
    _run(page)
    expect(page.locator("#status")).to_contain_text("No rows. The query is fine;")


def test_the_address_holds_the_question(page: Page, server: str) -> None:
    _choose(page, "Who owns a club?")
    page.locator("select[name=club]").select_option(label="Barcelona")
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator("#title")).to_have_text("Who owns a club?")
    assert page.locator("select[name=club]").input_value() == "club/barcelona"


def test_a_mistake_is_shown_and_the_cursor_put_there(page: Page) -> None:
    _choose(page, "A question of your own")
    page.locator("#sparql").fill("SELECT ?x {\n ?x cg:competiton ?y }")
    page.locator("#sparql").press("Control+Enter")
    expect(page.locator("#error")).to_contain_text("line 2, column 5: there is no cg:competiton. Did you mean")
    expect(page.locator("#sparql")).to_be_focused()
    assert page.locator("#sparql").evaluate("field => field.selectionStart") == 16


def test_a_text_that_was_changed_can_be_reset(page: Page) -> None:
    _choose(page, "Who owns a club?")
    before = page.locator("#sparql").input_value()
    page.locator("#sparql").fill("ASK {}")
    page.get_by_role("button", name="Changed. Reset.").click()
    assert page.locator("#sparql").input_value() == before


def test_the_readers_own_questions_are_kept_and_answers_are_not(page: Page) -> None:
    _choose(page, "A question of your own")
    page.locator("#sparql").fill("ASK { club:inter-miami a cg:Club }")
    _run(page)
    expect(page.locator("tbody td")).to_have_text("yes")
    expect(page.locator("#questions").get_by_text("ASK { club:inter-miami a cg:Club }")).to_be_visible()
    kept = page.evaluate("() => Object.keys(localStorage).sort()")
    assert kept == ["draft", "mine"]


def test_a_long_query_can_be_stopped_and_one_past_its_time_says_so(page: Page) -> None:
    _choose(page, "A question of your own")
    page.locator("#sparql").fill("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
    page.locator("#run").click()
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#status")).to_have_text("Stopped.")
    _run(page)
    expect(page.locator("#error")).to_contain_text("Stopped after 1 s. Try a LIMIT", timeout=5000)


def test_a_download_has_all_rows(page: Page, tmp_path: Path) -> None:
    _choose(page, "Who owns a club?")
    _run(page)
    with page.expect_download() as started:
        page.get_by_role("button", name="CSV").click()
    path = tmp_path / "owners.csv"
    started.value.save_as(path)
    assert started.value.suggested_filename == "owners.csv"
    assert len(list(csv.reader(path.open(encoding="utf-8")))) == 5


def test_hebrew_turns_the_page_and_the_labels(page: Page) -> None:
    page.locator("#language").select_option("he")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("h1")).to_have_text("שאלו את הגרף")
    _choose(page, "Who owns a club?")
    _run(page)
    expect(page.locator("tbody tr").first).to_contain_text("חורחה מאס")


def test_the_list_and_the_rows_can_be_filtered_and_sorted(page: Page) -> None:
    page.locator("#filter").fill("stalled")
    expect(page.locator("#questions").get_by_role("button", name="Which deals have stalled")).to_be_visible()
    expect(page.get_by_role("button", name="Who owns a club?", exact=True)).to_have_count(0)
    page.locator("#filter").fill("")
    _choose(page, "Who speaks in the articles?")
    _run(page)
    page.get_by_role("button", name="speaker").click()
    names = page.locator("tbody tr td:first-child").all_inner_texts()
    assert names == sorted(names)
    page.locator("#rowfilter").fill("mas")
    assert all("mas" in row.lower() for row in page.locator("tbody tr").all_inner_texts())


def test_on_a_phone_there_is_one_screen_each(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    expect(page.locator("main")).to_be_hidden()
    _choose(page, "Who owns a club?")
    expect(page.locator(".list")).to_be_hidden()
    _run(page)
    expect(page.locator("tbody tr").first).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
    page.locator("#back").click()
    expect(page.locator("#filter")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "he"])
def test_axe_finds_nothing(language: str, page: Page) -> None:
    page.locator("#language").select_option(language)
    _choose(page, "Who owns a club?")
    _run(page)
    expect(page.locator("tbody tr").first).to_be_visible()
    found = Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


def test_both_languages_have_every_word() -> None:
    import json

    from clubgraph.serve import front

    folder = Path(front.__file__).parent / "assets"
    words = [json.loads((folder / f"strings.{code}.json").read_text(encoding="utf-8")) for code in ("en", "he")]
    assert words[0].keys() == words[1].keys()
