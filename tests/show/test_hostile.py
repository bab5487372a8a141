"""Names, quotes and titles that try to be markup are shown as the words they are (item 39)."""

from collections.abc import Iterator
from typing import Any

import pytest

from clubgraph.model import Article, Corpus, Entity, Kind, Name
from clubgraph.show.page import page
from tests.factories import a_claim
from tests.show.conftest import Reader

pytestmark = pytest.mark.browser

HOSTILE = {
    "script": "</script><script>window.harmed = 1</script>",
    "image": "<img src=x onerror='window.harmed = 1'>",
    "template": "{{7*7}} {% raw %} ${7*7}",
    "turned": "Inter \u202eimaiM\u202c \u2067",
    "long": "A very long name " * 18,
    "signs": "⚽𝄞🏴󠁧󠁢󠁥󠁮󠁧󠁿 e\u0301 'q' \"q\" & href",
    "comment": "<!--<script>",
}


@pytest.fixture(scope="module")
def reader(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A page in which every thing, quote, title and literal is hostile."""
    text = "\n".join(HOSTILE.values())
    article = Article(
        "a", text, "en", title=HOSTILE["script"], outlet=HOSTILE["image"], url="javascript:window.harmed=1"
    )
    things = {key: Entity(f"club/{key}", Kind.CLUB, (Name(name, "en"),)) for key, name in HOSTILE.items()}
    claims = [
        a_claim("club/script", "supports", f"club/{key}", quote, in_text=article, note=quote, speaker=f"club/{key}")
        for key, quote in HOSTILE.items()
        if key != "script"
    ]
    corpus = Corpus((article,), tuple(things.values()), tuple(claims))
    file = tmp_path_factory.mktemp("hostile") / "explorer.html"
    file.write_text(page(corpus, title=HOSTILE["script"]), encoding="utf-8", newline="\n")
    found = Reader(chromium, file)
    yield found
    found.context.close()


def test_nothing_of_it_runs_anywhere_on_the_page(reader: Reader) -> None:
    ids = reader.see("explorer.data.claims.map(claim => claim.id)")
    states = ["", "view=list", *(f"n=club/{key}" for key in HOSTILE), *(f"read={id}" for id in ids)]
    for hash in states:
        reader.go(hash)
    reader.page.fill("#find", "img")
    assert reader.see("[window.harmed ?? null, document.images.length]") == [None, 0]
    assert reader.complaints == []


@pytest.mark.parametrize("key", sorted(HOSTILE))
def test_every_name_is_shown_letter_for_letter(reader: Reader, key: str) -> None:
    reader.go(f"n=club/{key}")
    assert reader.see("document.querySelector('#details h2').textContent") == HOSTILE[key]


def test_every_quote_is_outlined_letter_for_letter(reader: Reader) -> None:
    for claim, quote in reader.see("explorer.data.claims.map(claim => [claim.id, claim.quote])"):
        reader.go(f"read={claim}")
        assert reader.see("document.querySelector('.text .current').textContent") == quote


def test_the_layout_holds(reader: Reader) -> None:
    reader.go("n=club/long")
    assert reader.see("document.documentElement.scrollWidth") == 1440
    assert reader.see("document.title") == HOSTILE["script"]
