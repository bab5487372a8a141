"""The cues of one sentence on a match → what they say together: who scores where a side profits plays for it."""

from collections.abc import Iterable, Mapping
from itertools import product

from clubgraph.extract.readings.match.fixtures import Fixture
from clubgraph.extract.readings.match.votes import Evidence, fillers_of, is_clear, vote
from clubgraph.extract.readings.reading import Reading
from clubgraph.extract.things.things import Thing

Cues = Mapping[str, list[Reading]]


def beside(cues: Cues, before: Cues, fixture: Fixture, found: Evidence) -> None:
    """Note what the words of one sentence, and of the one before, say together."""
    _scorers(cues, fixture, found)
    changing = _sides(cues.get("changes", ()), fixture, described=True)
    changing = changing or _sides(before.get("changes", ()), fixture, described=True)
    if len(changing) == 1:
        side = changing.pop()
        for reading, cue in product(cues.get("swaps", ()), (cues.get("changes") or before["changes"])[:1]):
            for filler in fillers_of(reading) if cue.candidate.start < reading.candidate.start else ():
                vote(found, side, filler, (reading, cue))


def _scorers(cues: Cues, fixture: Fixture, found: Evidence) -> None:
    """Whoever scores or attacks where one side profits, or earns a draw, is of that side."""
    profits = {*_sides(cues.get("thrives", ()), fixture), *map(fixture.other, _sides(cues.get("trails", ()), fixture))}
    if len(profits) == 1:
        side = next(iter(profits))
        profiting = (*cues.get("thrives", ()), *cues.get("trails", ()))
        levelling = {filler.thing for reading in cues.get("levels", ()) for filler in fillers_of(reading)}
        for reading, cue in product((*cues.get("scores", ()), *cues.get("attacks", ())), profiting[:1]):
            for filler in (f for f in fillers_of(reading) if f.thing not in levelling or len(profiting) == 1):
                vote(found, fixture.other(side) if _in_vain(reading) else side, filler, (reading, cue))
    drawing = _sides(cues.get("draws", ()), fixture)
    scored = [(filler, reading) for reading in cues.get("scores", ()) for filler in fillers_of(reading)]
    if not profits and len(drawing) == 1 and len({filler.thing for filler, _ in scored}) == 1:
        vote(found, next(iter(drawing)), scored[0][0], (scored[0][1], cues["draws"][0]))


def _in_vain(reading: Reading) -> bool:
    """Whether a side lost all the same: "despite a goal from Saka"."""
    phrase = reading.candidate.phrase
    return phrase is not None and phrase.prep_unit is not None and "despite" in phrase.prep_unit.classes


def _sides(readings: Iterable[Reading], fixture: Fixture, *, described: bool = False) -> set[Thing]:
    """The sides of a match that readings are about, by name or (`described`) by another word."""
    fillers = (filler for reading in readings for filler in fillers_of(reading) if described or is_clear(filler))
    return {filler.thing for filler in fillers if filler.thing in fixture.sides}
