"""The rail: what is ticked is what is drawn, and the counts beside the boxes are true."""

from collections import Counter
from typing import Any

import pytest

from tests.show.conftest import Reader

pytestmark = pytest.mark.browser

MEXICANS = "group/mexican-clubs"
FAMILIES = ["fact", "plan", "report", "stalled", "denied"]


def _untick(reader: Reader, row: str) -> None:
    reader.page.locator(f'[data-row="{row}"]').click()


def _count(reader: Reader, row: str) -> int:
    return int(
        reader.page.locator(".row")
        .filter(has=reader.page.locator(f'[data-row="{row}"]'))
        .locator(".count")
        .inner_text()
    )


def _claims(reader: Reader) -> list[Any]:
    return reader.see(
        "explorer.scene().claims.map(({ id, family, article, years }) => ({ id, family, article, years }))"
    )


def test_counts_beside_the_boxes_equal_the_claims(at_start: Reader) -> None:  # item 19
    claims = _claims(at_start)
    told = Counter(claim["family"] for claim in claims)
    assert [_count(at_start, f"said:{family}") for family in FAMILIES] == [told[family] for family in FAMILIES]
    articles = Counter(claim["article"] for claim in claims)
    assert {article: _count(at_start, f"src:{article}") for article in articles} == articles


def test_without_facts_no_line_is_solid(at_start: Reader) -> None:  # item 19
    _untick(at_start, "said:fact")
    drawn = "explorer.network().body.data.edges.get().filter(e => !e.hidden).map(e => String(e.dashes))"
    dashes = at_start.see(drawn)
    assert dashes
    assert "false" not in dashes
    assert {claim["family"] for claim in _claims(at_start)} == set(FAMILIES) - {"fact"}


def test_an_unticked_article_takes_its_claims_and_its_things_and_brings_them_back_in_place(at_start: Reader) -> None:
    before, places = _claims(at_start), at_start.see("explorer.network().getPositions()")  # item 20
    article = "002_aa2c9240cabe1a9a"
    _untick(at_start, f"src:{article}")
    assert _claims(at_start) == [claim for claim in before if claim["article"] != article]
    assert not at_start.see("explorer.scene().things.has('comp/kings-league')")
    _untick(at_start, f"src:{article}")
    assert _claims(at_start) == before
    assert at_start.see("explorer.network().getPositions()") == places


def test_numbers_on_lines_follow_the_filters(at_start: Reader) -> None:  # item 18
    numbers = """Object.fromEntries(explorer.placed.filter(each => each.line).map(each => [each.line, each.text]))"""
    for hash in ("", "src=002_aa2c9240cabe1a9a"):
        at_start.go(hash)
        at_start.page.wait_for_timeout(150)
        written = at_start.see(numbers)
        assert written
        assert written == {
            line: f"×{at_start.see('id => explorer.scene().lines.get(id).length', line)}" for line in written
        }


def test_dimmed_lines_bear_no_number(at_start: Reader) -> None:  # item 18
    at_start.go("n=person/lionel-messi")
    at_start.rest()
    numbered = at_start.see("explorer.placed.filter(each => each.line).map(each => each.line)")
    assert numbered
    assert all("person/lionel-messi" in line for line in numbered)


def test_a_time_keeps_what_was_true_then(at_start: Reader) -> None:  # item 21
    everything = _claims(at_start)
    at_start.go("from=1998&till=2016")
    met = [claim for claim in everything if not claim["years"] or claim["years"][0] <= 2016]
    assert _claims(at_start) == met
    at_start.page.click('[data-row="undated"]')
    assert at_start.see("location.hash") == "#from=1998&till=2016&undated=0"
    assert _claims(at_start) == [claim for claim in met if claim["years"]] != []
    assert at_start.see("[...explorer.scene().lines.keys()]").count(f"{MEXICANS}~comp/copa-libertadores~denied") == 1
    assert not at_start.see("explorer.scene().things.has('person/david-ayala')")  # signed in 2026


def test_publication_is_a_filter_of_its_own(at_start: Reader) -> None:
    everything = _claims(at_start)
    article = "002_aa2c9240cabe1a9a"  # of 18 January 2026; the others have no date
    at_start.page.click("#rail .published summary")
    at_start.page.locator('[data-row="pundated"]').click()
    assert _claims(at_start) == [claim for claim in everything if claim["article"] == article]
    at_start.page.fill('[data-row="pfrom"]', "2026-01-19")
    at_start.page.locator('[data-row="pfrom"]').blur()
    assert _claims(at_start) == []
    assert at_start.see("location.hash") == "#pfrom=2026-01-19&pundated=0"
    at_start.go("pfrom=2026-01-18&ptill=2026-01-18")
    assert _claims(at_start) == everything


def test_with_all_boxes_off_the_page_says_so_and_its_button_restores_everything(at_start: Reader) -> None:  # item 22
    at_start.go("said=")
    assert at_start.text("#empty p") == "Nothing matches these filters."
    at_start.page.click("#empty button")
    assert at_start.see("[explorer.scene().claims.length, empty.hidden]") == [
        at_start.see("explorer.data.claims.length"),
        True,
    ]


def test_the_name_of_a_row_keeps_only_that_row_and_then_all_again(at_start: Reader) -> None:
    at_start.page.click('[data-row="only:said:plan"]')
    assert {claim["family"] for claim in _claims(at_start)} == {"plan"}
    at_start.page.click('[data-row="only:said:plan"]')
    assert {claim["family"] for claim in _claims(at_start)} == set(FAMILIES)
