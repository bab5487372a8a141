"""Several sides before one role noun → the phrase of that noun with all of them: “the former Leeds and Derby boss”."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import category_of, separator
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase
from clubgraph.extract.units.unit import PERSONAL, Unit

_SOUGHT = PERSONAL | {"target"}  # "the Leeds and Derby target X"
_WON = frozenset({"winner"})  # "the World Cup and Champions League winner X"


def lend(found: Sequence[Phrase], index: int) -> bool:
    """Let a role noun behind the last of several sides hold for all: "the former Leeds, Preston and Derby boss"."""
    sides: list[NounPhrase] = []
    first = found[index]
    category = category_of(first) if isinstance(first, NounPhrase) else ""
    roles = _SOUGHT if category == "side" else _WON
    if _whence(found, index):
        return False
    joined = False
    while index < len(found):
        phrase = found[index]
        if not isinstance(phrase, NounPhrase):
            return False
        if category_of(phrase) != category:
            names = [unit for unit in phrase.complements if unit.candidates]
            if (
                sides
                and joined  # not "after a draw with Ajax, Derby boss Peter Gee said"
                and names
                and not phrase.fellows
                and ((category == "side" and phrase.personal) or any(unit.classes & roles for unit in phrase.nouns))
            ):
                phrase.fellows = sides
                phrase.units = [unit for unit in sides[0].units if unit.pos != "name"] + phrase.units
                return True
            return False
        if sides and (phrase.owner is not None or phrase.units[0].pos == "det"):
            return False  # "from Suwon FC, the former Roar and Jets defender": the first is another's
        sides.append(phrase)
        step, joined = separator(found, index + 1)
        if not step:
            return False
        index += 1 + step
    return False


def _whence(found: Sequence[Phrase], index: int) -> bool:
    """Whether a side is where somebody plays or comes from: "they signed Ed Gee from Ajax and Derby striker Al Hay"."""
    person, prep = found[index - 2 : index] if index > 1 else (None, None)
    if not isinstance(prep, Unit) or not prep.classes & {"from", "genitive"} or not isinstance(person, NounPhrase):
        return False
    return person.head.pos == "name" and category_of(person) != "side"
