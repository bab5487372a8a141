"""A noun phrase with a role → who holds it, and the verb that says so."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from clubgraph.extract.clauses.beside import only_age
from clubgraph.extract.clauses.subjects import opens
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.filler import PERSON, Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.lexicon import Language, Sense


class Holders:
    """Who a noun phrase speaks of, by each of the ways to say it; found once for all its rules."""

    def __init__(self, phrase: NounPhrase, resolver: Resolver, verbs: Sequence[VerbGroup], language: Language) -> None:
        self.phrase, self.resolver, self.verbs, self.language = phrase, resolver, verbs, language

    @cached_property
    def copula(self) -> VerbGroup | None:
        """The verb of being whose complement the phrase is, or one that is done at an age: "has retired, aged 37"."""
        found = self._verb(self.language.classes.get("copula", frozenset()), first=True)
        return found or ((self._of_age() or self._at_age()) if self.phrase.head.pos == "age" else None)

    def _of_age(self) -> VerbGroup | None:
        """ "Tiene 28 años": the verb whose object an age is."""
        lemmas = self.language.classes.get("of_age", frozenset())
        return next((v for v in self.verbs if v.lemma in lemmas and self.phrase in v.objects[:1]), None)

    def _at_age(self) -> VerbGroup | None:
        ageing = self.language.classes.get("ageing", frozenset())
        told = self.phrase.units[0].classes | (self.phrase.prep_unit.classes if self.phrase.prep_unit else frozenset())
        verbs = [verb for verb in self.verbs if verb.lemma in ageing and verb.subjects] if "aged" in told else []
        verbs = [verb for verb in self.verbs if verb.subjects] if "owns_age" in told else verbs  # "a sus 33 años"
        near = [v for v in verbs if any(p is self.phrase for p in (*v.objects, *(p for _, p in v.preps)))]
        behind = [v for v in verbs if 0 < self.phrase.index - v.index < 4] if only_age(self.phrase) else []
        found = near or behind[-1:]  # "has died, aged 92", "announced his retirement aged 40"
        return next((v for v in found if not any(_has_year(p) for _, p in v.preps)), None)  # "retired in 2004, aged 34"

    @cached_property
    def naming(self) -> VerbGroup | None:
        """The verb of naming whose complement the phrase is."""
        return self._verb(self.language.classes.get("naming", frozenset()), first=False)

    @cached_property
    def turned(self) -> VerbGroup | None:
        """ "His assistant will be X": a role that is the subject of "be", with a name behind it."""
        lemmas = self.language.classes.get("copula", frozenset())
        fitting = (v for v in self.verbs if v.lemma in lemmas and self.phrase in v.subjects and v.objects)
        return next((v for v in fitting if v.objects[0].head.pos == "name"), None)

    def _verb(self, lemmas: frozenset[str], *, first: bool) -> VerbGroup | None:
        for verb in self.verbs:
            if verb.lemma in lemmas:
                objects = verb.objects[:1] if first or verb.passive else verb.objects[1:2]
                if self.phrase in objects or (first and any(self.phrase in one.listed for one in objects)):
                    return verb
                if not first and not verb.passive and _stands_behind(self.phrase, verb.objects[:1]):
                    return verb  # "Ajax named Marc Duval head coach"
        return None

    @cached_property
    def as_verb(self) -> VerbGroup | None:
        unit = self.phrase.prep_unit
        if unit is not None and "genitive" in unit.classes and self.language.grammar.accents:
            return self._acted
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

    @property
    def _acted(self) -> VerbGroup | None:
        """ "Jugaba de lateral": the verb of acting that a bare role stands right behind."""
        bare = self.phrase.units[0].pos == "noun" and self.phrase.personal
        lemmas = self.language.classes.get("acting", frozenset()) if bare else frozenset()
        return next((v for v in self.verbs if v.lemma in lemmas and v.index == self.phrase.index - 2), None)

    def _appointed(self, verb: VerbGroup) -> list[NounPhrase]:
        """Him whom the noun before a role is of: "the appointment of X as coach", "X's appointment as coach"."""
        near = {p.index: p for p in (*verb.objects, *verb.subjects, *(p for _, p in verb.preps))}
        nouns = self.language.classes.get("appointing", frozenset())
        before = near.get(self.phrase.index - 2)
        if before is None or before.head.key in nouns:
            return [before.owner] if before is not None and before.owner is not None else []
        noun = near.get(before.index - 2)
        return [before] if noun is not None and noun.head.key in nouns and before.head.pos == "name" else []

    def _unspoken(self, verb: VerbGroup, kinds: frozenset[str]) -> list[NounPhrase]:
        """The person whom the ending of a verb alone stands for: "fue jugador del Betis"."""
        last = verb.units[-1]
        named = any(phrase.head.pos == "name" for phrase in verb.objects)
        if not (self.language.grammar.accents and kinds == PERSON and verb.finite) or named:
            return []
        if any("first" in unit.classes for unit in verb.units) or last.text.endswith(self.language.grammar.first):
            return []
        unit = replace(last, pos="pron", sense=Sense("pron", "", "", frozenset({"person"})), candidates=())
        return [NounPhrase([unit], unit, verb.index)]

    def _is_sought(self) -> bool:
        """Whether a role is all that a verb of naming has for its object: "Ajax have named their first head coach"."""
        first, lemmas = self.phrase.units[0], self.language.classes.get("naming", frozenset())
        owned = first.pos == "poss" or any("ordinal" in unit.classes for unit in self.phrase.units)
        plain = owned and self.language.grammar.complement == "before"
        return plain and any(v.lemma in lemmas and not v.passive and self.phrase in v.objects[:1] for v in self.verbs)

    def find(self, kinds: frozenset[str]) -> tuple[list[Filler], VerbGroup | None]:
        """The holders, and the verb that says so (None for a title or apposition)."""
        phrase, resolver, grammar = self.phrase, self.resolver, self.language.grammar
        if phrase.head.pos == "name":
            return resolver.unit(phrase.head, kinds), None
        for other in phrase.apposed:
            if self.naming is not None and other in self.naming.objects[:1]:
                continue  # "Ajax named Marc Duval head coach": beside his name, but of him only by the verb
            single = phrase.head.pos == "age" or (phrase.head.sense is not None and phrase.head.sense.form == "sing")
            one = single and bool(other.listed) and "group" not in phrase.head.classes
            member = _nearest(other, phrase) if one else other
            told = other.head.pos in ("name", "pron")
            found = (resolver.phrase if one else resolver.each)(member, kinds) if told else []
            if found:
                return found, None
        if self.turned is not None:
            found = resolver.each(self.turned.objects[0], kinds)
            if found:
                return found, self.turned
        if self.copula is not None:
            subjects = self.copula.subjects or self._unspoken(self.copula, kinds)
            return [f for s in subjects for f in resolver.phrase(s, kinds)], self.copula
        for verb in (self.naming, self.as_verb):
            if verb is not None:
                done = [p for o in verb.objects[:1] for prep, p in o.preps if prep in resolver.genitive]
                beside = [p for _, p in verb.preps if p.index == phrase.index - 2 and p.head.pos == "name"]
                with_him = beside if grammar.accents and verb is self.as_verb else self._appointed(verb)
                naming = verb.lemma in self.language.classes.get("naming", ())
                if verb is self.as_verb and naming and not grammar.accents and not grammar.construct:
                    free = verb.clause.free if verb.clause is not None else []
                    at = [p for p in free if p.index == phrase.index - 2 and p.head.pos == "name" and not p.prep]
                    with_him = with_him or at  # "X is named chairman, Y as vice-chairman"
                with_him = with_him or [p for p in beside if p.prep_unit is not None and "with" in p.prep_unit.classes]
                done_to = (verb.subjects or self._unspoken(verb, kinds)) if verb.passive else verb.objects[:1]
                done_to = [p for p in done_to if "self" not in p.head.classes]
                done_to = [p for p in done_to if not (grammar.accents and p.start > phrase.end)]
                done = [p for p in done if not (grammar.accents and p.start > phrase.end)]
                doers = verb.subjects
                if verb.lemma in self.language.classes.get("succeeding", ()):  # "A succeeds B as coach"
                    doers = [p for prep, p in verb.preps if prep in grammar.by] if verb.passive else verb.subjects
                    done_to = done = []
                for group in (with_him, done_to, done, doers):
                    each = resolver.each if group is with_him else resolver.phrase
                    found = [filler for p in group for filler in each(p, kinds)]
                    if found and not (len(found) == 1 and _is_plural(phrase) and "cohost" not in phrase.head.classes):
                        return found, verb
        opened = next((v for v in self.verbs if v.finite), None) if grammar.accents and opens(phrase) else None
        if opened is not None and opened.index > phrase.index + 1:  # "Jugadora del Ajax, debutó en 2005"
            return [
                f for s in opened.subjects or self._unspoken(opened, kinds) for f in resolver.phrase(s, kinds)
            ], None
        if (phrase.prep_unit is not None and "as" in phrase.prep_unit.classes) or self._is_sought():
            return [], None
        return resolver.phrase(phrase, kinds), None


def _stands_behind(phrase: NounPhrase, named: Sequence[NounPhrase]) -> bool:
    """Whether a phrase stands right behind a name, as a word for the same thing."""
    return any(phrase in other.apposed and phrase.index == other.index + 1 for other in named)


def _nearest(other: NounPhrase, phrase: NounPhrase) -> NounPhrase:
    """The member of a list that a role in the singular is said of: "A and B, founder of C" is said of B."""
    before = [member for member in other.listed if member.end <= phrase.start]
    return before[-1] if before else other


def _is_plural(phrase: NounPhrase) -> bool:
    return phrase.head.sense is not None and phrase.head.sense.form == "pl"


def _has_year(phrase: NounPhrase) -> bool:
    return any(unit.pos in ("year", "season") for unit in phrase.units)
