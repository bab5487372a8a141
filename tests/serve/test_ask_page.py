"""The question page in a real browser: a question, its parameters, mistakes, downloads, Hebrew, keyboard, phone."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from clubgraph.read.vocabulary import vocabulary
from clubgraph.serve import front
from clubgraph.serve.front import bundled
from clubgraph.serve.messages import Request
from clubgraph.terms import PREFIXES
from tests.ask.conftest import QUESTIONS

TURTLE = ox.RdfFormat.TURTLE

pytestmark = pytest.mark.browser


@pytest.fixture
def page(chromium: Browser, server: str) -> Iterator[Page]:
    """The page with its plain text area, whether the editor's bundle is there or not."""
    yield from _opened(chromium, server, "**/assets/yasqe.*")


@pytest.fixture
def page_with_editor(chromium: Browser, server: str) -> Iterator[Page]:
    """The page as it is with the editor's bundle."""
    if not bundled():
        pytest.skip("Yasqe is not there: make assets fetches it from npm")
    yield from _opened(chromium, server, "**/nothing")


def _opened(browser: Browser, server: str, blocked: str) -> Iterator[Page]:
    """The page, on which nothing may go wrong and which may ask nobody else."""
    context = browser.new_context(viewport={"width": 1280, "height": 850}, accept_downloads=True)
    made = context.new_page()
    made.route(blocked, lambda route: route.abort())
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
    expect(page.locator("#error")).to_contain_text("Stopped after 2 s. Try a LIMIT", timeout=8000)


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
    _choose(page, "של מי המועדון?")
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
    cells = [cell.bounding_box() for cell in page.locator("tbody tr").first.locator("td").all()]
    boxes = [box for box in cells if box]  # an empty cell is left out
    assert len(boxes) >= 3
    assert len({round(box["x"]) for box in boxes}) == 1  # a card: one beneath the other
    assert max(box["x"] + box["width"] for box in boxes) <= 390
    page.locator("#back").click()
    expect(page.locator("#filter")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "he"])
def test_axe_finds_nothing(language: str, page: Page) -> None:
    page.locator("#language").select_option(language)
    _choose(page, {"en": "Who owns a club?", "he": "של מי המועדון?"}[language])
    _run(page)
    expect(page.locator("tbody tr").first).to_be_visible()
    found = Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


# Views


def test_a_picture_has_every_thing_and_link_and_opens_their_words(page: Page) -> None:
    _choose(page, "Who owns a club?")
    _run(page)
    page.get_by_role("button", name="Picture", exact=True).click()
    picture = page.locator("#drawing svg")
    expect(picture).to_have_attribute("aria-label", "2 things and 1 links")
    assert picture.locator("circle").count() == 2
    things = {link.get_attribute("href") for link in picture.locator("a:has(circle)").all()}
    assert things == {"/explorer#n=person/jorge-mas", "/explorer#n=club/inter-miami"}
    line = picture.get_by_role("link", name="Jorge Mas owns Inter Miami")
    assert str(line.get_attribute("href")).startswith("/explorer#read=claim/")
    expect(page.locator("#rows")).to_be_hidden()
    page.get_by_role("button", name="Table", exact=True).click()
    expect(page.locator("tbody tr")).to_have_count(2)


def test_what_is_no_plain_fact_is_dashed(page: Page) -> None:
    _choose(page, "Who wants what?")
    _run(page)
    page.get_by_role("button", name="Picture", exact=True).click()
    expect(page.locator("#drawing svg")).to_be_visible()
    assert page.locator("#drawing .link").count() == page.locator("#drawing .unsure").count() > 1


def test_triples_have_a_picture_and_turtle(page: Page, tmp_path: Path) -> None:
    _choose(page, "A question of your own")
    page.locator("#sparql").fill("CONSTRUCT { ?p cg:playsFor ?c } { ?p cg:playsFor ?c }")
    _run(page)
    page.get_by_role("button", name="Picture", exact=True).click()
    expect(page.locator("#drawing circle")).to_have_count(3)
    assert _downloaded(page, "Turtle", tmp_path).count("playsFor") == 2


def test_a_timeline_is_in_the_order_of_days(page: Page) -> None:
    _choose(page, "What held on a day, among what claims give times for?")
    page.locator("input[name=asOf]").fill("")
    _run(page)
    page.get_by_role("button", name="Timeline", exact=True).click()
    days = page.locator(".timeline time").all_inner_texts()
    assert len(days) > 1
    assert days == sorted(days)
    page.get_by_role("button", name="Table", exact=True).click()
    expect(page.locator("tbody tr").first).to_be_visible()


def test_an_answer_without_days_or_things_has_a_table_only(page: Page) -> None:
    _choose(page, "A question of your own")
    page.locator("#sparql").fill("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    _run(page)
    expect(page.locator("#views button")).to_have_text(["Table"])


def test_the_way_between_two_things_has_its_quotes(page: Page) -> None:
    _choose(page, "How are two things connected?")
    expect(page.locator("#sparql")).to_be_hidden()
    page.locator("select[name=start]").select_option(label="Celta de Vigo")
    page.locator("#run").click()
    expect(page.locator("#status")).to_have_text("Choose two things.")
    page.locator("select[name=end]").select_option(label="Alejandro Domínguez")
    address = page.url
    _run(page)
    expect(page.locator("#status")).to_contain_text("steps")
    steps = page.locator(".way > li")
    assert steps.count() > 2
    assert all(step.locator("blockquote a").count() for step in steps.all())
    page.goto("about:blank")
    page.goto(address)
    assert page.locator("select[name=end]").input_value() == "person/alejandro-dominguez"


@pytest.mark.parametrize(("name", "wanted"), [("CSV", 4), ("TSV", 4), ("JSON", 4), ("Turtle", 4)])
def test_every_download_has_the_full_result(name: str, wanted: int, page: Page, tmp_path: Path) -> None:
    _choose(page, "Who owns a club?")
    _run(page)
    text = _downloaded(page, name, tmp_path)
    counted = {
        "CSV": lambda: len(text.splitlines()) - 1,
        "TSV": lambda: len(text.splitlines()) - 1,
        "JSON": lambda: len(json.loads(text)["results"]["bindings"]),
        "Turtle": lambda: sum(quad.object.value.endswith("#Claim") for quad in ox.parse(text, format=TURTLE)),
    }
    assert counted[name]() == wanted


def test_a_long_answer_is_downloaded_whole(page: Page, tmp_path: Path) -> None:
    _choose(page, "A question of your own")
    page.locator("#sparql").fill("SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 1500")
    _run(page)
    expect(page.locator("tbody tr")).to_have_count(100)
    assert len(_downloaded(page, "TSV", tmp_path).splitlines()) == 1501


def test_hebrew_has_its_own_titles_and_its_words_survive_a_download(page: Page, tmp_path: Path) -> None:
    page.locator("#language").select_option("he")
    _choose(page, "היכן עומדות המילים האלה בציטוט?")
    page.locator("input[name=words]").fill("ליברטדורס")
    _run(page)
    expect(page.locator("tbody tr").first).to_be_visible()
    assert "ליברטדורס" in _downloaded(page, "CSV", tmp_path)
    page.get_by_role("button", name="תמונה", exact=True).click()
    expect(page.locator("#drawing svg")).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_the_keyboard_alone_asks_and_reads(page: Page) -> None:
    page.locator("#filter").focus()
    page.keyboard.type("owns a club")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#title")).to_be_focused()
    seen = []
    for _ in range(6):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("() => document.activeElement.id || document.activeElement.name"))
    assert seen[:3] == ["club", "sparql", "run"]  # Tab leaves the editor
    page.locator("#sparql").focus()
    page.keyboard.press("Control+Enter")
    expect(page.locator("tbody tr")).to_have_count(2)
    page.get_by_role("button", name="Picture", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#drawing svg")).to_be_visible()
    page.locator("#drawing").focus()
    page.keyboard.press("Tab")
    assert str(page.evaluate("() => document.activeElement.getAttribute('href')")).startswith("/explorer#")


@pytest.mark.parametrize("view", ["Picture", "Timeline"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_in_any_view(view: str, width: int, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    if width > 400:
        _choose(page, "Who wants what?")
    else:
        page.get_by_role("button", name="Who wants what?", exact=True).click()
    _run(page)
    page.get_by_role("button", name=view, exact=True).click()
    expect(page.locator("#drawing > *").first).to_be_visible()
    found = Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


PREFIXED = [
    ("SELECT ?x { ?x a cg:Club }", ["cg"]),
    ("SELECT ?x { club:inter-miami cg:owns ?x OPTIONAL { ?x rdfs:label ?y } }", ["cg", "club", "rdfs"]),
    ("PREFIX cg: <https://clubgraph.example/ns#>\nASK { ?x a cg:Club ; rdfs:label ?y }", ["rdfs"]),
    ('ASK { ?x ?y "cg:Club" } # rdfs:label', []),
    ("ASK { ?x ?y <urn:cg:Club> }", []),
]


@pytest.mark.parametrize(("typed", "missing"), PREFIXED)
def test_missing_prefixes_are_written_down_when_a_query_runs(typed: str, missing: list[str], page: Page) -> None:
    _choose(page, "A question of your own")
    page.locator("#sparql").fill(typed)
    _run(page)
    expect(page.locator("#status")).to_contain_text("in" if "SELECT" in typed else "row")
    whole = "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in missing) + typed
    assert page.locator("#sparql").input_value() == whole
    assert ox.Store().query(whole) is not None  # it runs where nobody knows our prefixes
    _run(page)
    assert page.locator("#sparql").input_value() == whole


# The editor's bundle


def test_the_editor_stands_on_the_text_area_and_lets_tab_out(page_with_editor: Page) -> None:
    page = page_with_editor
    _choose(page, "Who owns a club?")
    editor = page.locator("#editor .CodeMirror")
    expect(editor).to_be_visible()
    expect(page.locator("#sparql")).to_be_hidden()
    expect(editor).to_contain_text("SELECT ?owner")
    editor.click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("SELECT ?x { ?x cg:playFor ?y }")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#error")).to_contain_text(
        "line 1, column 16: there is no cg:playFor. Did you mean cg:playsFor?"
    )
    assert page.evaluate("() => document.activeElement.closest('#editor') !== null")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('#editor') === null")
    assert Axe().run(page, context={"exclude": [["#editor"]]}).response["violations"] == []
    inside = Axe().run(page, context={"include": [["#editor"]]}).response["violations"]
    assert [each["id"] for each in inside if each["impact"] == "critical"] == []


def test_another_question_is_put_into_the_editor(page_with_editor: Page) -> None:
    _choose(page_with_editor, "Who plays for a club?")
    expect(page_with_editor.locator("#editor .CodeMirror")).to_contain_text("?player cg:playsFor")
    _run(page_with_editor)
    expect(page_with_editor.locator("tbody tr")).to_have_count(2)


def test_the_editor_offers_our_words_with_what_they_mean(page_with_editor: Page) -> None:
    page = page_with_editor
    page.locator("#editor .CodeMirror").click()
    page.keyboard.press("Control+A")
    page.keyboard.type("SELECT ?who { ?who cg:PlaysF")
    page.keyboard.press("Control+Space")
    offered = page.locator(".CodeMirror-hints li")
    expect(offered).to_have_text([f"cg:playsFor  {vocabulary().words['playsFor'].comment}"])
    page.keyboard.press("Enter")
    expect(page.locator("#editor .CodeMirror")).to_contain_text("SELECT ?who { ?who cg:playsFor")
    assert page.locator("#sparql").input_value().startswith("SELECT ?who { ?who cg:playsFor")


def test_missing_prefixes_are_written_into_the_editor(page_with_editor: Page) -> None:
    page = page_with_editor
    page.locator("#editor .CodeMirror").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("SELECT ?x { ?x a cg:Club }")
    page.keyboard.press("Control+Enter")
    whole = f"PREFIX cg: <{PREFIXES['cg']}>\nSELECT ?x {{ ?x a cg:Club }}"
    expect(page.locator("#sparql")).to_have_value(whole)
    assert page.evaluate("() => document.querySelector('#editor .CodeMirror').CodeMirror.getValue()") == whole


def test_the_words_of_the_editor_are_those_of_the_ontology() -> None:
    found = front.front(Request("GET", "/assets/words.json"), None)
    assert found
    assert found.media == "application/json"
    assert json.loads(found.body) == {f"cg:{name}": word.comment for name, word in vocabulary().words.items()}


def test_without_the_bundle_nothing_of_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(front, "bundled", lambda: False)
    page = front.front(Request("GET", "/ask"), None)
    assert page
    assert b"yasqe" not in page.body
    assert front.front(Request("GET", "/assets/yasqe.js"), None) is None


def _downloaded(page: Page, name: str, folder: Path) -> str:
    with page.expect_download() as started:
        page.locator("#downloads").get_by_role("button", name=name, exact=True).click()
    started.value.save_as(folder / "got")
    return (folder / "got").read_text(encoding="utf-8")


def test_both_languages_have_every_word() -> None:
    folder = Path(front.__file__).parent / "assets"
    words = [json.loads((folder / f"strings.{code}.json").read_text(encoding="utf-8")) for code in ("en", "he")]
    spoken = [{name for name in each if not name.startswith("parameter.")} for each in words]
    assert spoken[0] == spoken[1]
    assert all("he" in question.titles for question in QUESTIONS.values())
