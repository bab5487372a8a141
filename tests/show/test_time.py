"""The timeline: the claims of the other views by the time for which they are true, else by their article's date."""

import pytest

from tests.show.conftest import Reader

pytestmark = pytest.mark.browser

SHOWN = "[...document.querySelectorAll('#time li')].map(row => row.dataset.claim)"


@pytest.mark.parametrize("hash", ["", "said=plan", "src=001_0b74cdc368b9c7b4", "around=person/lionel-messi"])
def test_it_shows_the_claims_of_the_picture(at_start: Reader, hash: str) -> None:
    at_start.go(f"view=time&{hash}" if hash else "view=time")
    claims = at_start.see("explorer.scene().claims.map(claim => claim.id)")
    assert sorted(at_start.see(SHOWN)) == sorted(claims) != []


def test_it_says_which_time_it_goes_by(at_start: Reader) -> None:
    at_start.go("view=time")
    rows = """[...document.querySelectorAll('#time li')].map(row => {
      const claim = explorer.data.claims.find(each => each.id === row.dataset.claim);
      const said = row.querySelector(".date").innerText.replace(/[\\u2068\\u2069]/g, "");
      const dated = explorer.data.articles[claim.article].published ? "article" : "none";
      return [claim.time?.first || claim.time?.last ? "own" : dated,
              said.startsWith("article of") ? "article" : said ? "own" : "none",
              row.querySelector("circle") ? "ring" : row.querySelector("rect") ? "bar" : ""]; })"""
    kinds = {tuple(row) for row in at_start.see(rows)}
    assert kinds == {("own", "own", "bar"), ("article", "article", "ring"), ("none", "none", "")}


def test_it_is_in_the_order_of_time(at_start: Reader) -> None:
    at_start.go("view=time&undated=0")
    years = [
        int(row[:4]) for row in at_start.see("[...document.querySelectorAll('#time h3 bdi')].map(h => h.innerText)")
    ]
    assert years == sorted(years) == [1998, 2016, 2025]
    bars = at_start.see("[...document.querySelectorAll('#time rect')].map(bar => bar.getBoundingClientRect().left)")
    assert bars == sorted(bars)


def test_it_is_walked_with_arrows_and_opens_the_words(at_start: Reader) -> None:
    at_start.go("view=time")
    at_start.page.locator("#time a.opens").first.focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "End", "Home", "ArrowDown"):
        at_start.page.keyboard.press(key)
    claim = at_start.see("document.activeElement.closest('li').dataset.claim")
    assert claim == at_start.see(SHOWN)[1]
    at_start.page.keyboard.press("Enter")
    assert at_start.page.locator(f'#details [data-claim="{claim}"] blockquote').count() == 1
    assert at_start.see("[explorer.state.view, document.activeElement.tagName]") == ["time", "H2"]


def test_hebrew_prefixes_are_written_together_with_what_follows(at_start: Reader) -> None:
    at_start.go("view=time&lang=he")
    assert at_start.text("#time a.opens") == "קבוצות מקסיקניות השתתף בקופה ליברטדורס"


def test_without_matching_claims_it_says_so(at_start: Reader) -> None:
    at_start.go("view=time&said=")
    assert at_start.text("#empty p") == "Nothing matches these filters."
