"""What the article has spoken of so far, up to the sentence that is being read."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.quotation import Quotation, quotation_at
from clubgraph.extract.references.traits import Traits
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind

_MOST = 40  # namings that a pronoun looks back over
FAR = 120  # things, or namings of competitions, that a description looks back over
NEAR = 2  # sentences that a pronoun looks back over
# How far a naming stands in the foreground.
SUBJECT = 5
AGAIN = 4
INNER = 3
OTHER = 2
HUNG = 1
SIDES = frozenset({Kind.CLUB, Kind.NATIONAL_TEAM, Kind.TEAM})


@dataclass(slots=True)
class Event:
    """One naming of a thing: where, in which sentence, and how far in the foreground: as the subject of the main
    clause, by a pronoun, as another subject, as an object, or behind a preposition. `quoted`: in a quotation;
    `again`: by a pronoun or a description; `tells`: as the subject of a verb of saying; `local`: behind an "at";
    `met`: behind an "against"; `land`: a national side by the name of its land."""

    start: int
    sentence: int
    thing: Thing
    rank: int
    tells: bool = False
    quoted: bool = False
    again: bool = False
    local: bool = False
    met: bool = False
    land: bool = False


@dataclass(slots=True)
class Discourse:
    """The namings of an article up to the sentence being read, and what is known of its persons."""

    traits: Traits = field(default_factory=Traits)
    speech: frozenset[str] = frozenset()
    courting: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()
    contesting: frozenset[str] = frozenset()
    quitting: frozenset[str] = frozenset()
    drops: bool = False
    many: tuple[str, ...] = ()
    townspeople: tuple[str, ...] = ()  # endings of a word for those of a town that a side is called by
    about: Thing | None = None
    most: Thing | None = None
    home: tuple[Thing, ...] = ()
    lead: Thing | None = None
    topic: Thing | None = None
    final: tuple[Thing, Thing] | None = None
    loyal: bool = False
    brief: bool = False  # whether a short note is read, of whose one person a title may stand for the name
    hero: Thing | None = None
    quotations: list[Quotation] = field(default_factory=list)
    title: Callable[[str, str], Thing | None] = lambda word, land: None
    seats: Mapping[str, frozenset[str]] = field(default_factory=dict)
    joining: frozenset[str] = frozenset()
    national: frozenset[str] = frozenset()
    squad: Thing | None = None
    headed: tuple[int, Thing | None] = (0, None)
    nation: Callable[[str], Thing | None] = lambda land: None
    events: list[Event] = field(default_factory=list)
    named: dict[Thing, None] = field(default_factory=dict)
    competitions: list[Event] = field(default_factory=list)
    office: dict[Thing, Thing] = field(default_factory=dict)
    left: dict[Thing, Thing] = field(default_factory=dict)
    club: dict[Thing, Thing] = field(default_factory=dict)
    past: dict[Thing, set[Thing]] = field(default_factory=lambda: defaultdict(set))
    latest: dict[Thing, Thing] = field(default_factory=dict)
    served: dict[Thing, list[Thing]] = field(default_factory=lambda: defaultdict(list))
    certain: set[int] = field(default_factory=set)
    governed: dict[int, list[VerbGroup]] = field(default_factory=dict)
    meant: dict[int, Thing | None] = field(default_factory=dict)
    within: dict[int, list[Thing]] = field(default_factory=dict)
    being: frozenset[str] = frozenset()
    nicknaming: frozenset[str] = frozenset()
    told_of: dict[int, list[Thing]] = field(default_factory=dict)
    ahead: tuple[int, Thing] | None = None
    press: dict[str, Thing] = field(default_factory=dict)

    def quoted(self, phrase: NounPhrase) -> bool:
        return bool(self.quotations) and quotation_at(self.quotations, phrase.start, phrase.end) is not None

    def tells(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is the subject of a verb of saying, be it behind the verb ("said the striker")."""
        verbs = [phrase.subject_of] if phrase.subject_of is not None else []
        verbs += [v for v in self.governed.get(id(phrase), ()) if phrase in v.objects and not v.subjects]
        return any(verb.lemma in self.speech and not verb.passive for verb in verbs)

    def add(self, event: Event) -> None:
        """Remember a naming; `named` holds the things named last, each once, the latest at its end."""
        self.events.append(event)
        self.named.pop(event.thing, None)
        self.named[event.thing] = None
        if len(self.named) > FAR:
            del self.named[next(iter(self.named))]

    def near(self, sentence: int) -> list[Event]:
        """The namings of a sentence and of those just before it, the latest last."""
        near = takewhile(lambda event: event.sentence >= sentence - NEAR, reversed(self.events))
        return list(near)[::-1]

    def forget(self) -> None:
        """Let nothing that was named so far stand for what comes: the article goes on to another matter."""
        self.events.clear()
        self.named.clear()
        self.squad = None

    def note_competition(self, thing: Thing, start: int, sentence: int) -> None:
        """Remember where a competition is spoken of, be it inside a phrase."""
        self.competitions.append(Event(start, sentence, thing, OTHER))

    def is_person(self, thing: Thing) -> bool:
        """Whether a thing is a person, or a name that was read as one."""
        return thing.kind is Kind.PERSON or thing in self.traits.people

    def beside(self, phrase: NounPhrase) -> list[Thing]:
        """The subjects of the verbs that govern a phrase: "he praised him" speaks of two persons."""
        found: list[Thing] = []
        for verb in self.governed.get(id(phrase), self.governed.get(id(phrase.head), ())):
            told = self.drops and not verb.subjects and verb.lemma in self.speech  # "dijo el francés de Rey"
            for subject in verb.objects[:1] if told and phrase not in verb.objects[:1] else verb.subjects:
                found += subject.things[:1]
                if self.drops and subject.head.pos in ("noun", "demonym", "age") and subject.units[0].pos == "det":
                    last = self.events[-_MOST:]  # "el uruguayo jugó con el argentino"
                    found += [event.thing for event in last if event.again and event.start == subject.start]
                if subject.head.pos == "pron" and subject.start in self.meant:
                    found += [thing for thing in (self.meant[subject.start],) if thing is not None]
                for other in subject.apposed:
                    found += other.things[:1]
        return found

    def voice(self, phrase: NounPhrase) -> Thing | None:
        """Who says "I" here: the speaker of the quotation."""
        quotation = quotation_at(self.quotations, phrase.start, phrase.end)
        speaker = quotation.speaker if quotation is not None else None
        return speaker if speaker is not None and self.is_person(speaker) else None

    def plays(self, thing: Thing) -> bool:
        """Whether a person is known as a player so far."""
        return self.traits.plays(thing)

    def before(self, phrase: NounPhrase, sentence: int) -> list[Event]:
        """The namings near a phrase, the latest last."""
        near: list[Event] = []
        for event in reversed(self.events):
            if event.sentence < sentence - NEAR or len(near) == _MOST:
                break
            if event.start < phrase.start:
                near.append(event)
        return near[::-1]
