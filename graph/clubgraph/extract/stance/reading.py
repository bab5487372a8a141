"""The verb or noun that a reading hangs on → how it is meant: modality, polarity, hedge, stage, and who says so."""

from dataclasses import replace

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.stance.above import refused
from clubgraph.extract.stance.scope import BY_NOUN, BY_VERB, Scope
from clubgraph.extract.stance.sentence import of_sentence
from clubgraph.extract.stance.stance import Stance
from clubgraph.extract.stance.verbs import of_verb
from clubgraph.model import Modality

_AS_TOLD = frozenset({"done", "once", "future", "dated", "now", "past", "match", "undenied"})  # the present: no plan


def stance(candidate: Candidate, scope: Scope) -> Stance:
    """How a reading is meant by the words around it."""
    found = Stance()
    if candidate.rule.presupposed or _given_up(candidate, scope):
        return found
    verb, phrase = candidate.verb, candidate.phrase if _is_noun(candidate) else None
    if verb is not None:
        if phrase is not None and candidate.rule.patterns:
            found = _foretold(scope, of_noun(scope, found, phrase, verb), phrase, verb)
        found = of_verb(scope, found, verb, set(), bare=phrase is not None and not scope.is_("realise", verb))
        found = _sought(scope, found, candidate, verb)
        if phrase is not None and _is_past(phrase, verb):
            found = Stance()
        told = candidate.rule.settings.get("scheduled", "done") in _AS_TOLD
        if not told and not verb.perfect and verb.form in ("pres", "prog", "base", "ger") and not _was_first(verb):
            found = found.weaker(Modality.PLAN, "present")
        if not told and phrase is not None and _is_ahead(phrase, verb):
            found = replace(Stance().weaker(Modality.PLAN, "ahead"), negative=found.negative)
    if phrase is not None:
        found = _talked_of(scope, _described(found, phrase), phrase)
    if scope.sentence and scope.sentence[-1].text == "?":
        found = found.weaker(Modality.OPINION, "?")
    return of_sentence(scope, found, candidate)


def _was_first(verb: VerbGroup) -> bool:
    """Whether an infinitive tells what somebody was the first or last to do: "it became the first land to host it"."""
    noun, above = verb.noun_governor, verb.governor
    counted = noun is not None and any("ordinal" in unit.classes for unit in noun.units)
    return verb.infinitive and counted and above is not None and above.form == "past"


def _foretold(scope: Scope, found: Stance, phrase: NounPhrase, verb: VerbGroup) -> Stance:
    """ "El fichaje está muy cerca", "es inminente", "está descartado": how far what a noun tells has come."""
    classes = scope.language.classes
    if phrase not in verb.subjects or "nearly" not in classes or not (scope.is_("be", verb) or verb.passive):
        return found
    for unit in scope.sentence:
        if unit.start < verb.start:
            continue
        if unit.pos in ("mark", "sub", "rel", "coord"):
            break
        if unit.key in classes["nearly"] or "verge" in unit.classes:
            return found.weaker(Modality.UNDER_NEGOTIATION, unit.text)
        if unit.key in classes["soon"]:
            return found.weaker(Modality.PLAN, unit.text)
        if unit.key in classes["called_off"]:
            return found.denied(unit.text)
    return found


def _is_ahead(phrase: NounPhrase, verb: VerbGroup) -> bool:
    """ "He was ruled out ahead of the game against Ajax", "he has been ruled out of Saturday's game at Ajax"."""
    ahead = phrase.prep_unit is not None and "ahead" in phrase.prep_unit.classes
    hung = phrase.prep_unit is not None and "behalf" in phrase.prep_unit.classes  # "called up for the game against"
    dated = phrase.owner is not None and "weekday" in phrase.owner.head.classes
    return ahead or ((dated or hung) and (verb.perfect or bool(verb.modal)))


def _given_up(candidate: Candidate, scope: Scope) -> bool:
    """ "He will step down as chairman": whatever becomes of it, he is the chairman."""
    verb, unit = candidate.verb, candidate.phrase.prep_unit if candidate.phrase is not None else None
    if verb is None or unit is None or "=" not in candidate.trigger:
        return False
    return "as" in unit.classes and scope.is_("quitting", verb)


def _sought(scope: Scope, found: Stance, candidate: Candidate, verb: VerbGroup) -> Stance:
    """ "They want him as their coach", "see him as the next coach": a role that nobody has been given yet."""
    role = candidate.phrase
    if role is None or "=" not in candidate.trigger or role.prep_unit is None or "as" not in role.prep_unit.classes:
        return found
    for name in ("wish", "plan", "negotiate", "deny"):
        if scope.is_(name, verb):
            found = found.weaker(BY_VERB[name], verb.lemma)
    given = any(scope.is_(name, verb) for name in ("naming", "recruiting"))
    return found if given or not role.marked("next") else found.weaker(Modality.PLAN, "next")


def of_noun(scope: Scope, found: Stance, phrase: NounPhrase, verb: VerbGroup) -> Stance:
    """ "Ruled out a move", "talks over a move", "the move is off": what the verb does to the noun."""
    hung = any(other is phrase for _, other in verb.preps)
    put_off = "match" in phrase.head.classes  # in Hebrew a match is "pushed away" as an offer is
    if scope.is_("deny", verb) and phrase not in verb.subjects and not put_off and not (hung and verb.passive):
        return refused(scope, found, verb)  # not of "was dismissed in a meeting with X"
    if phrase in verb.subjects and "talks" not in phrase.head.classes:
        for name, stage in (("stall", "Stalled"), ("collapse", "Collapsed")):
            places = (*(p for _, p in verb.preps), *verb.objects)
            where = next((p for p in places if name in p.head.classes), None)
            if scope.is_(name, verb) or where is not None:
                return replace(found.weaker(Modality.UNDER_NEGOTIATION, verb.lemma), stage=stage)
    spared = phrase.prep_unit is not None and "from" in phrase.prep_unit.classes and "defeat" in phrase.head.classes
    if spared and hung and scope.is_("escape", verb):
        return found.weaker(Modality.OPINION, verb.lemma)  # "was saved from a defeat by Ajax"
    inside = phrase.prep_unit is not None and phrase.prep_unit.classes & {"local", "inside"}
    for name in ("wish", "negotiate", "plan", "opine"):
        result = name == "wish" and phrase.head.classes & {"win", "draw", "defeat"}  # "hope for a win over Ajax"
        on = hung and (name == "negotiate" or ((name == "opine" or result) and not inside))  # "bet on a win over Ajax"
        if scope.is_(name, verb) and (phrase in verb.objects or on):
            return found.weaker(BY_VERB[name], verb.lemma)
    return found


def _is_past(phrase: NounPhrase, verb: VerbGroup) -> bool:
    """ "Failed to find a club after his release by Ajax": what is told to have been before, whatever is said of it."""
    before = phrase.prep_unit is not None and bool(phrase.prep_unit.classes & {"time", "fact", "after"})
    until = phrase.prep_unit is not None and "until" in phrase.prep_unit.classes
    own = phrase.head.sense is not None and phrase.head.sense.form == "own"
    result = (own or phrase.units[0].pos == "det") and bool(phrase.head.classes & {"win", "draw", "defeat"})
    behind = phrase.prep_unit is not None and bool(phrase.prep_unit.classes & {"after", "from"})
    if behind and result and verb.form in ("fut", "inf") and not verb.negative:
        return True  # "after the win over Ajax they will rest", "to recover from its defeat by Gent"
    return before and not until and not verb.modal and verb.form in ("past", "ger", "part")


def _is_noun(candidate: Candidate) -> bool:
    return "*" not in candidate.trigger and "=" not in candidate.trigger


def _talked_of(scope: Scope, found: Stance, phrase: NounPhrase) -> Stance:
    """ "Talks over a sale", "plans for a merger"."""
    apart = phrase.prep_unit is None or "with" in phrase.prep_unit.classes  # "more options with the capture of X"
    noun = scope.before(phrase.prep_unit.start) if phrase.prep_unit is not None and not apart else None
    modal = scope.before(phrase.start)
    if modal is not None and modal.pos == "modal":
        found = found.weaker(Modality.OPINION, modal.text)  # in Hebrew: "expected a draw between Ajax and Gent"
    for name, modality in BY_NOUN.items() if noun is not None and noun.pos == "noun" else ():
        if noun is not None and name in noun.classes:
            found = found.weaker(modality, noun.text)
    return found


def _described(found: Stance, phrase: NounPhrase) -> Stance:
    """ "A proposed move", "the failed transfer"."""
    unit = next((unit for unit in phrase.units if unit.pos == "adj" and unit.classes & {"proposed", "failed"}), None)
    return found.weaker(Modality.UNDER_NEGOTIATION, unit.text) if unit is not None else found
