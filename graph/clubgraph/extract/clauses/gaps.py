"""A phrase whose verb is left out, for it stands in the clause before → that verb again, with the phrase."""

from collections.abc import Sequence
from dataclasses import replace

from clubgraph.extract.clauses.categories import category_of, is_side, members_of
from clubgraph.extract.clauses.state import State, prep_key
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit


def is_gap(state: State, phrase: NounPhrase) -> bool:
    """Whether a verb is left out before a phrase: "won the Cup with Italy and the Bundesliga with Wolfsburg"."""
    verb = state.clause.verbs[-1]
    if not (state.coordinated or state.comma) or not verb.objects or not verb.preps or verb.passive:
        return False
    if phrase.facing is not None:
        return False  # in Hebrew: "A meet B, C against D"
    following = state.found[phrase.index + 1] if phrase.index + 1 < len(state.found) else None
    kind = category_of(phrase)
    hung = isinstance(following, Unit) and following.pos == "prep"
    if kind == "person" and not state.grammar.accents and not state.grammar.construct:
        return category_of(verb.objects[0]) == kind and _comes_too(state, phrase, following)
    again = hung or (kind == "side" and _goes_on_then(state, phrase))
    deed = kind == "competition" and verb.objects[0].head.pos == phrase.head.pos == "noun"
    won = deed and verb.lemma in state.language.classes.get("winning", ())  # "promotion with X and the title with Y"
    return again and kind in ("competition", "side") and (won or kind == category_of(verb.objects[0]))


def _goes_on_then(state: State, phrase: NounPhrase) -> bool:
    """Whether a side comes next in time: "he managed Ajax in the top flight, then Gent and Porto"."""
    before = state.found[phrase.index - 1] if phrase.index else None
    words = [phrase.units[0], *([before] if isinstance(before, Unit) else [])]
    behind = [*state.found[members_of(phrase)[-1].index + 1 :], None][0]
    later = any("listing" in sense.classes for word in words for sense in word.senses)
    return later and not isinstance(behind, VerbGroup)


def _comes_too(state: State, phrase: NounPhrase, following: Phrase | None) -> bool:
    """Whether a person is one of several who come from a club each, or go to one: "signed X from Ajax, Y from Porto and
    Z", "sold X to Ajax, Y to Porto"."""
    verb, at = state.clause.verbs[-1], phrase.index
    behind = state.found[at + 2] if at + 2 < len(state.found) else None
    side = isinstance(behind, NounPhrase) and is_side(behind)
    whence = {
        prep
        for prep, other in verb.preps
        if other.prep_unit is not None and ("from" in other.prep_unit.classes or (side and is_side(other)))
    }
    if not whence or isinstance(following, VerbGroup):
        return False
    if isinstance(following, Unit) and following.key in whence:
        after = state.found[at + 3] if at + 3 < len(state.found) else None
        return not (isinstance(after, VerbGroup) and after.finite)
    return state.coordinated and any(verb is again for again in state.gapped)


def leads_gap(state: State, phrase: NounPhrase) -> bool:
    """Whether a verb is left out behind its next subject: "el Ajax ganó al Betis y el Celta al Elche"."""
    verb, at = state.clause.verbs[-1], phrase.index
    prep, other = [*state.found[at + 1 : at + 3], None, None][:2]
    if not (state.coordinated or state.comma) or verb.passive or not verb.finite or not verb.subjects:
        return False
    if not (isinstance(prep, Unit) and prep.pos == "prep" and isinstance(other, NounPhrase)):
        return False
    said = next((p for key, p in verb.preps if key == prep_key(state, prep)), None)
    alike = category_of(phrase) == category_of(verb.subjects[0]) and phrase.head.pos == "name"
    after = state.found[at + 3] if at + 3 < len(state.found) else None
    if said is None or not alike or category_of(other) != category_of(said) or other.head.pos != "name":
        return False
    return not (isinstance(after, VerbGroup) and after.finite)


def pairs_gap(state: State, phrase: NounPhrase) -> bool:
    """Whether a verb of two objects is left out before the next two: "cedió a Rey al Ajax y a Gil al Celta"."""
    objects = state.clause.verbs[-1].objects
    if not state.coordinated or len(objects) < 2 or phrase.listed or not all(other.prep for other in objects[-2:]):
        return False
    first, second = category_of(objects[-2]), category_of(objects[-1])
    return category_of(phrase) == first != second


def repeats_gap(state: State, phrase: NounPhrase) -> bool:
    """Whether a verb is left out before the next object with the mark of objects, where each has a phrase of its own
    behind it: "sold A to Ajax and B to Genk", "wore the shirt of Genk and then the shirts of Ajax and Metz"."""
    objects = state.clause.verbs[-1].objects
    behind = state.found[phrase.index + 1] if phrase.index + 1 < len(state.found) else None
    if state.clause.kind == "rel" and getattr(behind, "pos", "") == "rel":
        return False  # "A that knocked out B and C that knocked out D"
    joined = state.grammar.construct and (state.coordinated or state.comma) and bool(objects) and not phrase.listed
    marked = joined and objects[-1].prep in state.grammar.object_mark and objects[-1].index < phrase.index - 2
    return bool(marked) and category_of(objects[-1]) == category_of(phrase)


def gap(state: State, phrase: NounPhrase, *, leads: bool = False) -> None:
    """Repeat the last verb for a phrase that has it left out: its object, or (`leads`) its next subject."""
    again = replace(state.clause.verbs[-1], objects=[] if leads else [phrase], preps=[])
    if leads:
        again.subjects, again.own = members_of(phrase), True
    state.gapped.append(again)
    state.clause.verbs.append(again)


def starts_gap(found: Sequence[Phrase], index: int, other: int) -> bool:
    """Whether a phrase has what hangs on its own verb, left out, behind it: "ganó al Betis y el Celta al Elche"."""
    before, behind = found[index - 1] if index else None, found[other + 1] if other + 1 < len(found) else None
    if not (isinstance(before, Unit) and isinstance(behind, Unit) and before.pos == behind.pos == "prep"):
        return False
    if found[other].start - found[other - 1].end not in (0, 1):  # in Hebrew "and" is written together with it
        return False
    hung = found[other + 2] if other + 2 < len(found) else None
    if not isinstance(hung, NounPhrase) or category_of(hung) != category_of(found[index]):  # type: ignore[arg-type]
        return False  # "sumó a Rey y Gil a sus filas"
    genitive = "genitive" in before.classes or "genitive" in behind.classes
    return not genitive and _stem(before) == _stem(behind) and any(isinstance(p, VerbGroup) for p in found[:index])


def _stem(prep: Unit) -> str:
    """A preposition without the article that it holds: "al" as "a"."""
    return prep.key[:-1] if "det" in prep.classes and prep.key.endswith("l") else prep.key
