"""A number in a sentence → whether it is the age of the person before it."""

from collections.abc import Sequence

from clubgraph.extract.units.unit import ROLES, Unit


def is_age(sentence: Sequence[Unit], index: int) -> bool:
    """Whether a number is set off behind a person: "Pochettino, 52, replaces …", "Smith (33)"."""
    unit = sentence[index]
    if index < 2 or index + 1 >= len(sentence) or not unit.value.isdecimal() or not 14 < int(unit.value) < 100:
        return False
    name, mark, after = sentence[index - 2], sentence[index - 1], sentence[index + 1]
    if "aged" in mark.classes or ("be" in mark.classes and "past" not in mark.classes and after.text in ",.;"):
        return True
    person = name.pos in ("name", "demonym") or bool(name.classes & ROLES)  # "Carlisle, 24,", "the striker, 21,"
    sided = mark.text == "(" and (len(name.candidates) > 0 or _is_minute(sentence, index))  # "Leeds (20)" are points
    return (
        person and not sided and (mark.text, after.text) in ((",", ","), (",", "."), ("(", ")"), (",", ";"), ("(", ","))
    )


def _is_minute(sentence: Sequence[Unit], index: int) -> bool:
    """Whether a number behind a scorer is when he scored: "goals from Saka (12) and Havertz (78)"."""
    scored = any("goal" in sense.classes for unit in sentence[: index - 2] for sense in unit.senses)
    return scored and sentence[index - 3].pos != "noun"
