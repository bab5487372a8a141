"""The readings of an article → these, and the league of two sides whose match is one of a round of it: “se medirán en
la 15ª jornada de la Liga”."""

from collections.abc import Iterator, Sequence

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.readings.implied import implied
from clubgraph.extract.readings.reading import Reading, Sentence
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.stance.stance import Stance
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind

_ROUND = implied("inLeague.round", "round of a league")
_MATCHES = frozenset({"plays", "defeated", "drewWith"})


def with_rounds(readings: Sequence[Reading], found: Sequence[Sentence]) -> list[Reading]:
    """The readings of an article, and that both sides of a match are in the league whose round their sentence names."""
    known = {(_thing(r, "s"), _thing(r, "o")) for r in readings if r.candidate.rule.relation == "inLeague"}
    told: list[Reading] = []
    for reading in readings:
        if reading.candidate.rule.relation not in _MATCHES or reading.stance.negative:
            continue
        league = _league(found[reading.sentence])
        for side in _sides(reading, league.thing) if league is not None else ():
            if league is None or (side.thing, league.thing) in known:
                continue
            known.add((side.thing, league.thing))
            start, end = min(side.start, league.start), max(side.end, league.end)
            candidate = Candidate(_ROUND, {"s": side, "o": league}, start, end, reading.candidate.trigger)
            told.append(Reading(candidate, Stance(), reading.sentence, reading.quotation, reading.teller))
    return [*readings, *told]


def _league(sentence: Sentence) -> Filler | None:
    """The only league of a land of which a sentence names a round."""
    leagues = []
    for phrase in sentence.phrases:
        if isinstance(phrase, NounPhrase) and phrase.head.pos == "noun" and "numbered" in phrase.head.classes:
            leagues += [p for _, p in phrase.preps[:1] if p.things and _is_league(p.things[0])]
    things = {phrase.things[0] for phrase in leagues}
    if len(things) != 1:
        return None
    phrase = leagues[0]
    return Filler(phrase.things[0], phrase.head.start, phrase.head.end, "name", phrase)


def _is_league(thing: Thing) -> bool:
    return thing.kind is Kind.COMPETITION and thing.country is not None


def _sides(reading: Reading, league: Thing) -> Iterator[Filler]:
    """The two clubs of a match, unless one is of another land than the league."""
    sides = [reading.candidate.arguments.get(name) for name in ("s", "o")]
    clubs = [side for side in sides if isinstance(side, Filler) and side.thing.kind is Kind.CLUB]
    if len(clubs) == 2 and all(club.thing.country in (None, league.country) for club in clubs):
        yield from clubs


def _thing(reading: Reading, name: str) -> Thing | None:
    filling = reading.candidate.arguments.get(name)
    return filling.thing if isinstance(filling, Filler) else None
