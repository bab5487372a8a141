"""A sentence without capitals → the same with every item of a list of surnames a person: "Rosenthal, Word, X and Y"."""

from clubgraph.extract.names.bare.behind import ends_name
from clubgraph.extract.names.bare.told import did_together
from clubgraph.extract.names.bare.words import is_demonym, is_plain, is_short_name, nth
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind

_FEWEST, _LONG = 3, 5  # items of a list with and without "and" before the last
_PARTS = frozenset(":-–—")


def with_lists(sentence: list[Unit], language: Language) -> list[Unit]:
    """The sentence with the words of its lists that begin with somebody's surname, or whose items a verb of several
    stands behind, marked as names, in place."""
    position = 0
    while position < len(sentence):
        items, end = _items(sentence, position)
        if items and not _is_person(items[0]) and not _is_of_persons(items, nth(sentence, end), language):
            items = []
        fewest = _FEWEST - 1 if items and _is_labelled(sentence, position) else _FEWEST
        if len(items) >= fewest and 2 * sum(_is_person(i) or is_plain(i) for i in items) >= len(items):
            for item in items:
                item.pos, item.shown, item.candidates, item.senses = "name", Kind.PERSON, (), ()
        position = max(end, position + 1)
    return sentence


def _items(sentence: list[Unit], at: int) -> tuple[list[Unit], int]:
    """The items of a list of names that begins here with a person or an unknown word and closes with "and" and a last
    one behind which a name may end, or with the sentence, and where it ends; none where it is no such list."""
    opens = at == 0 or sentence[at - 1].text in (":", ".", "-", "–")
    if not opens or not (_is_person(sentence[at]) or is_plain(sentence[at])):
        return [], at
    items, end = [sentence[at]], at + 1
    while (joint := nth(sentence, end)) is not None and (item := nth(sentence, end + 1)) is not None:
        last = joint.has("coord") and item.glued
        if not (joint.text == "," or last) or not _is_item(item, len(items)):
            return [], at
        items.append(item)
        end += 2
        if last:
            return (items, end) if ends_name(nth(sentence, end)) else ([], at)
    closed = joint is None or joint.text in ".;"
    return (items, end) if closed and (len(items) >= _LONG or _is_labelled(sentence, at)) else ([], at)


def _is_labelled(sentence: list[Unit], at: int) -> bool:
    """Whether a word for several in a position and a mark stand before a list: "defenders - X, Y"."""
    label = sentence[at - 2] if at > 1 and sentence[at - 1].text in _PARTS else None
    senses = label.senses if label is not None else ()
    return any(sense.pos == "noun" and sense.form == "pl" and "position" in sense.classes for sense in senses)


def _is_of_persons(items: list[Unit], verb: Unit | None, language: Language) -> bool:
    """Whether a list that begins with an unknown word is one of persons: half of them are, and it is long or a verb of
    several follows."""
    named = 2 * sum(map(_is_person, items)) >= len(items)
    told = all(_is_person(i) or is_plain(i) for i in items) and did_together(verb, language)
    return named and (told or len(items) >= _LONG)


def _is_person(unit: Unit) -> bool:
    return unit.shown is Kind.PERSON and unit.pos == "name"


def _is_item(unit: Unit, earlier: int) -> bool:
    """Whether a unit may be a surname: somebody found, an unknown word, or one word of the lexicon without a name,
    far down a list the name of a place."""
    if _is_person(unit) or is_plain(unit) or (earlier >= _FEWEST and (is_short_name(unit) or is_demonym(unit))):
        return True
    nominal = bool(unit.senses) and all(sense.pos in ("noun", "adj", "verb") for sense in unit.senses)
    return nominal and not unit.candidates and not unit.pos and len(unit.parts) == 1 and len(unit.key) > 2
