"""A word for a side in its sentence → what it says of that side, and the sides named near that it may mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import OTHER, Discourse, Event
from clubgraph.extract.references.own_sides import side_of_voice
from clubgraph.extract.references.standing import kinds_of_side
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.known import is_local
from clubgraph.model import Kind
from clubgraph.read.homelands import guests


@dataclass(frozen=True, slots=True)
class Said:
    """What a phrase says of the side that it means: of which land it is by a people or a league, whether a name tells
    it from others, and whether the word says "own"."""

    lands: frozenset[str]
    named: bool
    own: bool


@dataclass(slots=True)
class NearSides:
    """The sides named near a phrase, the latest last, without those that it cannot mean."""

    events: list[Event]
    barred: Sequence[Thing]
    kinds: frozenset[Kind]
    about: Thing | None

    @property
    def things(self) -> set[Thing]:
        return {event.thing for event in self.events}

    @property
    def main(self) -> set[Thing]:
        """Those that more than hang on a noun."""
        return {event.thing for event in self.events if event.rank >= OTHER}

    def without(self, others: set[Thing | None]) -> "NearSides":
        """The same without some others."""
        events = [event for event in self.events if event.thing not in others]
        return NearSides(events, self.barred, self.kinds, self.about)


def said_of_side(phrase: NounPhrase) -> Said:
    """What the words of a phrase say of the side that it means."""
    own = any(unit.sense is not None and unit.sense.form == "own" for unit in phrase.nouns)
    people = next((c for u in phrase.units if u.pos == "demonym" and not own for c in u.candidates), None)
    if people is not None and not is_local(people):
        return Said(frozenset({people.entity.id}), True, own)
    lands = frozenset({people.entity.country}) if people is not None else frozenset[str | None]()
    leagues = {c.entity.country for u in phrase.complements for c in u.candidates if c.entity.kind is Kind.COMPETITION}
    league = next(iter(leagues)) if len(leagues) == 1 and not any(lands) else None  # "the Premier League club"
    if league is not None:
        return Said(frozenset({league}) | guests(league), True, own)
    told = any(unit.candidates for unit in phrase.complements)  # not "the Tarkwa-based club", if nobody knows Tarkwa
    return Said(frozenset(land for land in lands if land), told, own)


def near_sides(discourse: Discourse, phrase: NounPhrase, sentence: int, said: Said) -> NearSides:
    """The sides named near that a phrase may mean."""
    within = discourse.loyal and phrase.prep_unit is None and _within(discourse, phrase)
    free = phrase.head.pos == "poss" or said.own or within or _across(discourse, phrase)
    ours = [] if free else _ours(discourse, phrase)
    barred = [] if free else [*discourse.beside(phrase), *ours]
    kinds = kinds_of_side(phrase)
    events = [
        event
        for event in discourse.before(phrase, sentence)
        if event.thing.kind in kinds
        and event.thing not in barred
        and (not said.lands or event.thing.country is None or event.thing.country in said.lands)
        and event.sentence >= sentence - 1
    ]
    if not said.lands:  # "Costa Rica llegó a la final, lo que lo llevó al Ajax. Allí ganó …": not the land's side
        events = [event for event in events if not event.land] or events
    about = discourse.about if discourse.about is not None and discourse.about.kind in kinds else None
    return NearSides(events, barred, kinds, None if about in ours else about)


def _within(discourse: Discourse, phrase: NounPhrase) -> bool:
    """Whether a phrase belongs to a noun that hangs on a verb: "Ajax named X as the coach of the side"."""
    return any(p is phrase for verb in discourse.governed.get(id(phrase), ()) for _, p in verb.preps)


def _ours(discourse: Discourse, phrase: NounPhrase) -> list[Thing]:
    """The side of who speaks, where a phrase does something to "us": "they beat us" is of another."""
    verbs = [phrase.subject_of] if phrase.subject_of is not None else []
    others = [other for verb in verbs for other in (*verb.objects, *(hung for _, hung in verb.preps))]
    sides = (side_of_voice(discourse, other) for other in others if "we" in other.head.classes)
    return [side for side in sides if side is not None]


def _across(discourse: Discourse, phrase: NounPhrase) -> bool:
    """Whether a phrase stands outside the quotation that the subject of its verb stands in."""
    subjects = [subject for verb in discourse.governed.get(id(phrase), ()) for subject in verb.subjects]
    return any(discourse.quoted(subject) for subject in subjects) and not discourse.quoted(phrase)
