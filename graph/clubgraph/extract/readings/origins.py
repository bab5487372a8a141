"""The readings of an article → these, and the clubs that they tell by the way: from where a player came, where he was
on loan, whom he joined in a year that is told, with whom he stays."""

from collections.abc import Collection, Iterator, Sequence

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.readings.implied import implied
from clubgraph.extract.readings.reading import Reading
from clubgraph.extract.readings.scheduled import is_dated
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.stance.stance import Stance
from clubgraph.extract.things.things import Thing
from clubgraph.lexicon import Rule
from clubgraph.model import Kind, Modality

_CAME = implied("playsFor.came_from", "move")
_WENT = implied("playsFor.went_to", "move")
_STAYED = implied("playsFor.stayed_at", "move")
_AT = frozenset({"renewsWith", "promotedTo"})
_LEFT = frozenset({"leaves"})
_SIGNS = frozenset({"position", "playsFor", "promotedTo", "teammateOf", "scoredAgainst"})
_SERVING = frozenset({"coaches", "worksFor", "presidentOf", "owns"})
_NAMED = frozenset({"name", "nominal"})


def with_origins(
    readings: Sequence[Reading], *, loyal: bool = False, drops: bool = False, dismissing: Collection[str] = ()
) -> list[Reading]:
    """The readings of an article with the clubs of its moves, each once, but for those who hold an office; `loyal`: in
    a language whose articles keep to their side, whom somebody leaves is told without a word for what he is; `drops`:
    in one that leaves out who does something, other readings show it; `dismissing`: verbs for what befalls those in
    office alone."""
    serving = {_filler(reading, "s") for reading in readings if reading.candidate.rule.relation in _SERVING}
    known = {
        (_filler(reading, "s"), _filler(reading, "o"))
        for reading in readings
        if reading.candidate.rule.relation == "playsFor"
    }
    signs = _SIGNS if drops else frozenset({"position"})
    players = {_filler(reading, "s") for reading in readings if reading.candidate.rule.relation in signs}
    told: list[Reading] = []
    for reading in readings:
        relation, subject = reading.candidate.rule.relation, _filler(reading, "s")
        at = _AT if subject in players else set[str]()
        at = _AT | _LEFT if loyal or (drops and at) else at
        if subject in serving or relation not in {"transfersTo", *at} or _quits_post(reading, dismissing):
            continue
        meant = loyal and (relation == "renewsWith" or (relation == "leaves" and subject in players))
        for rule, person, club in _clubs(reading) if relation == "transfersTo" else _staying(reading, meant=meant):
            if (person.thing, club.thing) not in known:
                known.add((person.thing, club.thing))
                told.append(_reading(rule, person, club, reading))
    return [*readings, *told]


def _quits_post(reading: Reading, dismissing: Collection[str]) -> bool:
    """Whether it is a post that somebody leaves, in which he need not have played: "he left his post at Ajax"."""
    verb = reading.candidate.verb if reading.candidate.rule.relation in _LEFT else None
    if verb is not None and verb.lemma in dismissing:
        return True
    beside = (*verb.objects, *(phrase for _, phrase in verb.preps)) if verb is not None else ()
    return any("post" in phrase.head.classes for phrase in beside)


def _clubs(reading: Reading) -> Iterator[tuple[Rule, Filler, Filler]]:
    """From which club a move was, and to which it was where the move is long done."""
    arguments, how = reading.candidate.arguments, reading.stance
    person, origin, goal = arguments.get("s"), arguments.get("fromClub"), arguments.get("o")
    if not isinstance(person, Filler):
        return
    if isinstance(origin, Filler) and origin.thing.kind is Kind.CLUB and origin.how in _NAMED:
        yield _CAME, person, origin
    done = how.modality is Modality.FACT and not how.negative and "modality" not in reading.candidate.rule.settings
    lent = reading.candidate.rule.settings.get("type") == "Loan" and not origin
    long_ago = is_dated(reading.candidate.verb) or lent
    if done and long_ago and isinstance(goal, Filler) and goal.thing.kind is Kind.CLUB and goal.how in _NAMED:
        yield _WENT, person, goal


def _staying(reading: Reading, *, meant: bool) -> Iterator[tuple[Rule, Filler, Filler]]:
    """Which club a player stays with, or leaves."""
    person, club = reading.candidate.arguments.get("s"), reading.candidate.arguments.get("o")
    if not (isinstance(person, Filler) and isinstance(club, Filler)):
        return
    if club.thing.kind is Kind.CLUB and (meant or club.how in _NAMED):
        yield _STAYED, person, club


def _filler(reading: Reading, name: str) -> Thing | None:
    filling = reading.candidate.arguments.get(name)
    return filling.thing if isinstance(filling, Filler) else None


def _reading(rule: Rule, person: Filler, club: Filler, move: Reading) -> Reading:
    """That somebody plays, or played, for a club, in the words of his move."""
    words = move.candidate
    candidate = Candidate(rule, {"s": person, "o": club}, words.start, words.end, words.trigger, ended=rule is _CAME)
    return Reading(candidate, Stance(), move.sentence, move.quotation, move.teller)
