"""One reading of a rule: the arguments by their names, and the words and the verb that it hangs on."""

from dataclasses import dataclass

from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.filler import Filler
from clubgraph.lexicon import Rule
from clubgraph.model import Value

Filling = Filler | Value


@dataclass(slots=True)
class Candidate:
    """One reading of a rule: the arguments by their names, the words that triggered it, and the verb whose stance
    (tense, negation, hedge) it has; `ended` and `positive` are what the reading itself says."""

    rule: Rule
    arguments: dict[str, Filling]
    start: int
    end: int
    trigger: str
    verb: VerbGroup | None = None
    phrase: NounPhrase | None = None
    ended: bool = False
    negative: bool = False
