"""What stands in the places of a pattern, and what was found to fill each slot there."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.filler import Filler


@dataclass(slots=True)
class Frame:
    """The phrases in the places of a verb or noun (`subject`, `object`, `owner` …) and behind its prepositions.

    `fillers` and `words` keep what a slot was filled with, by its identity: the patterns of a verb share theirs. They
    hold until something is learnt of what words stand for. `taken`: the phrases that the words of the pattern being
    filled are found in.
    """

    places: dict[str, list[NounPhrase]]
    preps: Sequence[tuple[str, NounPhrase]]
    fillers: dict[int, list[Filler]] = field(default_factory=dict)
    words: dict[int, NounPhrase | None] = field(default_factory=dict)
    taken: list[NounPhrase] = field(default_factory=list)
