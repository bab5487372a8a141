"""A word that may be several parts of speech → one, where articles and prepositions are written together with it."""

from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind

_OPENERS = frozenset({"", "mark", "adv", "coord", "sub", "name", "year", "season"})
_PERSONS = frozenset({"position", "player", "coach", "owner", "president", "office"})


def written_together(senses: set[str], unit: Unit, before: Unit | None, after: Unit | None, language: Language) -> str:
    """The part of speech in a language that writes articles and prepositions together with the next word."""
    earlier = before.pos if before else ""
    if {"pron", "rel"} <= senses:
        comma = before is not None and before.text == ","
        if comma and after is not None and (after.has("verb") or after.has("modal")):
            return "rel"
        if "det" not in senses:
            return "pron"
    if {"pron", "det"} <= senses:
        return "det" if after is not None and after.has("noun") and not after.has("verb") else "pron"
    if "rel" in senses and "det" not in senses:
        return "rel"
    if {"det", "rel"} <= senses:
        participle = after is not None and after.has("verb") and not (after.has("noun") or after.has("adj"))
        return "rel" if participle else "det"
    if {"neg", "aux"} <= senses:
        return "neg" if after is not None and after.has("verb") else "aux"
    if {"pron", "aux"} <= senses:
        nominal = earlier in ("noun", "name", "adj", "demonym", "age")
        begins = (
            after is not None
            and not after.has("verb")
            and bool(after.candidates or after.pos == "name" or after.has("det") or after.has("noun"))
        )
        return "aux" if nominal and begins else "pron"
    if {"pron", "noun"} <= senses:
        return "noun" if earlier in ("det", "prep", "noun", "num") else "pron"
    if {"pron", "adv"} <= senses:
        return "adv" if earlier in ("noun", "adj", "det") else "pron"
    if senses == {"verb", "det"} and after is not None and after.read("noun", "pl"):
        return "det"  # "several seasons", written like "tells"
    if senses == {"verb", "prep"} and unit.read("verb", "inf") is not None:  # "to the credit of Ajax" or "to win"
        named = after is not None and bool(after.candidates or after.pos == "name" or not after.senses)
        return "prep" if named or (after is not None and after.has("det")) else "verb"
    if "verb" in senses:
        other = next((pos for pos in ("noun", "adj", "prep", "adv", "cue") if pos in senses), "")
        if earlier == "name" and after is not None and after.has("noun") and not after.candidates:
            return "verb"
        if not other or earlier in ("rel", "neg", "modal", "pron"):
            return "verb"
        if earlier in ("det", "prep", "poss", "num"):
            return other
        noun = unit.read("noun")
        told = noun is not None and not noun.classes & PERSONAL and unit.read("verb", "pres") is not None
        if told and earlier in ("mark", "name") and after is not None and after.read("verb", "inf"):
            return "verb"  # "X, midfielder of Ajax, is due to join"
        if noun is not None and noun.classes & _PERSONS and after is not None and after.candidates:
            return "noun"
        person = before is not None and before.shown is Kind.PERSON and before.pos == "name"
        person = person or (earlier in ("demonym", "age") and after is not None and after.has("prep"))
        if person and noun is not None and not noun.classes & PERSONAL and unit.read("verb", "pres"):
            return "verb"  # "Roy Cohen plays": no bare noun describes a name
        if unit.read("verb", "past", "fut", "inf") and not unit.read("verb", "pres"):
            counted = earlier == "noun" and after is not None and after.pos == "num"
            return "verb" if other != "noun" or earlier in _OPENERS or counted else other
        talks = after is not None and any("talks" in sense.classes for sense in after.senses)
        if talks and unit.read("verb", "pres") and earlier in ("noun", "name", "adj", "adv", "demonym", "sub"):
            return "verb"  # "holds talks", written like "the manager of"
        marked = after is not None and after.pos == "" and any("object" in sense.classes for sense in after.senses)
        return "verb" if marked and earlier in ("noun", "name", "adj", "adv", "demonym") else other
    if "num" in senses and after is not None and after.has("noun"):
        return "num"
    if {"adj", "prep"} <= senses:
        named = after is not None and bool(after.candidates or after.pos == "name" or after.has("det"))
        return "prep" if named else "adj"  # "from X", written like "immediate"
    followed = after is not None and after.read("verb", "past", "fut") is not None
    if {"noun", "adv"} <= senses and earlier in ("", "mark", "coord", "sub") and followed:
        return "adv"
    for pos in ("modal", "noun", "adj", "prep", "coord", "sub", "adv"):
        if pos in senses:
            return pos
    return next(iter(sorted(senses)))
