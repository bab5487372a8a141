"""Phrases → who has a name behind "el argentino del Ajax" and "el ex Ajax", noted in place."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import is_side
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase
from clubgraph.extract.units.unit import Unit


def name_people(found: Sequence[Phrase], genitive: str) -> None:
    """Let a name right behind a word for somebody of a land, or an article, that has a side hanging on it have both,
    in place: "el argentino del Ajax Luis Rey", "el ex Ajax Luis Rey"."""
    for word, prep, side, name in zip(found, found[1:], found[2:], found[3:], strict=False):
        if not (isinstance(word, NounPhrase) and isinstance(side, NounPhrase) and getattr(prep, "pos", "") == "prep"):
            continue
        if not isinstance(name, NounPhrase) or name.head.pos != "name" or is_side(name):
            continue
        if not isinstance(prep, Unit) or side.head.pos != "name" or not is_side(side) or side.listed:
            continue
        once = word.head.pos == "det" and "once" in prep.classes
        people = word.head.pos == "demonym" and word.units[0].pos == "det" and "genitive" in prep.classes
        many = people and "plural" in word.units[0].classes
        if once or people:
            members = name.listed if many and name.listed else [name]
            for member in members:
                member.preps.insert(0, ((prep.value or prep.key) if once else genitive, side))
                member.shared = [word.head] if many else member.shared
            for member in members if people else ():
                member.apposed.append(word)
                word.apposed.append(member)
