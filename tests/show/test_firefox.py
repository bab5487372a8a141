"""The same page in Firefox: items 1, 9, 13, 14 and 26 of the design hold there too (item 40)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.show.firefox import FIREFOX, Firefox

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not FIREFOX.exists(), reason="Firefox is not installed: apt-get install firefox-esr"),
]

WISH = "club/inter-miami~comp/copa-libertadores~plan"


@pytest.fixture(scope="module")
def firefox(seeds_page: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    watched = tmp_path_factory.mktemp("firefox") / "profile"
    watched.mkdir()
    found = Firefox(watched)
    found.open(seeds_page.as_uri())
    yield found
    found.close()


def test_it_asks_for_nothing(firefox: Firefox, seeds_page: Path) -> None:  # item 1
    firefox.open(seeds_page.as_uri())
    entries = (
        "performance.getEntriesByType('resource').map(each => each.name).filter(name => !/^(data|blob):/.test(name))"
    )
    assert firefox.see(entries) == []
    assert firefox.see("explorer.scene().things.size > 40 && explorer.placed.length > 15")


def test_slash_a_few_letters_and_enter_select_a_thing(firefox: Firefox, seeds_page: Path) -> None:  # item 9
    firefox.open(seeds_page.as_uri())
    firefox.press("/libert\ue007")
    assert firefox.see("location.hash") == "#n=comp/copa-libertadores"
    assert firefox.see("[document.activeElement.tagName, document.activeElement.innerText]") == [
        "H2",
        "Copa Libertadores",
    ]


def test_a_line_shows_its_claims_each_in_its_language(firefox: Firefox, seeds_page: Path) -> None:  # item 13
    firefox.open(f"{seeds_page.as_uri()}#e={WISH}")
    quotes = firefox.see(
        "[...document.querySelectorAll('.details > .card blockquote')].map(each => [each.lang, each.dir])"
    )
    assert len(quotes) >= 3
    assert {tuple(each) for each in quotes} == {("en", "ltr"), ("he", "rtl")}


def test_every_quote_is_outlined_where_it_can_be_seen(firefox: Firefox, seeds_page: Path) -> None:  # item 14
    firefox.open(seeds_page.as_uri())
    wrong = """explorer.data.claims.filter(({ id, quote }) => {
      history.replaceState(null, "", `#read=${id}`); dispatchEvent(new PopStateEvent("popstate"));
      const mark = document.querySelector(".text .current"), box = mark.getBoundingClientRect();
      const frame = document.getElementById("details").getBoundingClientRect();
      const seen = box.top >= frame.top && (box.bottom <= frame.bottom || box.height > frame.height - 70);
      return mark.textContent !== quote || !seen;
    }).map(({ id }) => id)"""
    assert firefox.see("explorer.data.claims.length") > 80
    assert firefox.see(wrong) == []


def test_a_link_opens_its_state_and_back_and_forward_walk_the_states(firefox: Firefox, seeds_page: Path) -> None:
    firefox.open(f"{seeds_page.as_uri()}#e={WISH}&lang=he")  # item 26
    assert firefox.see("[explorer.state.e, document.documentElement.dir]") == [WISH, "rtl"]
    firefox.see("void (location.hash = 'view=time&lang=he')")
    firefox.until("explorer.state.view === 'time'")
    firefox.back()
    firefox.until("explorer.state.e !== null && explorer.state.view === 'picture'")
    firefox.forward()
    firefox.until("explorer.state.view === 'time' && !document.getElementById('time').hidden")
    firefox.open(f"{seeds_page.as_uri()}#n=club/nobody")
    assert firefox.see("document.querySelector('.note').innerText.startsWith('This link points to something')")
