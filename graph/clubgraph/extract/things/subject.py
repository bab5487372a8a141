"""The names of an article → the side, and the person, that it is about."""

from collections import Counter
from collections.abc import Collection

from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind

_LEAD = 3  # namings that being named first is worth
SIDES_OF_AN_ARTICLE = frozenset({Kind.CLUB, Kind.NATIONAL_TEAM, Kind.TEAM})


def side_about(
    by_unit: dict[int, tuple[Thing, ...]],
    *,
    surely: bool,
    lead: int = 0,
    opening: int = 0,
    by_the_way: Collection[int] = (),
) -> Thing | None:
    """The side that an article names most; `surely`: at least three times and twice as often as any other, or half as
    often again, if it is named before the end of the `opening`. `lead`: the side that it names first counts for more,
    and need not be named often, if it is named before this place; those at the places `by_the_way`, which only tell
    where a player is or whom somebody meets, only if no other is named there."""
    sides = {n: t[0] for n, t in sorted(by_unit.items()) if t and t[0].kind in SIDES_OF_AN_ARTICLE}
    counts = Counter(sides.values())
    if min(sides, default=lead) < lead:
        free = [side for place, side in sides.items() if place < lead and place not in by_the_way]
        if not free and len(sides) > 1:
            free = [side for place, side in sides.items() if place not in by_the_way]
        counts[next(iter(free), next(iter(sides.values())))] += _LEAD
        surely = False
    (first, most), (_, next_most) = [*counts.most_common(2), (None, 0), (None, 0)][:2]
    enough = 3 if next((place for place in sides if sides[place] is first), opening) < opening else 4
    return first if most > next_most and (not surely or (most > 2 and 2 * most >= enough * next_most)) else None


def only_side(by_unit: dict[int, tuple[Thing, ...]], *, met: Collection[int]) -> Thing | None:
    """The only side that an article names, but for those that another meets, at the places `met`."""
    named = {things[0] for place, things in by_unit.items() if things and place not in met}
    sides = {thing for thing in named if thing.kind in SIDES_OF_AN_ARTICLE}
    return sides.pop() if len(sides) == 1 else None


def named_first(by_unit: dict[int, tuple[Thing, ...]], begin: int, end: int) -> tuple[Thing, ...]:
    """The only side, else the only body, that the first sentence names: whose officials an article speaks of."""
    first = {things[0] for start, things in by_unit.items() if begin <= start < end and things}
    clubs = [thing for thing in first if thing.kind is Kind.CLUB]
    sides = clubs or [thing for thing in first if thing.kind in SIDES_OF_AN_ARTICLE]
    bodies = [thing for thing in first if thing.kind is Kind.GOVERNING_BODY]
    return tuple(sides if len(sides) == 1 else bodies if not sides and len(bodies) == 1 else ())


def side_of_opening(by_unit: dict[int, tuple[Thing, ...]], home: tuple[Thing, ...]) -> Thing | None:
    """The only side of the first sentence, if the article names none more often."""
    counts = Counter(things[0] for things in by_unit.values() if things and things[0].kind in SIDES_OF_AN_ARTICLE)
    first = home[0] if home and home[0].kind in SIDES_OF_AN_ARTICLE else None
    return first if first is not None and counts[first] == max(counts.values()) else None


def competition_about(by_unit: dict[int, tuple[Thing, ...]], begin: int, end: int) -> Thing | None:
    """The only competition that the headline and the first sentence of a report of a match name."""
    first = [thing for start, things in by_unit.items() if begin <= start < end for thing in things]
    sides = {thing for thing in first if thing.kind in SIDES_OF_AN_ARTICLE}
    named = {things[0] for start, things in by_unit.items() if start < end and things}
    competitions = [thing for thing in named if thing.kind is Kind.COMPETITION]
    return competitions[0] if len(competitions) == 1 and len(sides) > 1 else None


def person_about(by_unit: dict[int, tuple[Thing, ...]], *, drops: bool, title: int = -1) -> Thing | None:
    """The person that an article is about: the one whose name alone, at the place `title`, is its title; one named at
    least twice and half as often again as any other; the first one named, if none is named more often, where subjects
    are left out."""
    titled = by_unit.get(title, ())
    if titled and titled[0].kind in (Kind.PERSON, None):
        return titled[0]
    counts = Counter(things[0] for things in by_unit.values() if things and things[0].kind in (Kind.PERSON, None))
    begins = next((t[0] for _, t in sorted(by_unit.items()) if t and t[0] in counts), None)
    if begins is not None and not drops and counts[begins] > 1:
        counts[begins] += 1  # whom an article begins with it is likely to be about
    (first, most), (_, next_most) = [*counts.most_common(2), (None, 0), (None, 0)][:2]
    if drops and most > 1 and counts[next(iter(counts))] == most:
        return next(iter(counts))
    return first if most > 1 and 2 * most >= 3 * next_most else None
