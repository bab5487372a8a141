"""A word that opens a clause, and what is told of it → whether it is a person's name, though its sound or another
sense of it leaves that in doubt."""

from clubgraph.extract.names.bare.before import opens
from clubgraph.extract.names.bare.doers import doer
from clubgraph.extract.names.bare.sounds import Sounds
from clubgraph.extract.names.bare.words import ends_phrase, is_plain, nth
from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind

_NEVER, _RATHER, _LIKELY = -4.0, 2.5, 4.0  # how much a word must sound like a name, the less is told of it
_REACH = 4  # units behind a name within which a squad is spoken of
_QUOTES = frozenset('"“”„«»')
_SIDES = frozenset({Kind.CLUB, Kind.NATIONAL_TEAM})


def is_told_of(sentence: list[Unit], at: int, before: list[Unit], language: Language, sounds: Sounds) -> bool:
    """Whether a word is a name: it scored or signed, said what stands before it, or is fit, or in the squad."""
    unit = sentence[at]
    heard = _heard(unit, language, sounds)
    if heard < _NEVER or (before and before[-1].has("det") and unit.glued):
        return False
    if _said(before, language) and ends_phrase(nth(sentence, at + 1)):
        return True
    if opens(before) and (_is_quoted(sentence, at) or (_is_of_side(before) and _ends_item(nth(sentence, at + 1)))):
        return True
    if not (_opens(before) or (before[-1].text == "," and not unit.senses)):
        return False
    if heard >= _RATHER and opens(before) and _begins_pair(sentence, at, language):
        return True
    verb = nth(sentence, at + 1)
    if verb is not None and verb.has("adv") and not verb.has("verb"):
        verb = nth(sentence, at + 2)
    if _did(verb, language):
        return True
    return (heard >= _RATHER and _is_fit(nth(sentence, at + 1), language)) or (
        heard >= _LIKELY and _is_in_squad(sentence, at, language)
    )


def is_joined(sentence: list[Unit], at: int, before: list[Unit], language: Language) -> bool:
    """Whether a word of the lexicon that is a surname ends a list of two whose deed a verb of several tells."""
    unit, verb = sentence[at], nth(sentence, at + 1)
    if len(before) < 2 or not (unit.glued and before[-1].has("coord")) or before[-2].shown is not Kind.PERSON:
        return False
    return _is_known(unit, language) and did_together(verb, language)


def _opens(before: list[Unit]) -> bool:
    """Whether a clause begins here, be it behind an adverb: ", also X …"."""
    if before and before[-1].has("adv") and not before[-1].has("verb"):
        before = before[:-1]
        if before and before[-1].has("coord"):
            before = before[:-1]
        return not before or before[-1].text == "," or opens(before)
    return opens(before)


def _is_quoted(sentence: list[Unit], at: int) -> bool:
    """Whether a colon, and what a word says in quotation marks, follow."""
    colon, quote = nth(sentence, at + 1), nth(sentence, at + 2)
    return colon is not None and colon.text == ":" and quote is not None and quote.text in _QUOTES


def _is_of_side(before: list[Unit]) -> bool:
    """Whether a side and a colon stand before, as before those who scored for it: "for Cesena: X"."""
    side = before[-2] if len(before) > 1 and before[-1].text == ":" else None
    return side is not None and any(c.entity.kind in _SIDES for c in side.candidates)


def _ends_item(unit: Unit | None) -> bool:
    return ends_phrase(unit) or (unit is not None and unit.pos == "num")


def _begins_pair(sentence: list[Unit], at: int, language: Language) -> bool:
    """Whether "and", a known or an unknown word and a verb of several follow."""
    joint, other = nth(sentence, at + 1), nth(sentence, at + 2)
    if joint is None or other is None or not (joint.has("coord") and other.glued):
        return False
    return (is_plain(other) or _is_known(other, language)) and did_together(nth(sentence, at + 3), language)


def did_together(verb: Unit | None, language: Language) -> bool:
    """Whether a verb tells what several did: "they opened"."""
    several = verb is not None and verb.text.endswith(language.grammar.many[:1])
    return several and verb is not None and verb.read("verb", "past", "fut") is not None


def _heard(unit: Unit, language: Language, sounds: Sounds) -> float:
    """How sure it is that a word may be a name: a known one is, an unknown one by its sound and without a letter
    before it that may be a preposition."""
    if unit.candidates or unit.pos or len(unit.parts) > 1:
        return _NEVER - 1
    if _is_known(unit, language):
        return _LIKELY
    heard = sounds.of(unit.key) if is_plain(unit) else _NEVER - 1
    return heard if heard >= _RATHER or unit.text[0] not in language.grammar.prefixes else _NEVER - 1


def _is_known(unit: Unit, language: Language) -> bool:
    """Whether a word is a known name, be it one of the lexicon that means no person."""
    if unit.key not in language.surnames and unit.key not in language.given:
        return False
    return not unit.candidates and not any(
        sense.pos not in ("noun", "adj", "verb") or sense.classes & PERSONAL for sense in unit.senses
    )


def _said(before: list[Unit], language: Language) -> bool:
    """Whether what somebody said, and that he did, stand before: ""…", said X"."""
    if len(before) < 3 or before[-2].text != "," or before[-3].text not in _QUOTES:
        return False
    speech = language.classes.get("speech", frozenset())
    return any(s.pos == "verb" and s.form == "past" and s.lemma in speech for s in before[-1].senses)


def _did(verb: Unit | None, language: Language) -> bool:
    """Whether a verb tells what only one person of football does."""
    if verb is None or doer(verb, language, surely=True) is not Kind.PERSON:
        return False
    deeds = language.classes.get("sure_deeds", frozenset()) | language.classes.get("scoring", frozenset())
    return any(s.pos == "verb" and s.form in ("past", "fut") and s.lemma in deeds for s in verb.senses)


def _is_fit(unit: Unit | None, language: Language) -> bool:
    return unit is not None and unit.key in language.classes.get("fit", frozenset())


def _is_in_squad(sentence: list[Unit], at: int, language: Language) -> bool:
    """Whether "in the squad", "out of the line-up" or "in doubt" follows."""
    squads = language.classes.get("squads", frozenset())
    for number, unit in enumerate(sentence[at + 1 : at + 1 + _REACH]):
        if unit.key in squads:
            return number > 0
        if not (unit.has("prep") or unit.has("det")):
            return False
    return False
