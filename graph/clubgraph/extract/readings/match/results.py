"""A match that is told and a word on how it ended → who beat whom: "Ajax met Gent in the final. Ajax won 4-2."."""

from collections.abc import Iterator, Sequence

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.readings.implied import implied
from clubgraph.extract.readings.match.fixtures import Fixture, Fixtures
from clubgraph.extract.readings.match.votes import fillers_of
from clubgraph.extract.readings.reading import Reading, Sentence
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.stance.stance import Stance
from clubgraph.lexicon import CUE
from clubgraph.model import Modality

_DEFEATED = implied("defeated.match", "match")
_RESULTS = frozenset({"defeated", "drewWith"})
_SOON = 1  # sentences within which a result follows the match that it is of


def results(readings: Sequence[Reading], found: Sequence[Sentence], fixtures: Fixtures) -> Iterator[Reading]:
    """The wins and losses of sides whose opponent an earlier clause or sentence names."""
    told = {r.sentence for r in readings if r.candidate.rule.relation in _RESULTS}
    for reading in readings:
        relation = reading.candidate.rule.relation
        if relation not in (CUE + "wins", CUE + "loses") or reading.sentence in told or not _is_fact(reading):
            continue
        if not any(unit.pos == "score" for unit in found[reading.sentence].units):
            continue
        fixture = _fixture(reading, fixtures)
        side = next(fillers_of(reading), None)
        if fixture is None or side is None or side.how != "name" or side.thing not in fixture.sides or fixture.won:
            continue
        other = Filler(fixture.other(side.thing), side.start, side.end, "topic")
        winner, loser = (side, other) if relation == CUE + "wins" else (other, side)
        start, end = reading.candidate.start, reading.candidate.end
        yield Reading(Candidate(_DEFEATED, {"s": winner, "o": loser}, start, end, "match"), Stance(), reading.sentence)


def _is_fact(reading: Reading) -> bool:
    return reading.stance.modality is Modality.FACT and not reading.stance.negative


def _fixture(reading: Reading, fixtures: Fixtures) -> Fixture | None:
    """The match that was told right before, or in the sentence itself."""
    near = range(max(reading.sentence - _SOON, 0), reading.sentence + 1)
    told = [fixture for number in near for _, fixture in fixtures.told.get(number, ())]
    return told[-1] if len(set(map(id, told))) == 1 else None
