"""A noun phrase with a role, and the verbs of its sentence → the verb that says whose the role is."""

from collections.abc import Sequence
from functools import cached_property

from clubgraph.extract.clauses.beside import only_age
from clubgraph.extract.clauses.subjects import opens
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.lexicon import Language


class Telling:
    """The verbs that say who holds a role, one for each way to say it; each found once."""

    def __init__(self, phrase: NounPhrase, verbs: Sequence[VerbGroup], language: Language) -> None:
        self.phrase, self.verbs, self.language = phrase, verbs, language

    @cached_property
    def copula(self) -> VerbGroup | None:
        """The verb of being whose complement the phrase is, or one that is done at an age: "has retired, aged 37"."""
        found = self._verb(self.language.classes.get("copula", frozenset()), first=True)
        return found or ((self._of_age() or self._at_age()) if self.phrase.head.pos == "age" else None)

    @cached_property
    def naming(self) -> VerbGroup | None:
        """The verb of naming whose complement the phrase is."""
        return self._verb(self.language.classes.get("naming", frozenset()), first=False)

    @cached_property
    def turned(self) -> VerbGroup | None:
        """ "His assistant will be X": a role that is the subject of "be", with a name behind it."""
        lemmas = self.language.classes.get("copula", frozenset())
        fitting = (v for v in self.verbs if v.lemma in lemmas and self.phrase in v.subjects and v.objects)
        return next((v for v in fitting if v.objects[0].head.pos == "name" and not v.objects[0].prep), None)

    @cached_property
    def as_verb(self) -> VerbGroup | None:
        """The verb that the phrase hangs on as what somebody does or is made: "he played as a striker"."""
        unit = self.phrase.prep_unit
        if unit is not None and "genitive" in unit.classes and self.language.grammar.accents:
            return self._acted()
        if unit is not None and "in_town" in unit.classes and self.language.grammar.accents:
            return self._acted_at()
        if unit is None or not unit.classes & {"as", "named"}:
            return None
        naming = None if "as" in unit.classes else self.language.classes.get("naming", frozenset())
        return next(
            (
                verb
                for verb in reversed(self.verbs)
                if any(p is self.phrase for _, p in verb.preps) and (naming is None or verb.lemma in naming)
            ),
            None,
        )

    @cached_property
    def opened(self) -> VerbGroup | None:
        """ "Jugadora del Ajax, debutó en 2005": the finite verb of a sentence that a role opens."""
        opening = self.language.grammar.accents and opens(self.phrase)
        verb = next((v for v in self.verbs if v.finite), None) if opening else None
        return verb if verb is not None and verb.index > self.phrase.index + 1 else None

    @property
    def is_sought(self) -> bool:
        """Whether a role is all that a verb of naming has for its object: "Ajax have named their first head coach"."""
        first, lemmas = self.phrase.units[0], self.language.classes.get("naming", frozenset())
        owned = first.pos == "poss" or any("ordinal" in unit.classes for unit in self.phrase.units)
        plain = owned and self.language.grammar.complement == "before"
        return plain and any(v.lemma in lemmas and not v.passive and self.phrase in v.objects[:1] for v in self.verbs)

    def _of_age(self) -> VerbGroup | None:
        """ "Tiene 28 años": the verb whose object an age is."""
        lemmas, turned = (self.language.classes.get(name, frozenset()) for name in ("of_age", "ageing"))
        fitting = (v for v in self.verbs if v.lemma in lemmas and self.phrase in v.objects[:1])
        return next((v for v in fitting if v.form != "past" or v.lemma in turned), None)  # not "tenía 26 años"

    def _at_age(self) -> VerbGroup | None:
        """The verb of what is done at an age, unless its year is told."""
        ageing = self.language.classes.get("ageing", frozenset())
        told = self.phrase.units[0].classes | (self.phrase.prep_unit.classes if self.phrase.prep_unit else frozenset())
        verbs = [verb for verb in self.verbs if verb.lemma in ageing and verb.subjects] if "aged" in told else []
        if "owns_age" in told:  # "a sus 33 años", be it of whom the ending of a verb alone tells
            unsaid = self.language.grammar.accents and bool(self.phrase.prep)
            verbs = [verb for verb in self.verbs if verb.subjects or (unsaid and verb.finite)]
        if "at_age" in told:  # "At 41, he is the oldest", "he retired at 34"
            now = (verb for verb in self.verbs if verb.subjects and verb.form == "pres")
            ahead = next((verb for verb in now if verb.index > self.phrase.index), None)
            verbs = [ahead] if ahead is not None else [v for v in self.verbs if v.lemma in ageing and v.subjects]
            return verbs[0] if verbs and not any(_has_year(p) for _, p in verbs[0].preps) else None
        near = [v for v in verbs if any(p is self.phrase for p in (*v.objects, *(p for _, p in v.preps)))]
        behind = [v for v in verbs if 0 < self.phrase.index - v.index < 4] if only_age(self.phrase) else []
        found = near or behind[-1:]  # "has died, aged 92", "announced his retirement aged 40"
        return next((v for v in found if not any(_has_year(p) for _, p in v.preps)), None)  # "retired in 2004, aged 34"

    def _verb(self, lemmas: frozenset[str], *, first: bool) -> VerbGroup | None:
        """The verb whose `first` object, else second (in the passive its only one), the phrase is."""
        for verb in self.verbs:
            if verb.lemma in lemmas:
                objects = verb.objects[:1] if first or verb.passive else verb.objects[1:2]
                if self.phrase in objects or (first and any(self.phrase in one.listed for one in objects)):
                    return verb
                if not first and not verb.passive and _stands_behind(self.phrase, verb.objects[:1]):
                    return verb  # "Ajax named Marc Duval head coach"
        return None

    def _acted(self) -> VerbGroup | None:
        """ "Jugaba de lateral": the verb of acting that a bare role stands right behind."""
        bare = self.phrase.units[0].pos == "noun" and self.phrase.personal
        lemmas = self.language.classes.get("acting", frozenset()) if bare else frozenset()
        return next((v for v in self.verbs if v.lemma in lemmas and v.index == self.phrase.index - 2), None)

    def _acted_at(self) -> VerbGroup | None:
        """ "Juega en el lateral izquierdo": the verb of acting right before where somebody plays."""
        lemmas = self.language.classes.get("acting", frozenset()) if "position" in self.phrase.head.classes else ()
        return next((v for v in self.verbs if v.lemma in lemmas and v.index == self.phrase.index - 2), None)


def _stands_behind(phrase: NounPhrase, named: Sequence[NounPhrase]) -> bool:
    """Whether a phrase stands right behind a name, as a word for the same thing."""
    return any(phrase in other.apposed and phrase.index == other.index + 1 for other in named)


def _has_year(phrase: NounPhrase) -> bool:
    return any(unit.pos in ("year", "season") for unit in phrase.units)
