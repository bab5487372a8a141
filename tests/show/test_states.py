"""Every state has an address: it opens in a fresh browser, and Back and Forward restore it, in every view."""

from typing import Any

import pytest

from tests.show.conftest import Reader

pytestmark = pytest.mark.browser

SEEN = """() => [location.hash, explorer.state.view, [...explorer.scene().things].sort(),
  explorer.scene().claims.length, document.querySelector("#details h2").textContent, document.documentElement.dir,
  ["picture", "list", "time"].map(id => document.getElementById(id))
    .filter(each => getComputedStyle(each).visibility === "visible" && !each.hidden).map(({ id }) => id)]"""
STATES = [
    "",
    "n=club/inter-miami",
    "e=club/inter-miami~comp/copa-libertadores~plan&lang=he",
    "view=list&src=001_0b74cdc368b9c7b4",
    "view=time&from=1998&till=2016&undated=0",
    "view=time&n=person/jorge-mas&lang=he",
    "around=person/lionel-messi&steps=2",
    "n=person/gerard-pique&to=body/conmebol&view=list",
    "said=!fact&class=!place",
    "at=club/inter-miami:40:-30",
    "pundated=0",
    "story=1&e=club/inter-miami~comp/copa-libertadores~plan",
]


def _seen(reader: Reader) -> Any:
    reader.rest(60)
    return reader.see(SEEN)


def test_back_and_forward_restore_every_state(reader: Reader) -> None:  # item 26
    reader.open()
    seen = [_seen(reader)]
    for hash in STATES[1:]:
        reader.go(hash)
        seen.append(_seen(reader))
    assert len({str(each) for each in seen}) == len(STATES)
    assert [each[0].removeprefix("#") for each in seen] == STATES
    for expected in reversed(seen[:-1]):
        reader.page.go_back()
        assert _seen(reader) == expected
    for expected in seen[1:]:
        reader.page.go_forward()
        assert _seen(reader) == expected
    assert reader.complaints == []


@pytest.mark.parametrize("hash", STATES[1:])
def test_a_link_opens_the_same_in_a_fresh_page(reader: Reader, hash: str) -> None:  # item 26
    reader.open()
    reader.go(hash)
    there = _seen(reader)
    reader.open(hash)
    assert _seen(reader) == there


def test_what_is_clicked_can_be_undone_and_done_again(reader: Reader) -> None:
    reader.open()
    steps = [
        lambda: reader.page.click('[data-row="said:fact"]'),
        lambda: reader.page.click("#views button:nth-child(3)"),
        lambda: reader.page.locator("#time a.opens").first.click(),
        lambda: reader.page.locator("#details .reading").first.click(),
        lambda: reader.page.click("#language"),
    ]
    seen = [_seen(reader)]
    for step in steps:
        step()
        seen.append(_seen(reader))
    for expected in reversed(seen[:-1]):
        reader.page.go_back()
        assert _seen(reader) == expected
    for expected in seen[1:]:
        reader.page.go_forward()
        assert _seen(reader) == expected
