"""Phrases → the league that a place in its table, told right behind a side, is in, noted in place."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import is_competition, is_side
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language


def hang_standings(found: Sequence[Phrase], language: Language) -> None:
    """Note in which league a side stands: "with the team 18th in Serie A", "Ajax, third in", "Ajax, back in"."""
    places = language.classes.get("standing_at", frozenset())
    for index, side in enumerate(found[:-3]):
        if not isinstance(side, NounPhrase) or not (is_side(side) or "team" in side.head.classes):
            continue
        at = index + 3 if side.head.pos == "name" and _leads_in(found[index + 1]) else index + 1  # "Ajax of Amsterdam,"
        comma = _text(found[at] if at < len(found) else None) == ","
        place, prep, league = [*found[at + comma : at + 3 + comma], None, None, None][:3]
        if not _is_place(place, places, comma=comma) or not _leads_in(prep) or not isinstance(league, NounPhrase):
            continue
        if not is_competition(league):
            continue
        if side.head.pos == "name":
            side.standing = league
        else:
            assert isinstance(prep, Unit)
            side.preps.insert(0, (prep.key, league))


def _is_place(place: Phrase | None, places: frozenset[str], *, comma: bool) -> bool:
    """Whether a phrase is a place in a table and nothing else, or behind a comma tells of a return to it."""
    if isinstance(place, Unit):
        return comma and place.pos == "adv" and place.key in places
    bare = isinstance(place, NounPhrase) and len(place.units) == 1
    return bare and isinstance(place, NounPhrase) and (place.head.pos == "adj" or place.head.key in places)


def _leads_in(prep: Phrase | None) -> bool:
    return isinstance(prep, Unit) and prep.pos == "prep" and bool(prep.classes & {"inside", "genitive"})


def _text(phrase: Phrase | None) -> str:
    return phrase.text if isinstance(phrase, Unit) else ""
