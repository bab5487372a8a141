"""The readings of an article → these, and the club of whoever has a team-mate there: "Berg's Ajax team-mate Smith"."""

from collections.abc import Sequence

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.readings.implied import implied
from clubgraph.extract.readings.reading import Reading
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.stance.stance import Stance
from clubgraph.extract.things.things import Thing

_MATE = implied("playsFor.mate_there", "team-mate")
_SHOWN = "playsFor.mates"


def with_mates(readings: Sequence[Reading]) -> list[Reading]:
    """The readings of an article, and of those that name a team-mate and his side in one phrase the other one's."""
    sides = {
        (id(reading.candidate.phrase), _filler(reading, "s")): reading
        for reading in readings
        if reading.candidate.rule.id == _SHOWN
    }
    known = {(_filler(r, "s"), _filler(r, "o")) for r in readings if r.candidate.rule.relation == "playsFor"}
    told: list[Reading] = []
    for reading in readings if sides else ():
        if reading.candidate.rule.relation != "teammateOf" or reading.candidate.phrase is None:
            continue
        side = sides.get((id(reading.candidate.phrase), _filler(reading, "s")))
        fellow, words = reading.candidate.arguments.get("o"), reading.candidate
        if side is None or not isinstance(fellow, Filler):
            continue
        if (fellow.thing, _filler(side, "o")) not in known:
            known.add((fellow.thing, _filler(side, "o")))
            there = {"s": fellow, "o": side.candidate.arguments["o"]}
            start, end = min(words.start, side.candidate.start), max(words.end, side.candidate.end)
            candidate = Candidate(_MATE, there, start, end, words.trigger, ended=side.candidate.ended)
            told.append(Reading(candidate, Stance(), reading.sentence, reading.quotation, reading.teller))
    return [*readings, *told]


def _filler(reading: Reading, name: str) -> Thing | None:
    filling = reading.candidate.arguments.get(name)
    return filling.thing if isinstance(filling, Filler) else None
