"""What the article has spoken of so far → whom a pronoun, "the club" or "the 38-year-old" means, or nobody."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from clubgraph.extract.quotes import Quotation, at
from clubgraph.extract.syntax import PERSONAL, NounPhrase
from clubgraph.extract.things import Thing
from clubgraph.model import Kind

_SIDES = frozenset({Kind.CLUB, Kind.NATIONAL_TEAM, Kind.TEAM})
_MOST = 40  # namings that a pronoun looks back over
_NEAR = 2  # sentences that a pronoun looks back over


@dataclass(slots=True)
class Event:
    """One naming of a thing: where, in which sentence, and whether as a subject."""

    start: int
    sentence: int
    thing: Thing
    subject: bool


@dataclass(slots=True)
class Discourse:
    """The namings of an article up to the sentence being read, and what is known of its persons."""

    events: list[Event] = field(default_factory=list)
    counts: Counter[Thing] = field(default_factory=Counter)
    nationality: dict[Thing, str] = field(default_factory=dict)
    position: dict[Thing, str] = field(default_factory=dict)
    office: dict[Thing, Thing] = field(default_factory=dict)
    players: set[Thing] = field(default_factory=set)
    club: dict[Thing, Thing] = field(default_factory=dict)
    about: Thing | None = None
    most: Thing | None = None
    quotations: list[Quotation] = field(default_factory=list)
    competitions: list[Event] = field(default_factory=list)

    def note(self, phrases: Iterable[NounPhrase], sentence: int) -> None:
        """Remember the names of a sentence."""
        for phrase in phrases:
            for thing in phrase.things[:1]:
                self.events.append(Event(phrase.start, sentence, thing, phrase.subject_of is not None))
                self.counts[thing] += 1
            if phrase.head.pos == "pron" and "subject" in phrase.head.classes and phrase.subject_of is not None:
                meant = self.person(phrase, sentence)
                if meant is not None:
                    self.events.append(Event(phrase.start, sentence, meant, True))

    def note_competition(self, thing: Thing, start: int, sentence: int) -> None:
        """Remember where a competition is spoken of, be it inside a phrase."""
        self.competitions.append(Event(start, sentence, thing, False))

    def competition(self, start: int, sentence: int) -> Thing | None:
        """Which competition "the tournament" or "the final" means: the last one before, if it is near."""
        near = [event for event in self.competitions if event.start < start and event.sentence >= sentence - _NEAR]
        return near[-1].thing if near else None

    def person(self, phrase: NounPhrase, sentence: int) -> Thing | None:
        """Whom "he", "the striker" or "the Argentine" means."""
        speaker = self.voice(phrase)
        nation = next((c.entity.id for u in phrase.units if u.pos == "demonym" for c in u.candidates), None)
        role = phrase.head.sense.value if phrase.head.sense and "position" in phrase.head.classes else ""
        fitting = [
            event
            for event in self._before(phrase, sentence)
            if event.thing.kind in (Kind.PERSON, None)
            and event.thing not in phrase.things
            and event.thing is not speaker
            and self._agrees(event.thing, nation, role)
        ]
        if nation:
            known = {thing for thing, country in self.nationality.items() if country == nation}
            if len(known) == 1:
                return known.pop()
        if role:
            fitting = [event for event in fitting if self.position.get(event.thing) == role] or fitting
        return self._salient([event for event in fitting if event.thing.kind] or fitting, sentence)

    def side(self, phrase: NounPhrase, sentence: int) -> Thing | None:
        """Which club "the club", "they" or "its" means: the only one near, or the one the article is about."""
        nation = next((c.entity.id for u in phrase.units if u.pos == "demonym" for c in u.candidates), None)
        near = [
            event
            for event in self._before(phrase, sentence)
            if event.thing.kind in _SIDES and (not nation or event.thing.country in (None, nation))
        ]
        recent = {event.thing for event in near if event.sentence >= sentence - 1}
        if len(recent) == 1:
            return recent.pop()
        subjects = [event.thing for event in near if event.subject and event.sentence >= sentence - 1]
        if subjects:
            return subjects[-1]
        return None if nation else self._topic(_SIDES)

    def voice(self, phrase: NounPhrase) -> Thing | None:
        """Who says "I" here: the speaker of the quotation."""
        quotation = at(self.quotations, phrase.start, phrase.end)
        return quotation.speaker if quotation is not None else None

    def voices(self, phrase: NounPhrase) -> Thing | None:
        """Whom a speaker's "we" means: the club of an office, or that a player is known to play for."""
        speaker = self.voice(phrase)
        return (self.office.get(speaker) or self.club.get(speaker)) if speaker is not None else None

    def plays(self, thing: Thing) -> bool:
        """Whether a person is known as a player so far."""
        return thing in self.players or thing in self.position

    def understood(self, phrase: NounPhrase, sentence: int) -> Thing | None:
        """The side that is meant without a word: the article's, else the one it names most, if no other is near."""
        if self.about is not None:
            return self.about
        events = self._before(phrase, sentence)
        near = {e.thing for e in events if e.thing.kind in _SIDES and e.sentence >= sentence - 1}
        return self.most if near == {self.most} else None

    def _before(self, phrase: NounPhrase, sentence: int) -> list[Event]:
        """The namings near a phrase, the latest last."""
        near: list[Event] = []
        for event in reversed(self.events):
            if event.sentence < sentence - _NEAR or len(near) == _MOST:
                break
            if event.start < phrase.start:
                near.append(event)
        return near[::-1]

    def _agrees(self, thing: Thing, nation: str | None, role: str) -> bool:
        known_nation, known_role = self.nationality.get(thing), self.position.get(thing)
        if role and not known_role and thing in self.office:
            return False
        return not (nation and known_nation and nation != known_nation) and not (
            role and known_role and role != known_role
        )

    def _salient(self, fitting: list[Event], sentence: int) -> Thing | None:
        """The subject of the clause or sentence before, else the latest person, else the article's topic."""
        for back in range(_NEAR + 1):
            here = [event for event in fitting if event.sentence == sentence - back]
            subjects = [event.thing for event in here if event.subject]
            if subjects:
                return subjects[-1] if back == 0 else subjects[0]
            if here and back:
                return here[0].thing
        return self._topic(frozenset({Kind.PERSON}))

    def _topic(self, kinds: frozenset[Kind]) -> Thing | None:
        """The thing that the article names at least twice and twice as often as the next."""
        ranked = [(count, thing) for thing, count in self.counts.most_common() if thing.kind in kinds]
        if not ranked or ranked[0][0] < 2:
            return ranked[0][1] if len(ranked) == 1 else None
        return ranked[0][1] if len(ranked) == 1 or ranked[0][0] >= 2 * ranked[1][0] else None


def speaks_of_person(phrase: NounPhrase) -> bool:
    """Whether a phrase without a name can mean a person."""
    head = phrase.head
    if head.pos == "pron":
        return bool(head.classes & {"person", "self"})
    if head.pos in ("demonym", "age"):
        return not any("plural" in unit.classes for unit in phrase.units)
    return head.pos == "noun" and bool(head.classes & PERSONAL)


def speaks_of_side(phrase: NounPhrase) -> bool:
    """Whether a phrase without a name can mean a club or team."""
    head = phrase.head
    if head.pos == "pron":
        return bool(head.classes & {"team", "thing", "we"})
    return head.pos == "noun" and "team" in head.classes
