"""The verb or noun that a reading hangs on → how it is meant: modality, polarity, hedge, and whose words they are."""

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
    "hope": Modality.WISH,
    "plan": Modality.PLAN,
    "chance": Modality.OPINION,
    "rumour": Modality.OPINION,
}


@dataclass(frozen=True, slots=True)
class Stance:
    """How something is meant, and the words that show it (`cues`); `speaker` is the phrase of who says so."""

    modality: Modality = Modality.FACT
    negative: bool = False
    hedged: bool = False
    possible: bool = False
    speaker: tuple[NounPhrase, ...] = ()
    cues: tuple[str, ...] = field(default=())

    def weaker(self, modality: Modality, cue: str) -> "Stance":
        """The stance with a modality that is less certain; a more certain one changes nothing."""
        if _ORDER.index(modality) <= _ORDER.index(self.modality):
            return self
        return replace(self, modality=modality, cues=(*self.cues, cue))


def stance(candidate: Candidate, sentence: Sequence[Unit], language: Language) -> Stance:
    """How a reading is meant by the words around it."""
    found = Stance()
    if candidate.rule.presupposed:
        return found
    verb = candidate.verb
    if candidate.phrase is not None and candidate.rule.patterns and verb is not None and _is_noun(candidate):
        found = _of_noun(found, candidate.phrase, verb, language)
    if verb is not None:
        found = _of_verb(found, verb, language, set())
        if candidate.rule.settings.get("scheduled") and verb.form in ("pres", "prog", "base", "ger"):
            found = found.weaker(Modality.PLAN, "present")
    if candidate.phrase is not None and _is_noun(candidate):
        found = _described(found, candidate.phrase)
    if sentence and sentence[-1].text == "?":
        found = found.weaker(Modality.OPINION, "?")
    return _adverbs(found, candidate, sentence)


def _is_noun(candidate: Candidate) -> bool:
    return "*" not in candidate.trigger and "=" not in candidate.trigger


def _described(found: Stance, phrase: NounPhrase) -> Stance:
    """ "A proposed move", "the failed transfer"."""
    unit = next((unit for unit in phrase.units if unit.pos == "adj" and unit.classes & {"proposed", "failed"}), None)
    return found.weaker(Modality.UNDER_NEGOTIATION, unit.text) if unit is not None else found


def _of_noun(found: Stance, phrase: NounPhrase, verb: VerbGroup, language: Language) -> Stance:
    """ "ruled out a move", "talks over a move": what the verb does to the noun."""
    if verb.lemma in language.classes.get("deny", ()):
        return replace(found.weaker(Modality.DENIED, verb.lemma), negative=True)
    over = verb.lemma in language.classes.get("collapse", ()) and "talks" not in phrase.head.classes
    if over and phrase in verb.subjects:
        return found.weaker(Modality.UNDER_NEGOTIATION, verb.lemma)
    for name in ("wish", "negotiate", "plan"):
        if verb.lemma in language.classes.get(name, ()) and phrase in verb.objects:
            return found.weaker(_CLASSES[name], verb.lemma)
    return found


def _of_verb(found: Stance, verb: VerbGroup, language: Language, seen: set[int]) -> Stance:
    if id(verb) in seen:
        return found
    seen.add(id(verb))
    if verb.negative:
        found = replace(found, negative=not found.negative, cues=(*found.cues, "not"))
    if verb.modal:
        modality = _MODALS.get(verb.modal, Modality.OPINION)
        found = replace(found.weaker(modality, verb.modal), possible=found.possible or verb.modal == "could")
    if verb.form == "fut":
        found = found.weaker(Modality.PLAN, "future")
    if verb.form in ("cond", "subj") or (verb.modal == "would" and language.grammar.accents):
        found = replace(found.weaker(Modality.OPINION, verb.form), hedged=found.hedged or verb.perfect)
    for cue in sorted(verb.cue):
        if cue in _CUES:
            found = found.weaker(_CUES[cue], cue)
    if any("hedge" in unit.classes for unit in verb.adverbs):
        found = replace(found, hedged=True, cues=(*found.cues, "hedge"))
    if any("possible" in unit.classes for unit in verb.adverbs):
        found = found.weaker(Modality.OPINION, "possible")
    clause = verb.clause
    if clause is not None and clause.kind == "if":
        found = found.weaker(Modality.OPINION, clause.opener.text if clause.opener else "if")
    return _governed(found, verb, language, seen)


def _governed(found: Stance, verb: VerbGroup, language: Language, seen: set[int]) -> Stance:
    """What the verb, noun or clause above makes of it."""
    classes = language.classes
    if verb.noun_governor is not None and (verb.infinitive or verb.form == "ger"):
        for name in sorted(verb.noun_governor.head.classes):
            if name in _NOUNS:
                found = found.weaker(_NOUNS[name], verb.noun_governor.head.text)
    governor = verb.governor
    if governor is not None and (verb.infinitive or verb.form in ("ger", "base")):
        if governor.lemma in classes.get("fail", ()):
            found = replace(found, negative=not found.negative, cues=(*found.cues, governor.lemma))
        elif governor.lemma not in classes.get("manage", ()) and governor.lemma not in classes.get("cause", ()):
            for name in ("wish", "plan", "attempt", "negotiate", "deny", "could", "should"):
                if name == "could" and governor.negative and governor.form == "past":
                    continue
                if governor.lemma in classes.get(name, ()):
                    found = found.weaker(_CLASSES[name], governor.lemma)
        return _of_verb(found, governor, language, seen)
    if verb.infinitive and verb.noun_governor is None and governor is None:
        return found.weaker(Modality.PLAN, "to")
    clause = verb.clause
    above = clause.governor if clause is not None and clause.kind == "sub" else _bare_above(verb, language)
    if above is not None and above.lemma in classes.get("wish", ()) and language.grammar.accents:
        found = found.weaker(Modality.WISH, above.lemma)
    if above is not None and _says(above, language):
        if above.lemma in classes.get("deny", ()):
            found = replace(found.weaker(Modality.DENIED, above.lemma), negative=True)
        behind = [phrase for phrase in above.objects if phrase.head.pos == "name"] if language.grammar.accents else []
        found = replace(found, speaker=tuple(above.subjects if above.own or not behind else behind[:1]))
        if any("hedge" in unit.classes for unit in above.adverbs):
            found = replace(found, hedged=True)
    return found


def _bare_above(verb: VerbGroup, language: Language) -> VerbGroup | None:
    """The verb of saying before a clause without "that": "Mas said the club will sign him"."""
    if verb.clause is None or not verb.own or not verb.finite:
        return None
    earlier = [other for other in verb.clause.verbs if other.start < verb.start]
    last = earlier[-1] if earlier else None
    return last if last is not None and last.finite and not last.objects and _says(last, language) else None


def _says(verb: VerbGroup, language: Language) -> bool:
    return verb.lemma in language.classes.get("speech", ()) or verb.lemma in language.classes.get("deny", ())


def _adverbs(found: Stance, candidate: Candidate, sentence: Sequence[Unit]) -> Stance:
    """Hedges beside the reading that stand in no verb group: "reportedly", "according to reports"."""
    near = [unit for unit in sentence if candidate.start - 60 <= unit.start <= candidate.end]
    if any(unit.pos == "adv" and "hedge" in unit.classes for unit in near) and not found.hedged:
        return replace(found, hedged=True, cues=(*found.cues, "hedge"))
    return found
