"""A phrase and the kinds that a role wants → the things that fill it, and whether a word had to stand for a name."""

from itertools import pairwise

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import FAR, Discourse
from clubgraph.extract.references.filler import PERSON, SIDES, Filler
from clubgraph.extract.references.named import named
from clubgraph.extract.references.own_sides import own_club
from clubgraph.extract.references.peoples import names_people, side_of_people
from clubgraph.extract.references.stand_ins import led_by, stands_for
from clubgraph.extract.references.standing import definite, is_mute, speaks_of_person, speaks_of_side
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.unit import Unit
from clubgraph.model import Kind

_NATION = frozenset({"NationalTeam"})
_TEAM = frozenset({"team"})
_BACKERS = frozenset({"Person", "Organization"})


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
        return named(self.things.get(unit.start, ()), unit, kinds)

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
            return self._by_name(phrase, kinds)
        for way in (self._in_its_words, self._by_its_people, self._by_backers, self._beside):
            found = way(phrase, kinds)
            if found is not None:
                return found
        return self._nominal(phrase, kinds)

    def _by_name(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        found = self.unit(phrase.head, kinds) or self._side_of_body(phrase, kinds)
        if self.discourse.loyal and phrase.prep_unit is not None and phrase.prep_unit.classes & {"local", "from"}:
            found = [f for f in found if not self._is_where(f, phrase)]
        return found if not self._is_town(phrase, found, kinds) else []

    def _in_its_words(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler] | None:
        """The side that is named, or called by its colours or people, before a word for a side."""
        if "team" in phrase.head.classes and kinds & SIDES:
            for unit, after in pairwise(phrase.units):  # "the Milan side that won it", not "the Modena-area side"
                ground = any(thing.home for thing in self.things.get(unit.start, ()))  # "the Elland Road club"
                sides = all(candidate.entity.kind in SIDES for candidate in unit.candidates)
                if unit.pos == "name" and "club" not in phrase.head.classes and not after.glued and _is_land(unit):
                    return self.unit(unit, kinds & _NATION) if kinds & _NATION else []  # "the England side"
                if unit.pos == "name" and not after.glued and (sides or ground):
                    return self.unit(unit, kinds)
        if kinds & SIDES and speaks_of_side(phrase):
            adjectives = (unit for unit in phrase.units if unit.pos == "demonym")  # "the azulgrana club"
            return next((fillers for unit in adjectives if (fillers := self.unit(unit, kinds & SIDES))), None)
        return None

    def _by_its_people(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler] | None:
        """The side of the people that a word names: "the Spaniards"."""
        if self.discourse.drops and kinds & SIDES and names_people(phrase):
            sure, side = side_of_people(self.discourse, phrase, self.sentence, self.things)
            if side is not None and side.may_be(kinds):
                return [Filler(side, phrase.start, phrase.end, "nominal")]
            if sure and "Person" not in kinds:
                return []
        if self.discourse.many and _is_people(phrase, self.discourse.many):
            return self._people(phrase, kinds) if kinds & SIDES else []
        if phrase.head.pos == "demonym" and "NationalTeam" in kinds and not kinds & PERSON and definite(phrase):
            return self._team_of(phrase)
        return None

    def _by_backers(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler] | None:
        """Who leads a group: "the Boehly-led consortium"."""
        if "backed" not in phrase.head.classes or "PersonGroup" not in kinds:
            return None
        led = [self.unit(unit, kinds & _BACKERS) for unit in phrase.complements]
        led += [self.each(phrase.owner, kinds & _BACKERS)] if phrase.owner is not None else []
        led += [self.unit(other.head, kinds & _BACKERS) for other in phrase.backers]
        return [filler for found in led for filler in found] or None

    def _beside(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler] | None:
        """What a phrase beside it names."""
        several = phrase.head.sense is not None and phrase.head.sense.form == "pl"
        told: dict[int, Filler] = {}
        for other in phrase.apposed:
            if other.head.pos == "name":
                found = [filler for member in (other.listed or [other]) for filler in self.unit(member.head, kinds)]
                if found and not several:
                    return found
                told |= {filler.start: filler for filler in found}
        if told:
            return list(told.values())  # "three players: X, of Ajax, and Y"
        said = next((other for other in phrase.apposed if other.head.pos == "pron"), None)
        if said is not None and phrase.head.pos == "noun":
            return self.phrase(said, kinds)  # "A former Everton trainee, he …"
        return None

    def _side_of_body(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """The national side of the body that does something: "the Zambian FA sacked its coach"."""
        if "NationalTeam" not in kinds or "GoverningBody" in kinds or phrase.subject_of is None or phrase.prep:
            return []
        bodies = (thing for thing in self.things.get(phrase.head.start, ()) if thing.kind is Kind.GOVERNING_BODY)
        lands = (body.country for body in bodies if body.country and not self.discourse.drops)
        sides = [side for land in lands if (side := self.discourse.nation(land)) is not None]
        return [Filler(side, phrase.start, phrase.end, "nominal") for side in sides[:1]]

    def _people(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """The side that is called by its people, be it a club: "the Spaniards"."""
        team = self._team_of(phrase) if "NationalTeam" in kinds else []
        side = side_of_people(self.discourse, phrase, self.sentence, self.things)[1] if not team else None
        return [Filler(side, phrase.start, phrase.end, "nominal")] if side is not None and side.may_be(kinds) else team

    def _team_of(self, phrase: NounPhrase) -> list[Filler]:
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

    def nation(self, unit: Unit) -> list[Filler]:
        """The national side of the land that a word for its people means: "a Welsh international"."""
        lands = (candidate.entity.id for candidate in unit.candidates if candidate.entity.kind is Kind.PLACE)
        sides = [side for land in lands if (side := self.discourse.nation(land)) is not None]
        return [Filler(sides[0], unit.start, unit.end, "name")] if sides else []

    def _is_where(self, filler: Filler, phrase: NounPhrase) -> bool:
        """Whether the name of a land behind "in" or "from" is where something happens, and not its national side."""
        team = filler.thing.kind is Kind.NATIONAL_TEAM
        return team and any(thing.kind is Kind.PLACE for thing in self.things.get(phrase.head.start, ()))

    def each(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """The things of a phrase and of all that it is listed with."""
        return [filler for member in (phrase.listed or [phrase]) for filler in self.phrase(member, kinds)]

    def owner(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """Whose the phrase is: the owner by name, or the one that "his" and "its" mean."""
        if phrase.owner is not None:
            return self.each(phrase.owner, kinds)
        for unit in phrase.units:
            if unit.pos == "poss":
                standing = NounPhrase([unit], unit, phrase.index)
                if self.discourse.drops and kinds & PERSON and (doer := self._doer_by_name(phrase)):
                    return [Filler(doer, unit.start, unit.end, "pronoun")]
                if "person" in unit.classes and kinds & SIDES and not kinds & PERSON:
                    led = led_by(self.discourse, self.sentence, standing, kinds)
                    if led or not self.discourse.drops or "team" not in unit.classes:
                        return led
                    return stands_for(self.discourse, self.sentence, standing, kinds, False, True)  # "su presidente"
                return stands_for(
                    self.discourse, self.sentence, standing, kinds, "person" in unit.classes, "team" in unit.classes
                )
            if unit.sense is not None and unit.sense.form == "own":
                return stands_for(self.discourse, self.sentence, phrase, kinds, bool(kinds & PERSON), True)
        return []

    def _doer_by_name(self, phrase: NounPhrase) -> Thing | None:
        """The only person named as the subject of the verb that a phrase hangs on: "Rey llegó tras su paso …"."""
        verbs = self.discourse.governed.get(id(phrase), [])[:1]
        named = [subject for verb in verbs for subject in verb.subjects if subject.head.pos == "name"]
        persons = [thing for subject in named for thing in subject.things[:1] if self.discourse.is_person(thing)]
        return persons[0] if len(persons) == 1 else None

    def _nominal(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        owner = phrase.owner or self._leader(phrase)
        if owner is not None and kinds & SIDES and speaks_of_side(phrase):
            return self._side_of(phrase, owner, kinds)
        if phrase.head.pos in ("noun", "demonym", "age") and not definite(phrase):
            described = (phrase.personal and kinds & PERSON) or (kinds & SIDES and speaks_of_side(phrase))
            return self._said_of(phrase, kinds) if described else []
        return stands_for(
            self.discourse, self.sentence, phrase, kinds, speaks_of_person(phrase), speaks_of_side(phrase)
        )

    def _said_of(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """Whom a role is said of: "X is a striker who plays for Y", "X is a club based in Y"."""
        sentence, person = self.discourse.headed
        if person is not None and sentence == self.sentence and _opens(phrase):
            return [Filler(person, phrase.start, phrase.end, "nominal")]  # "4. Ben Davis" above "Midfielder left Ajax"
        verbs = [v for v in self.discourse.governed.get(id(phrase), ()) if v.lemma in self.discourse.being]
        subjects = [
            p for verb in verbs if phrase in verb.objects for p in verb.subjects if p.head.pos in ("name", "pron")
        ]
        return [filler for subject in subjects[:1] for filler in self.phrase(subject, kinds)]

    def _leader(self, phrase: NounPhrase) -> NounPhrase | None:
        """The person by name whose side is spoken of where that stands behind an "of": "the team of McClaren"."""
        if not self.discourse.loyal or not phrase.preps:
            return None
        hung = (other for prep, other in phrase.preps[:1] if prep in self.genitive and other.head.pos == "name")
        return next((p for p in hung if all(thing.kind in (Kind.PERSON, None) for thing in p.things)), None)

    def _side_of(self, phrase: NounPhrase, owner: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """The side of a person by name, "Steve McClaren's team", or of a club, "Arsenal's women's team"."""
        plain = (u.pos in ("det", "owner", "noun") or "sided" in u.classes or u in owner.units for u in phrase.units)
        if (
            owner.head.pos == "name"
            and phrase.head.classes == _TEAM
            and not self.discourse.drops
            and (phrase.compounds or all(plain))
        ):
            found = self.unit(owner.head, kinds & SIDES)
            if found and found[0].thing.kind is not None:
                return found
        if "national" in phrase.head.classes or all(_is_land(unit) for unit in owner.units):
            return self.unit(owner.head, kinds & _NATION)  # "Japan's national team"
        persons = [f.thing for f in self.phrase(owner, PERSON) if f.thing.kind is not None]
        side = own_club(self.discourse, persons[0], phrase) if persons else None
        return [Filler(side, phrase.start, phrase.end, "nominal")] if side is not None and side.may_be(kinds) else []


def _opens(phrase: NounPhrase) -> bool:
    """Whether a role, or one that it is listed with, opens a sentence that says of nobody else what he is."""
    first = min((phrase, *phrase.listed[:1], *phrase.fellows[:1]), key=lambda p: p.index)
    told = phrase.subject_of is None or phrase.subject_of.clause is None or phrase.subject_of.clause.kind == "rel"
    return first.index == 0 and (first.units[0].pos != "det" or told)


def _is_people(phrase: NounPhrase, many: tuple[str, ...]) -> bool:
    """Whether a phrase is the people of a land or town, as a side is called by: "the Spaniards"."""
    return phrase.head.pos == "demonym" and definite(phrase) and phrase.head.key.endswith(many)


def _is_land(unit: Unit) -> bool:
    """Whether a name is that of a country and of its national side."""
    kinds = {candidate.entity.kind for candidate in unit.candidates}
    return Kind.NATIONAL_TEAM in kinds and kinds <= {Kind.PLACE, Kind.NATIONAL_TEAM}
