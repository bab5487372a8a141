"""A person → the side that a deed of his is about where no word says which: his own, one he served, the article's."""

from collections import Counter
from collections.abc import Collection, Sequence

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.beside import served_beside, told_by
from clubgraph.extract.references.bodies import body_near
from clubgraph.extract.references.discourse import FAR, OTHER
from clubgraph.extract.references.filler import PERSON, SIDES, Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.understood import national_here, side_understood
from clubgraph.extract.things.subject import SIDES_OF_AN_ARTICLE
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind

_NATION = frozenset({"NationalTeam"})
_BODY = frozenset({"GoverningBody"})


def standing(
    resolver: Resolver, holder: Thing, phrase: NounPhrase, kinds: frozenset[str], *, deed: int = -1
) -> list[Filler]:
    """The club of somebody that a deed is about where no word says so: the one known, else the article's; `deed`:
    where it is told, whatever other club was named by the way in the sentence before."""
    discourse = resolver.discourse
    if kinds == _NATION:
        found = _national_side(resolver, holder) or (_national_about(resolver) if discourse.loyal else None)
        return [Filler(found, phrase.start, phrase.end, "topic")] if found is not None else []
    if discourse.loyal and "team" in phrase.head.classes and _several_sides(resolver, phrase):
        return []
    told_of = deed >= 0 and not discourse.drops and not discourse.loyal
    beside = served_beside(discourse, holder, resolver.sentence, deed) if told_of and discourse.plays(holder) else set()
    if len(beside) == 1:
        return [Filler(side, phrase.start, phrase.end, "topic") for side in beside if side.may_be(kinds)]
    meant = (
        discourse.about
        if holder is discourse.hero
        else side_understood(discourse, phrase, resolver.sentence, deed=told_of)
    )
    found = discourse.office.get(holder) or discourse.club.get(holder) or meant
    if told_of and found in discourse.past.get(holder, ()):
        found = told_by(discourse, holder, resolver.sentence, deed) or found
    if found is None or found is holder or not found.may_be(kinds):
        return []
    return [Filler(found, phrase.start, phrase.end, "topic")]


def _several_sides(resolver: Resolver, phrase: NounPhrase) -> bool:
    """Whether more than one side is spoken of near a phrase: "the side of X" may be any of them."""
    near = resolver.discourse.before(phrase, resolver.sentence)
    return (
        len({e.thing for e in near if e.thing.kind in SIDES_OF_AN_ARTICLE and e.sentence >= resolver.sentence - 1}) > 1
    )


def _national_about(resolver: Resolver) -> Thing | None:
    """The national side that is meant without a word; of its own land's only where the article is on no club."""
    about = resolver.discourse.about
    return national_here(resolver) if about is None or about.kind is Kind.NATIONAL_TEAM else None


def _national_side(resolver: Resolver, person: Thing) -> Thing | None:
    """The national side of a player: the one told of him, else the one that the article names of his country."""
    discourse = resolver.discourse
    told = [side for side in discourse.served.get(person, ()) if side.kind is Kind.NATIONAL_TEAM]
    nation = discourse.traits.nations.get(person)
    events = discourse.events[-FAR:] if nation is not None else []
    named = [thing for event in events for thing in resolver.things.get(event.start, ()) if thing.country == nation]
    sides = told or [thing for thing in named if thing.kind is Kind.NATIONAL_TEAM]
    return sides[-1] if sides else None


def suitor(resolver: Resolver, player: Thing, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
    """The club that wants somebody who plays elsewhere: the article's, else the one that is spoken of."""
    found = resolver.discourse.about or side_understood(resolver.discourse, phrase, resolver.sentence)
    if found is None or found is resolver.discourse.club.get(player) or not found.may_be(kinds):
        return []
    return [Filler(found, phrase.start, phrase.end, "topic")]


def punisher(resolver: Resolver, person: Thing | None, where: NounPhrase) -> list[Filler]:
    """The body that punishes somebody where no word says which: the one that he is an official of, else the one that is
    spoken of: "the FIFA vice-president has been banned"."""
    named = [filler.thing for unit in where.complements for filler in resolver.unit(unit, _BODY)]
    own = resolver.discourse.office.get(person) if person is not None else None
    served = named[0] if named else own if own is not None and own.kind is Kind.GOVERNING_BODY else None
    found = served or body_near(resolver.discourse, where, resolver.sentence)
    return [Filler(found, where.start, where.end, "topic")] if found is not None else []


def arrived(
    resolver: Resolver, player: Thing, origins: Collection[Thing], phrase: NounPhrase, kinds: frozenset[str]
) -> list[Filler]:
    """The club that somebody came to from others: the one he is known to be at, else the article's, else the only one
    that is spoken of here."""
    discourse = resolver.discourse
    own = discourse.office.get(player) or discourse.club.get(player)
    if discourse.drops:
        own = discourse.latest.get(player) or own  # "Ruiz es nuevo jugador de Ajax. Surgido en Gent, llega de Porto"
    events = [event for event in discourse.before(phrase, resolver.sentence) if event.thing.kind in SIDES]
    near = {event.thing for event in events if event.sentence >= resolver.sentence - 1} - {*origins}
    told = [event for event in events if event.sentence == resolver.sentence and event.rank >= OTHER]
    here = {event.thing for event in told} - {*origins}
    alone = next(iter(here or near)) if len(here or near) == 1 else None
    meant = discourse.about if not here or discourse.about in here else None
    joined = discourse.latest.get(player) if not (discourse.drops or discourse.loyal) else None
    if not any(event.thing is joined and event.sentence == resolver.sentence for event in discourse.events):
        joined = None  # "he became Ajax's third signing, joining from Gent"
    found = next((side for side in (joined, own, meant, alone) if side is not None and side not in origins), None)
    if found is None or not found.may_be(kinds):
        return []
    return [Filler(found, phrase.start, phrase.end, "topic")]


def lately(resolver: Resolver, doers: Sequence[NounPhrase], phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
    """The side that somebody is told to have served last, if it is named near by: "he won the cup under Bielsa"."""
    if resolver.discourse.drops or resolver.discourse.loyal:
        return []
    persons = [filler.thing for doer in doers for filler in resolver.phrase(doer, PERSON)]
    events = [event for event in resolver.discourse.before(phrase, resolver.sentence) if event.thing.may_be(SIDES)]
    near, here = (
        {e.thing for e in events},
        {e.thing for e in events if e.sentence == resolver.sentence and e.thing.kind},
    )
    served = [side for person in persons[:1] for side in resolver.discourse.served.get(person, ())[-1:]]
    found = [side for side in served if side in near and not here - {side} and side.may_be(kinds)]
    return [Filler(side, phrase.start, phrase.end, "topic") for side in found]


def then(
    resolver: Resolver, holder: Thing, competition: Thing, phrase: NounPhrase, kinds: frozenset[str]
) -> list[Filler]:
    """The side for which somebody won a competition: the last one told of in its country; of a competition of
    several countries, the last one, if it is named near by."""
    served = [side for side in resolver.discourse.served.get(holder, ()) if side.may_be(kinds)]
    events = resolver.discourse.before(phrase, resolver.sentence)
    near = {event.thing for event in events if event.sentence >= resolver.sentence - 1}
    if competition.country is not None:
        served = [side for side in served if side.country == competition.country]
    elif not served or served[-1] not in near:
        return []
    if not resolver.discourse.loyal and len(near & set(served)) > (1 if resolver.discourse.drops else 2):
        return []  # "he played for Ajax, Gent and Porto. He won three leagues": with any of them
    often = Counter(served).most_common(1)
    found = [side for side, times in often if times > served.count(served[-1])] or served[-1:]
    return [Filler(side, phrase.start, phrase.end, "topic") for side in found]
