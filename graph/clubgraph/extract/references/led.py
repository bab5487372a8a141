"""A coach, “the coach's team”, “his first match” → the side that he leads where no name says which."""

from clubgraph.extract.clauses.categories import category_of
from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import OTHER, SUBJECT
from clubgraph.extract.references.filler import PERSON, SIDES, Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.standing import is_team
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind


def led(resolver: Resolver, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
    """The side that somebody coaches: "the coach was sacked after a defeat by Ajax"."""
    persons = resolver.phrase(phrase, PERSON) if kinds & SIDES else []
    side = resolver.discourse.office.get(persons[0].thing) if persons else None
    return [Filler(side, phrase.start, phrase.end, "topic")] if side is not None and side.may_be(kinds) else []


def led_by_owner(resolver: Resolver, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
    """The side of the coach whose a match is: "his first match will be at Ajax"."""
    persons = resolver.owner(phrase, PERSON) if kinds & SIDES else []
    side = resolver.discourse.office.get(persons[0].thing) if persons else None
    return [Filler(side, phrase.start, phrase.end, "topic")] if side is not None and side.may_be(kinds) else []


def of_aide(resolver: Resolver, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
    """The club of him whose assistant somebody is: the one that he leads or led, else, of an official or a coach of
    whom none is known, the article's."""
    persons = resolver.owner(phrase, PERSON) if kinds & SIDES else []
    if not persons:
        return []
    discourse, chief = resolver.discourse, persons[0].thing
    side, plain = discourse.office.get(chief), not (discourse.drops or discourse.loyal)
    if side is None and plain:
        side = discourse.left.get(chief) or (discourse.about if discourse.traits.offices.get(chief) else None)
    return [Filler(side, phrase.start, phrase.end, "topic")] if side is not None and side.may_be(kinds) else []


def of_coach(resolver: Resolver, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
    """The side that is called by its coach and does something: "Steve McClaren's team were beaten by Sevilla"."""
    owner = phrase.owner
    if owner is None or phrase.subject_of is None or owner.head.pos != "name" or category_of(owner) != "person":
        return []
    return led_by_owner(resolver, phrase, kinds) or led_here(resolver, phrase, kinds) or []


def led_here(resolver: Resolver, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler] | None:
    """The side of "Steve McClaren's team" where nothing is known of him: one named in the sentence, but not what its
    own verb is about, the one told of the article's person, or the article's; `None` for another phrase."""
    if phrase.owner is None or not is_team(phrase) or resolver.discourse.drops:
        return None
    discourse = resolver.discourse
    verbs = [*([phrase.subject_of] if phrase.subject_of else []), *discourse.governed.get(id(phrase), ())]
    beside = [p for verb in verbs for p in (*verb.subjects, *verb.objects)]
    barred = {f.thing for p in beside if p is not phrase for f in resolver.phrase(p, SIDES)}
    here, before, foremost = set[Thing](), set[Thing](), set[Thing]()
    for event in discourse.before(phrase, resolver.sentence):
        meant = (event.thing, *resolver.things.get(event.start, ()))
        side = next((thing for thing in meant if thing.kind and thing.may_be(kinds)), None)
        where = side is not None and side.kind is Kind.NATIONAL_TEAM and event.local  # "in Russia"
        if side is not None and side not in barred and event.rank != OTHER and not where:  # an object is an opponent
            (here if event.sentence == resolver.sentence else before).add(side)
            foremost |= {side} if event.rank == SUBJECT else set()
    served = discourse.served.get(discourse.hero, ()) if discourse.hero is not None else ()
    last = [side for side in served[-1:] if side in here | before]
    about = [discourse.about] if discourse.about is not None and not before - {discourse.about} else []
    choice = [*(here if len(here) == 1 else ()), *(() if here else (*last, *about))]
    choice += before if not here and len(before) == 1 else ()
    choice += foremost if not here and len(foremost) == 1 else ()  # "Ajax beat Gent. Bosz's men now meet Porto"
    found = [side for side in choice if side not in barred and side.may_be(kinds)]
    return [Filler(side, phrase.start, phrase.end, "topic") for side in found[:1]]
