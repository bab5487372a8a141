"""What reading an article gives: its sentences, its things, and the readings of rules."""

from dataclasses import dataclass, field

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.phrases.phrase import Phrase
from clubgraph.extract.references.quotation import Quotation
from clubgraph.extract.stance.stance import Stance
from clubgraph.extract.things.things import Thing, Things
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language
from clubgraph.text import Span


@dataclass(slots=True)
class Sentence:
    """One sentence while it is read."""

    units: list[Unit]
    heading: bool
    block: int
    phrases: list[Phrase] = field(default_factory=list)

    @property
    def span(self) -> Span:
        return Span(self.units[0].start, self.units[-1].end)


@dataclass(slots=True)
class Reading:
    """One candidate with its stance and sentence, the quotation that it stands in, and who says it."""

    candidate: Candidate
    stance: Stance
    sentence: int
    quotation: Quotation | None = None
    teller: Thing | None = None


@dataclass(slots=True)
class ReadArticle:
    """What was found in one text."""

    text: str
    language: Language
    sentences: list[Sentence]
    things: Things
    by_unit: dict[int, tuple[Thing, ...]]
    readings: list[Reading]
    quotations: list[Quotation]
