"""“The tournament”, “the final”, “the cup” → the competition meant, or none."""

from collections import Counter
from collections.abc import Collection, Mapping

from clubgraph.extract.references.discourse import FAR, NEAR, Discourse
from clubgraph.extract.things.things import Thing
from clubgraph.extract.things.titles import OF_LAND

_OFTEN = 3  # namings of the competition that an article is about
_CLEAR = 2  # times as many as of another that is near


def competition_meant(
    discourse: Discourse, start: int, sentence: int, *, far: bool = False, cup: bool = False
) -> Thing | None:
    """Which competition "the tournament" or "the final" means: the only one near, or (`far`) the article's; `cup`: of
    several, the only one that is no league of a land."""
    told = discourse.competitions[-FAR:]
    near = [event for event in told if event.start < start and event.sentence >= sentence - NEAR]
    here = {event.thing for event in near if event.sentence == sentence} or {event.thing for event in near}
    if discourse.loyal and far and not near:
        counts = Counter(event.thing for event in told if event.start < start).most_common(2)
        return counts[0][0] if counts and (len(counts) == 1 or counts[0][1] > counts[1][1]) else None
    if cup and len(here) == 1 and _is_league(discourse, next(iter(here))):
        here = {event.thing for event in near if event.thing.country is None} or here  # "the league champions"
    elif cup and len(here) > 1:
        here = {thing for thing in here if thing.country is None}
    if len(here) > 1:
        here = _most_spoken_of(here, Counter(event.thing for event in told if event.start < start))
    return here.pop() if len(here) == 1 else None


def _most_spoken_of(near: Collection[Thing], told: Mapping[Thing, int]) -> set[Thing]:
    """Of several that are near the one that the article is about, if it is about one of them."""
    first, second = sorted(near, key=lambda thing: -told.get(thing, 0))[:2]
    clear = told.get(first, 0) >= max(_OFTEN, _CLEAR * told.get(second, 0))
    return {first} if clear else set(near)


def _is_league(discourse: Discourse, thing: Thing) -> bool:
    """Whether a competition is the championship of a land."""
    return thing.country is not None and discourse.title(OF_LAND, thing.country) is thing
