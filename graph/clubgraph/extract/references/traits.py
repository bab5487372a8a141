"""The phrases of an article → what they say of each person: country, position, age and office."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from clubgraph.extract.phrases.phrase import NounPhrase, Phrase
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.known import is_local
from clubgraph.extract.units.unit import Unit
from clubgraph.model import Kind

OFFICES = frozenset({"coach", "owner", "president", "office", "agent", "referee"})
_OF_PLAYERS = frozenset({"absence", "goal"})
_PLAYING = frozenset({"position", "player"})
_GOALKEEPER = "goalkeeper"
_KIN = {  # positions that a wider word holds too
    "defender": frozenset({"centre-back", "full-back", "left-back", "right-back", "wing-back", "sweeper"}),
    "forward": frozenset({"striker", "winger", "attacker", "centre-forward"}),
    "striker": frozenset({"forward", "centre-forward"}),
}
_DEFENCE = _KIN["defender"] | {"defender"}
_ATTACK = frozenset({"striker", "centre-forward"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a phrase without a name says of the person that it means."""

    nation: str = ""
    position: str = ""
    age: str = ""
    offices: frozenset[str] = frozenset()
    former: bool = False
    plays: bool = False

    @property
    def empty(self) -> bool:
        """Whether it says nothing that can tell one person from another."""
        return not (self.nation or self.position or self.age or self.offices)

    @property
    def vague(self) -> bool:
        """Whether it says no more than where somebody plays, as it may of many."""
        return bool(self.position) and not (self.nation or self.age or self.offices or self.former)


@dataclass(slots=True)
class Traits:
    """What is known of the persons of an article."""

    nations: dict[Thing, str] = field(default_factory=dict)
    positions: dict[Thing, str] = field(default_factory=dict)
    ages: dict[Thing, str] = field(default_factory=dict)
    retired: set[Thing] = field(default_factory=set)
    offices: dict[Thing, set[str]] = field(default_factory=lambda: defaultdict(set))
    titled: set[Thing] = field(default_factory=set)  # whose name has a word for an office beside it
    players: set[Thing] = field(default_factory=set)
    people: set[Thing] = field(default_factory=set)

    def learn(self, phrases: Iterable[Phrase]) -> None:
        """Take what stands beside the names of persons: "the Argentine striker X, 29", "X, the owner"."""
        for phrase in phrases:
            if isinstance(phrase, NounPhrase) and phrase.head.classes & _OF_PLAYERS:
                self.players |= _of_whom(phrase)
            if isinstance(phrase, NounPhrase) and phrase.head.pos == "name":
                for thing in phrase.things[:1]:
                    if thing.kind is Kind.CLUB:
                        self.titled |= _whose(phrase)
                    if thing.kind is Kind.PERSON:
                        self._take(thing, wanted(phrase))
                        last = not phrase.listed or phrase is phrase.listed[-1]
                        for other in phrase.apposed if last else ():
                            if other.head.pos in ("noun", "age", "demonym"):
                                self._take(thing, wanted(other))

    def plays(self, thing: Thing) -> bool:
        """Whether a person is known as a player."""
        return thing in self.players or (thing in self.positions and thing not in self.retired)

    def fits(self, thing: Thing, said: Wanted) -> bool:
        """Whether nothing known of a person speaks against a description."""
        if said.nation and self.nations.get(thing, said.nation) != said.nation:
            return False
        if said.age and self.ages.get(thing, said.age) != said.age:
            return False
        offices = self.offices.get(thing, set())
        if said.plays and not said.former and thing in self.titled and not self.plays(thing):
            return False
        if said.position:
            known = self.positions.get(thing)
            if known is None:
                return said.former or thing in self.players or thing not in self.titled
            apart = {known, said.position}
            far = bool(apart & _DEFENCE) and bool(apart & _ATTACK)
            return (known == _GOALKEEPER) == (said.position == _GOALKEEPER) and not far
        if said.offices:
            return bool(offices & said.offices) or not (offices or self.plays(thing))
        return True

    def shows(self, thing: Thing, said: Wanted) -> int:
        """How many things of a description are known to hold for a person."""
        count = 0
        if said.nation and self.nations.get(thing) == said.nation:
            count += 1
        if said.age and self.ages.get(thing) == said.age:
            count += 1
        if said.position and (known := self.positions.get(thing)):
            kin = known in _KIN.get(said.position, ())
            count += kin or known.endswith(said.position) or said.position.endswith(known)
        if said.offices and self.offices.get(thing, frozenset()) & said.offices:
            count += 1
        return count

    def _take(self, thing: Thing, said: Wanted) -> None:
        if said.nation:
            self.nations.setdefault(thing, said.nation)
        if said.position:
            self.positions.setdefault(thing, said.position)
            if said.former:
                self.retired.add(thing)  # "the former Ajax midfielder X", until more is told of him as a player
        if said.age:
            self.ages.setdefault(thing, said.age)
        if said.offices:
            self.offices[thing] |= said.offices
            self.titled.add(thing)


def _of_whom(phrase: NounPhrase) -> set[Thing]:
    """The person whose absence or goal it is: "la baja de Ruiz"."""
    other = phrase.preps[0][1] if phrase.preps else None
    hung = other is not None and other.prep_unit is not None and other.start >= phrase.end
    if not hung or other is None or other.prep_unit is None or "genitive" not in other.prep_unit.classes:
        return set()
    return {thing for thing in other.things[:1] if thing.kind is Kind.PERSON}


def _whose(phrase: NounPhrase) -> set[Thing]:
    """Who leads or owns a club by the way in which it is named: "el Castellón de Bob Voulgaris"."""
    other = phrase.preps[0][1] if phrase.preps else None
    if other is None or other.head.pos != "name" or other.index != phrase.index + 2:
        return set()
    hung = other.prep_unit is not None and "genitive" in other.prep_unit.classes
    return {thing for thing in other.things[:1] if hung and thing.kind is Kind.PERSON}


def wanted(phrase: NounPhrase) -> Wanted:
    """What the words of a phrase say of the person that it means."""
    nation = position = age = ""
    offices: frozenset[str] = frozenset()
    plays = any(unit.classes & _PLAYING for unit in phrase.nouns)
    for unit in (*phrase.units, *phrase.shared):
        if unit.pos == "name" and plays and unit is not phrase.head and _stands_for_country(unit):
            nation = nation or next((c.entity.id for c in unit.candidates if c.entity.kind is Kind.PLACE), "")
        if unit.pos == "demonym":
            nation = nation or next((c.entity.id for c in unit.candidates if not is_local(c)), "")
        elif unit.pos == "age":
            age = age or unit.value
        elif unit.pos == "noun" and unit.sense is not None:
            position = position or (unit.sense.value if "position" in unit.classes else "")
            offices |= _offices(unit)
    return Wanted(nation, position, age, offices, phrase.marked("former"), plays)


def _stands_for_country(unit: Unit) -> bool:
    return any(candidate.entity.kind is Kind.NATIONAL_TEAM for candidate in unit.candidates)


def _offices(unit: Unit) -> frozenset[str]:
    return unit.classes & OFFICES
