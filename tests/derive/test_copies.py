"""Near-copies are found by the words they share, whichever is shorter, and nothing else is."""

import pytest

from clubgraph.derive.copies import near_copies
from clubgraph.derive.records import Copy
from clubgraph.model import Article, Corpus

STORY = " ".join(f"word{number}" for number in range(100))
HALF = " ".join(STORY.split()[:50])
OTHER = " ".join(f"other{number}" for number in range(100))
TEXTS = [
    ("the same", STORY, STORY, 100),
    ("shortened", STORY, HALF, 100),
    ("with as much again", STORY, f"{STORY} {OTHER}", 100),
    ("in capitals and with other signs", STORY, STORY.upper().replace(" ", ", "), 100),
    ("a paragraph in common", STORY, " ".join(STORY.split()[:40]) + " " + OTHER, None),
    ("another story", STORY, OTHER, None),
    ("too short to tell", "Messi scored twice in Miami", "Messi scored twice in Miami", None),
]


@pytest.mark.parametrize(("one", "other", "overlap"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS])
def test_a_copy_is_found(one: str, other: str, overlap: int | None) -> None:
    wanted = () if overlap is None else (Copy("b", "a", overlap),)
    assert near_copies([Article("b", other, "en"), Article("a", one, "en")]) == wanted


def test_all_copies_of_one_story_have_one_original() -> None:
    stories = [Article(name, STORY, "en") for name in "dcba"]
    assert {(copy.article, copy.original) for copy in near_copies(stories)} == {("b", "a"), ("c", "a"), ("d", "a")}


def test_the_seeds_are_no_copies(seeds: Corpus) -> None:
    assert len(seeds.articles) == 3
    assert near_copies(seeds.articles) == ()
