"""A read article → what became of each sentence: used, plain, or amber where cue words stand but no claim does."""

from collections.abc import Iterator

from clubgraph.extract.readings.reading import ReadArticle
from clubgraph.extract.readings.reading import Sentence as ReadSentence
from clubgraph.model import Article, Sentence

# Classes of words that promise a claim: somebody plays, coaches, owns, moves, wins, speaks.
CUES = frozenset(
    {"coach", "owner", "president", "office", "deal", "move", "signing", "departure", "bid", "talks", "title", "winner"}
)


def coverage(article: Article, read: ReadArticle) -> tuple[Sentence, ...]:
    """Every sentence of the article in its order; headings and captions too."""
    used = {reading.sentence for reading in read.readings}
    return tuple(_sentence(article, sentence, number in used) for number, sentence in enumerate(read.sentences))


def _sentence(article: Article, sentence: ReadSentence, used: bool) -> Sentence:
    span = sentence.span
    cues = () if used else tuple(dict.fromkeys(_cues(sentence)))
    status = "used" if used else "amber" if cues else "plain"
    return Sentence(article.id, span.start, span.end, status, cues)


def _cues(sentence: ReadSentence) -> Iterator[str]:
    """The words of a sentence that names somebody and says something of them that rules usually take."""
    if not any(unit.pos == "name" for unit in sentence.units):
        return
    yield from (unit.text for unit in sentence.units if unit.pos == "noun" and unit.classes & CUES)
