"""Units → units with the initials about the name of a club taken into it: "el A. S. Mónaco", "al Toronto F. C."."""

from clubgraph.extract.units.unit import Unit, merged
from clubgraph.model import Kind

_LEAST = 2  # initials that a club has


def with_initials(sentence: list[Unit]) -> list[Unit]:
    """The sentence with each club and the initials that stand before or behind its name as one unit."""
    found: list[Unit] = []
    position = 0
    while position < len(sentence):
        unit, end = sentence[position], position + 1
        if _is_club(unit):
            begin = len(found) - _initials(found[::-1], behind=False)
            length = _initials(sentence[position + 1 :], behind=True)
            if begin < len(found) or length:
                end += length
                named = merged([*found[begin:], *sentence[position:end]])
                named.candidates = unit.candidates
                found[begin:] = []
                unit = named
        found.append(unit)
        position = end
    return found


def _is_club(unit: Unit) -> bool:
    return unit.capital and any(c.entity.kind is Kind.CLUB and not c.demonym for c in unit.candidates)


def _initials(units: list[Unit], *, behind: bool) -> int:
    """How many units are initials with their stops; `behind`: read forwards, the last one without its stop, which may
    end the sentence; else backwards."""
    taken, letters = 0, 0
    for first, second in zip(units[::2], units[1::2], strict=False):
        letter, stop = (first, second) if behind else (second, first)
        if not (len(letter.text) == 1 and letter.text.isupper() and stop.text == "." and stop.glued):
            break
        taken, letters = taken + 2, letters + 1
    ends = behind and taken == len(units)
    return (taken - 1 if ends else taken) if letters >= _LEAST else 0
