"""The verb or noun that a reading hangs on → how it is meant: modality, polarity, hedge, stage, and who says so."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from clubgraph.extract.match import Candidate
from clubgraph.extract.syntax import NounPhrase, VerbGroup
from clubgraph.extract.units import Unit
from clubgraph.lexicon import Language
from clubgraph.model import Modality

# The less certain reading wins: a later one of this list replaces an earlier one.
_ORDER = (
    Modality.FACT,
    Modality.PLAN,
    Modality.OPINION,
    Modality.WISH,
    Modality.UNDER_NEGOTIATION,
    Modality.DENIED,
)
_MODALS = {
    "future": Modality.PLAN,
    "could": Modality.OPINION,
    "would": Modality.OPINION,
    "should": Modality.OPINION,
}
_CLASSES = {
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
_CUES = {
    "plan": Modality.PLAN,
    "negotiation": Modality.UNDER_NEGOTIATION,
    "wish": Modality.WISH,
    "opinion": Modality.OPINION,
}
_NOUNS = {
    "talks": Modality.UNDER_NEGOTIATION,
    "bid": Modality.UNDER_NEGOTIATION,
    "verge": Modality.UNDER_NEGOTIATION,
    "hope": Modality.WISH,
    "plan": Modality.PLAN,
    "chance": Modality.OPINION,
    "proposed": Modality.OPINION,
    "possible": Modality.OPINION,
}


@dataclass(frozen=True, slots=True)
class Stance:
    """How something is meant, and the words that show it (`cues`). `hedged`: only reports and rumours say so;
    `outlet`: the press does, by name; `expected`, `opposed`: it is foretold, somebody is against it; `stage`: how far
    a deal has come, where a verb says that it stopped; `speaker` is the phrase of who says so."""

    modality: Modality = Modality.FACT
    negative: bool = False
    hedged: bool = False
    outlet: bool = False
    possible: bool = False
    expected: bool = False
    opposed: bool = False
    stage: str = ""
    speaker: tuple[NounPhrase, ...] = ()
    cues: tuple[str, ...] = field(default=())

    def weaker(self, modality: Modality, cue: str) -> "Stance":
        """The stance with a modality that is less certain; a more certain one changes nothing."""
        if _ORDER.index(modality) <= _ORDER.index(self.modality):
            return self
        return replace(self, modality=modality, cues=(*self.cues, cue))

    def turned(self, cue: str) -> "Stance":
        """The stance with the other sign."""
        return replace(self, negative=not self.negative, cues=(*self.cues, cue))

    def denied(self, cue: str) -> "Stance":
        """The stance of what somebody says is not so."""
        return replace(self.weaker(Modality.DENIED, cue), negative=True)

    def doubtful(self, cue: str) -> "Stance":
        """The stance of what may be so."""
        return replace(self.weaker(Modality.OPINION, cue), possible=True)

    def rumoured(self, cue: str) -> "Stance":
        """The stance of what only reports say."""
        return self if self.hedged else replace(self, hedged=True, cues=(*self.cues, cue))


def stance(candidate: Candidate, sentence: Sequence[Unit], language: Language) -> Stance:
    """How a reading is meant by the words around it."""
    found = Stance()
    if candidate.rule.presupposed:
        return found
    verb, phrase = candidate.verb, candidate.phrase if _is_noun(candidate) else None
    scope = _Scope(sentence, language)
    if verb is not None:
        if phrase is not None and candidate.rule.patterns:
            found = scope.of_noun(found, phrase, verb)
        found = scope.of_verb(found, verb, set(), bare=phrase is not None and not scope.is_("realise", verb))
        if candidate.rule.settings.get("scheduled") and verb.form in ("pres", "prog", "base", "ger"):
            found = found.weaker(Modality.PLAN, "present")
    if phrase is not None:
        found = _described(found, phrase)
    if sentence and sentence[-1].text == "?":
        found = found.weaker(Modality.OPINION, "?")
    return scope.of_sentence(found, candidate)


def _is_noun(candidate: Candidate) -> bool:
    return "*" not in candidate.trigger and "=" not in candidate.trigger


def _described(found: Stance, phrase: NounPhrase) -> Stance:
    """ "A proposed move", "the failed transfer"."""
    unit = next((unit for unit in phrase.units if unit.pos == "adj" and unit.classes & {"proposed", "failed"}), None)
    return found.weaker(Modality.UNDER_NEGOTIATION, unit.text) if unit is not None else found


class _Scope:
    """Reads what the verbs, nouns and conjunctions of one sentence make of a reading in it."""

    def __init__(self, sentence: Sequence[Unit], language: Language) -> None:
        self.sentence, self.language = sentence, language

    def is_(self, name: str, verb: VerbGroup) -> bool:
        """Whether a verb is of a class, or carries a cue that is."""
        words = self.language.classes.get(name, frozenset())
        return verb.lemma in words or bool(verb.cue and verb.units[-1].key in words)

    def of_noun(self, found: Stance, phrase: NounPhrase, verb: VerbGroup) -> Stance:
        """ "Ruled out a move", "talks over a move", "the move is off": what the verb does to the noun."""
        if self.is_("deny", verb) and phrase not in verb.subjects:
            return self._refused(found, verb)
        if phrase in verb.subjects and "talks" not in phrase.head.classes:
            for name, stage in (("stall", "Stalled"), ("collapse", "Collapsed")):
                places = (*(p for _, p in verb.preps), *verb.objects)
                where = next((p for p in places if name in p.head.classes), None)
                if self.is_(name, verb) or where is not None:
                    return replace(found.weaker(Modality.UNDER_NEGOTIATION, verb.lemma), stage=stage)
        for name in ("wish", "negotiate", "plan"):
            if self.is_(name, verb) and phrase in verb.objects:
                return found.weaker(_CLASSES[name], verb.lemma)
        return found

    def _refused(self, found: Stance, verb: VerbGroup) -> Stance:
        """ "Denied", "opposed", but "did not deny"."""
        if verb.negative:
            return found.doubtful(verb.lemma)
        return replace(found.denied(verb.lemma), opposed=found.opposed or self.is_("oppose", verb))

    def of_verb(self, found: Stance, verb: VerbGroup, seen: set[int], *, bare: bool = False) -> Stance:
        """What a verb's own words say, and all that governs it; `bare`: its negation says nothing of the reading."""
        if id(verb) in seen:
            return found
        seen.add(id(verb))
        if self._negative(verb) and not bare:
            found = found.turned("not")
        above = self._above(verb)
        framed = self._framed(self._under(found, verb, above), verb)
        if verb.modal:
            told = verb.modal == "would" and not verb.perfect and above is not None and above.form == "past"
            modality = Modality.PLAN if told else _MODALS.get(verb.modal, Modality.OPINION)
            found = framed.weaker(modality, verb.modal)
            found = replace(found, possible=found.possible or verb.modal == "could")
        else:
            found = framed
        if verb.form == "fut":
            found = found.weaker(Modality.PLAN, "future")
        accented = verb.form == "cond" or (verb.modal == "would" and self.language.grammar.accents)
        if accented:
            told = above is not None and above.form == "past" and not verb.perfect
            found = found.weaker(Modality.PLAN if told else Modality.OPINION, "conditional")
            found = replace(found, hedged=found.hedged or verb.perfect)
        if verb.form == "subj" and framed.modality is Modality.FACT and not framed.hedged:
            found = found.weaker(Modality.OPINION, "subjunctive")
        return self._governed(self._coloured(found, verb), verb, seen)

    def _negative(self, verb: VerbGroup) -> bool:
        """Whether a verb is denied: not by "not only" or "not until 2019", but by "neither … nor" before it."""
        if verb.negative:
            if any("only" in unit.classes for unit in verb.adverbs):
                return False
            until = (p for _, p in verb.preps if p.prep_unit is not None and "until" in p.prep_unit.classes)
            dated = any(p.head.pos in ("year", "season", "num") or "time" in p.head.classes for p in until)
            return not dated
        if self._unit_before(verb.start, "without") or self._unit_before(verb.start, "yet"):
            return True
        subjects = [phrase.listed[0] if phrase.listed else phrase for phrase in verb.subjects[:1]]
        return any(self._unit_before(phrase.start, "neither") for phrase in subjects)

    def _unit_before(self, start: int, name: str) -> bool:
        before = self._before(start)
        return before is not None and name in before.classes

    def _before(self, start: int) -> Unit | None:
        """The unit before a place of the sentence."""
        return next((unit for unit in reversed(self.sentence) if unit.start < start), None)

    def _coloured(self, found: Stance, verb: VerbGroup) -> Stance:
        """The cues and adverbs beside a verb, and the "if" of its clause."""
        for cue in sorted(verb.cue):
            if cue in _CUES:
                found = found.weaker(_CUES[cue], cue)
            if cue == "fail":
                found = found.turned(cue)
            if cue == "hedge":
                found = found.rumoured(verb.units[-1].text)
        if self.is_("expect", verb):
            found = replace(found, expected=True)
        for unit in verb.adverbs:
            if "hedge" in unit.classes:
                found = found.rumoured(unit.text)
            if "possible" in unit.classes:
                found = found.doubtful(unit.text)
        clause = verb.clause
        if clause is not None and clause.kind == "if":
            return found.weaker(Modality.OPINION, clause.opener.text if clause.opener else "if")
        return self._conditional(found, verb)

    def _conditional(self, found: Stance, verb: VerbGroup) -> Stance:
        """ "If he scores, they will win", "had he signed …": what hangs on a condition is not so yet."""
        first = verb.subjects[0].start if verb.subjects else verb.start
        inverted = self._before(first)
        if inverted is not None and "inverts" in self.language.classes and inverted.pos in ("aux", "modal"):
            begins = self._before(inverted.start)
            if inverted.key in self.language.classes["inverts"] and (begins is None or begins.pos in ("mark", "coord")):
                return found.weaker(Modality.OPINION, inverted.text)
        if not (verb.modal in ("future", "would") or verb.form in ("fut", "cond")):
            return found
        opener = next((unit for unit in self.sentence if unit.pos == "sub" and "if" in unit.classes), None)
        if opener is None:
            return found
        between = [unit for unit in self.sentence if verb.end <= unit.start < opener.start]
        apart = any(unit.pos in ("coord", "sub", "rel") or unit.text in ',;“”"' for unit in between)
        ahead = opener.start < verb.start and self._before(opener.start) is None
        hangs = ahead or (opener.start > verb.end and not apart)
        return found.weaker(Modality.OPINION, opener.text) if hangs else found

    def _governed(self, found: Stance, verb: VerbGroup, seen: set[int]) -> Stance:
        """What the verb or noun that it completes makes of it."""
        if verb.noun_governor is not None and (verb.infinitive or verb.form == "ger"):
            for name in sorted(verb.noun_governor.head.classes):
                if name in _NOUNS:
                    found = found.weaker(_NOUNS[name], verb.noun_governor.head.text)
        if self._unit_before(verb.start, "verge"):
            found = found.weaker(Modality.UNDER_NEGOTIATION, "near")
        governor = verb.governor
        if governor is not None and governor.lemma in self.language.classes.get("be", ()) and verb.infinitive:
            heads = [phrase.head for phrase in governor.subjects]
            for name, modality in _NOUNS.items():
                if any(name in head.classes for head in heads):
                    found = found.weaker(modality, heads[0].text)
        if governor is not None and (verb.infinitive or verb.form in ("ger", "base", "part") or verb.perfect):
            if verb.form == "ger" and self._told_apart(verb, governor):
                future = (governor.modal == "future" or governor.form == "fut") and not self.is_("factive", governor)
                return found.weaker(Modality.PLAN, "future") if future else found
            return self._completes(found, verb, governor, seen)
        if verb.infinitive and verb.noun_governor is None and governor is None:
            return found.weaker(Modality.PLAN, "to")
        return found

    def _told_apart(self, verb: VerbGroup, governor: VerbGroup) -> bool:
        """ "Has not scored since joining", "never regretted joining": true whatever is said of the verb above."""
        before = self._before(verb.start)
        apart = before is not None and before.pos == "prep" and bool(before.classes & {"time", "fact", "without"})
        return apart or self.is_("factive", governor)

    def _completes(self, found: Stance, verb: VerbGroup, governor: VerbGroup, seen: set[int]) -> Stance:
        """ "Failed to join", "wants to join", "denied joining", "is said to have joined"."""
        if self._is_report(governor):
            found = found.rumoured(governor.lemma)
        elif self.is_("fail", governor):
            found = found.turned(governor.lemma)
        elif not (self.is_("manage", governor) or self.is_("cause", governor)):
            for name in ("wish", "plan", "attempt", "negotiate", "deny", "could", "should", "must"):
                if name == "could" and governor.negative and governor.form == "past":
                    continue
                if name == "must" and (governor.form == "past" or self._unit_before(verb.start, "yet")):
                    continue
                if self.is_(name, governor):
                    found = found.weaker(_CLASSES[name], governor.lemma)
                    found = replace(found, opposed=found.opposed or self.is_("oppose", governor))
        return self.of_verb(found, governor, seen)

    def _is_report(self, verb: VerbGroup) -> bool:
        """ "Is said to", "it is understood that", "se rumorea que": a verb of saying without anybody who says it."""
        if not self.is_("report", verb):
            return False
        named = any(phrase.head.pos in ("name", "noun") for phrase in verb.subjects)
        impersonal = verb.reflexive or (bool(self.language.grammar.construct) and not named)
        return verb.passive or impersonal or bool(verb.cue)

    def _above(self, verb: VerbGroup) -> VerbGroup | None:
        """The verb whose object the clause of this one is, with "that" or without: "Mas said the club will sign"."""
        clause = verb.clause
        if clause is None:
            return None
        if clause.kind == "sub":
            return clause.governor
        if not verb.own or not verb.finite:
            return None
        earlier = [other for other in clause.verbs if other.start < verb.start]
        last = earlier[-1] if earlier else None
        speaks = last is not None and (self._says(last) or any(self.is_(name, last) for name in ("wish", "opine")))
        return last if last is not None and last.finite and not last.objects and speaks else None

    def _says(self, verb: VerbGroup) -> bool:
        return self.is_("speech", verb) or self.is_("deny", verb) or self.is_("report", verb)

    def _under(self, found: Stance, verb: VerbGroup, above: VerbGroup | None) -> Stance:
        """What a verb above the clause makes of it: "denied that", "hopes that", "believes that", "said that"."""
        if above is None or above is verb:
            return found
        for name in ("wish", "opine"):
            if self.is_(name, above):
                found = found.weaker(_CLASSES[name], above.lemma)
                found = replace(found, expected=found.expected or name == "opine")
        if self.is_("plan", above) and (above.passive or above.cue):
            found = found.weaker(Modality.PLAN, above.lemma)
        if self._is_report(above) or any("rumour" in phrase.head.classes for phrase in above.subjects):
            return found.rumoured(above.lemma)
        if not self._says(above):
            return found
        if self.is_("deny", above):
            found = self._refused(found, above)
        elif above.negative and not self.is_("factive", above):
            found = found.weaker(Modality.OPINION, above.lemma)
        behind = [p for p in above.objects if p.head.pos == "name"] if self.language.grammar.accents else []
        found = replace(found, speaker=tuple(above.subjects if above.own or not behind else behind[:1]))
        if any("hedge" in unit.classes for unit in above.adverbs):
            found = found.rumoured("hedge")
        return found

    def _framed(self, found: Stance, verb: VerbGroup) -> Stance:
        """The word before "that": "it is possible that", "not true that", "reports that … are untrue"."""
        clause = verb.clause
        if clause is None or clause.opener is None or clause.kind not in ("sub", "rel"):
            return found
        word = self._before(clause.opener.start)
        if word is None or word.pos not in ("noun", "adj", "cue", "adv", "verb"):
            return found
        governor = clause.governor
        no = any(unit.pos == "neg" or "no" in unit.classes for unit in self.sentence if unit.start < word.start)
        names = word.classes if word.pos == "verb" else frozenset(n for sense in word.senses for n in sense.classes)
        names |= {n for sense in word.senses if sense.pos == "adj" for n in sense.classes}
        if "true" in names:
            return found.denied(word.text) if no else found
        if "false" in names:
            return found if no else found.denied(word.text)
        if "rumour" in names:
            untrue = any("false" in unit.classes for unit in self.sentence if unit.start > verb.end)
            truth = no and any("truth" in unit.classes for unit in self.sentence if unit.start < word.start)
            if truth or untrue or (governor is not None and self.is_("deny", governor)):
                return found.denied(word.text)
            return found.rumoured(word.text)
        for name, modality in _NOUNS.items():
            if name in names:
                return found.weaker(modality, word.text)
        for name, modality in _CUES.items():
            if name in names and clause.kind == "sub":
                return found.weaker(modality, word.text)
        return found

    def of_sentence(self, found: Stance, candidate: Candidate) -> Stance:
        """Hedges that stand in no verb group: "reportedly", "perhaps", "according to reports"."""
        near = [unit for unit in self.sentence if candidate.start - 60 <= unit.start <= candidate.end]
        hedge = next((unit for unit in near if unit.pos == "adv" and "hedge" in unit.classes), None)
        if hedge is not None:
            found = found.rumoured(hedge.text)
        first = next((unit for unit in self.sentence if unit.pos != "mark"), None)
        if first is not None and first.pos == "adv" and first in near:
            if "possible" in first.classes:
                found = found.doubtful(first.text)
            if "wish" in first.classes:
                found = found.weaker(Modality.WISH, first.text)
        return self._sourced(found)

    def _sourced(self, found: Stance) -> Stance:
        """ "According to reports" and "according to the BBC" say that the press says so."""
        for index, unit in enumerate(self.sentence):
            if unit.pos == "prep" and "source" in unit.classes:
                for source in self.sentence[index + 1 : index + 5]:
                    if source.pos in ("mark", "verb", "aux") or "speech" in source.classes:
                        break
                    if source.pos == "noun" and "rumour" in source.classes:
                        return found.rumoured(source.text)
                    if any(c.entity.kind.value == "Outlet" for c in source.candidates):
                        return replace(found, outlet=True, cues=(*found.cues, source.text))
        return found
