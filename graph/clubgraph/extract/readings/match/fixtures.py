"""The sentences and readings of an article → the match that each place of it is about, if it is about one."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from clubgraph.extract.readings.match.told import ByUnit, played_out, sides_named, told_by_rules, written
from clubgraph.extract.readings.reading import Reading, Sentence
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.things.things import Thing
from clubgraph.lexicon import Language

_OFTEN = 4  # namings that make a side one of the two that an article is about, where no result is told


@dataclass(slots=True, eq=False)
class Fixture:
    """A match of two sides; `only`: those of them that are told to have scored alone; `won`: to have won it."""

    sides: tuple[Thing, Thing]
    only: set[Thing] = field(default_factory=set)
    won: set[Thing] = field(default_factory=set)

    def other(self, side: Thing) -> Thing:
        """The side that plays against a side."""
        return self.sides[1] if side is self.sides[0] else self.sides[0]

    @property
    def scorers(self) -> Thing | None:
        """The side that scored all goals of the match."""
        return next(iter(self.only)) if len(self.only) == 1 else None

    @property
    def winner(self) -> Thing | None:
        """The side that won the match."""
        return next(iter(self.won)) if len(self.won) == 1 else None


class Fixtures:
    """The match that governs each place of an article: its only one, else the one told last."""

    def __init__(
        self, found: Sequence[Sentence], readings: Sequence[Reading], by_unit: ByUnit, language: Language
    ) -> None:
        self.made: dict[frozenset[Thing], Fixture] = {}
        self.told: dict[int, list[tuple[int, Fixture]]] = defaultdict(list)
        named = [sides_named(sentence, by_unit) for sentence in found]
        asides: set[int] = set()
        told = [*told_by_rules(found, readings), *written(found, named, language)]
        told = told or list(played_out(found, named, readings))
        for number, start, sides, only, aside in told:
            fixture = self.made.setdefault(frozenset(sides), Fixture(sides))
            fixture.only |= {only} if only is not None else set()
            self.told[number].append((start, fixture))
            asides |= {start} if aside else set()
        self.one = self._only(Counter(side for sides in named for side in sides.values()))
        self.latest: list[list[tuple[int, Fixture]]] = []
        self._note_winners(readings)
        self.under: list[Fixture | None] = []  # the match that the heading above is about
        headed = False
        for number, sentence in enumerate(found):
            last = self.latest[-1] if self.latest else []
            headed = number in self.told if sentence.heading else headed and bool(last)
            here = [told for told in self.told.get(number, ()) if told[0] not in asides or not last]
            here = here if sentence.heading or not headed else []
            elsewhere = not here and _elsewhere(named[number].values(), last)
            self.latest.append(sorted(here, key=lambda told: told[0]) or ([] if elsewhere else last))
            group = {fixture for _, fixture in self.latest[-1]} if headed else set()
            self.under.append(group.pop() if len(group) == 1 else None)

    def _note_winners(self, readings: Sequence[Reading]) -> None:
        """Tell each match who won it."""
        for reading in readings:
            sides = [reading.candidate.arguments.get(name) for name in ("s", "o")]
            beaten = reading.candidate.rule.relation == "defeated" and not reading.stance.negative
            things = [side.thing for side in sides if isinstance(side, Filler)] if beaten else []
            fixture = self.made.get(frozenset(things))
            if fixture is not None:
                fixture.won.add(things[0])

    def _only(self, named: Counter[Thing]) -> Fixture | None:
        """The one match of an article: between the two sides that it names by far the most."""
        most = named.most_common(3)
        if len(most) < 2 or (len(most) == 3 and most[2][1] * 2 > most[1][1]):
            return None
        (one, _), (other, times) = most[:2]
        if self.made or one.kind is not other.kind or times < _OFTEN:
            return self.made.get(frozenset((one, other)))
        return Fixture((one, other))

    def at(self, sentence: int, start: int) -> Fixture | None:
        """The match that a place in a sentence is about."""
        here, group = sorted(self.told.get(sentence, ()), key=lambda told: told[0]), self.latest[sentence]
        if self.one is not None:
            if not here:
                return self.under[sentence] or self.one
            told = {fixture for _, fixture in here}
            return told.pop() if len(told) == 1 and _apart(here, self.one) else None
        if here:
            return ([told for told in here if told[0] <= start] or here[:1])[-1][1]
        return group[0][1] if len({fixture for _, fixture in group}) == 1 else None


def _apart(here: Sequence[tuple[int, Fixture]], one: Fixture) -> bool:
    """Whether what is told here is the article's match, or one of two other sides."""
    return all(fixture is one or set(fixture.sides).isdisjoint(one.sides) for _, fixture in here)


def _elsewhere(named: Collection[Thing], told: Sequence[tuple[int, Fixture]]) -> bool:
    """Whether a sentence names sides, but none of a match told before: it is about something else."""
    sides = {side for _, fixture in told for side in fixture.sides}
    return bool(named) and sides.isdisjoint(named) and any(side.kind is one.kind for side in sides for one in named)
