"""A noun phrase with a role → whether no word beside it says what the role is in: "manager X", "X, the head coach"."""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.units.unit import Unit


def is_bare(phrase: NounPhrase, noun: Unit, genitive: frozenset[str], of: frozenset[str] = frozenset()) -> bool:
    """Whether a role stands without its whole: "manager X", "X, the head coach", not "the French coach", "a coach".
    `of`: the prepositions behind which its whole may stand, where that is known."""
    told = [prep for prep, p in phrase.preps if p.head.pos not in ("year", "season") and not _is_field(p)]
    told = [prep for prep in told if not of or prep in of]  # "he takes over as chairman on Monday"
    if not genitive:
        hanging = [(prep, p) for prep, p in phrase.preps if prep in told and "cap" not in p.head.classes]
        told = [prep for prep, p in hanging if not _accompanies(p)]  # "coach for four matches, with X as his assistant"
    hung = [prep for prep in told if (prep in genitive if genitive else " " not in prep)]
    if phrase.owner is not None or (hung and (phrase.head is noun or (genitive and phrase.head.pos == "name"))):
        return False
    others = [unit for unit in phrase.units if unit is not phrase.head]
    first = phrase.units[0]
    title = noun.sense is not None and noun.sense.classes & {"owner", "president", "office"} and not genitive
    if title and first.pos == "demonym" and first is not phrase.head:
        others.remove(first)  # "Turkish owner X", but "the Turkish owner X"
    trade = any(unit.pos == "noun" and not unit.classes and unit.end <= noun.start for unit in others)
    if title and trade and noun.classes & {"owner", "office"}:  # "supermarket owner X", "film director X"
        return False
    if any(unit.pos in ("demonym", "poss", "name") for unit in others) or phrase.head.pos == "demonym":
        return False
    former = phrase.marked("former") and not phrase.marked("previous")
    foregone = title and phrase.head.pos == "name" and first.pos == "adj"  # "Former chairman X"
    if (first.pos == "det" and "indefinite" in first.classes) or (former and not (foregone and of)):
        return False
    return noun.sense is None or noun.sense.form != "pl" or phrase.head.pos == "name"


def _accompanies(phrase: NounPhrase) -> bool:
    """Whether a person, or what he is, stands behind "with" or "as"."""
    classes = phrase.prep_unit.classes if phrase.prep_unit is not None else frozenset[str]()
    return "as" in classes or ("with" in classes and not phrase.head.candidates and phrase.head.pos == "name")


def _is_field(phrase: NounPhrase) -> bool:
    """Whether a bare noun says what an office is about: "director de comunicación"; no "chairman since 2002" either."""
    plain = phrase.head.classes <= {"firstteam"}  # "el director técnico del primer equipo"
    return phrase.head.pos == "noun" and len(phrase.units) == 1 and plain and not phrase.preps
