"""Units → units with an office and the department it is of made one word: “head of football partnerships”."""

from collections.abc import Sequence

from clubgraph.extract.units.unit import PERSONAL, Unit, merged
from clubgraph.lexicon import Language, Sense

_LONGEST = 5  # words behind the "of"
_OTHERS = PERSONAL | {"team", "body", "competition", "place", "news", "company", "venue", "weekday", "time", "board"}
_OFFICE = "office"


def with_departments(sentence: list[Unit], language: Language) -> list[Unit]:
    """The sentence with each "head of …" made one noun for an office, as long as words for a field follow."""
    heads = language.classes.get("department_head", frozenset())
    if not heads or not any(_begins(unit, heads) for unit in sentence):
        return sentence
    found: list[Unit] = []
    position = 0
    while position < len(sentence):
        length = _length(sentence, position, heads)
        found.append(_office(sentence[position : position + length]) if length > 1 else sentence[position])
        position += max(length, 1)
    return found


def _begins(unit: Unit, heads: frozenset[str]) -> bool:
    return unit.key in heads or _is_department(unit)


def _is_department(unit: Unit) -> bool:
    """Whether a unit is an office with its department already: "director of football"."""
    sense = unit.read("noun") if " of " in unit.key else None
    return sense is not None and _OFFICE in sense.classes


def _length(sentence: Sequence[Unit], position: int, heads: frozenset[str]) -> int:
    """How many units the office and its department fill; 0 where none follows."""
    unit = sentence[position]
    start = position + 1
    if unit.key in heads:
        following = sentence[start] if start < len(sentence) else None
        if following is None or not any("genitive" in sense.classes for sense in following.senses):
            return 0
        start += 1
    elif not _is_department(unit):
        return 0
    end = start
    for place in range(start, min(start + _LONGEST, len(sentence))):
        if _is_field(sentence[place]) or _colours(sentence, place):
            end = place + 1
        elif not (sentence[place].has("coord") and place > start):
            break
    return end - position if end > start and _ends(sentence, end) and not _goes_on(sentence, end) else 0


def _goes_on(sentence: Sequence[Unit], end: int) -> bool:
    """Whether the last word begins a name that goes on: "president of Football Delhi"."""
    after = sentence[end] if end < len(sentence) else None
    return after is not None and after.capital and sentence[end - 1].capital and not after.read("noun")


def _is_field(unit: Unit) -> bool:
    """Whether a word may be what an office is about: a noun of a thing, what colours it, or a word without senses."""
    if unit.candidates or not unit.text[0].isalpha():
        return False
    if not unit.senses:
        return not unit.capital
    noun = unit.read("noun")
    if noun is not None:
        return not noun.classes & _OTHERS
    return unit.has("adj") or unit.read("verb", "ger") is not None


def _colours(sentence: Sequence[Unit], place: int) -> bool:
    """Whether a word for a person says of what kind the field behind it is: "head of player care"; or a word with a
    capital that no lexicon knows does, before what is no name: "Head of Emerging Talent at Ajax"."""
    unit, after = sentence[place], sentence[place + 1] if place + 1 < len(sentence) else None
    if not unit.senses and unit.capital and not unit.candidates:
        return after is None or not after.capital
    noun = unit.read("noun")
    person = noun is not None and noun.form != "pl" and bool(noun.classes & PERSONAL) and not unit.candidates
    return person and after is not None and _is_field(after) and (not after.senses or after.has("noun"))


def _ends(sentence: Sequence[Unit], end: int) -> bool:
    """Whether a department's last word is a noun or a word without senses."""
    last = sentence[end - 1]
    return not last.senses or last.has("noun") or last.read("verb", "ger") is not None


def _office(units: list[Unit]) -> Unit:
    found = merged(units)
    sense = Sense("noun", found.key, "sg", frozenset({_OFFICE}), found.key)
    found.pos, found.senses, found.capital = "", (sense,), False
    return found
