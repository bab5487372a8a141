"""The sentences and readings of an article → the matches that they tell, where, and who scored alone in them."""

from collections.abc import Iterator, Mapping, Sequence

from clubgraph.extract.readings.reading import Reading, Sentence
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.things.subject import SIDES_OF_AN_ARTICLE
from clubgraph.extract.things.things import Thing
from clubgraph.lexicon import CUE, Language

_TELLING = frozenset({"defeated", "drewWith", "plays", CUE + "meets"})

_CAREERS = frozenset({"transfersTo", "leaves", "renewsWith", "coaches", "won", "reached"})
_GOALS = frozenset(CUE + name for name in ("leads", "levels", "decides", "consoles"))

ByUnit = Mapping[int, tuple[Thing, ...]]


def sides_named(sentence: Sentence, by_unit: ByUnit) -> dict[int, Thing]:
    """The sides that a sentence names, by the numbers of their units."""
    found: dict[int, Thing] = {}
    for place, unit in enumerate(sentence.units):
        if unit.candidates and unit.pos == "name":
            side = next((t for t in by_unit.get(unit.start, ()) if t.kind in SIDES_OF_AN_ARTICLE), None)
            if side is not None:
                found[place] = side
    return found


_Told = tuple[int, int, tuple[Thing, Thing], Thing | None, bool]


def told_by_rules(found: Sequence[Sentence], readings: Sequence[Reading]) -> Iterator[_Told]:
    """The matches that rules read, and whether a relative clause tells them by the way."""
    for reading in readings:
        candidate = reading.candidate
        one, other = candidate.arguments.get("s"), candidate.arguments.get("o")
        if candidate.rule.relation not in _TELLING or not isinstance(one, Filler) or not isinstance(other, Filler):
            continue
        if one.thing.kind is other.thing.kind and one.thing.kind in SIDES_OF_AN_ARTICLE:
            near = [unit.value for unit in found[reading.sentence].units if unit.pos == "score"]
            alone = candidate.rule.relation == "defeated" and len(near) == 1 and 0 in _goals(near[0])
            clause = candidate.verb.clause if candidate.verb is not None else None
            aside = clause is not None and clause.kind == "rel"
            yield reading.sentence, candidate.start, (one.thing, other.thing), one.thing if alone else None, aside


def played_out(
    found: Sequence[Sentence], named: Sequence[dict[int, Thing]], readings: Sequence[Reading]
) -> Iterator[_Told]:
    """The matches of whose goals a sentence tells that names two sides: "Rey put Ajax ahead before Gent levelled"."""
    elsewhere = {r.sentence for r in readings if r.candidate.rule.relation in _CAREERS | _TELLING}
    goals = {r.sentence: r for r in reversed(readings) if r.candidate.rule.relation in _GOALS}
    for number in sorted(goals.keys() - elsewhere):
        sides = list(dict.fromkeys(named[number].values()))
        if len(sides) == 2 and sides[0].kind is sides[1].kind:
            yield number, found[number].units[min(named[number])].start, (sides[0], sides[1]), None, False


def written(found: Sequence[Sentence], named: Sequence[dict[int, Thing]], language: Language) -> Iterator[_Told]:
    """The matches that are written as such: "Turkey 0-1 Croatia", "Chelsea v Arsenal"."""
    versus = language.classes.get("versus", frozenset())
    for number, (sentence, sides) in enumerate(zip(found, named, strict=True)):
        if len(set(sides.values())) == 2 and any(unit.pos == "score" for unit in sentence.units):
            one, other = dict.fromkeys(sides.values())
            if one.kind is other.kind:
                yield number, sentence.units[min(sides)].start, (one, other), None, False
        for place, home in sides.items():
            away = sides.get(place + 2)
            if away is None or away is home or away.kind is not home.kind:
                continue
            between, start = sentence.units[place + 1], sentence.units[place].start
            if between.pos == "score":
                goals = _goals(between.value)
                alone = (home, away)[goals.index(max(goals))] if 0 in goals and any(goals) else None
                yield number, start, (home, away), alone, False
            elif between.key in versus and sentence.heading:
                yield number, start, (home, away), None, False


def _goals(score: str) -> list[int]:
    """The two numbers of a score."""
    return [int(number) for number in score.split("-")]
