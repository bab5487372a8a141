"""A reading → what it tells of persons and their clubs, for “the Argentine”, “his former club”, “we”."""

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.references.discourse import Discourse
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.things.subject import SIDES_OF_AN_ARTICLE
from clubgraph.model import Kind

_CLUBS = frozenset({"playsFor", "transfersTo", "coaches", "presidentOf", "owns", "worksFor", "renewsWith"})
_OFFICES = {"coaches": "coach", "presidentOf": "president", "owns": "owner", "worksFor": "office"}


def learn(candidate: Candidate, discourse: Discourse) -> None:
    """Remember what is said of persons and their clubs, for "the Argentine", "his former club", "we"."""
    subject, value = candidate.arguments.get("s"), candidate.arguments.get("o")
    relation, traits = candidate.rule.relation, discourse.traits
    if not isinstance(subject, Filler):
        return
    person = subject.thing
    if subject.how == "name" and person.kind is None and _only_person(candidate):
        traits.people.add(person)
    if isinstance(value, Filler):
        side = value.thing.kind in SIDES_OF_AN_ARTICLE and value.how == "name"
        if side and relation in _CLUBS:
            discourse.latest[person] = value.thing
        over = candidate.ended or candidate.rule.settings.get("ended") == "true"
        if relation == "nationality" and value.thing.entity is not None:
            traits.nations.setdefault(person, value.thing.entity.id)
        elif relation == "playsFor" and over and side:
            discourse.past[person].add(value.thing)
        elif relation == "playsFor" and not over:
            traits.players.add(person)
            if value.how == "name" and value.thing.kind is Kind.CLUB:
                discourse.club.setdefault(person, value.thing)
        elif relation in _OFFICES:
            traits.offices[person].add(_OFFICES[relation])
            if not candidate.ended and value.how != "topic":
                discourse.office.setdefault(person, value.thing)
    elif value is not None and relation == "position":
        traits.positions.setdefault(person, str(value.value))
    elif value is not None and relation == "age":
        traits.ages.setdefault(person, str(value.value))


def _only_person(candidate: Candidate) -> bool:
    """Whether nobody but a person may be the subject of a reading."""
    slots = (slot for patterns in candidate.rule.patterns.values() for p in patterns for slot in p.slots)
    return all(slot.kinds == frozenset({"Person"}) for slot in slots if slot.argument == "s")
