"""The verbs of a sentence that begins with what is told → its subject behind the verb: "Also leaving are X and Y"."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import members_of
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language


def turn_back(found: Sequence[Phrase], verbs: Sequence[VerbGroup], language: Language) -> None:
    """Give a participle or a verb of motion that opens a sentence the person named behind it for its subject: "Joining
    him is X", "Released by Ajax were X and Y", "Out goes X", "Also on his way to Ajax is X"."""
    if language.grammar.complement != "before" or not verbs:
        return
    first, copula = verbs[0], verbs[1] if len(verbs) > 1 else None
    before = [phrase for phrase in found[: first.index] if not _is_light(phrase)]
    if before:
        return
    if copula is not None and first.form in ("ger", "part", "past") and _is_copula(copula, language):
        _behind_copula(found, first, copula)
    elif first.lemma in language.classes.get("turning_up", ()) and not _has_subject(first):
        _behind_motion(found, first)


def _behind_copula(found: Sequence[Phrase], told: VerbGroup, copula: VerbGroup) -> None:
    """ "Joining him is X": who is told of stands behind the copula, before it only what the participle governs."""
    between = found[told.index + 1 : copula.index]
    named = [phrase for phrase in between if isinstance(phrase, NounPhrase) and not phrase.prep]
    subject = _phrase(found, copula.index + 1)
    passive = told.form != "ger"
    if subject is None or subject.prep or len(named) > (not passive) or (passive and _has_subject(told)):
        return
    if any(getattr(phrase, "text", "") == "," for phrase in between) or not _is_person(subject):
        return
    if named:
        told.subjects, told.objects = [], named
    told.passive = passive
    told.subjects, told.own = members_of(subject), True
    copula.subjects, copula.objects = members_of(subject), []


def _behind_motion(found: Sequence[Phrase], told: VerbGroup) -> None:
    """ "Out goes X", "In has come Y"."""
    subject = _phrase(found, told.index + 1)
    if subject is not None and not subject.prep and _is_person(subject):
        told.subjects, told.own = members_of(subject), True
        told.objects = [phrase for phrase in told.objects if phrase not in told.subjects]


def _has_subject(verb: VerbGroup) -> bool:
    """Whether a verb has a subject, and not only stands for one that is left out."""
    return any("unsaid" not in phrase.head.classes for phrase in verb.subjects)


def _is_copula(verb: VerbGroup, language: Language) -> bool:
    return verb.lemma in language.classes.get("be", ()) and verb.finite


def _is_light(phrase: Phrase) -> bool:
    """Whether a word may stand before what is told: "Also", "Now", "From Ajax"."""
    if isinstance(phrase, NounPhrase):
        return bool(phrase.prep)
    return isinstance(phrase, Unit) and (phrase.pos in ("adv", "coord", "mark", "prep") or not phrase.text[0].isalpha())


def _is_person(phrase: NounPhrase) -> bool:
    head = phrase.head
    if head.pos == "name":
        return not head.candidates or any(candidate.entity.kind == "Person" for candidate in head.candidates)
    return phrase.personal


def _phrase(found: Sequence[Phrase], position: int) -> NounPhrase | None:
    phrase = found[position] if position < len(found) else None
    return phrase if isinstance(phrase, NounPhrase) else None
