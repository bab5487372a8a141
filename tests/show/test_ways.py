"""Finding one's way: neighbourhoods, paths, links that can be shared, the list, the keyboard, the languages."""

from typing import Any

import networkx as nx
import pytest

from tests.show.conftest import Reader

pytestmark = pytest.mark.browser

MESSI, MIAMI, PIQUE, CONMEBOL = "person/lionel-messi", "club/inter-miami", "person/gerard-pique", "body/conmebol"


def _graph(reader: Reader) -> Any:
    return nx.Graph(reader.see("explorer.network().body.data.edges.get().map(({ from, to }) => [from, to])"))


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_around_a_thing_stand_its_neighbours(at_start: Reader, steps: int) -> None:  # item 23
    expected = set(nx.ego_graph(_graph(at_start), MESSI, radius=steps))
    at_start.go(f"around={MESSI}&steps={steps}")
    assert set(at_start.see("[...explorer.scene().things]")) == expected


def test_a_path_is_a_shortest_one_and_each_step_has_its_quote(at_start: Reader) -> None:  # item 24
    at_start.go(f"n={PIQUE}&to={CONMEBOL}")
    length = nx.shortest_path_length(_graph(at_start), PIQUE, CONMEBOL)
    quotes = at_start.page.locator(".details > .card blockquote").count()
    assert quotes == length == len(at_start.see("explorer.scene().way"))
    at_start.rest(500)
    stage = at_start.box("#picture")
    for place in at_start.see("explorer.scene().way.flatMap(line => [line.from, line.to]).map(explorer.point)"):
        assert 0 < place["x"] < stage["width"]
        assert 0 < place["y"] < stage["height"]


def test_a_path_keeps_to_the_filters(at_start: Reader) -> None:  # item 24
    at_start.go("said=fact,report")
    graph = nx.Graph(at_start.see("[...explorer.scene().lines.keys()].map(line => line.split('~').slice(0, 2))"))
    at_start.go(f"n={PIQUE}&to={CONMEBOL}&said=fact,report")
    assert len(at_start.see("explorer.scene().way")) == nx.shortest_path_length(graph, PIQUE, CONMEBOL)


def test_without_a_path_the_page_says_so(at_start: Reader) -> None:  # item 25
    at_start.go(f"n={PIQUE}&to={CONMEBOL}&src=002_aa2c9240cabe1a9a&said=stalled")
    assert at_start.text(".note").startswith("No path from Gerard Piqué to CONMEBOL with these filters.")
    opacity = "explorer.network().body.data.nodes.get().map(each => each.opacity)"
    assert set(at_start.see(opacity)) == {1}
    assert at_start.complaints == []


def test_a_link_opens_its_state_and_back_and_forward_walk_the_states(at_start: Reader) -> None:  # item 26
    line = f"{MIAMI}~comp/copa-libertadores~plan"
    at_start.open(f"e={line}&lang=he")
    assert at_start.see("[explorer.state.e, document.documentElement.lang]") == [line, "he"]
    at_start.page.locator(".details .card a.thing").first.click()
    assert at_start.see("location.hash") == f"#n={MIAMI}&lang=he"
    at_start.page.go_back()
    at_start.until("explorer.state.e !== null")
    at_start.page.go_forward()
    at_start.until("explorer.state.n !== null")
    assert at_start.text("#details h2") == "אינטר מיאמי"


@pytest.mark.parametrize(
    "hash", ["n=club/nobody", "e=x~y~z", "read=claim/0", "steps=9", "__proto__=1", "view=%E0%A4%A"]
)
def test_a_link_to_nothing_gives_a_note_and_no_error(at_start: Reader, hash: str) -> None:  # item 26
    at_start.open(hash)
    assert at_start.text(".note") == "This link points to something that is not in this graph."
    assert at_start.complaints == []


def test_the_list_has_every_claim_that_is_shown_and_sorts(at_start: Reader) -> None:  # item 29
    at_start.go("view=list&src=001_0b74cdc368b9c7b4")
    rows = "[...document.querySelectorAll('#list tbody tr')].map(row => row.cells[0].innerText)"
    assert len(at_start.see(rows)) == at_start.see("explorer.scene().claims.length") > 0
    ascending = at_start.see(rows)
    at_start.page.click('[data-sort="subject"]')
    assert at_start.see(rows)[0] == ascending[-1] != ascending[0]
    at_start.page.locator("#list tbody a").first.click()
    assert at_start.see("Boolean(explorer.state.e || explorer.state.read)")


def test_the_picture_can_be_walked_with_arrows_alone(at_start: Reader) -> None:  # item 28
    at_start.page.focus("#picture")
    at_start.page.keyboard.press("Home")
    start = at_start.see("explorer.state.n")
    spoken = at_start.text("#live")
    at_start.page.keyboard.press("ArrowDown")
    assert at_start.see("explorer.state.n") != start
    assert at_start.text("#live") != spoken
    at_start.page.keyboard.press("Enter")
    assert at_start.see("document.activeElement.tagName") == "H2"
    at_start.page.keyboard.press("Escape")
    assert at_start.see("explorer.state.n") is None


def test_what_the_filters_hide_is_found_and_brought_back(at_start: Reader) -> None:
    at_start.go("said=stalled")
    at_start.page.fill("#find", "kings league")
    assert "Hidden by your filters. Show it anyway." in at_start.text("#found li")
    at_start.page.keyboard.press("Enter")
    assert at_start.see("location.hash") == "#n=comp/kings-league"
    assert at_start.see("explorer.scene().things.has('comp/kings-league')")


def test_a_link_may_bring_words_to_search_for(at_start: Reader) -> None:
    at_start.open("q=libert")
    assert at_start.text("#found li").startswith("Copa Libertadores")
    at_start.page.focus("#find")
    at_start.page.keyboard.press("Enter")
    assert at_start.see("location.hash") == "#n=comp/copa-libertadores"
