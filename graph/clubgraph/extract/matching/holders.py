"""A noun phrase with a role → who holds it, and the verb that says so."""

from collections.abc import Sequence
from dataclasses import replace

from clubgraph.extract.matching.telling import Telling
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.discourse import SIDES as SIDE_KINDS
from clubgraph.extract.references.discourse import SUBJECT
from clubgraph.extract.references.filler import PERSON, SIDES, Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.unsaid import says_he
from clubgraph.lexicon import Language, Sense


class Holders:
    """Who a noun phrase speaks of, by each of the ways to say it; found once for all its rules."""

    def __init__(self, phrase: NounPhrase, resolver: Resolver, verbs: Sequence[VerbGroup], language: Language) -> None:
        self.phrase, self.resolver, self.language = phrase, resolver, language
        self.telling = Telling(phrase, verbs, language)

    def find(self, kinds: frozenset[str]) -> tuple[list[Filler], VerbGroup | None]:
        """The holders, and the verb that says so (None for a title or apposition)."""
        phrase, resolver, telling = self.phrase, self.resolver, self.telling
        if phrase.head.pos == "name":
            return resolver.unit(phrase.head, kinds), None
        if found := self._beside(kinds):
            return found, None
        if telling.turned is not None and (found := resolver.each(telling.turned.objects[0], kinds)):
            return found, telling.turned
        if telling.copula is not None:
            return self._doers(telling.copula, kinds), telling.copula
        for verb in (telling.naming, telling.as_verb):
            if verb is not None and (found := self._given(verb, kinds)):
                return found, verb
        if telling.opened is not None:
            return self._doers(telling.opened, kinds), None
        if (phrase.prep_unit is not None and "as" in phrase.prep_unit.classes) or telling.is_sought:
            return [], None
        return resolver.phrase(phrase, kinds), None

    def _beside(self, kinds: frozenset[str]) -> list[Filler]:
        """Who is named beside a role: "the coach, X"."""
        phrase, naming = self.phrase, self.telling.naming
        office = phrase.prep_unit is not None and "as" in phrase.prep_unit.classes and self.language.grammar.construct
        for other in phrase.apposed:
            if office and other.start > phrase.start:
                continue  # "who plays as a striker, the keeper X …"
            if naming is not None and other in naming.objects[:1]:
                continue  # "Ajax named Marc Duval head coach": beside his name, but of him only by the verb
            single = phrase.head.pos == "age" or (phrase.head.sense is not None and phrase.head.sense.form == "sing")
            one = single and bool(other.listed) and "group" not in phrase.head.classes
            member = _nearest(other, phrase) if one else other
            side = self.language.grammar.accents and "team" in other.head.classes and other.start < phrase.start
            described = (
                other.head.pos in ("demonym", "age") and phrase.head.pos == "noun" and other.start < phrase.start
            )
            told = other.head.pos in ("name", "pron") or side or described
            found = (self.resolver.phrase if one else self.resolver.each)(member, kinds) if told else []
            if found:
                return found
        return []

    def _doers(self, verb: VerbGroup, kinds: frozenset[str]) -> list[Filler]:
        """The subjects of a verb, be it one that only its ending tells."""
        subjects = verb.subjects or self._unspoken(verb, kinds)
        return [filler for subject in subjects for filler in self.resolver.phrase(subject, kinds)]

    def _given(self, verb: VerbGroup, kinds: frozenset[str]) -> list[Filler]:
        """Whom a verb gives the role that the phrase is, or who does with it what the verb tells."""
        phrase, resolver, grammar = self.phrase, self.resolver, self.language.grammar
        classes, hangs = self.language.classes, verb is self.telling.as_verb
        done = [p for o in verb.objects[:1] for prep, p in o.preps if prep in resolver.genitive]
        beside = [p for _, p in verb.preps if p.index == phrase.index - 2 and p.head.pos == "name"]
        with_him = beside if grammar.accents and hangs else self._appointed(verb)
        if hangs and verb.lemma in classes.get("naming", ()) and not grammar.accents and not grammar.construct:
            free = verb.clause.free if verb.clause is not None else []
            at = [p for p in free if p.index == phrase.index - 2 and p.head.pos == "name" and not p.prep]
            with_him = with_him or at  # "X is named chairman, Y as vice-chairman"
        with_him = with_him or [p for p in beside if p.prep_unit is not None and "with" in p.prep_unit.classes]
        done_to = (verb.subjects or self._unspoken(verb, kinds)) if verb.passive else verb.objects[:1]
        done_to = [p for p in done_to if "self" not in p.head.classes]
        done_to = [p for p in done_to if not (grammar.accents and p.start > phrase.end)]
        done = [p for p in done if not (grammar.accents and p.start > phrase.end)]
        doers = verb.subjects
        if verb.lemma in classes.get("succeeding", ()):  # "A succeeds B as coach"
            doers = [p for prep, p in verb.preps if prep in grammar.by] if verb.passive else verb.subjects
            done_to = done = []
        for group in (with_him, done_to, done, doers):
            each = resolver.each if group is with_him else resolver.phrase
            found = [filler for p in group for filler in each(p, kinds)]
            if found and not (len(found) == 1 and _is_plural(phrase) and "cohost" not in phrase.head.classes):
                return found
        return []

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
        """The person, or the side, whom the ending of a verb alone stands for: "fue jugador del Betis"."""
        last = verb.units[-1]
        named = any(phrase.head.pos == "name" for phrase in verb.objects)
        ends = self.language.grammar.accents or (self.language.grammar.construct and kinds == PERSON and says_he(verb))
        if not (ends and verb.finite) or named:
            return []
        if any("first" in unit.classes for unit in verb.units) or last.text.endswith(self.language.grammar.first):
            return []
        who = "person" if kinds == PERSON else "team" if kinds & SIDES and self._goes_on_of_side(verb) else ""
        if not who:
            return []
        unit = replace(last, pos="pron", sense=Sense("pron", "", "", frozenset({who})), candidates=())
        return [NounPhrase([unit], unit, verb.index)]

    def _goes_on_of_side(self, verb: VerbGroup) -> bool:
        """Whether the sentence before was about a side alone: "El Cádiz ganó. Fue campeón en 2005"."""
        main = verb.clause is None or verb.clause.kind == "main"
        discourse, sentence = self.resolver.discourse, self.resolver.sentence
        near = [event for event in discourse.before(self.phrase, sentence) if event.sentence >= sentence - 1]
        doing = any(event.rank == SUBJECT and event.thing.kind in SIDE_KINDS and not event.quoted for event in near)
        return main and doing and not any(discourse.is_person(event.thing) for event in near)


def _nearest(other: NounPhrase, phrase: NounPhrase) -> NounPhrase:
    """The member of a list that a role in the singular is said of: "A and B, founder of C" is said of B."""
    before = [member for member in other.listed if member.end <= phrase.start]
    return before[-1] if before else other


def _is_plural(phrase: NounPhrase) -> bool:
    return phrase.head.sense is not None and phrase.head.sense.form == "pl"
