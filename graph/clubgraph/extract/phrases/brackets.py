"""The units of a sentence → without the abbreviations in brackets that stand inside a phrase."""

from collections.abc import Sequence

from clubgraph.extract.units.unit import PERSONAL, Unit


def unbracketed(sentence: Sequence[Unit]) -> Sequence[Unit]:
    """The units without a name in brackets between another and the role in it: "Polish FA (PZPN) president X"."""
    if not any(unit.text == "(" for unit in sentence):
        return sentence
    found: list[Unit] = []
    position = 0
    while position < len(sentence):
        unit = sentence[position]
        if unit.text == "(" and found and found[-1].pos == "name" and _abbreviates(sentence, position):
            position += 3
            continue
        found.append(unit)
        position += 1
    return found


def _abbreviates(sentence: Sequence[Unit], at: int) -> bool:
    """Whether one name stands in the brackets that open here, and a role or an owner's mark behind them."""
    if at + 3 >= len(sentence) or sentence[at + 1].pos != "name" or sentence[at + 2].text != ")":
        return False
    following = sentence[at + 3]
    return following.pos == "owner" or (following.pos == "noun" and bool(following.classes & PERSONAL))
