"""The sentence that a reading stands in, asked for the words before a verb and the classes that it is of."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from clubgraph.extract.phrases.phrase import VerbGroup
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language
from clubgraph.model import Modality

BY_VERB = {
    "wish": Modality.WISH,
    "plan": Modality.PLAN,
    "attempt": Modality.PLAN,
    "negotiate": Modality.UNDER_NEGOTIATION,
    "deny": Modality.DENIED,
    "could": Modality.OPINION,
    "should": Modality.OPINION,
    "must": Modality.OPINION,
    "opine": Modality.OPINION,
}
BY_CUE = {
    "plan": Modality.PLAN,
    "negotiation": Modality.UNDER_NEGOTIATION,
    "wish": Modality.WISH,
    "opinion": Modality.OPINION,
}
BY_NOUN = {
    "talks": Modality.UNDER_NEGOTIATION,
    "bid": Modality.UNDER_NEGOTIATION,
    "verge": Modality.UNDER_NEGOTIATION,
    "contest": Modality.UNDER_NEGOTIATION,
    "option": Modality.OPINION,
    "hope": Modality.WISH,
    "plan": Modality.PLAN,
    "chance": Modality.OPINION,
    "proposed": Modality.OPINION,
    "possible": Modality.OPINION,
}


class Scope:
    """Reads what the verbs, nouns and conjunctions of one sentence make of a reading in it."""

    def __init__(self, sentence: Sequence[Unit], language: Language) -> None:
        self.sentence, self.language = sentence, language
        self.starts = [unit.start for unit in sentence]

    def is_(self, name: str, verb: VerbGroup) -> bool:
        """Whether a verb is of a class, or carries a cue that is."""
        words = self.language.classes.get(name, frozenset())
        return verb.lemma in words or bool(verb.cue and verb.units[-1].key in words)

    def unit_before(self, start: int, name: str) -> bool:
        before = self.before(start)
        return before is not None and name in before.classes

    def before(self, start: int) -> Unit | None:
        """The unit before a place of the sentence."""
        index = bisect_left(self.starts, start)
        return self.sentence[index - 1] if index else None

    def is_report(self, verb: VerbGroup) -> bool:
        """ "Is said to", "it is understood that", "se rumorea que": a verb of saying without anybody who says it."""
        if not self.is_("report", verb):
            return False
        named = any(phrase.head.pos in ("name", "noun") for phrase in verb.subjects)
        impersonal = verb.reflexive or (bool(self.language.grammar.construct) and not named)
        return verb.passive or impersonal or bool(verb.cue)

    @cached_property
    def hedges(self) -> list[Unit]:
        """The adverbs of the sentence that hedge what it says."""
        return [unit for unit in self.sentence if unit.pos == "adv" and "hedge" in unit.classes]

    @cached_property
    def first(self) -> Unit | None:
        """The first word."""
        return next((unit for unit in self.sentence if unit.pos != "mark"), None)

    @cached_property
    def sources(self) -> list[int]:
        """The places of the prepositions behind which stands who says so."""
        sentence = self.sentence
        return [n for n, unit in enumerate(sentence) if unit.pos == "prep" and "source" in unit.classes]

    def says(self, verb: VerbGroup) -> bool:
        return self.is_("speech", verb) or self.is_("deny", verb) or self.is_("report", verb)
