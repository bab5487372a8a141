"""The readings of an article → these, and what the hints at its matches tell: who plays where and who scored."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.readings.implied import implied
from clubgraph.extract.readings.match.cues import evidence
from clubgraph.extract.readings.match.fixtures import Fixture, Fixtures
from clubgraph.extract.readings.match.results import results
from clubgraph.extract.readings.match.sides import sides
from clubgraph.extract.readings.match.told import ByUnit
from clubgraph.extract.readings.match.votes import Evidence, Vote
from clubgraph.extract.readings.reading import Reading, Sentence
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.stance.stance import Stance
from clubgraph.extract.things.things import Thing
from clubgraph.lexicon import Language, Rule
from clubgraph.model import Kind

_PLAYS = implied("playsFor.match", "match")
_SCORES = implied("scoredAgainst.match", "match")
_SERVING = frozenset({"coaches", "worksFor", "presidentOf", "owns"})


def with_matches(
    readings: Sequence[Reading], found: Sequence[Sentence], by_unit: ByUnit, language: Language
) -> list[Reading]:
    """The readings of an article with what its matches tell."""
    if not any(reading.candidate.rule.cue for reading in readings):
        return list(readings)
    readings = [reading for reading in readings if not _of_opponent(reading)]
    fixtures = Fixtures(found, readings, by_unit, language)
    said = evidence(readings, fixtures, unspoken=language.grammar.drops_subject)
    readings += results(readings, found, fixtures)
    serving = {_thing(reading, "s") for reading in readings if reading.candidate.rule.relation in _SERVING}
    known = {
        (_thing(reading, "s"), _thing(reading, "o"))
        for reading in readings
        if reading.candidate.rule.relation == "playsFor"
    }
    return [*readings, *(told for fixture, one in said.items() for told in _told(fixture, one, serving, known))]


def _told(
    fixture: Fixture, said: Evidence, serving: Set[Thing | None], known: Set[tuple[Thing | None, Thing | None]]
) -> Iterator[Reading]:
    """Who plays for whom, and who scored against whom, in one match."""
    placed = {person: vote for person, vote in sides(fixture, said).items() if person not in serving}
    for person, vote in placed.items():
        if person.kind in (Kind.PERSON, None) and (person, vote.side) not in known:
            yield _reading(_PLAYS, vote.filler, vote.side, vote)
    for filler, reading in said.goals:
        if filler.thing in placed:
            vote = placed[filler.thing]
            start, end = reading.candidate.start, reading.candidate.end
            where = replace(vote, start=start, end=end, sentence=reading.sentence)
            yield _reading(_SCORES, filler, fixture.other(vote.side), where)


def _of_opponent(reading: Reading) -> bool:
    """Whether a side that no word names is that of somebody whom the ball went past: "fired over keeper X"."""
    candidate, side = reading.candidate, reading.candidate.arguments.get("o")
    meant = candidate.rule.relation == "playsFor" and isinstance(side, Filler) and side.how == "topic"
    prep = candidate.phrase.prep_unit if candidate.phrase is not None else None
    return meant and prep is not None and "beyond" in prep.classes


def _thing(reading: Reading, name: str) -> Thing | None:
    filling = reading.candidate.arguments.get(name)
    return filling.thing if isinstance(filling, Filler) else None


def _reading(rule: Rule, person: Filler, side: Thing, where: Vote) -> Reading:
    of = Filler(side, where.start, where.end, "topic")
    start, end = min(where.start, person.start), max(where.end, person.end)
    candidate = Candidate(rule, {"s": person, "o": of}, start, end, "match")
    return Reading(candidate, Stance(), where.sentence)
