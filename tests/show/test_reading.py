"""Reading the seeds in a real browser: search, the picture, the evidence behind a line, the article behind a quote."""

from collections.abc import Iterator
from typing import Any

import pytest

from clubgraph.model import Corpus
from tests.show.conftest import Reader

pytestmark = pytest.mark.browser

MIAMI, LIBERTADORES = "club/inter-miami", "comp/copa-libertadores"
WISH = f"{MIAMI}~{LIBERTADORES}~plan"
CLAIMS = "explorer.data.claims"


def test_opening_asks_for_nothing_and_complains_of_nothing(reader: Reader) -> None:  # items 1, 2
    reader.open()
    assert reader.requests == [reader.address, "data:,"] or reader.requests == [reader.address]
    assert reader.complaints == []


def test_the_browser_refuses_the_network(chromium: Any, reader: Reader) -> None:  # item 3
    found = reader.see("fetch('https://clubgraph.example/').then(() => 'loaded', error => error.constructor.name)")
    assert found == "TypeError"
    assert any("Content Security Policy" in complaint for complaint in reader.complaints)
    reader.complaints.clear()


def test_nothing_moves_and_a_reload_shows_the_same_places(at_start: Reader) -> None:  # item 6
    places = "explorer.network().getPositions()"
    first = at_start.see(places)
    at_start.page.wait_for_timeout(3000)
    assert at_start.see(places) == first
    at_start.open()
    assert at_start.see(places) == first


def test_the_page_says_what_it_is(at_start: Reader) -> None:  # item 7
    count = "selector => document.querySelectorAll(selector).length"
    assert at_start.see("[document.documentElement.lang, document.title]") == ["en", "Inter Miami, January 2026"]
    assert [at_start.see(count, each) for each in ("h1", "main", 'meta[name="viewport"]')] == [1, 1, 1]


def test_slash_a_few_letters_and_enter_select_a_thing(at_start: Reader) -> None:  # item 9
    at_start.page.keyboard.press("/")
    at_start.page.keyboard.type("libert")
    at_start.page.keyboard.press("Enter")
    assert at_start.see("location.hash") == f"#n={LIBERTADORES}"
    assert at_start.see("[document.activeElement.tagName, document.activeElement.innerText]") == [
        "H2",
        "Copa Libertadores",
    ]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("suarez", "Luis Suárez"),
        ("SUÁREZ", "Luis Suárez"),
        ("דומינגס", "Alejandro Domínguez"),
        ("גרארד", "Gerard Piqué"),
        ("concachampions", "CONCACAF Champions Cup"),
        ("zzzz", "No match. Try a shorter name."),
    ],
)
def test_search_knows_every_name_in_any_spelling(at_start: Reader, typed: str, first: str) -> None:  # item 10
    at_start.page.fill("#find", typed)
    assert at_start.text("#found li").split("\n")[0].startswith(first)
    at_start.page.keyboard.press("Escape")


def test_arrows_move_in_the_results_and_escape_closes_them(at_start: Reader) -> None:  # item 11
    at_start.page.fill("#find", "m")
    active = "document.getElementById('find').getAttribute('aria-activedescendant')"
    seen = [at_start.see(active)]
    at_start.page.keyboard.press("ArrowDown")
    seen.append(at_start.see(active))
    at_start.page.keyboard.press("Escape")
    assert seen == ["found-0", "found-1"]
    assert at_start.page.input_value("#find") == ""
    assert at_start.page.is_hidden("#found")


def test_a_click_selects_a_thing_a_line_or_nothing(at_start: Reader) -> None:  # item 12
    at_start.click_picture(at_start.see("explorer.point('club/inter-miami')"))
    assert at_start.see("location.hash") == f"#n={MIAMI}"
    at_start.click_picture(at_start.see("id => explorer.middle(id)", WISH))
    assert at_start.see("location.hash") == f"#e={WISH}"
    at_start.click_picture({"x": 5, "y": 5})
    assert at_start.see("location.hash") == ""


def test_a_line_shows_its_claims_from_all_articles_each_in_its_language(at_start: Reader) -> None:  # item 13
    at_start.go(f"e={WISH}")
    expected = at_start.see(f"explorer.scene().lines.get('{WISH}')")
    cards = at_start.page.locator(".details > .card")
    assert [cards.nth(place).get_attribute("data-claim") for place in range(cards.count())] == expected
    assert len(expected) >= 3
    assert at_start.text(".counts") == f"{len(expected)} claims, 2 articles"
    quotes = at_start.see("[...document.querySelectorAll('.details > .card blockquote')].map(q => [q.lang, q.dir])")
    assert {tuple(quote) for quote in quotes} == {("en", "ltr"), ("he", "rtl")}


def test_every_quote_is_outlined_in_the_middle_of_its_article(at_start: Reader) -> None:  # item 14, for all claims
    claims = at_start.see(f"{CLAIMS}.map(({{ id, quote, article }}) => ({{ id, quote, article }}))")
    assert len(claims) > 80
    wrong = at_start.see(
        """claims => claims.filter(({ id, quote, article }) => {
             location.hash = `read=${id}`;
             dispatchEvent(new PopStateEvent("popstate"));
             const mark = document.querySelector(".text .current"), panel = document.getElementById("details");
             const box = mark.getBoundingClientRect(), frame = panel.getBoundingClientRect();
             const whole = explorer.data.articles[article].pieces.map(([text]) => text).join("");
             const seen = box.top >= frame.top && (box.bottom <= frame.bottom || box.height > frame.height - 70);
             return mark.textContent !== quote || document.querySelector(".text").textContent !== whole || !seen;
           }).map(({ id }) => id)""",
        claims,
    )
    assert wrong == []


def test_every_quote_stands_in_its_article_at_its_offset(at_start: Reader, seeds: Corpus) -> None:  # item 15
    whole = "article => explorer.data.articles[article].pieces.map(([text]) => text).join('')"
    texts = {article.id: article.text for article in seeds.articles}
    assert {article: at_start.see(whole, article) for article in texts} == texts
    shown = at_start.see(f"{CLAIMS}.map(claim => [claim.id, claim.article, claim.start, claim.quote])")
    assert len(shown) == len(seeds.claims)
    assert [id for id, article, start, quote in shown if not texts[article].startswith(quote, start)] == []


def test_no_claim_between_two_things_is_lost_to_the_picture(at_start: Reader, seeds: Corpus) -> None:  # item 16
    lines = at_start.see("[...explorer.scene().lines.values()]")
    things = {entity.id for entity in seeds.entities}
    linking = {
        claim.id for claim in seeds.claims if claim.statement.subject in things and claim.statement.object in things
    }
    assert all(lines)
    apart = {claim.id for claim in seeds.claims if claim.statement.subject != claim.statement.object}
    assert {claim for line in lines for claim in line} == linking & apart


def test_two_ways_of_saying_are_two_lines_that_can_both_be_clicked(at_start: Reader) -> None:  # item 17
    pair = "explorer.network().body.data.edges.get().filter(e => e.from === a && e.to === b).map(e => [e.id, e.dashes])"
    found = at_start.see(f"([a, b]) => {pair}", [MIAMI, LIBERTADORES])
    assert len(found) > 1
    assert len({str(dashes) for _, dashes in found}) == len(found)
    for id, _ in found:
        at_start.click_picture(at_start.see("id => explorer.middle(id)", id))
        assert at_start.see("location.hash") == f"#e={id}"


@pytest.fixture(scope="module", autouse=True)
def nothing_complained(reader: Reader) -> Iterator[None]:
    """Nothing that these tests do makes the page complain."""
    yield
    assert reader.complaints == []
