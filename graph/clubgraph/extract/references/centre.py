"""A description of somebody → who stands in the foreground where it is said: here, or in the sentence before."""

from clubgraph.extract.references.discourse import HUNG, INNER, OTHER, SUBJECT, Discourse, Event
from clubgraph.extract.references.traits import Wanted
from clubgraph.extract.things.things import Thing

_BOARD = frozenset({"office", "president", "owner", "agent"})


def before_centre(
    discourse: Discourse, near: list[Event], said: Wanted, sentence: int, *, speaks: bool
) -> Thing | None:
    """Who alone stands in the foreground of the sentence before, if a description begins a new sentence; where it does
    not go on with who `speaks`, of whom that one spoke: "Goodwin said they want Ševelj. The Croatian …"."""
    fronted = discourse.drops and bool(said.offices)  # "Con Bale, el técnico italiano necesita a otro"
    if any(event.sentence == sentence and not (fronted and event.rank == HUNG) for event in near):
        return None
    there = [event for event in near if event.sentence == sentence - 1 and not event.quoted]
    tellers = {event.thing for event in there if event.tells} if not speaks and not said.offices else set()
    told_by_one = bool(tellers) and {event.thing for event in there} == tellers
    hero = discourse.hero if told_by_one and not (discourse.drops or discourse.loyal) else None
    if hero is not None and hero not in tellers and any(event.thing is hero for event in near):
        return hero if discourse.is_person(hero) and discourse.traits.fits(hero, said) else None
    there = (
        [event for event in there if event.thing not in tellers] or _before_official(discourse, near, there) or there
    )
    there = likely(discourse, there, said) if discourse.drops else there
    there = [event for event in there if event.rank >= OTHER] or there
    if discourse.drops and not said.offices and there and all(_on_board(discourse, event.thing) for event in there):
        there = [event for event in near if event.sentence == sentence - 2 and event.rank >= OTHER] or there
    if fronted:
        there = [event for event in there if event.rank == SUBJECT] or there
    things = {event.thing for event in there}
    things = {thing for thing in things if discourse.is_person(thing)} or things
    players = {thing for thing in things if discourse.plays(thing) or thing not in discourse.traits.titled}
    plain = not (discourse.drops or discourse.loyal or said.offices)
    things = players if plain and said.plays and len(things) > 1 else things  # "Manager X signed Y. The striker …"
    if plain and len(things) > 1 and not said.plays:
        things = _gone_on_with(there) or things
    found = things.pop() if len(things) == 1 else None
    return found if found is not None and discourse.is_person(found) and discourse.traits.fits(found, said) else None


def _gone_on_with(there: list[Event]) -> set[Thing]:
    """Of whom a sentence goes on to tell without a name: "The Australian, who replaced X, left. The 60-year-old …"."""
    gone_on = {event.thing for event in there if event.again and event.rank > OTHER}
    anew = {event.thing for event in there if event.rank == SUBJECT and not event.again}
    return gone_on if len(gone_on) == 1 and anew <= gone_on else set()


def likely(discourse: Discourse, events: list[Event], said: Wanted) -> list[Event]:
    """Those whom a description may sooner mean: no officials by what is said of no office, players by a position."""
    if said.offices or said.former:
        return events
    aside = [event for event in events if event.rank < SUBJECT and _on_board(discourse, event.thing)]
    plain = [event for event in events if event not in aside and discourse.is_person(event.thing)] or events
    if not said.plays:
        return plain if aside else events
    players = [event for event in plain if discourse.plays(event.thing)]
    free = [event for event in plain if "coach" not in discourse.traits.offices.get(event.thing, ())]
    return players or free or events


def doer_here(discourse: Discourse, near: list[Event], sentence: int) -> Thing | None:
    """Who alone is the subject of a sentence so far: "Moses signed on Monday, but the Chelsea man may not play"."""
    here = {event.thing for event in near if event.sentence == sentence and event.rank == SUBJECT}
    found = here.pop() if len(here) == 1 else None
    return found if found is not None and discourse.is_person(found) else None


def may_hold(
    discourse: Discourse, near: list[Event], said: Wanted, sentence: int, centre: Thing | None
) -> Thing | None:
    """Who may hold an office that nobody is told to hold: the one who stands in the foreground, if no player."""
    if centre is not None or not said.nation or discourse.drops or discourse.loyal:
        return centre if centre is not None and not discourse.traits.plays(centre) else None
    here = {event.thing for event in near if event.sentence == sentence and event.rank >= INNER}
    found = here.pop() if len(here) == 1 else None  # "Wiegman has won it; the Dutch coach …"
    fits = found is not None and discourse.is_person(found) and discourse.traits.fits(found, said)
    return found if fits and not discourse.plays(found) else None  # type: ignore[arg-type]


def _on_board(discourse: Discourse, thing: Thing) -> bool:
    """Whether somebody is known as an official and no more: "La directiva, que preside X, lo echó. El argentino …"."""
    offices = discourse.traits.offices.get(thing, set())
    return bool(offices) and offices <= _BOARD and not discourse.plays(thing)


def _before_official(discourse: Discourse, near: list[Event], there: list[Event]) -> list[Event]:
    """Who was told of before an official who is no coach spoke: "Ajax sacked X. Director Y said so. The Dutchman …"."""
    told = {event.thing for event in there if event.tells}
    boards = all(discourse.traits.offices.get(thing, {"coach"}) <= _BOARD for thing in told)
    further = [e for e in near if e.sentence == there[0].sentence - 1 and not e.quoted] if told and boards else []
    return [event for event in further if event.thing not in told]
