"""A club word that stands alone in Hebrew means the club of the town that is spoken of, or the one known by it."""

import pytest

from clubgraph.extract.names.bare.names import bare_names
from clubgraph.extract.names.weak import choose_candidates
from clubgraph.extract.units.cut import units
from clubgraph.extract.units.words import Words
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import language
from clubgraph.read.names import names
from clubgraph.sentences import sentences
from clubgraph.text import tokens

HEBREW = language("he")
NAMES = names(gazetteer())
WORDS = Words(HEBREW, NAMES)

CALLED = [
    ("הדרבי התל אביבי בין הפועל למכבי הסתיים בתיקו.", ["hapoel-tel-aviv", "maccabi-tel-aviv"]),
    ("בדרבי החיפאי ניצחה מכבי את הפועל. מכבי חגגה.", ["maccabi-haifa", "hapoel-haifa", "maccabi-haifa"]),
    ('עידן ורד חתם בבית"ר.', ["beitar-jerusalem"]),
    ('בית"ר נתניה ניצחה. בית"ר עלתה.', ["beitar-netanya", "beitar-netanya"]),
    ("חדרה ובת ים סיימו בתיקו 2 2.", ["hapoel-hadera", "hapoel-bat-yam"]),
    ('הפועל ניצחה, אך המאמן כעס. הפועל ר"ג תארח.', ["hapoel-ramat-gan", "hapoel-ramat-gan"]),
]


@pytest.mark.parametrize(("text", "clubs"), CALLED)
def test_a_club_word_alone_means_the_club_that_is_spoken_of(text: str, clubs: list[str]) -> None:
    cut = [units(sentence, WORDS) for sentence in sentences(tokens(text), HEBREW.abbreviations)]
    choose_candidates(cut)
    found = [
        next((c.entity.id for c in unit.candidates if c.entity.id.startswith("club/")), "")
        for sentence in bare_names(cut, HEBREW, NAMES)
        for unit in sentence
    ]
    assert [club.removeprefix("club/") for club in found if club] == clubs
