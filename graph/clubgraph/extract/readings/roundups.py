"""The readings of an article → these, and the league of the clubs of a round-up: “Serie A: Roma beat Lazio. Como …”."""

from collections.abc import Iterator, Sequence

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.readings.implied import implied
from clubgraph.extract.readings.notes import ByUnit, blocks_of
from clubgraph.extract.readings.reading import Reading, Sentence
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.stance.stance import Stance
from clubgraph.extract.things.things import Thing
from clubgraph.lexicon import Language
from clubgraph.model import Kind
from clubgraph.text import key

_LISTED = implied("inLeague.roundup", "round-up of a league")
_MATCHES = frozenset({"plays", "defeated", "drewWith"})


def with_roundups(
    readings: Sequence[Reading], found: Sequence[Sentence], by_unit: ByUnit, language: Language
) -> list[Reading]:
    """The readings of an article, and that the clubs whose matches stand behind a league and a colon are in it: those
    of the sentence, of the paragraph where that begins so, and of the title right above this."""
    heads = language.classes.get("league_head", frozenset())
    known = {tuple(_sides(reading)) for reading in readings if reading.candidate.rule.relation == "inLeague"}
    told: list[Reading] = []
    for numbers, league in _listed(found, by_unit, heads) if heads else ():
        for match in (reading for reading in readings if reading.sentence in numbers and _is_match(reading, league)):
            for side in _fillers(match):
                if (side.thing, league) not in known:
                    known.add((side.thing, league))
                    told.append(_in_league(match, side, league))
    return [*readings, *told]


def _listed(
    found: Sequence[Sentence], by_unit: ByUnit, heads: frozenset[str]
) -> Iterator[tuple[frozenset[int], Thing]]:
    """The numbers of the sentences whose matches are of a league, and the league."""
    title: list[int] = []
    for block in blocks_of(found):
        only = len({league for number in block for league in _competitions(found[number], by_unit)}) == 1
        for number in block:
            position, league = _label(found[number], by_unit, heads)
            if league is not None:
                whole = number == block[0] and position == 0 and only
                yield frozenset([*title, *block] if whole else [number]), league
        title = list(block) if found[block[0]].heading else []


def _competitions(sentence: Sentence, by_unit: ByUnit) -> Iterator[Thing]:
    for unit in sentence.units:
        things = by_unit.get(unit.start, ())
        if things and things[0].kind is Kind.COMPETITION:
            yield things[0]


def _label(sentence: Sentence, by_unit: ByUnit, heads: frozenset[str]) -> tuple[int, Thing | None]:
    """Where the only competition of a sentence stands, and which it is, if that is a league of a land and a colon
    stands behind it."""
    leagues = list(_competitions(sentence, by_unit))
    for position, (unit, following) in enumerate(zip(sentence.units, sentence.units[1:], strict=False)):
        league = next(iter(by_unit.get(unit.start, ())), None)
        if following.text == ":" and league is not None and leagues == [league] and league.country is not None:
            return position, None if heads.isdisjoint(map(key, league.label.split())) else league
    return 0, None


def _is_match(reading: Reading, league: Thing) -> bool:
    """Whether a reading tells a match of two clubs of a league's land."""
    if reading.candidate.rule.relation not in _MATCHES or reading.stance.negative:
        return False
    sides = _sides(reading)
    return len(sides) == 2 and all(side.kind is Kind.CLUB and side.country in (None, league.country) for side in sides)


def _sides(reading: Reading) -> list[Thing]:
    return [filler.thing for filler in _fillers(reading)]


def _fillers(reading: Reading) -> list[Filler]:
    fillers = (reading.candidate.arguments.get(name) for name in ("s", "o"))
    return [filler for filler in fillers if isinstance(filler, Filler)]


def _in_league(match: Reading, side: Filler, league: Thing) -> Reading:
    """That a side of a match is in a league that is understood where the match is told."""
    told, object_ = match.candidate, Filler(league, side.start, side.end, "topic")
    candidate = Candidate(_LISTED, {"s": side, "o": object_}, told.start, told.end, told.trigger)
    return Reading(candidate, Stance(), match.sentence, match.quotation, match.teller)
