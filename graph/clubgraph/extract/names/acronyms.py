"""Units → units without the short names in brackets that stand inside a phrase: “Indian Super League (ISL) side”."""

from clubgraph.extract.units.unit import Unit


def without_acronyms(sentence: list[Unit]) -> list[Unit]:
    """The sentence without each acronym in brackets of the name before it that a word of the same phrase follows."""
    if not any(unit.text == "(" for unit in sentence):
        return sentence
    found: list[Unit] = []
    skip = 0
    for index, unit in enumerate(sentence):
        if skip:
            skip -= 1
        elif unit.text == "(" and found and _is_inside(found[-1], sentence[index + 1 : index + 4]):
            skip = 2
        else:
            found.append(unit)
    return found


def _is_inside(name: Unit, after: list[Unit]) -> bool:
    """Whether an acronym of a name, a closing bracket and a noun follow."""
    if len(after) < 3 or after[1].text != ")" or not after[0].text.isupper():
        return False
    same = {c.entity.id for c in name.candidates} & {c.entity.id for c in after[0].candidates}
    return bool(same) and any(sense.pos == "noun" for sense in after[2].senses) and not after[2].capital
