"""A reading → the time that is its own: inside its words, directly behind them, or opening the sentence."""

from collections.abc import Sequence

from clubgraph.extract.claims.times import Found, border, dateline, times
from clubgraph.extract.readings.reading import ReadArticle, Reading
from clubgraph.extract.units.unit import Unit
from clubgraph.model import Article, Time

_NEAR = 4  # units between the words of a reading and a time behind them
_FRAME = 6  # units that a time may take up at the head of a sentence


class Clock:
    """Tells the time of each reading of an article; relative times go by the article's date or its first line's."""

    def __init__(self, article: Article, read: ReadArticle) -> None:
        self.read = read
        self.published = article.published or dateline([s.units for s in read.sentences[:1]], read.language)
        self.found: dict[int, list[Found]] = {}

    def units(self, reading: Reading) -> Sequence[Unit]:
        """The units of the sentence that the reading stands in."""
        return self.read.sentences[reading.sentence].units

    def time(self, reading: Reading) -> Time | None:
        """The time that the reading speaks of, or None."""
        units = self.units(reading)
        if reading.sentence not in self.found:
            self.found[reading.sentence] = times(units, self.read.language, self.published)
        return own_time(self.found[reading.sentence], units, reading.candidate.start, reading.candidate.end)


def own_time(found: Sequence[Found], sentence: Sequence[Unit], start: int, end: int) -> Time | None:
    """The time of the reading whose words stand from `start` to `end`."""
    for time in found:
        if start <= sentence[time.first].start and sentence[time.last].end <= end:
            return time.time
    for time in found:
        between = [unit for unit in sentence[: time.first] if unit.start >= end]
        if sentence[time.first].start >= end and len(between) <= _NEAR and not any(border(unit) for unit in between):
            return time.time
    return next((time.time for time in found if time.last < _FRAME and _opens(sentence, time)), None)


def _opens(sentence: Sequence[Unit], time: Found) -> bool:
    following = sentence[time.last + 1] if time.last + 1 < len(sentence) else None
    return time.first <= 1 and following is not None and following.text == ","
