"""A phrase and the kinds that a role wants → the things that fill it, and whether a word had to stand for a name."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import FAR, INNER, Discourse, Event
from clubgraph.extract.references.discourse import SIDES as SIDE_KINDS
from clubgraph.extract.references.filler import PERSON, SIDES, Filler
from clubgraph.extract.references.persons import person_meant
from clubgraph.extract.references.sides import (
    body_meant,
    competition_meant,
    land_spoken_of,
    own_club,
    side_meant,
    side_of_voice,
    side_understood,
)
from clubgraph.extract.references.standing import definite, is_mute, is_word, speaks_of_person, speaks_of_side
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Slot
from clubgraph.model import Kind

_UNKNOWN = frozenset({"Person", "Club"})  # what a name of unknown kind may turn out to be
_WHERE = frozenset({"Venue", "Place", "Organization"})


class Resolver:
    """Finds the things that phrases mean within one sentence."""

    def __init__(
        self,
        discourse: Discourse,
        sentence: int,
        things: dict[int, tuple[Thing, ...]],
        of: frozenset[str] = frozenset(),
        genitive: frozenset[str] = frozenset(),
    ) -> None:
        self.discourse = discourse
        self.of = of
        self.genitive = genitive
        self.sentence = sentence
        self.things = things
        self.known: dict[tuple[NounPhrase, frozenset[str]], list[Filler]] = {}

    def forget(self) -> None:
        """Let every phrase be looked at again: something was learnt that may tell what it means."""
        self.known.clear()

    def unit(self, unit: Unit, kinds: frozenset[str]) -> list[Filler]:
        """The thing that a name means in this role."""
        things = self.things.get(unit.start, ())
        fitting = _fitting(things, kinds)
        if fitting is not None:
            return [Filler(fitting, unit.start, unit.end)]
        homes = (thing.home for thing in things if thing.home is not None)
        home = next(homes, None)
        if home is not None and "Home" in kinds:
            return [Filler(home, unit.start, unit.end)]
        if home is not None and kinds & SIDES and not kinds & _WHERE:
            return [Filler(home, unit.start, unit.end, "nominal")]
        return []

    def phrase(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """The things of one phrase; nothing where no name, or no clear antecedent, fits."""
        if is_mute(phrase):
            return []
        found = self.known.get((phrase, kinds))
        if found is None:
            found = self.known[phrase, kinds] = self._phrase(phrase, kinds)
        return found

    def _phrase(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        if phrase.head.pos == "name":
            found = self.unit(phrase.head, kinds)
            return found if not self._is_town(phrase, found, kinds) else []
        if "team" in phrase.head.classes and kinds & SIDES:
            for unit, after in pairwise(phrase.units):  # "the Milan side that won it", not "the Modena-area side"
                ground = any(thing.home for thing in self.things.get(unit.start, ()))  # "the Elland Road club"
                sides = all(candidate.entity.kind in SIDES for candidate in unit.candidates)
                if unit.pos == "name" and not after.glued and (sides or ground):
                    return self.unit(unit, kinds)
        if kinds & SIDES and speaks_of_side(phrase):
            adjectives = (unit for unit in phrase.units if unit.pos == "demonym")
            found = next((fillers for unit in adjectives if (fillers := self.unit(unit, kinds & SIDES))), [])
            if found:
                return found  # "the azulgrana club"
        if phrase.head.pos == "demonym" and "NationalTeam" in kinds and not kinds & PERSON and definite(phrase):
            return self._people(phrase)
        for other in phrase.apposed:
            if other.head.pos == "name":
                found = [filler for member in (other.listed or [other]) for filler in self.unit(member.head, kinds)]
                if found:
                    return found
        return self._nominal(phrase, kinds)

    def _people(self, phrase: NounPhrase) -> list[Filler]:
        """The national side that the article has named of a land: "the Poles"."""
        lands = {candidate.entity.id for candidate in phrase.head.candidates}
        told = self.discourse.events[-FAR:]
        teams = {t: None for event in told for t in self.things.get(event.start, ()) if t.kind is Kind.NATIONAL_TEAM}
        found = [team for team in teams if team.country in lands]
        return [Filler(found[0], phrase.start, phrase.end, "nominal", certain=True)] if len(found) == 1 else []

    def _is_town(self, phrase: NounPhrase, found: list[Filler], kinds: frozenset[str]) -> bool:
        """Whether a name of unknown kind stands behind a preposition without the article that clubs have in Spanish."""
        unknown = self.discourse.drops and bool(found) and found[0].thing.kind is None and not kinds & PERSON
        article = phrase.units[0].pos == "det" or (phrase.prep_unit is not None and "det" in phrase.prep_unit.classes)
        return unknown and bool(phrase.prep) and not article

    def each(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """The things of a phrase and of all that it is listed with."""
        return [filler for member in (phrase.listed or [phrase]) for filler in self.phrase(member, kinds)]

    def slot(self, phrase: NounPhrase, slot: Slot) -> list[Filler]:
        """The things of a phrase, and of all that it is listed with, in a place of a pattern."""
        if not slot.through:
            return self.each(phrase, slot.kinds)
        found = [filler for member in (phrase.listed or [phrase]) for filler in self._through(member, slot)]
        if found and slot.only and phrase.listed:  # "two league titles, the FA Cup and the Champions League"
            bare = replace(slot, only=False)
            return [filler for member in phrase.listed for filler in self._through(member, bare)]
        return found

    def _through(self, phrase: NounPhrase, slot: Slot) -> list[Filler]:
        """What a noun such as "title" or "final" is of: a name in the phrase, its owner, an "of"; or the last one."""
        if phrase.head.pos == "name" and not slot.only:
            return [replace(filler, phrase=phrase) for filler in self.unit(phrase.head, slot.kinds)]
        if phrase.head.pos == "num":  # "twelve of the last thirteen titles"
            inner = [f for prep, p in phrase.preps if prep in self.genitive for f in self._through(p, slot)]
            return [replace(filler, phrase=phrase) for filler in inner]
        if phrase.head.pos != "noun":
            return []
        if not is_word(phrase.head, slot.through):
            whole = not slot.only and "competition" in phrase.head.classes and definite(phrase)
            return self._competition(phrase, slot) if whole and not phrase.preps else []
        medal = phrase.owner is not None and "winner" in phrase.owner.head.classes  # "a League Cup winner's medal"
        for unit in reversed([*phrase.complements, *(phrase.owner.complements if medal and phrase.owner else ())]):
            for filler in self.unit(unit, slot.kinds):
                return [replace(filler, phrase=phrase)]
        for other in [*([phrase.owner] if phrase.owner else []), *(p for prep, p in phrase.preps if prep in self.of)]:
            whole = "competition" in other.head.classes and definite(other) and not other.preps
            for filler in self.phrase(other, slot.kinds) or (self._competition(other, slot) if whole else []):
                return [replace(filler, phrase=phrase)]
            if is_word(other.head, slot.through):  # "the second leg of the Champions League quarter-final"
                return self._through(other, slot)
        other_one = any(prep in self.genitive and other.head.pos == "name" for prep, other in phrase.preps)
        near = self._competition(phrase, slot) if definite(phrase) and not other_one else []
        return self._title(phrase, slot) or near

    def _title(self, phrase: NounPhrase, slot: Slot) -> list[Filler]:
        """The championship or cup of the land of the club that is spoken of, for "two championships"."""
        word = phrase.head.sense.lemma if phrase.head.sense is not None else ""
        land = land_spoken_of(self.discourse, phrase, self.sentence) if "Competition" in slot.kinds else None
        found = self.discourse.title(word, land) if land is not None else None
        return [Filler(found, phrase.head.start, phrase.head.end, "nominal", phrase)] if found is not None else []

    def _competition(self, phrase: NounPhrase, slot: Slot) -> list[Filler]:
        """The competition that the article speaks of here, for "the tournament" and "the final"."""
        if "Competition" not in slot.kinds:
            return []
        far = "title" not in phrase.head.classes
        found = competition_meant(self.discourse, phrase.start, self.sentence, far=far)
        return [Filler(found, phrase.start, phrase.end, "nominal", phrase)] if found else []

    def owner(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """Whose the phrase is: the owner by name, or the one that "his" and "its" mean."""
        if phrase.owner is not None:
            return self.each(phrase.owner, kinds)
        for unit in phrase.units:
            if unit.pos == "poss":
                standing = NounPhrase([unit], unit, phrase.index)
                if "person" in unit.classes and kinds & SIDES and not kinds & PERSON:
                    return self._led_by(standing, kinds)
                return self._standing(standing, kinds, "person" in unit.classes, "team" in unit.classes)
            if unit.sense is not None and unit.sense.form == "own":
                return self._standing(phrase, kinds, bool(kinds & PERSON), True)
        return []

    def _led_by(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """The side of the coach whom a word means: "his striker"."""
        coach = person_meant(self.discourse, phrase, self.sentence)
        side = self.discourse.office.get(coach) if coach is not None else None
        return [Filler(side, phrase.start, phrase.end, "nominal")] if side is not None and side.may_be(kinds) else []

    def standing(self, holder: Thing, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """The club of somebody that a deed is about where no word says so: the one known, else the article's."""
        discourse = self.discourse
        meant = discourse.about if holder is discourse.hero else side_understood(discourse, phrase, self.sentence)
        found = discourse.office.get(holder) or discourse.club.get(holder) or meant
        if found is None or found is holder or not found.may_be(kinds):
            return []
        return [Filler(found, phrase.start, phrase.end, "topic")]

    def suitor(self, player: Thing, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """The club that wants somebody who plays elsewhere: the article's, else the one that is spoken of."""
        found = self.discourse.about or side_understood(self.discourse, phrase, self.sentence)
        if found is None or found is self.discourse.club.get(player) or not found.may_be(kinds):
            return []
        return [Filler(found, phrase.start, phrase.end, "topic")]

    def led(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """The side that somebody coaches: "the coach was sacked after a defeat by Ajax"."""
        persons = self.phrase(phrase, PERSON) if kinds & SIDES else []
        side = self.discourse.office.get(persons[0].thing) if persons else None
        return [Filler(side, phrase.start, phrase.end, "topic")] if side is not None and side.may_be(kinds) else []

    def led_by_owner(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """The side of the coach whose a match is: "his first match will be at Ajax"."""
        persons = self.owner(phrase, PERSON) if kinds & SIDES else []
        side = self.discourse.office.get(persons[0].thing) if persons else None
        return [Filler(side, phrase.start, phrase.end, "topic")] if side is not None and side.may_be(kinds) else []

    def implied(self, holder: Thing, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """The club that a role is in where no word says so: the holder's, else the one that the article speaks of."""
        known = self.discourse.office.get(holder) or self.discourse.club.get(holder)
        found = known or side_understood(self.discourse, phrase, self.sentence) or self._alone(phrase)
        if found is None or found is holder or not found.may_be(kinds):
            return []
        return [Filler(found, phrase.start, phrase.end, "topic")]

    def _alone(self, phrase: NounPhrase) -> Thing | None:
        """The side that the article is about, where a title stands bare ("Captain Mark Smith") and no other side is
        named before it in its sentence."""
        near = self.discourse.before(phrase, self.sentence)
        here = {event.thing for event in near if event.sentence == self.sentence and event.thing.kind in SIDE_KINDS}
        usual = self.discourse.about or self.discourse.lead
        meant = (None if phrase.index else self._foremost(near, usual)) or usual
        title = phrase.units[0].sense if phrase.units[0].pos == "noun" else None
        if phrase.index and (self.discourse.loyal or self.discourse.drops):
            return None
        return meant if title is not None and title.form != "pl" and not here - {meant} else None

    def _foremost(self, near: list[Event], usual: Thing | None) -> Thing | None:
        """The side that the sentences before begin with, none else of the article's: "Milan confirmed it. Owner …"."""
        told = [e for e in near if e.thing.kind in SIDE_KINDS and e.sentence < self.sentence and not e.quoted]
        if any(event.thing is usual for event in told):
            return None
        first = {event.sentence: event for event in reversed(told)}
        begun = [event.thing for _, event in sorted(first.items()) if event.rank >= INNER]
        return begun[-1] if begun else None

    def at_home(self, holder: Thing | None, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """The club or body of an official of whom no word says whose he is: the one that the article begins with."""
        near = self.discourse.before(phrase, self.sentence)
        here = {event.thing for event in near if event.sentence == self.sentence and event.thing.kind in SIDE_KINDS}
        wanted = kinds - {"NationalTeam"}
        usual = [home for home in self.discourse.home if wanted and home.may_be(wanted) and home is not holder]
        foremost = None if phrase.index or not usual else self._foremost(near, usual[0])
        homes = [foremost] if foremost is not None and foremost.may_be(wanted) else usual
        return [Filler(home, phrase.start, phrase.end, "topic") for home in homes if not here - {home}]

    def then(self, holder: Thing, competition: Thing, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """The side for which somebody won a competition: the last one told of in its country; of a competition of
        several countries, the last one, if it is named near by."""
        served = [side for side in self.discourse.served.get(holder, ()) if side.may_be(kinds)]
        events = self.discourse.before(phrase, self.sentence)
        near = {event.thing for event in events if event.sentence >= self.sentence - 1}
        if competition.country is not None:
            served = [side for side in served if side.country == competition.country]
        elif not served or served[-1] not in near:
            return []
        often = Counter(served).most_common(1)
        found = [side for side, times in often if times > served.count(served[-1])] or served[-1:]
        return [Filler(side, phrase.start, phrase.end, "topic") for side in found]

    def understood(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """The side whose match or deed it is where no word says so."""
        found = side_understood(self.discourse, phrase, self.sentence) if kinds & SIDES else None
        if found is not None and found.may_be(kinds):
            return [Filler(found, phrase.start, phrase.end, "topic")]
        alone = kinds & SIDES and kinds <= SIDES and not self.discourse.quoted(phrase)
        return self.at_home(None, phrase, kinds) if alone else []

    def _nominal(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        if phrase.owner is not None and kinds & SIDES and speaks_of_side(phrase):
            return self._side_of(phrase, phrase.owner, kinds)
        if phrase.head.pos in ("noun", "demonym", "age") and not definite(phrase):
            return []
        return self._standing(phrase, kinds, speaks_of_person(phrase), speaks_of_side(phrase))

    def _side_of(self, phrase: NounPhrase, owner: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """The side of a person by name: "Steve McClaren's team"."""
        persons = [f.thing for f in self.phrase(owner, PERSON) if f.thing.kind is not None]
        side = own_club(self.discourse, persons[0], phrase) if persons else None
        return [Filler(side, phrase.start, phrase.end, "nominal")] if side is not None and side.may_be(kinds) else []

    def _standing(self, phrase: NounPhrase, kinds: frozenset[str], person: bool, side: bool) -> list[Filler]:
        """The thing that a pronoun or a noun stands for."""
        how = "pronoun" if phrase.head.pos in ("pron", "poss") else "nominal"
        found: Thing | None = None
        if phrase.head.classes & {"first", "we"}:
            we = "we" in phrase.head.classes
            found = side_of_voice(self.discourse, phrase) if we else self.discourse.voice(phrase)
        elif person and (not kinds or kinds & PERSON):
            found = person_meant(self.discourse, phrase, self.sentence)
        elif side and (not kinds or kinds & SIDES) and (mine := self._possessor(phrase)) is not None:
            holder = person_meant(self.discourse, mine, self.sentence)
            found = own_club(self.discourse, holder, phrase) if holder is not None else None
        elif side and (not kinds or kinds & SIDES):
            found = side_meant(self.discourse, phrase, self.sentence)
        elif "GoverningBody" in kinds and "body" in phrase.head.classes:
            found = body_meant(self.discourse, phrase, self.sentence)
        elif "Competition" in kinds and "competition" in phrase.head.classes and not phrase.preps:
            found = competition_meant(self.discourse, phrase.start, self.sentence, far=True)
        if found is None or not found.may_be(kinds):
            return []
        unspoken = phrase.head.sense is not None and not phrase.head.sense.lemma
        if unspoken and found.kind is None:
            return []
        certain = how == "pronoun" and phrase.start in self.discourse.certain
        return [Filler(found, phrase.start, phrase.end, how, certain=certain)]

    def _possessor(self, phrase: NounPhrase) -> NounPhrase | None:
        """The word for a person whose side it is: "his club"."""
        if phrase.head.pos != "noun":
            return None
        owners = (unit for unit in phrase.units if unit.pos == "poss" and "person" in unit.classes)
        return next((NounPhrase([unit], unit, phrase.index) for unit in owners if "team" not in unit.classes), None)


def _fitting(things: tuple[Thing, ...], kinds: frozenset[str]) -> Thing | None:
    """The first thing that may stand in a role; one of unknown kind only where no other does."""
    unknown = None
    for thing in things:
        if thing.kind is None:
            unknown = unknown or (thing if kinds & _UNKNOWN else None)
        elif not kinds or thing.kind in kinds:
            return thing
    return unknown
