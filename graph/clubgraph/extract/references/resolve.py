"""A phrase and the kinds that a role wants → the things that fill it, and whether a word had to stand for a name."""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.called import called, is_land
from clubgraph.extract.references.discourse import Discourse
from clubgraph.extract.references.filler import PERSON, SIDES, Filler
from clubgraph.extract.references.named import named, named_in
from clubgraph.extract.references.own_sides import own_club
from clubgraph.extract.references.peoples import called_by_people
from clubgraph.extract.references.possessors import leader, possessor
from clubgraph.extract.references.said_of import opens, said_of
from clubgraph.extract.references.several import several_meant
from clubgraph.extract.references.stand_ins import stands_for
from clubgraph.extract.references.standing import definite, is_mute, speaks_of_person, speaks_of_side
from clubgraph.extract.references.towns import town_named
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.unit import Unit
from clubgraph.model import Kind

_NATION = frozenset({"NationalTeam"})
_PLACE = frozenset({"Place"})
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

    def nation(self, unit: Unit) -> list[Filler]:
        """The national side of the land that a word for its people means: "a Welsh international"."""
        lands = (candidate.entity.id for candidate in unit.candidates if candidate.entity.kind is Kind.PLACE)
        sides = [side for land in lands if (side := self.discourse.nation(land)) is not None]
        return [Filler(sides[0], unit.start, unit.end, "name")] if sides else []

    def each(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """The things of a phrase and of all that it is listed with."""
        return [filler for member in (phrase.listed or [phrase]) for filler in self.phrase(member, kinds)]

    def owner(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """Whose the phrase is: the owner by name, or the one that "his" and "its" mean."""
        if phrase.owner is not None:
            return self.each(phrase.owner, kinds)
        return possessor(self.discourse, self.sentence, phrase, kinds)

    def _phrase(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        if phrase.head.pos == "name":
            return named_in(self.discourse, phrase, self.things, kinds)
        for way in (self._called, self._by_backers, self._beside):
            found = way(phrase, kinds)
            if found is not None:
                return found
        return self._nominal(phrase, kinds)

    def _called(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler] | None:
        """The side that a phrase calls by a name, its colours or its people."""
        if kinds == _PLACE and self.discourse.drops and (town := town_named(phrase)) is not None:
            return self.unit(town, kinds)  # "la ciudad condal"
        found = called(phrase, self.things, kinds)
        return called_by_people(self.discourse, phrase, self.sentence, self.things, kinds) if found is None else found

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

    def _nominal(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        owner = phrase.owner or leader(self.discourse, phrase, self.genitive)
        if owner is not None and kinds & SIDES and speaks_of_side(phrase):
            return self._side_of(phrase, owner, kinds)
        if self.discourse.loyal and kinds & PERSON:
            if "ex" in phrase.head.classes:  # nobody told of before, but for "the striker, ex-Ajax, …"
                return [f for p in phrase.apposed[:1] if p.head.pos != "name" for f in self.phrase(p, kinds)]
            if several := several_meant(self.discourse, phrase, self.sentence):
                return several
        if phrase.head.pos in ("noun", "demonym", "age") and not definite(phrase):
            described = (phrase.personal and kinds & PERSON) or (kinds & SIDES and speaks_of_side(phrase))
            return self._said_of(phrase, kinds) if described else []
        return stands_for(
            self.discourse, self.sentence, phrase, kinds, speaks_of_person(phrase), speaks_of_side(phrase)
        )

    def _said_of(self, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
        """Whom a role is said of: "X is a striker who plays for Y", "X is a club based in Y"."""
        sentence, person = self.discourse.headed
        if person is not None and sentence == self.sentence and opens(phrase):
            return [Filler(person, phrase.start, phrase.end, "nominal")]  # "4. Ben Davis" above "Midfielder left Ajax"
        subjects = [p for p in said_of(self.discourse, phrase) if p.head.pos in ("name", "pron")]
        return [filler for subject in subjects[:1] for filler in self.phrase(subject, kinds)]

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
        if "national" in phrase.head.classes or all(is_land(unit) for unit in owner.units):
            return self.unit(owner.head, kinds & _NATION)  # "Japan's national team"
        persons = [f.thing for f in self.phrase(owner, PERSON) if f.thing.kind is not None]
        side = own_club(self.discourse, persons[0], phrase) if persons else None
        return [Filler(side, phrase.start, phrase.end, "nominal")] if side is not None and side.may_be(kinds) else []
