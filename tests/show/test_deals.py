"""Transfers step by step: the ladder on the panels of the player and the clubs."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from clubgraph.model import Article, Attribution, Corpus, Kind, Value
from clubgraph.show.page import page
from tests.factories import a_claim, an_entity
from tests.show.conftest import Reader

pytestmark = pytest.mark.browser

PLAYER, CLUB, OTHER = "person/tadeo-allende", "club/inter-miami", "club/celta-de-vigo"
NEWS = [
    ("a", "2026-01-20", "Completed", "Allende has signed."),
    ("b", "2025-12-30", "Rumoured", "Miami are said to want Allende."),
    ("c", "2026-01-05", "Agreed", "The clubs agree on Allende."),
    ("d", None, "Talks", "They talk about Allende."),
]


@pytest.fixture(scope="module")
def reader(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A page on one transfer that four articles tell of."""
    articles = [Article(id, text, "en", published=date) for id, date, _, text in NEWS]
    claims = [
        a_claim(
            PLAYER,
            "transfersTo",
            CLUB,
            text,
            in_text=article,
            qualifiers=(("fromClub", OTHER), ("stage", Value(stage))),
            attribution=Attribution.HEARSAY if stage == "Rumoured" else Attribution.NARRATION,
        )
        for article, (_, _, stage, text) in zip(articles, NEWS, strict=True)
    ]
    things = (an_entity(OTHER), an_entity(CLUB), an_entity(PLAYER, Kind.PERSON))
    file: Path = tmp_path_factory.mktemp("deal") / "explorer.html"
    file.write_text(page(Corpus(tuple(articles), things, tuple(claims)), title="A deal"), encoding="utf-8")
    found = Reader(chromium, file)
    yield found
    found.context.close()


@pytest.mark.parametrize("thing", [PLAYER, CLUB, OTHER])
def test_who_takes_part_in_a_transfer_sees_its_steps_in_order(reader: Reader, thing: str) -> None:
    reader.go(f"n={thing}")
    rungs = reader.see("""[...document.querySelectorAll('.rung')].map(rung =>
      [rung.querySelector('.day').innerText, rung.querySelector('a').innerText, rung.getAttribute('aria-current')])""")
    assert rungs == [
        ["no date", "talks", None],
        ["2025-12-30", "rumoured", None],
        ["2026-01-05", "agreed", None],
        ["2026-01-20", "completed", "step"],
    ]
    assert reader.text(".deal h4") == "Tadeo Allende → Inter Miami (from Celta De Vigo)"
    assert reader.text(".deal .quiet") == "Now: completed · window: winter 2026"


def test_every_step_opens_on_its_words(reader: Reader) -> None:
    for place, quote in enumerate(["They talk about Allende.", "Miami are said to want Allende."]):
        reader.go(f"n={PLAYER}")
        reader.page.locator(".rung a").nth(place).click()
        assert reader.text(".text .current") == quote


def test_the_steps_have_hebrew_names_too(reader: Reader) -> None:
    reader.go(f"n={PLAYER}&lang=he")
    names = reader.see("[...document.querySelectorAll('.rung a')].map(each => each.innerText)")
    assert len(set(names)) == 4
    assert all(any("א" <= letter <= "ת" for letter in name) for name in names)
