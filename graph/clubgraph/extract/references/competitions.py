"""“The tournament”, “the final”, “the cup” → the competition meant, or none."""

from collections import Counter

from clubgraph.extract.references.discourse import FAR, NEAR, Discourse
from clubgraph.extract.things.things import Thing
from clubgraph.extract.things.titles import OF_LAND


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
    return here.pop() if len(here) == 1 else None


def _is_league(discourse: Discourse, thing: Thing) -> bool:
    """Whether a competition is the championship of a land."""
    return thing.country is not None and discourse.title(OF_LAND, thing.country) is thing
