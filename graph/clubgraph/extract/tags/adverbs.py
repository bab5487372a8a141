"""A word beside its neighbours → whether it is an adverb there, or can be nothing but a finite verb."""

from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language


def is_adverb(unit: Unit, before: Unit | None, after: Unit | None, language: Language) -> bool:
    """Whether a determiner, a word of amount or a pronoun stands beside its phrase and describes what is done."""
    poses = {sense.pos for sense in unit.senses}
    if "det" in poses and not poses & {"pron", "sub", "rel"} and _floats(unit, before, after, language):
        return True  # "Cruz Azul and Chivas all reached the final"
    if after is not None and after.pos == "money" and any("amount" in sense.classes for sense in unit.senses):
        return True  # "spent around £5m on him"
    return _is_emphatic(unit, before, after)  # "Wenger, who himself signed"


def only_verb(unit: Unit) -> bool:
    """Whether the unit can be nothing but a finite verb or an auxiliary."""
    poses = {sense.pos for sense in unit.senses}
    finite = poses & {"aux", "modal"} or unit.read("verb", "past", "pres", "base")
    return poses <= {"verb", "aux", "modal"} and bool(finite)


def _floats(unit: Unit, before: Unit | None, after: Unit | None, language: Language) -> bool:
    """Whether a determiner stands before a verb, and not before a participle that describes a noun."""
    floating = any("floating" in sense.classes for sense in unit.senses)
    told = after is not None and (after.read("verb", "part") or {sense.pos for sense in after.senses} == {"adv"})
    if floating and before is not None and before.pos == "aux" and told:
        return True  # "they have all left", "have all just left"
    free = language.grammar.accents or language.grammar.construct
    return after is not None and only_verb(after) and (bool(free) or floating)


def _is_emphatic(unit: Unit, before: Unit | None, after: Unit | None) -> bool:
    """Whether "himself" stands beside its subject, before the verb."""
    if before is None or after is None or before.pos not in ("rel", "name", "noun"):
        return False
    itself = len(unit.senses) == 1 and unit.senses[0].classes == {"self"}
    return itself and only_verb(after)
