"""Phrases → the league that a place in its table, told right behind a side, is in, noted in place."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import is_competition, is_side
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language


def hang_standings(found: Sequence[Phrase], language: Language) -> set[int]:
    """Note in which league a side stands: "with the team 18th in Serie A", "Ajax, third in", "Ajax, back in". Where a
    place stands alone between commas is returned, for it does nothing there: "Ajax, 19th, have lost"."""
    asides: set[int] = set()
    places = language.classes.get("standing_at", frozenset())
    _front_leagues(found)
    for index, side in enumerate(found[:-3]):
        if not isinstance(side, NounPhrase) or not (is_side(side) or "team" in side.head.classes):
            continue
        at = index + 3 if side.head.pos == "name" and _leads_in(found[index + 1]) else index + 1  # "Ajax of Amsterdam,"
        comma = _text(found[at] if at < len(found) else None) == ","
        place, prep, league = [*found[at + comma : at + 3 + comma], None, None, None][:3]
        if not _is_place(place, places, comma=comma):
            continue
        if comma and at == index + 1 and _text(prep) == "," and isinstance(place, NounPhrase):
            asides |= {place.index, place.index + 1}
        if not _leads_in(prep) or not isinstance(league, NounPhrase):
            continue
        if not is_competition(league):
            continue
        if side.head.pos == "name":
            together = isinstance(place, Unit) and "floating" in place.classes  # "Ajax and Gent, both in the"
            for member in side.listed if together else (side,):
                member.standing = league
        else:
            assert isinstance(prep, Unit)
            side.preps.insert(0, (prep.key, league))
    return asides


def _front_leagues(found: Sequence[Phrase]) -> None:
    """Let a league before a comma be that of the club behind it: "In League Two, Bury called time on his tenure"."""
    for index, (prep, league, comma, side) in enumerate(zip(found, found[1:], found[2:], found[3:], strict=False)):
        inside = isinstance(prep, Unit) and "inside" in prep.classes and _text(comma) == ","
        if not inside or not isinstance(league, NounPhrase) or not isinstance(side, NounPhrase):
            continue
        following = found[index + 4] if index + 4 < len(found) else None
        before = found[index - 1] if index else None
        begins = before is None or (isinstance(before, Unit) and before.pos in ("mark", "coord", "sub", "adv"))
        if (
            begins
            and is_competition(league)
            and is_side(side)
            and len(side.units) == 1
            and isinstance(following, VerbGroup)
            and following.finite
        ):
            side.standing = league


def _is_place(place: Phrase | None, places: frozenset[str], *, comma: bool) -> bool:
    """Whether a phrase is a place in a table and nothing else, or behind a comma tells of a return to it."""
    if isinstance(place, Unit):
        return comma and ("floating" in place.classes or (place.pos == "adv" and place.key in places))
    bare = isinstance(place, NounPhrase) and len(place.units) == 1
    return bare and isinstance(place, NounPhrase) and (place.head.pos == "adj" or place.head.key in places)


def _leads_in(prep: Phrase | None) -> bool:
    return isinstance(prep, Unit) and prep.pos == "prep" and bool(prep.classes & {"inside", "genitive"})


def _text(phrase: Phrase | None) -> str:
    return phrase.text if isinstance(phrase, Unit) else ""
