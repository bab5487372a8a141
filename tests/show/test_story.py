"""The tour: a file of captions and states that walks a newcomer through the page."""

from pathlib import Path

import pytest

from clubgraph import places
from clubgraph.errors import ClubgraphError
from clubgraph.show.page import page
from clubgraph.show.story import Step, story
from tests.factories import a_corpus
from tests.show.conftest import Reader


def _written(folder: Path, text: str) -> Path:
    (folder / "seeds").mkdir()
    (folder / "seeds" / "story.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_step_has_a_state_and_a_caption_in_each_language(tmp_path: Path) -> None:
    text = '[[step]]\nstate = "view=list"\nen = "A list."\nhe = "רשימה."\n[[step]]\nstate = ""\nen = "All."\n'
    assert story(_written(tmp_path, text)) == (
        Step("view=list", {"en": "A list.", "he": "רשימה."}),
        Step("", {"en": "All."}),
    )


def test_where_there_is_no_file_there_is_no_tour(tmp_path: Path) -> None:
    assert story(tmp_path) == ()
    assert '"story":[]' in page(a_corpus(), title="x")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[step]\n", "is not TOML"),
        ('[[step]]\nen = "x"\n', "story.toml, step 1: needs state and en"),
        ("step = [1]", "step 1"),
    ],
)
def test_a_file_that_is_not_right_is_told_where(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(ClubgraphError, match=problem):
        story(_written(tmp_path, text))


@pytest.mark.browser
@pytest.mark.parametrize("language", ["en", "he"])
def test_six_steps_lead_through_the_seeds(at_start: Reader, language: str) -> None:
    steps = story(places.demo())
    assert len(steps) == 6
    at_start.open(f"lang={language}")
    at_start.page.click(".offer")
    for number, step in enumerate(steps):
        assert at_start.text("#story .caption") == step.captions[language]
        assert at_start.see("explorer.state.story") == number
        assert at_start.see("explorer.scene().claims.length") > 0
        assert at_start.page.locator("#details .note").count() == 0  # neither a broken link nor a missing path
        assert at_start.see("document.documentElement.lang") == language
        if number < 5:
            at_start.page.click('[data-walk="next"]')
    assert at_start.page.is_disabled('[data-walk="next"]')
    at_start.page.go_back()
    at_start.until("explorer.state.story === 4")
    at_start.page.locator("#story button").last.click()
    assert at_start.page.is_hidden("#story")
    assert at_start.see("explorer.state.to") == "body/conmebol"  # leaving keeps what is shown


@pytest.mark.browser
def test_the_tour_is_walked_by_keyboard(at_start: Reader) -> None:
    at_start.open()
    at_start.page.focus(".offer")
    for _ in range(3):
        at_start.page.keyboard.press("Enter")
        at_start.page.focus('[data-walk="next"]')
    assert at_start.see("[explorer.state.story, document.activeElement.dataset.walk]") == [2, "next"]
