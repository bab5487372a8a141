"""What the article has spoken of so far → whom a pronoun, "the club" or "the 38-year-old" means, or nobody."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from clubgraph.extract.quotes import Quotation, at
from clubgraph.extract.syntax import PERSONAL, NounPhrase, Phrase, VerbGroup
from clubgraph.extract.things import Thing
from clubgraph.extract.traits import Traits, Wanted, wanted
from clubgraph.lexicon import Sense
from clubgraph.model import Kind

_SIDES = frozenset({Kind.CLUB, Kind.NATIONAL_TEAM, Kind.TEAM})
_MOST = 40  # namings that a pronoun looks back over
_NEAR = 2  # sentences that a pronoun looks back over
_SUBJECT, _AGAIN, _INNER, _OTHER, _HUNG = (5, 4, 3, 2, 1)  # how far a naming stands in the foreground


@dataclass(slots=True)
class Event:
    """One naming of a thing: where, in which sentence, and how far in the foreground: as the subject of the main
    clause, by a pronoun, as another subject, as an object, or behind a preposition. `quoted`: in a quotation;
    `again`: by a pronoun or a description; `tells`: as the subject of a verb of saying."""

    start: int
    sentence: int
    thing: Thing
    rank: int
    tells: bool = False
    quoted: bool = False
    again: bool = False


@dataclass(slots=True)
class Discourse:
    """The namings of an article up to the sentence being read, and what is known of its persons."""

    traits: Traits = field(default_factory=Traits)
    speech: frozenset[str] = frozenset()
    drops: bool = False
    about: Thing | None = None
    most: Thing | None = None
    loyal: bool = False
    hero: Thing | None = None
    quotations: list[Quotation] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    competitions: list[Event] = field(default_factory=list)
    office: dict[Thing, Thing] = field(default_factory=dict)
    club: dict[Thing, Thing] = field(default_factory=dict)
    past: dict[Thing, set[Thing]] = field(default_factory=lambda: defaultdict(set))
    latest: dict[Thing, Thing] = field(default_factory=dict)
    certain: set[int] = field(default_factory=set)
    governed: dict[int, list[VerbGroup]] = field(default_factory=dict)
    meant: dict[int, Thing | None] = field(default_factory=dict)

    def note(self, phrases: Sequence[Phrase], sentence: int, things: Mapping[int, tuple[Thing, ...]]) -> None:
        """Remember the names of a sentence, and the persons that its pronouns mean."""
        self.governed = _governed(phrases)
        for phrase in phrases:
            if isinstance(phrase, NounPhrase):
                self._note(phrase, sentence, things)
            elif self.drops:
                self._note_unspoken(phrase, sentence)

    def _note_unspoken(self, verb: Phrase, sentence: int) -> None:
        """Remember the person whom the ending of a verb alone stands for: "Ganó la Copa en 2005. Con él …"."""
        if not isinstance(verb, VerbGroup) or not verb.finite or verb.subjects or verb.passive or verb.reflexive:
            return
        if verb.clause is not None and verb.clause.kind != "main":
            return
        if any(not phrase.prep and (phrase.things or phrase.personal) for phrase in verb.objects):
            return
        last = verb.units[-1]
        unit = replace(last, pos="pron", sense=Sense("pron", "", "", frozenset({"person"})), candidates=())
        phrase = NounPhrase([unit], unit, verb.index)
        meant = None if self._quoted(phrase) else self.person(phrase, sentence)
        if meant is not None and meant is self.hero:
            self.events.append(Event(verb.start, sentence, meant, _SUBJECT, again=True))

    def _note(self, phrase: NounPhrase, sentence: int, things: Mapping[int, tuple[Thing, ...]]) -> None:
        verb, rank = phrase.subject_of, self._rank(phrase)
        quoted, tells = self._quoted(phrase), self._tells(phrase)
        beside = _INNER if rank >= _INNER else _HUNG
        owner = phrase.owner
        while owner is not None:
            for thing in things.get(owner.head.start, ())[:1]:
                self.events.append(Event(owner.start, sentence, thing, beside, quoted=quoted))
            owner = owner.owner
        for unit in phrase.complements if not phrase.marked("former") else ():
            for thing in things.get(unit.start, ())[:1]:
                if thing.kind in _SIDES:
                    self.events.append(Event(unit.start, sentence, thing, beside, quoted=quoted))
        for thing in phrase.things[:1]:
            self.events.append(Event(phrase.start, sentence, thing, rank, tells, quoted))
        for unit in phrase.units:
            if unit.pos in ("pron", "poss") and "person" in unit.classes:
                own = unit.pos == "pron"
                meant = self.person(phrase if own else NounPhrase([unit], unit, phrase.index), sentence)
                if meant is not None:
                    main = own and verb is not None and rank == _SUBJECT
                    here = _SUBJECT if main else _AGAIN
                    self.events.append(Event(phrase.start, sentence, meant, here, tells and own, quoted, again=True))
        if phrase.head.pos in ("noun", "demonym", "age") and not phrase.apposed and self._describes(phrase):
            meant = self.person(phrase, sentence)
            if meant is not None:
                self.events.append(Event(phrase.start, sentence, meant, rank, tells, quoted, again=True))

    def _describes(self, phrase: NounPhrase) -> bool:
        definite = phrase.units[0].pos == "det" and "indefinite" not in phrase.units[0].classes
        plural = phrase.head.sense is not None and phrase.head.sense.form == "pl"
        return definite and not plural and speaks_of_person(phrase)

    def _rank(self, phrase: NounPhrase) -> int:
        verb = phrase.subject_of
        if verb is not None and verb.finite:
            return _SUBJECT if verb.clause is None or verb.clause.kind == "main" else _INNER
        if phrase.prep:
            return _HUNG
        return _OTHER if id(phrase) in self.governed or phrase.apposed else _INNER

    def _quoted(self, phrase: NounPhrase) -> bool:
        return bool(self.quotations) and at(self.quotations, phrase.start, phrase.end) is not None

    def _tells(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is the subject of a verb of saying, be it behind the verb ("said the striker")."""
        verbs = [phrase.subject_of] if phrase.subject_of is not None else []
        verbs += [v for v in self.governed.get(id(phrase), ()) if phrase in v.objects and not v.subjects]
        return any(verb.lemma in self.speech for verb in verbs)

    def note_competition(self, thing: Thing, start: int, sentence: int) -> None:
        """Remember where a competition is spoken of, be it inside a phrase."""
        self.competitions.append(Event(start, sentence, thing, _OTHER))

    def competition(self, start: int, sentence: int, *, far: bool = False) -> Thing | None:
        """Which competition "the tournament" or "the final" means: the only one near, or (`far`) the article's."""
        near = [event for event in self.competitions if event.start < start and event.sentence >= sentence - _NEAR]
        here = {event.thing for event in near if event.sentence == sentence} or {event.thing for event in near}
        if self.loyal and far and not near:
            counts = Counter(event.thing for event in self.competitions if event.start < start).most_common(2)
            return counts[0][0] if counts and (len(counts) == 1 or counts[0][1] > counts[1][1]) else None
        return here.pop() if len(here) == 1 else None

    def person(self, phrase: NounPhrase, sentence: int) -> Thing | None:
        """Whom "he", "the striker" or "the Argentine" means."""
        pronoun = phrase.head.pos in ("pron", "poss", "verb")
        if pronoun and phrase.start in self.meant:
            return self.meant[phrase.start]
        barred = {self.voice(phrase), *phrase.things, *self._barred(phrase)}
        quoted = self._quoted(phrase)
        near = [
            event
            for event in self._before(phrase, sentence)
            if event.thing.kind in (Kind.PERSON, None) and event.thing not in barred
        ]
        if not pronoun:
            if self._tells(phrase):
                spoken = {event.thing for event in near if event.sentence == sentence and event.quoted and event.again}
                near = [event for event in near if event.thing not in spoken]
                barred |= spoken
            return self._described(near, phrase, sentence, barred)
        alone = {event.thing for event in near if event.rank >= _OTHER} or {event.thing for event in near}
        near = [event for event in near if self._is_person(event.thing)]
        near = [event for event in near if self._surely(event.thing)] or near
        found = self._salient([event for event in near if quoted or not event.quoted] or near, phrase, sentence)
        found = None if found in barred else found
        self.meant[phrase.start] = found
        if found is not None and (alone <= {found} or found is self.hero):
            self.certain.add(phrase.start)
        return found

    def _is_person(self, thing: Thing) -> bool:
        """Whether a thing is a person, or a name that was read as one."""
        return thing.kind is Kind.PERSON or thing in self.traits.people

    def _surely(self, thing: Thing) -> bool:
        return thing.sure or thing in self.traits.people or thing is self.hero

    def _barred(self, phrase: NounPhrase) -> list[Thing]:
        """Whom a phrase cannot mean: the subject of its verb, and whose it is."""
        if phrase.head.pos == "poss":
            return []
        owners = [self.meant.get(unit.start) for unit in phrase.units if unit.pos == "poss"]
        return [*self._beside(phrase), *(owner for owner in owners if owner is not None)]

    def _beside(self, phrase: NounPhrase) -> list[Thing]:
        """The subjects of the verbs that govern a phrase: "he praised him" speaks of two persons."""
        found: list[Thing] = []
        for verb in self.governed.get(id(phrase), ()):
            for subject in verb.subjects:
                found += subject.things[:1]
                if subject.head.pos == "pron" and subject.start in self.meant:
                    found += [thing for thing in (self.meant[subject.start],) if thing is not None]
                for other in subject.apposed:
                    found += other.things[:1]
        return found

    def _described(
        self, near: list[Event], phrase: NounPhrase, sentence: int, barred: set[Thing | None]
    ) -> Thing | None:
        """Whom a description means: the one of whom it is known, else the article's person or the only one near."""
        said, subject = wanted(phrase), phrase.subject_of is not None
        if said.empty:
            return self._only(near)
        centre = self._before_centre(near, said, sentence) if subject else None
        if said.former and centre is not None:
            return centre
        known = {event.thing: self.traits.shows(event.thing, said) for event in self.events}
        shown = [thing for thing in known if known[thing] and thing not in barred and self.traits.fits(thing, said)]
        if shown:
            most = max(known[thing] for thing in shown)
            shown = [thing for thing in shown if known[thing] == most]
            meant = {event.thing for event in near if event.thing in shown} if len(shown) > 1 else set(shown)
            return meant.pop() if len(meant) == 1 else None
        if said.offices:
            return centre if centre is not None and not self.traits.plays(centre) else None
        fitting = [event for event in near if self.traits.fits(event.thing, said)]
        here = {event.thing for event in fitting if event.sentence == sentence}
        things = here or {event.thing for event in fitting}
        alone = things.pop() if len(things) == 1 else None
        found = alone or centre or (self.hero if self.hero in things and not here else None)
        return found if found is not None and self._is_person(found) else None

    def _before_centre(self, near: list[Event], said: Wanted, sentence: int) -> Thing | None:
        """Who alone stands in the foreground of the sentence before, if a description begins a new sentence."""
        if any(event.sentence == sentence for event in near):
            return None
        there = [event for event in near if event.sentence == sentence - 1 and event.rank >= _OTHER]
        things = {event.thing for event in there}
        found = things.pop() if len(things) == 1 else None
        return found if found is not None and self._is_person(found) and self.traits.fits(found, said) else None

    def _only(self, near: list[Event]) -> Thing | None:
        things = {event.thing for event in near}
        found = self.hero if self.hero in things else things.pop() if len(things) == 1 else None
        return found if found is not None and self._is_person(found) else None

    def _salient(self, near: list[Event], phrase: NounPhrase, sentence: int) -> Thing | None:
        """Whom a pronoun goes on with: somebody in the foreground of its sentence, else of those before."""
        here = [event for event in near if event.sentence == sentence]
        found = self._foremost([event for event in here if event.rank >= _INNER])
        if found is not None:
            return found
        speaks = self._tells(phrase)
        centre: Thing | None = None
        for back in range(1, _NEAR + 1):
            there = [event for event in near if event.sentence == sentence - back]
            centre = centre or self._centre(there, speaks, any(event.thing is self.hero for event in near))
        objects = {event.thing for event in here} or {e.thing for e in near if e.sentence == sentence - 1}
        if len(objects) > 1:
            objects = {e.thing for e in near if e.thing in objects and e.rank >= _OTHER}
        if centre is not None and not (len(objects) == 1 and here):
            return centre
        if len(objects) == 1 and (centre is None or self.hero in objects):
            return objects.pop()
        return centre or self._protagonist()

    def _protagonist(self) -> Thing | None:
        return self.hero if self.hero is not None and self._is_person(self.hero) else None

    def _foremost(self, here: list[Event]) -> Thing | None:
        """Who stands in the foreground of the sentence so far: the article's person, else the last main subject."""
        if not here:
            return None
        if here[-1].tells and not here[-1].quoted:
            return here[-1].thing
        if any(event.thing is self.hero for event in here):
            return self.hero
        main = [event for event in here if event.rank == _SUBJECT]
        return (main or here)[-1].thing

    def _centre(self, there: list[Event], speaks: bool, hero_near: bool) -> Thing | None:
        """Whom an earlier sentence is about: its subject. Beside the article's person, or one whom pronouns went on
        with, another subject counts only where the next verb tells more."""
        foremost = [event for event in there if event.rank >= _INNER]
        if not foremost:
            return None
        first = next((event for event in foremost if event.rank == _SUBJECT), foremost[0])
        if not speaks:
            again = [event.thing for event in there if event.again and event.thing is not first.thing]
            if self.hero in again or (first.tells and hero_near):
                return self.hero
            if again and first.thing is not self.hero and again.count(again[0]) > 1:
                return again[0]
        return first.thing

    def side(self, phrase: NounPhrase, sentence: int) -> Thing | None:
        """Which club "the club", "they" or "its" means: the only one near, or the one the article is about."""
        nation = next((c.entity.id for u in phrase.units if u.pos == "demonym" for c in u.candidates), None)
        described = nation is not None or bool(phrase.complements)
        barred = self._beside(phrase) if phrase.head.pos != "poss" and not self._across(phrase) else []
        kinds = _sides(phrase)
        near = [
            event
            for event in self._before(phrase, sentence)
            if event.thing.kind in kinds
            and event.thing not in barred
            and (not nation or event.thing.country in (None, nation))
            and event.sentence >= sentence - 1
        ]
        things = {event.thing for event in near}
        main = {event.thing for event in near if event.rank >= _OTHER}
        about = self.about if self.about is not None and self.about.kind in kinds else None
        if described:
            return things.pop() if len(things) == 1 else None
        if phrase.head.pos == "noun":
            for doer in self._doers(phrase):
                if self.latest.get(doer) in things:
                    return self.latest[doer]
        plain = phrase.head.pos in ("noun", "name") and not any(unit.pos == "adj" for unit in phrase.units)
        if self.loyal and about is not None and plain:
            here = [event.thing for event in near if event.sentence == sentence and event.rank >= _INNER]
            return here[-1] if here else about
        if len(things) == 1 and (main or about is None):
            return things.pop()
        beside = {event.thing for event in near if event.sentence == sentence}
        if len(beside) == 1 and phrase.head.pos == "noun":
            return beside.pop()
        subjects = [event.thing for event in near if event.rank >= _INNER]
        return subjects[-1] if subjects else main.pop() if len(main) == 1 else about

    def _doers(self, phrase: NounPhrase) -> list[Thing]:
        """The persons that are subjects of the verbs that govern a phrase."""
        return [thing for thing in self._beside(phrase) if self._is_person(thing)]

    def _across(self, phrase: NounPhrase) -> bool:
        """Whether a phrase stands outside the quotation that the subject of its verb stands in."""
        subjects = [subject for verb in self.governed.get(id(phrase), ()) for subject in verb.subjects]
        return any(self._quoted(subject) for subject in subjects) and not self._quoted(phrase)

    def own_club(self, person: Thing, phrase: NounPhrase) -> Thing | None:
        """Which club "his club" or "his former club" is: the one that is known of somebody."""
        if phrase.marked("boyhood"):
            return None
        past = self.past.get(person, set())
        if phrase.marked("former"):
            return next(iter(past)) if len(past) == 1 else None
        found = self.club.get(person) or self.office.get(person)
        return found if found is not None and found.kind in _sides(phrase) else None

    def voice(self, phrase: NounPhrase) -> Thing | None:
        """Who says "I" here: the speaker of the quotation."""
        quotation = at(self.quotations, phrase.start, phrase.end)
        speaker = quotation.speaker if quotation is not None else None
        return speaker if speaker is not None and self._is_person(speaker) else None

    def voices(self, phrase: NounPhrase) -> Thing | None:
        """Whom a speaker's "we" means: the club of an office, or that a player is known to play for."""
        speaker = self.voice(phrase)
        if speaker is None:
            return None
        player = self.club.get(speaker) if speaker not in self.traits.offices else None
        return self.office.get(speaker) or player

    def plays(self, thing: Thing) -> bool:
        """Whether a person is known as a player so far."""
        return self.traits.plays(thing)

    def understood(self, phrase: NounPhrase, sentence: int) -> Thing | None:
        """The side that is meant without a word: the article's, if no other stands in the foreground here, or the one
        it names most, if no other is near."""
        events = [event for event in self._before(phrase, sentence) if event.thing.kind in _SIDES]
        here = {event.thing for event in events if event.sentence == sentence}
        near = here | {event.thing for event in events if event.sentence == sentence - 1}
        if self.loyal and self.about is not None:
            doing = [event.thing for event in events if event.sentence == sentence and event.rank >= _INNER]
            return self.about if not doing or doing[-1] is self.about else None
        if self.about is None:
            return self.most if near == {self.most} else None
        if here and self.about not in here:
            return None
        return self.about if self.about in near or not near else None

    def _before(self, phrase: NounPhrase, sentence: int) -> list[Event]:
        """The namings near a phrase, the latest last."""
        near: list[Event] = []
        for event in reversed(self.events):
            if event.sentence < sentence - _NEAR or len(near) == _MOST:
                break
            if event.start < phrase.start:
                near.append(event)
        return near[::-1]


def _sides(phrase: NounPhrase) -> frozenset[Kind]:
    """The kinds of side that a word may mean."""
    if "national" in phrase.head.classes:
        return frozenset({Kind.NATIONAL_TEAM})
    return _SIDES - {Kind.NATIONAL_TEAM} if "club" in phrase.head.classes else _SIDES


def _governed(phrases: Iterable[Phrase]) -> dict[int, list[VerbGroup]]:
    """The verbs whose object a phrase is, or that it hangs on by a preposition."""
    found: dict[int, list[VerbGroup]] = defaultdict(list)
    for verb in phrases:
        if isinstance(verb, VerbGroup):
            for phrase in (*verb.objects, *(other for _, other in verb.preps)):
                if phrase not in verb.subjects:
                    found[id(phrase)].append(verb)
    return found


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
        return bool(head.classes & {"team", "we"})
    return head.pos == "noun" and "team" in head.classes
