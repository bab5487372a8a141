"""Phrases → whose the players of a line-up are: "Ajax (4-3-3): X; Y, Z …", "Ajax line-up: X, Y …", noted in place."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import is_side
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit

_LEAST = 7
_PAIR = 3  # the phrases of a caption: somebody, "and", his side


def hang_line_ups(found: Sequence[Phrase], genitive: str) -> None:
    """Hang the side that opens a sentence before a colon on each of the many names behind it, in place."""
    colon = next((index for index, phrase in enumerate(found[:12]) if getattr(phrase, "text", "") == ":"), 0)
    side = _side(found[:colon])
    if side is None or any(isinstance(phrase, VerbGroup) for phrase in found):
        return
    behind = [phrase for phrase in found[colon + 1 :] if isinstance(phrase, NounPhrase)]
    players = [phrase for phrase in behind if phrase.head.pos == "name" and not is_side(phrase) and not phrase.preps]
    if len(players) >= _LEAST and len(players) * 4 > len(behind) * 3:
        for player in players:
            player.preps.insert(0, (genitive, side))


def hang_captions(found: Sequence[Phrase], genitive: str) -> None:
    """Hang the side on the person where a line is no more than the two, in place: "Lionel Messi and Barcelona"."""
    shown = [phrase for phrase in found if not (isinstance(phrase, Unit) and phrase.pos == "mark")]
    if len(shown) != _PAIR or getattr(shown[1], "pos", "") != "coord":
        return
    person, side = shown[0], shown[2]
    if not (isinstance(person, NounPhrase) and isinstance(side, NounPhrase)) or person.prep or side.prep:
        return
    named = person.head.pos == "name" and not is_side(person) and " " in person.head.key
    if named and len(person.units) == 1 and is_side(side) and side.head.pos == "name":
        person.preps.insert(0, (genitive, side))


def _side(before: Sequence[Phrase]) -> NounPhrase | None:
    """The side that the words before the colon name: alone, before its formation, or as whose the line-up is."""
    first = before[0] if before else None
    if not isinstance(first, NounPhrase):
        return None
    if is_side(first) and first.head.pos == "name":
        bracket = len(before) > 1 and getattr(before[1], "text", "") == "("
        return first if len(before) == 1 or bracket else None
    if first.owner is not None and "line" in first.head.classes:
        return first.owner if is_side(first.owner) else None
    if "line" in first.head.classes and first.inside:
        return first.inside[0] if first.inside[0].head.pos == "name" and is_side(first.inside[0]) else None
    return None
