"""A reading → what it tells of persons and their clubs, for “the Argentine”, “his former club”, “we”."""

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.references.discourse import Discourse
from clubgraph.extract.references.filler import PERSON, Filler
from clubgraph.extract.references.traits import OFFICES
from clubgraph.extract.things.subject import SIDES_OF_AN_ARTICLE
from clubgraph.model import Kind, Value

_FINAL = "Final"


def learn(candidate: Candidate, discourse: Discourse) -> bool:
    """Remember what a reading tells of its subject, as its rules say (`tells`); whether that may be something."""
    subject, value = candidate.arguments.get("s"), candidate.arguments.get("o")
    if not isinstance(subject, Filler):
        return False
    person = subject.how == "name" and subject.thing.kind is None and _only_person(candidate)
    if person:
        discourse.traits.people.add(subject.thing)
    if not candidate.rule.tells:
        return person
    if "final" in candidate.rule.tells:
        _of_final(candidate, subject, discourse)
        return person
    if isinstance(value, Filler):
        _of_thing(candidate, subject, value, discourse)
    elif value is not None:
        _of_value(candidate, subject, value, discourse)
    return True


def _of_final(candidate: Candidate, side: Filler, discourse: Discourse) -> None:
    """Of which competition a side is told to have reached the final: whoever beats it next in the sentence wins it."""
    cup, phase = candidate.arguments.get("o"), candidate.arguments.get("phase")
    if isinstance(cup, Filler) and isinstance(phase, Value) and phase.value == _FINAL and cup.how != "topic":
        discourse.final = side.thing, cup.thing


def _of_thing(candidate: Candidate, subject: Filler, value: Filler, discourse: Discourse) -> None:
    """The country, the clubs and the offices of a person."""
    person, tells, traits = subject.thing, candidate.rule.tells, discourse.traits
    side = value.thing.kind in SIDES_OF_AN_ARTICLE and value.how == "name"
    plain = not (discourse.drops or discourse.loyal)
    serves = "club" in tells or ("coach" in tells and plain)
    if serves and value.thing.kind in SIDES_OF_AN_ARTICLE and value.how in ("name", "nominal"):
        served = discourse.served[person]
        served += [value.thing] if served[-1:] != [value.thing] else []
    over = candidate.ended or candidate.rule.settings.get("ended") in ("true", "if so")
    over = over or (discourse.drops and _is_past(candidate))  # "que se formó en el Ajax"
    if side and "club" in tells and not over:
        discourse.latest[person] = value.thing
    if "nation" in tells and value.thing.entity is not None:
        traits.nations.setdefault(person, value.thing.entity.id)
    if "player" in tells and over and side:
        discourse.past[person].add(value.thing)
    elif "player" in tells and not over:
        traits.players.add(person)
        if value.how == "name" and value.thing.kind is Kind.CLUB:
            discourse.club.setdefault(person, value.thing)
    for office in sorted(tells & OFFICES):
        traits.offices[person].add(office)
        sure = value.how != "topic" or (office == "coach" and not (discourse.drops or discourse.loyal))
        meant = candidate.rule.settings.get("modality", "Fact") == "Fact" or discourse.drops or discourse.loyal
        if not candidate.ended and sure and meant:
            discourse.office.setdefault(person, value.thing)
        elif sure:
            discourse.left[person] = value.thing


def _is_past(candidate: Candidate) -> bool:
    """Whether a past tense tells what is over with that."""
    verb = candidate.verb
    told = candidate.rule.settings.get("ended") == "past" and verb is not None
    return told and verb is not None and verb.form == "past" and not verb.perfect


def _of_value(candidate: Candidate, subject: Filler, value: Value, discourse: Discourse) -> None:
    """The position and the age of a person."""
    traits = discourse.traits
    for name, known in (("position", traits.positions), ("age", traits.ages)):
        if name in candidate.rule.tells:
            known.setdefault(subject.thing, str(value.value))


def _only_person(candidate: Candidate) -> bool:
    """Whether nobody but a person may be the subject of a reading."""
    return all(kinds == PERSON for name, kinds in candidate.rule.asked if name == "s")
