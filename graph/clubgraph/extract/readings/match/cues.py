"""The readings of the cues of matches → who plays with whom, against whom, on which side, and who scored."""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.readings.match.beside import beside
from clubgraph.extract.readings.match.fixtures import Fixture, Fixtures
from clubgraph.extract.readings.match.votes import Evidence, Tie, fillers_of, is_clear, vote
from clubgraph.extract.readings.reading import Reading
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.things.things import Thing
from clubgraph.lexicon import CUE
from clubgraph.model import Kind, Modality

_SERVING = frozenset({"coaches", "worksFor"})
_OWN = CUE + "own"
_SOON = 2  # sentences within which an equaliser answers a goal


def evidence(readings: Sequence[Reading], fixtures: Fixtures, *, unspoken: bool) -> dict[Fixture, Evidence]:
    """What the readings say of the persons of each match; `unspoken`: a pronoun may be no word of the text."""
    found: dict[Fixture, Evidence] = defaultdict(Evidence)
    players = _players(readings)
    own = {(f.thing, r.sentence) for r in readings if r.candidate.rule.relation == _OWN for f in fillers_of(r)}
    by_sentence: dict[tuple[Fixture, int], dict[str, list[Reading]]] = defaultdict(lambda: defaultdict(list))
    for reading in readings:
        fixture = fixtures.at(reading.sentence, reading.candidate.start)
        if fixture is not None and reading.stance.modality is Modality.FACT and _sure(reading, own, unspoken):
            _direct(reading, fixture, found[fixture], players)
            relation = reading.candidate.rule.relation
            if relation.startswith(CUE) and not reading.stance.negative:
                by_sentence[fixture, reading.sentence][relation.removeprefix(CUE)].append(reading)
    for (fixture, number), cues in by_sentence.items():
        before = by_sentence.get((fixture, number - 1), {})
        beside(cues, before, fixture, found[fixture])
    return found


def _sure(reading: Reading, own: Set[tuple[Thing, int]], unspoken: bool) -> bool:
    """Whether a reading names its persons, and speaks of no goal into the own net."""
    scores = reading.candidate.rule.relation == CUE + "scores"
    for filler in fillers_of(reading):
        if filler.thing.kind in (Kind.PERSON, None):
            by_word = filler.how == "name" or (filler.how == "pronoun" and not unspoken and not scores)
            if not by_word or (scores and (filler.thing, reading.sentence) in own):
                return False
    return True


def _direct(reading: Reading, fixture: Fixture, found: Evidence, players: set[Thing]) -> None:
    """What one reading says by itself."""
    candidate = reading.candidate
    one, other = candidate.arguments.get("s"), candidate.arguments.get("o")
    relation = candidate.rule.relation
    if not isinstance(one, Filler):
        return
    if relation in (CUE + "leads", CUE + "levels") and not reading.stance.negative:
        _answer(found, one, reading, levels=relation == CUE + "levels")
    if relation == CUE + "scores" and not reading.stance.negative and not _is_net(candidate.phrase):
        found.goals.append((one, reading))
        if fixture.scorers is not None:
            vote(found, fixture.scorers, one, (reading,))
    decides = relation in (CUE + "decides", CUE + "consoles") and not reading.stance.negative
    if decides and fixture.winner is not None:
        vote(found, fixture.winner if relation == CUE + "decides" else fixture.other(fixture.winner), one, (reading,))
    if not isinstance(other, Filler):
        return
    if relation in (CUE + "together", CUE + "swaps", CUE + "apart"):
        tie = Tie((one, other), relation != CUE + "apart", candidate.start, candidate.end, reading.sentence)
        found.ties[one.thing].append(tie)
        found.ties[other.thing].append(tie)
    elif other.thing in fixture.sides and is_clear(other) and not reading.stance.negative:
        if relation in ("playsFor", CUE + "for", *_SERVING) and not candidate.ended:
            vote(found, other.thing, one, (reading,))
        elif relation in ("scoredAgainst", CUE + "against"):
            vote(found, fixture.other(other.thing), one, (reading,))
    elif relation == "nationality" and one.thing in players:
        land = other.thing.entity.id if other.thing.entity is not None else ""
        for side in fixture.sides:
            if side.kind is Kind.NATIONAL_TEAM and side.country == land:
                vote(found, side, one, (reading,))


def _is_net(phrase: NounPhrase | None) -> bool:
    """Whether somebody's goal is the one that he keeps: "into the corner of Loach's goal"."""
    prep = phrase.prep_unit if phrase is not None and phrase.owner is not None else None
    return prep is not None and bool(prep.classes & {"aiming", "genitive"})


def _answer(found: Evidence, scorer: Filler, reading: Reading, *, levels: bool) -> None:
    """Whoever equalises plays against him who put the other side ahead just before."""
    if levels and found.led is not None and found.led[1] >= reading.sentence - _SOON:
        first, start, end = found.led[0], reading.candidate.start, reading.candidate.end
        if first.thing is not scorer.thing:
            tie = Tie((first, scorer), False, start, end, reading.sentence)
            found.ties[first.thing].append(tie)
            found.ties[scorer.thing].append(tie)
    found.led = None if levels else (scorer, reading.sentence)


def _players(readings: Iterable[Reading]) -> set[Thing]:
    """The persons of whom a hint, or a position, is read."""
    telling = (r for r in readings if r.candidate.rule.cue or r.candidate.rule.relation == "position")
    return {filler.thing for reading in telling for filler in fillers_of(reading)}
