"""The units of a sentence → without the abbreviations in brackets, and the marks around nicknames, inside a phrase."""

from collections.abc import Sequence

from clubgraph.extract.units.unit import PERSONAL, Unit

_QUOTES = frozenset("'‘’“”\"«»")


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


def unquoted(sentence: Sequence[Unit]) -> Sequence[Unit]:
    """The units without the quotation marks around one name behind its article: "con los “Merengues” ganó"."""
    if not any(unit.text in _QUOTES for unit in sentence):
        return sentence
    marks = {index for at in range(len(sentence)) if _is_quoted_name(sentence, at) for index in (at, at + 2)}
    return [unit for index, unit in enumerate(sentence) if index not in marks]


def _is_quoted_name(sentence: Sequence[Unit], at: int) -> bool:
    """Whether a quotation mark behind an article stands here, one name of a side or person and the closing mark."""
    if at < 1 or at + 2 >= len(sentence) or sentence[at].text not in _QUOTES or sentence[at + 2].text not in _QUOTES:
        return False
    article = sentence[at - 1].pos == "det" or "det" in sentence[at - 1].classes
    return article and sentence[at + 1].pos == "name" and bool(sentence[at + 1].candidates)


def _abbreviates(sentence: Sequence[Unit], at: int) -> bool:
    """Whether one name stands in the brackets that open here, and a role or an owner's mark behind them."""
    if at + 3 >= len(sentence) or sentence[at + 1].pos != "name" or sentence[at + 2].text != ")":
        return False
    following = sentence[at + 3]
    return following.pos == "owner" or (following.pos == "noun" and bool(following.classes & PERSONAL))
