"""A noun phrase with a role → what the role is in: its owner, a name beside it, or a phrase that hangs on it."""

from clubgraph.extract.clauses.categories import is_side
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.filler import PERSON, SIDES, Filler
from clubgraph.extract.references.leagues import champions_of
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.standing import is_word
from clubgraph.extract.references.through import slot_things
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Slot

_NATION = frozenset({"NationalTeam"})

_PLACE = frozenset({"Place"})


def wholes_of(phrase: NounPhrase, noun: Unit, slot: Slot, resolver: Resolver, verb: VerbGroup | None) -> list[Filler]:
    """What the role is in: the owner, a name beside the noun, or a phrase that hangs on it."""
    own = noun.sense is not None and noun.sense.form == "own"
    if resolver.discourse.drops and "rival" in noun.classes and slot.kinds == _PLACE:
        return []  # "el Betis, rival del Sevilla"
    whence = slot.argument == "fromClub" and not slot.preps & resolver.genitive  # "a signing from Ajax", not "Ajax's"
    told = own and resolver.discourse.loyal and any(key in resolver.genitive and is_side(p) for key, p in phrase.preps)
    owners = [] if whence or told else resolver.owner(phrase, slot.kinds)  # "its owner of Ajax" is Ajax's alone
    found = (_hanging(phrase, slot, resolver) if own else []) or owners
    if found and "rival" in noun.classes and slot.kinds == _PLACE:
        return []  # "Burnley's Lancashire rivals" are not at home in Burnley
    if slot.kinds == PERSON and "team" in noun.classes and (phrase.marked("boyhood") or phrase.marked("fresh")):
        return []  # neither "his boyhood club" nor "his new club" is one that he has played for
    if slot.kinds == PERSON:
        english = not (resolver.discourse.drops or resolver.discourse.loyal)
        hung = [] if english and "team" in noun.classes else _hanging(phrase, slot, resolver)  # "X's side" alone
        bare = phrase.marked("former") and all(unit.pos not in ("det", "poss") for unit in phrase.units)
        fillers = found or hung or (_concerned(phrase, resolver) if bare else [])
        return [f for f in fillers if own or f.how == "name" or f.certain or f.thing is resolver.discourse.hero]
    if found:
        nations = [resolver.unit(unit, slot.kinds & _NATION) for unit in phrase.complements if slot.kinds & _NATION]
        return [*found, *(side for sides in nations for side in sides)]  # "Benfica's Portugal striker X"
    beside = [unit for unit in phrase.complements if not _is_bound(phrase, unit, noun)]
    beside = sorted(beside, key=lambda unit: abs(unit.start - noun.start))
    for unit in beside:
        found = resolver.unit(unit, slot.kinds)
        if found:
            return [*(f for fellow in phrase.fellows for f in resolver.phrase(fellow, slot.kinds)), *found]
    for inner in phrase.inside:
        found = found or resolver.each(inner, slot.kinds)
    if "Competition" in slot.kinds and "winner" in noun.classes and not found:
        own_cup = not (resolver.discourse.drops or resolver.discourse.loyal) and _hanging(phrase, slot, resolver)
        found = own_cup or champions_of(resolver, phrase, noun)  # "the first German winners of the Champions League"
    for unit in (*phrase.units, *phrase.shared) if slot.kinds & SIDES else ():  # "the azulgrana striker"
        found = found or (resolver.unit(unit, slot.kinds & SIDES) if unit.pos == "demonym" else [])
        capped = "NationalTeam" in slot.kinds and unit.pos == "demonym" and _is_capped(phrase, noun)
        found = found or (resolver.nation(unit) if capped else [])
    if found:
        return found
    behind = noun.start > phrase.head.start and "winner" in noun.classes  # "el Ajax campeón de Copa"
    if phrase.head is not noun and phrase.head.pos == "name" and not behind:
        found = [f for f in _hanging(phrase, slot, resolver) if _came_from(phrase, f)]
        if found:
            return found
    if phrase.head is not noun and phrase.head.pos != "noun" and not behind:
        return _hanging(phrase, slot, resolver) if not beside and phrase.head.pos == "demonym" else []
    found = _hanging(phrase, slot, resolver)
    if not found and verb is not None:
        loose = verb.passive and "Competition" not in slot.kinds  # not "promoted as champions to the Championship"
        others = [p for prep, p in verb.preps if p is not phrase and (prep in slot.preps or loose)]
        if resolver.discourse.drops:
            others = [p for p in others if not _is_of_next(phrase, p, verb)]
        for other in (*([] if verb.passive else [*verb.subjects, *verb.objects]), *others):
            if slot.only and "team" in other.head.classes and not is_word(other.head, slot.through):
                continue  # "a member of the Ajax team" is none of its board
            known = [filler for filler in resolver.phrase(other, slot.kinds) if filler.thing.kind is not None]
            found = found or known
        named = not verb.passive and any(p is not phrase for p in verb.objects[:1])
        for other in verb.subjects[:1] if named and not found else ():  # "Cameroon's ministry named X as their coach"
            found = resolver.phrase(other, slot.kinds) or resolver.owner(other, slot.kinds)
    return found


def _is_of_next(phrase: NounPhrase, other: NounPhrase, verb: VerbGroup) -> bool:
    """Whether somebody else is named between a role and a phrase: "fue la ganadora y Gil, campeón de Liga"."""
    free = verb.clause.free if verb.clause is not None else []
    return any(phrase.end <= p.start < other.start and p.head.pos == "name" for p in free)


def _is_bound(phrase: NounPhrase, name: Unit, noun: Unit) -> bool:
    """Whether a hyphen joins a name to a verb that is not the role: "the Burnley-born striker"."""
    mark, verb = [*(unit for unit in phrase.units if unit.start >= name.end), None, None][:2]
    joined = mark is not None and verb is not None and mark.pos == "mark" and mark.glued and verb.glued
    return joined and verb is not None and verb is not noun and verb.pos == "verb"


def _concerned(phrase: NounPhrase, resolver: Resolver) -> list[Filler]:
    """The person whose "former club" is spoken of without a word for him: the subject or the object of the verb."""
    verbs = [phrase.subject_of] if phrase.subject_of is not None else []
    verbs += resolver.discourse.governed.get(id(phrase), ())
    beside = [p for verb in verbs for p in (*verb.subjects, *verb.objects) if p is not phrase]
    found = [filler for p in beside for filler in resolver.phrase(p, PERSON) if filler.thing.kind is not None]
    return found[:1]


def _is_capped(phrase: NounPhrase, noun: Unit) -> bool:
    """Whether a role is one of a national side: "a Welsh international", "Welsh international striker"."""
    return "capped" in noun.classes or any(unit.pos == "adj" and "capped" in unit.classes for unit in phrase.units)


def _came_from(phrase: NounPhrase, filler: Filler) -> bool:
    """Whether a club behind a name hangs on it by a preposition of origin ("the striker Ed Gee from Ajax")."""
    return any(
        other.start <= filler.start < other.end and other.prep_unit is not None and "from" in other.prep_unit.classes
        for _, other in phrase.preps
    )


def _hanging(phrase: NounPhrase, slot: Slot, resolver: Resolver) -> list[Filler]:
    for prep, other in sorted(phrase.preps, key=lambda hung: hung[1].start < phrase.start):
        deeper = _hangs_deeper(phrase, other, prep) if prep in resolver.genitive else _is_where(phrase, other)
        deeper = deeper or ("Competition" in slot.kinds and _is_beside_the_way(phrase, other, prep, resolver))
        if prep in slot.preps and not deeper:
            found = slot_things(resolver, other, slot)
            if found:
                return found
    return []


def _is_where(phrase: NounPhrase, other: NounPhrase) -> bool:
    """Whether a phrase says where a match between was played: "a substitute in the defeat at Leicester"."""
    between = (p for _, p in phrase.preps if p is not other and phrase.start < p.start < other.start)
    return any(p.head.classes & {"win", "defeat", "draw"} for p in between)


def _is_beside_the_way(phrase: NounPhrase, other: NounPhrase, prep: str, resolver: Resolver) -> bool:
    """Whether a competition belongs to something by another preposition: "la entidad en los torneos de la Liga"."""
    between = ((key, p) for key, p in phrase.preps if p is not other and phrase.start < p.start < other.start)
    return any(key not in resolver.genitive and p.preps[:1] == [(prep, other)] for key, p in between)


def _hangs_deeper(phrase: NounPhrase, other: NounPhrase, prep: str) -> bool:
    """Whether a phrase hangs on another side between: "the striker, from the Nashville of the United States"."""
    between = (p for key, p in phrase.preps if p is not other and phrase.start < p.start < other.start)
    return any(p.head.pos == "name" and p.preps and p.preps[0] == (prep, other) for p in between)
