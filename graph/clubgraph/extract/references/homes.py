"""A title without a name beside it → the club or body that it is in: the holder's, else the article's."""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.bodies import body_near, only_body
from clubgraph.extract.references.discourse import INNER, Event
from clubgraph.extract.references.discourse import SIDES as SIDE_KINDS
from clubgraph.extract.references.filler import SIDES, Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.understood import national_here, side_understood
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.unit import PERSONAL

_NATION = frozenset({"NationalTeam"})
_BODY = frozenset({"GoverningBody"})


def implied(resolver: Resolver, holder: Thing, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
    """The club that a role is in where no word says so: the holder's, else the one that the article speaks of."""
    known = resolver.discourse.office.get(holder) or resolver.discourse.club.get(holder)
    if resolver.discourse.squad is not None and phrase.shared and all(unit.pos != "noun" for unit in phrase.units):
        known = resolver.discourse.squad  # "Wales squad. Goalkeepers: X (Ajax), Y (Gent)"
    elif kinds == _BODY and resolver.discourse.loyal:
        body = body_near(resolver.discourse, phrase, resolver.sentence) or only_body(resolver.discourse)
        return [Filler(body, phrase.start, phrase.end, "topic")] if body is not None else []
    elif kinds == _NATION:
        side = national_here(resolver) if resolver.discourse.loyal else None
        return [Filler(side, phrase.start, phrase.end, "topic")] if side is not None else []
    known = known or _doing_behind(resolver, phrase)
    found = known or side_understood(resolver.discourse, phrase, resolver.sentence) or _alone(resolver, phrase)
    if found is None or found is holder or not found.may_be(kinds):
        return []
    return [Filler(found, phrase.start, phrase.end, "topic")]


def is_courted(resolver: Resolver, phrase: NounPhrase) -> bool:
    """Whether a side only wants whom a title tells of: "el Ajax negocia con el técnico Rey"."""
    verbs = resolver.discourse.governed.get(id(phrase), ()) if resolver.discourse.courting else ()
    courted = (verb for verb in verbs if verb.lemma in resolver.discourse.courting)
    doers = (subject for verb in courted for subject in verb.subjects)
    return any(resolver.phrase(doer, SIDES) for doer in doers)


def _doing_behind(resolver: Resolver, phrase: NounPhrase) -> Thing | None:
    """The side that does what a title is told before: "además del fichaje del arquero Ruiz, los Tigres …"."""
    if not resolver.discourse.drops or not phrase.prep:
        return None
    verbs = [verb for verb in resolver.discourse.governed.get(id(phrase), ()) if verb.start > phrase.end]
    doers = [subject for verb in verbs[:1] for subject in verb.subjects if subject.start > phrase.end]
    sides = [filler.thing for doer in doers if doer.head.pos == "name" for filler in resolver.phrase(doer, SIDES)]
    return sides[0] if len(sides) == 1 else None


def at_home(resolver: Resolver, holder: Thing | None, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
    """The club or body of an official of whom no word says whose he is: the one that the article begins with."""
    near = resolver.discourse.before(phrase, resolver.sentence)
    here = {event.thing for event in near if event.sentence == resolver.sentence and event.thing.kind in SIDE_KINDS}
    wanted = kinds - {"NationalTeam"}
    usual = [home for home in resolver.discourse.home if wanted and home.may_be(wanted) and home is not holder]
    told = {event.thing for event in near if event.thing.kind in SIDE_KINDS} if resolver.discourse.loyal else set()
    told = told if any(event.thing in told and event.rank >= INNER for event in near) or not usual else set()
    if len(told) == 1 and not told & set(usual):  # another club is all that is spoken of here
        usual = [thing for thing in told if wanted and thing.may_be(wanted)]
    foremost = None if phrase.index or not usual else _foremost(resolver, near, usual[0])
    homes = [foremost] if foremost is not None and foremost.may_be(wanted) else usual
    return [Filler(home, phrase.start, phrase.end, "topic") for home in homes if not here - {home}]


def quit_by(resolver: Resolver, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
    """The club by name that somebody with a title leaves: "Head coach X has resigned from Ajax"."""
    discourse, verb = resolver.discourse, phrase.subject_of
    if discourse.drops or discourse.loyal or verb is None or verb.lemma not in discourse.quitting:
        return []
    whence = [p for _, p in verb.preps if p.prep_unit is not None and "from" in p.prep_unit.classes]
    told = [p for p in (*(() if verb.passive else verb.objects[:1]), *whence) if p.head.pos == "name"]
    found = [f for p in told for f in resolver.phrase(p, kinds) if f.thing.kind is not None]
    return [Filler(f.thing, phrase.start, phrase.end, "topic") for f in found[:1]]


def of_fellows(resolver: Resolver, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
    """What the first of several titles is in, for the others: "FIFA president X, secretary general Y and coach Z"."""
    first = phrase.listed[0]
    if first is phrase or first.head.pos != "name" or not any(noun.classes & PERSONAL for noun in first.nouns):
        return []
    named = [filler for unit in first.complements for filler in resolver.unit(unit, kinds)]
    return (named or resolver.owner(first, kinds))[:1]


def understood(resolver: Resolver, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
    """The side whose match or deed it is where no word says so."""
    found = side_understood(resolver.discourse, phrase, resolver.sentence) if kinds & SIDES else None
    if found is not None and found.may_be(kinds):
        return [Filler(found, phrase.start, phrase.end, "topic")]
    alone = kinds & SIDES and kinds <= SIDES and not resolver.discourse.quoted(phrase)
    return at_home(resolver, None, phrase, kinds) if alone else []


def _alone(resolver: Resolver, phrase: NounPhrase) -> Thing | None:
    """The side that the article is about, where a title stands bare ("Captain Mark Smith") and no other side is
    named before it in its sentence."""
    near = resolver.discourse.before(phrase, resolver.sentence)
    here = {event.thing for event in near if event.sentence == resolver.sentence and event.thing.kind in SIDE_KINDS}
    usual = resolver.discourse.about or resolver.discourse.lead
    meant = (None if phrase.index else _foremost(resolver, near, usual)) or usual
    title = phrase.units[0].sense if phrase.units[0].pos == "noun" else None
    if phrase.index and (resolver.discourse.loyal or resolver.discourse.drops):
        return None
    return meant if title is not None and title.form != "pl" and not here - {meant} else None


def _foremost(resolver: Resolver, near: list[Event], usual: Thing | None) -> Thing | None:
    """The side that the sentences before begin with, none else of the article's: "Milan confirmed it. Owner …"."""
    told = [e for e in near if e.thing.kind in SIDE_KINDS and e.sentence < resolver.sentence and not e.quoted]
    if any(event.thing is usual for event in told):
        return None
    first = {event.sentence: event for event in reversed(told)}
    begun = [event.thing for _, event in sorted(first.items()) if event.rank >= INNER]
    return begun[-1] if begun else None
