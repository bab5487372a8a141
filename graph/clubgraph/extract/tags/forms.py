"""A unit and its part of speech → the sense it has there: which form of a verb, which noun."""

from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Sense

FINITE_FORMS = ("past", "pres", "fut", "base", "cond", "subj")


def take_sense(unit: Unit, pos: str, before: Unit | None) -> None:
    """Fix the part of speech and the sense; a form that may be past or participle follows its auxiliary."""
    unit.pos = pos
    if pos == "verb":
        unit.sense = _verb_form(unit, before)
    else:
        unit.sense = unit.read(pos)


def _verb_form(unit: Unit, before: Unit | None) -> Sense | None:
    auxiliary = before is not None and before.pos == "aux"
    if auxiliary or (
        before is not None
        and before.pos in ("neg", "adv")
        and unit.read("verb", "part")
        and not unit.read("verb", "past")
    ):
        return unit.read("verb", "part") or unit.read("verb", "ger") or unit.read("verb")
    if before is not None and before.pos in ("to", "modal"):
        return unit.read("verb", "base", "inf") or unit.read("verb")
    return unit.read("verb", *FINITE_FORMS) if _is_finite(unit) else unit.read("verb")


def _is_finite(unit: Unit) -> bool:
    return unit.read("verb", "past", "pres", "fut", "cond", "subj") is not None or unit.read("verb", "base") is not None
