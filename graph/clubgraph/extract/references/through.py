"""A phrase in a place of a pattern → the things that it means, be it by a noun: "the final of the Champions League"."""

from dataclasses import replace

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.competitions import competition_meant
from clubgraph.extract.references.filler import PERSON, SIDES, Filler
from clubgraph.extract.references.leagues import title_of_land
from clubgraph.extract.references.press import own_outlet
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.standing import definite, is_word
from clubgraph.extract.things.subject import SIDES_OF_AN_ARTICLE
from clubgraph.lexicon import Slot
from clubgraph.model import Kind


def slot_things(resolver: Resolver, phrase: NounPhrase, slot: Slot) -> list[Filler]:
    """The things of a phrase, and of all that it is listed with, in a place of a pattern."""
    if not slot.through:
        league = resolver.discourse.drops and phrase.head.pos == "noun" and "competition" in phrase.head.classes
        named = resolver.each(phrase, slot.kinds)
        return named or (title_of_land(resolver, phrase, slot.kinds) if league and definite(phrase) else [])
    found = [filler for member in (phrase.listed or [phrase]) for filler in _through(resolver, member, slot)]
    if slot.only and _are_finals(phrase):
        found = [f for f in found if f.thing.entity is None or f.thing.entity.id not in resolver.discourse.national]
    if found and slot.only and phrase.listed:  # "two league titles, the FA Cup and the Champions League"
        bare = replace(slot, only=False)
        return [filler for member in phrase.listed for filler in _through(resolver, member, bare)]
    return found


def _through(resolver: Resolver, phrase: NounPhrase, slot: Slot) -> list[Filler]:
    """What a noun such as "title" or "final" is of: a name in the phrase, its owner, an "of"; or the last one."""
    if phrase.head.pos == "name" and not slot.only:
        return [replace(filler, phrase=phrase) for filler in resolver.unit(phrase.head, slot.kinds)]
    titled = phrase.head.pos == "name" and (slot.kinds == PERSON or resolver.discourse.loyal)
    if titled and any(is_word(noun, slot.through) for noun in phrase.nouns):
        return resolver.unit(phrase.head, slot.kinds)  # "con el técnico Rey", in Hebrew "in the squad Ajax"
    long = phrase.head.pos == "name" and " " in phrase.head.key and phrase.units[0].pos == "det"
    if long and resolver.discourse.drops and "$national" in slot.through:
        return resolver.unit(phrase.head, slot.kinds)  # "la selección de Honduras"
    if phrase.head.pos == "num":  # "twelve of the last thirteen titles"
        inner = [f for prep, p in phrase.preps if prep in resolver.genitive for f in _through(resolver, p, slot)]
        return [replace(filler, phrase=phrase) for filler in inner]
    alone = "team" in phrase.head.classes and not any(prep in resolver.genitive for prep, _ in phrase.preps)
    alone = alone and "national" not in phrase.head.classes  # "el conjunto inglés" may be a club of England
    plain = alone or not is_word(phrase.head, slot.through)
    if not slot.only and resolver.discourse.drops and slot.kinds & SIDES and plain:
        side = resolver.phrase(phrase, slot.kinds & SIDES)
        if side:
            return side  # "el técnico del conjunto blanco"
    if phrase.head.pos != "noun" or _one_match(phrase):
        return []
    if "Outlet" in slot.kinds and not (resolver.discourse.drops or resolver.discourse.loyal):
        return own_outlet(resolver, phrase)
    if not is_word(phrase.head, slot.through):
        whole = not slot.only and "competition" in phrase.head.classes and definite(phrase)
        if any(prep in resolver.genitive for prep, _ in phrase.preps):
            return []
        near = _competition(resolver, phrase, slot) if whole and not phrase.preps else []
        titles = title_of_land(resolver, phrase, slot.kinds) if whole else []
        known = {filler.thing.country for filler in near} & {filler.thing.country for filler in titles}
        return near if known else titles or near
    for other in phrase.apposed:  # "the domestic title - La Liga - with Barcelona"
        several = resolver.discourse.drops or (phrase.head.sense is not None and phrase.head.sense.form == "pl")
        members = [member.head for member in (other.listed if several else ()) or [other]]
        if other.head.pos == "name" and (named := [f for head in members for f in resolver.unit(head, slot.kinds)]):
            return [replace(filler, phrase=phrase) for filler in named]
    medal = phrase.owner is not None and "winner" in phrase.owner.head.classes  # "a League Cup winner's medal"
    for unit in reversed([*phrase.complements, *(phrase.owner.complements if medal and phrase.owner else ())]):
        for filler in resolver.unit(unit, slot.kinds):
            return [replace(filler, phrase=phrase)]
    if slot.kinds & SIDES and (own := _whose(phrase, slot, resolver)):
        return [replace(filler, phrase=phrase) for filler in own]
    for other in [*([phrase.owner] if phrase.owner else []), *_of(phrase, resolver)]:
        whole = "competition" in other.head.classes and definite(other) and not other.preps
        both = resolver.each(other, slot.kinds) if other.listed else resolver.phrase(other, slot.kinds)
        if found := both or (_competition(resolver, other, slot) if whole else []):
            several = len(other.listed) > 1 and phrase.head.sense is not None and phrase.head.sense.form == "pl"
            return [replace(filler, phrase=phrase) for filler in (found if several else found[:1])]
        if is_word(other.head, slot.through):  # "the second leg of the Champions League quarter-final"
            inner = _through(resolver, other, slot)
            if inner or not resolver.discourse.loyal:
                return inner
    if phrase.head.sense is not None and phrase.head.sense.form == "own" and resolver.discourse.loyal:
        return [replace(filler, phrase=phrase) for filler in resolver.owner(phrase, slot.kinds)]
    other_one = any(prep in resolver.genitive and other.head.pos == "name" for prep, other in phrase.preps)
    told = definite(phrase) or _is_round(phrase) or (resolver.discourse.drops and _is_bare_round(phrase))
    near = _competition(resolver, phrase, slot) if told and not other_one else []
    if "several" in phrase.head.classes:
        return []  # "the treble" names no competition
    if "title" in phrase.head.classes and phrase.complements and not resolver.discourse.loyal:
        near = []  # "the Clausura title" is no other one
    if phrase.marked("of_league"):
        near = []  # "su tercer título liguero" is no cup
    if any("domestic" in unit.classes for unit in phrase.units):
        near = [filler for filler in near if filler.thing.country is not None]
    return title_of_land(resolver, phrase, slot.kinds) or near


def _whose(phrase: NounPhrase, slot: Slot, resolver: Resolver) -> list[Filler]:
    """Whose a squad or an academy is by a word for the people of a land or by "his" or "its": "the Welsh squad"."""
    any_one = (
        resolver.discourse.drops
        and "team" in phrase.head.classes
        and ("indefinite" in phrase.units[0].classes or getattr(phrase.head.sense, "form", "") == "pl")
    )  # "un club italiano"
    any_one = any_one or (resolver.discourse.drops and "club" in phrase.head.classes)
    peoples = (u for u in phrase.units if u.pos == "demonym" and "NationalTeam" in slot.kinds and not any_one)
    found = next((sides for unit in peoples if (sides := resolver.nation(unit))), [])
    if found and _club_of(found[0].thing.country, phrase, resolver):
        return []  # "at Cardiff, where he captained the Welsh side": a club is meant
    if not found and resolver.discourse.drops and not any_one:
        own = (unit for unit in phrase.units if unit.pos == "demonym")  # "la cantera bética"
        found = next((sides for unit in own if (sides := resolver.unit(unit, slot.kinds & SIDES))), [])
    if found or phrase.units[0].pos != "poss":
        return found
    doers = [subject for verb in resolver.discourse.governed.get(id(phrase), ()) for subject in verb.subjects]
    named = [filler for doer in doers if doer.head.pos == "name" for filler in resolver.phrase(doer, slot.kinds)]
    sides = [filler for filler in named if filler.thing.kind in SIDES_OF_AN_ARTICLE]
    return sides or resolver.owner(phrase, slot.kinds)


def _are_finals(phrase: NounPhrase) -> bool:
    """ "The finals" of a competition between nations: the tournament itself, as long as they are not counted."""
    head = phrase.head.sense
    many = head is not None and head.form == "pl" and head.value == "Final"
    return many and not any(unit.pos == "num" for unit in phrase.units)


def _club_of(land: str | None, phrase: NounPhrase, resolver: Resolver) -> bool:
    """Whether a club of a land is named in the sentence, before a word for its people and for a side."""
    if "national" in phrase.head.classes or resolver.discourse.drops or resolver.discourse.loyal:
        return False
    events = resolver.discourse.before(phrase, resolver.sentence)
    here = (event.thing for event in events if event.sentence == resolver.sentence)
    return any(thing.kind is Kind.CLUB and thing.country == land for thing in here)


def _is_round(phrase: NounPhrase) -> bool:
    """ "The quarter-finals": the one round of a cup, though a plural."""
    first = phrase.units[0]
    the = first.pos == "det" and "indefinite" not in first.classes and len(phrase.units) == 2
    return the and "phase" in phrase.head.classes


def _is_bare_round(phrase: NounPhrase) -> bool:
    """ "En octavos de final": the one round of a cup, without an article."""
    return len(phrase.units) == 1 and bool(phrase.prep) and "phase" in phrase.head.classes


def _of(phrase: NounPhrase, resolver: Resolver) -> list[NounPhrase]:
    """What a phrase is of, and not what only stands beside it in a list ("in four leagues and in two cups")."""
    again = phrase.prep if resolver.discourse.loyal else ""
    found = (other for prep, other in phrase.preps if prep in resolver.of and prep != again)
    met = [other for _, match in phrase.preps if "cap" in match.head.classes for _, other in match.preps]
    return [other for other in found if other not in phrase.listed and other not in met]  # "squad for the game with X"


def _one_match(phrase: NounPhrase) -> bool:
    """Whether a win is one of several, and so no title: "their first victory at the tournament"."""
    counted = (u.pos in ("poss", "num") or u.classes & {"ordinal", "indefinite"} for u in phrase.units)
    return "win" in phrase.head.classes and "title" not in phrase.head.classes and any(counted)


def _competition(resolver: Resolver, phrase: NounPhrase, slot: Slot) -> list[Filler]:
    """The competition that the article speaks of here, for "the tournament" and "the final"."""
    if "Competition" not in slot.kinds:
        return []
    far = "title" not in phrase.head.classes
    round_ = "phase" in phrase.head.classes and phrase.head.sense is not None and phrase.head.sense.value != "Playoffs"
    cup = "cup" in phrase.head.classes or (round_ and not resolver.discourse.loyal)
    found = competition_meant(resolver.discourse, phrase.start, resolver.sentence, far=far, cup=cup)
    return [Filler(found, phrase.start, phrase.end, "nominal", phrase)] if found else []
