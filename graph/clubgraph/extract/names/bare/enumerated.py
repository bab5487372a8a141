"""A sentence without capitals → the same with every item of a list of surnames a person: "Rosenthal, Word, X and Y"."""

from clubgraph.extract.names.bare.behind import ends_name
from clubgraph.extract.names.bare.words import is_plain, nth
from clubgraph.extract.units.unit import Unit
from clubgraph.model import Kind

_FEWEST = 3


def with_lists(sentence: list[Unit]) -> list[Unit]:
    """The sentence with the words of its lists that begin with somebody's surname marked as names, in place."""
    position = 0
    while position < len(sentence):
        items, end = _items(sentence, position)
        if len(items) >= _FEWEST and 2 * sum(_is_person(i) or is_plain(i) for i in items) >= len(items):
            for item in items:
                item.pos, item.shown, item.candidates, item.senses = "name", Kind.PERSON, (), ()
        position = max(end, position + 1)
    return sentence


def _items(sentence: list[Unit], at: int) -> tuple[list[Unit], int]:
    """The items of a list of single words that begins here with a person and closes with "and" and a last one behind
    which a name may end, and where it ends; none where it is no such list."""
    opens = at == 0 or sentence[at - 1].text in (":", ".", "-", "–")
    if not opens or not _is_person(sentence[at]):
        return [], at
    items, end = [sentence[at]], at + 1
    while (joint := nth(sentence, end)) is not None and (item := nth(sentence, end + 1)) is not None:
        last = joint.has("coord") and item.glued
        if not (joint.text == "," or last) or not _is_item(item):
            return [], at
        items.append(item)
        end += 2
        if last:
            return (items, end) if ends_name(nth(sentence, end)) else ([], at)
    return [], at


def _is_person(unit: Unit) -> bool:
    return unit.shown is Kind.PERSON and unit.pos == "name" and " " not in unit.key


def _is_item(unit: Unit) -> bool:
    """Whether a unit may be a surname: somebody found, an unknown word, or one word of the lexicon without a name."""
    if _is_person(unit) or is_plain(unit):
        return True
    nominal = bool(unit.senses) and all(sense.pos in ("noun", "adj", "verb") for sense in unit.senses)
    return nominal and not unit.candidates and not unit.pos and len(unit.parts) == 1 and len(unit.key) > 2
