"""A word that may be a verb or something else → a verb or not, where describing words stand before their noun."""

from clubgraph.extract.units.unit import ROLES, Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind

_VERBAL_BEFORE = frozenset({"to", "modal"})
_OBJECT_BEGINS = frozenset({"det", "poss", "adj", "num", "name", "age", "demonym"})
NOMINAL_BEFORE = frozenset({"money", "det", "poss", "adj", "num", "owner", "prep", "age", "demonym"})


def verb_or_other(senses: set[str], unit: Unit, before: Unit | None, after: Unit | None, language: Language) -> str:
    """A verb, or the noun, adjective or preposition that looks like it."""
    other = next(pos for pos in ("noun", "adj", "prep", "adv", "cue", "det") if pos in senses)
    earlier = before.pos if before else ""
    if "cue" in senses and (earlier == "aux" or (earlier == "adv" and after is not None and after.has("prep"))):
        return "cue" if after is not None and (after.has("to") or after.has("prep")) else "verb"
    if before is not None and earlier == "rel" and "owner" in before.classes and other == "noun":
        return "noun"  # "whose head, X, is here"
    if before is not None and earlier == "to" and after is not None and _is_captain(unit, after):
        before.pos, before.sense = "prep", before.read("prep")
        return "noun"  # "said goodbye to captain Neta Lavi"
    if earlier in _VERBAL_BEFORE or (before is not None and "do" in before.classes):
        return "verb"
    if earlier == "neg" and unit.read("verb", "base") and after is not None and after.pos not in ("verb", "aux"):
        return "verb"
    if earlier == "aux" and any(sense.form in ("part", "ger") for sense in unit.senses if sense.pos == "verb"):
        return "verb"
    helps = before.sense.lemma if before is not None and before.sense is not None else ""
    if earlier == "verb" and helps in language.classes.get("helping", ()) and unit.read("verb", "base"):
        return "verb"  # "helped lead them to the title"
    gerund = unit.read("verb", "ger")
    before_noun = earlier not in ("aux", "det", "poss", "owner", "num")
    if gerund and before_noun and unit.key in language.classes.get("as_preposition", ()):
        return "prep"  # "appointed following the exit of X"
    if gerund:
        if before is not None and earlier == "prep" and "time" in before.classes:
            return other if after is None or after.key in language.grammar.genitive or after.pos == "mark" else "verb"
        if after is not None and after.has("prep") and after.key not in language.classes["behind_gerund"]:
            return other if earlier in NOMINAL_BEFORE or after.key in language.grammar.genitive else "verb"
        return other if earlier in ("det", "poss", "adj", "owner", "num") else "verb"
    alone = earlier == "noun" and before is not None and before.sense is not None and before.sense.form == "sing"
    if alone and before is not None and not unit.read("verb", "past", "pres", "part", "ger"):
        if other == "prep" or (other == "noun" and before.classes & {"thing", "move", "deal", "money", "phase"}):
            return other  # "football down the pyramid", "their transfer record to sign him"
    if earlier in ("demonym", "age") and after is not None and _is_deed(unit, after, other):
        return "verb"  # "The Italian left Chelsea", "The 36-year-old retired in May"
    if earlier in NOMINAL_BEFORE:
        participle = other == "noun" and unit.read("verb", "part") and not unit.read("noun")
        return "verb" if participle else other
    if after is not None and _names_time(unit, after, language):
        return other
    if earlier == "coord" and other == "noun" and after is not None and _is_title(unit, after):
        return "noun"
    if before is not None and before.pos == "name" and other == "noun" and after is not None:
        noun = unit.read("noun")
        if (
            noun is not None
            and noun.classes & {"coach", "player", "position", "owner", "team", "winner"}
            and after.capital
        ):
            side = bool(after.candidates) and "team" not in noun.classes
            if not side and unit.read("verb", "base"):
                return "noun"
        if noun is not None and "coach" in noun.classes and unit.read("verb", "base") and _is_side(before):
            return "noun"  # "he was named Lyon coach a month later"
        if noun is not None and noun.classes & {"thing", "move"} and unit.read("verb", "pres") and after.has("prep"):
            return "verb"
        if _is_side(before) and unit.read("verb", "base") and after.read("verb", "ger") and not after.has("noun"):
            return "verb"  # "Wolves fear losing him"
    if before is not None and before.text == "," and other == "noun" and after is not None and after.has("prep"):
        noun = unit.read("noun")
        if noun is not None and "move" in noun.classes and unit.read("verb", "pres"):
            return "verb"  # "Ezekiel, 24, moves from Al-Arabi"
    if (
        before is not None
        and before.text == ","
        and other == "noun"
        and after is not None
        and _is_what_sides_do(unit, after)
    ):
        return "verb"  # "Ajax, the champions, face Gent"
    closed = before is not None and before.text in (",", ")") and unit.read("verb", "past") is not None
    if before is None and other == "adj" and after is not None and unit.read("verb", "past") is not None:
        objects = after.has("prep") or after.has("det") or after.has("poss")  # "Left in 1956", "Left Ajax", but
        former = any("former" in sense.classes for sense in unit.senses)  # "Retired Ajax striker Jan Smit"
        return "verb" if objects or (bool(after.candidates) and not former) else other
    behind = after is not None and (after.candidates or after.capital or any(map(after.has, ("det", "prep", "poss"))))
    if closed and other == "adj" and behind:
        return "verb"  # "Rooney, 31, left Everton", "Smith, who began at Ajax, retired in May"
    if before is not None and before.pos in ("noun", "name", "pron", "adv", "rel", "coord", "sub"):
        begins = after is not None and (
            bool(after.candidates)
            or after.pos in _OBJECT_BEGINS
            or any(after.has(pos) for pos in _OBJECT_BEGINS)
            or after.capital
        )
        finite = unit.read("verb", "past")
        if finite:
            return "verb"
        if begins or (after is not None and after.has("to")) or before.pos in ("pron", "rel"):
            return "verb"
    return other


def _is_side(unit: Unit) -> bool:
    return any(candidate.entity.kind in (Kind.CLUB, Kind.NATIONAL_TEAM) for candidate in unit.candidates)


def _is_deed(unit: Unit, after: Unit, other: str) -> bool:
    """Whether a word behind who somebody is tells what he did: a past, with its object or a preposition behind it."""
    former = any("former" in sense.classes for sense in unit.senses)  # "the 36-year-old retired Ajax striker"
    named = (bool(after.candidates) or after.capital) and not former
    begins = named or after.has("det") or after.has("poss")
    behind = after.has("prep") and not after.has("noun") and other == "adj"
    return unit.read("verb", "past") is not None and (begins or behind)


def _is_what_sides_do(unit: Unit, after: Unit) -> bool:
    """Whether a word that is nobody's role stands right before the name of a side, and so is what another does."""
    noun = unit.read("noun")
    thing = noun is not None and noun.form != "pl" and noun.classes.isdisjoint(ROLES | {"winner", "team", "company"})
    return thing and unit.read("verb", "base") is not None and _is_side(after)


def _names_time(unit: Unit, after: Unit, language: Language) -> bool:
    """ "Last week", "last April", "last Sunday" are no verb and its object."""
    if unit.key not in language.classes.get("time_last", ()):
        return False
    time = after.key in language.classes.get("time_unit", ()) or after.key in language.months
    return time or any("weekday" in sense.classes for sense in after.senses)


def _is_title(unit: Unit, after: Unit) -> bool:
    """ "Ajax and coach Peter Bosz": a role before a name that no register knows."""
    noun = unit.read("noun")
    personal = noun is not None and noun.classes & {"coach", "player", "position", "owner"}
    return bool(personal) and after.capital and not after.candidates and unit.read("verb", "base") is not None


def _is_captain(unit: Unit, after: Unit) -> bool:
    """Whether a word for a player stands before a full name that is no side's."""
    noun = unit.read("noun")
    return noun is not None and "player" in noun.classes and " " in after.key and after.capital and not after.candidates
