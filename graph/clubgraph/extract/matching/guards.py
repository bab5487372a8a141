"""The arguments of a reading → whether something speaks against them together."""

from collections.abc import Sequence

from clubgraph.extract.matching.candidate import Filling
from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.lexicon import Pattern, Rule
from clubgraph.model import Kind
from clubgraph.text import key

_COUNTED = frozenset({"indefinite", "counted"})


def unequal(found: Sequence[Filler], resolver: Resolver) -> bool:
    """Whether a club that no word names would meet a national team, or the other way round; or any club would be in a
    competition between nations ("he won the World Cup and eight titles with Bayern")."""
    kinds = {filler.thing.kind for filler in found}
    known = {filler.thing.entity.id for filler in found if filler.thing.entity is not None}
    if Kind.CLUB in kinds and known & resolver.discourse.national:
        return True
    return kinds == {Kind.CLUB, Kind.NATIONAL_TEAM} and any(filler.how == "topic" for filler in found)


def turned(pattern: Pattern, arguments: dict[str, Filling]) -> bool:
    """Whether two arguments out of one list ("between A and B") stand in the wrong order."""
    first, second = arguments.get("s"), arguments.get("o")
    if _sold_back(pattern, arguments):
        return True
    places = {slot.argument: slot for slot in pattern.slots if slot.place in ("prep", "subject", "subject prep")}
    if "s" not in places or "o" not in places or places["s"].preps != places["o"].preps:
        return False
    if places["s"].kinds != places["o"].kinds and not places["s"].preps:
        return False
    if not places["o"].implied and not places["s"].kinds & places["o"].kinds:
        return False  # "la salida del Ajax de Marco Rey"
    return isinstance(first, Filler) and isinstance(second, Filler) and first.start > second.start


def _sold_back(pattern: Pattern, arguments: dict[str, Filling]) -> bool:
    """Whether of "talks between A and B over X" the second is taken for the one that buys."""
    clubs = [slot for slot in pattern.slots if slot.argument in ("o", "fromClub") and slot.place == "prep"]
    buyer, seller = arguments.get("o"), arguments.get("fromClub")
    listed = len(clubs) == 2 and clubs[0].preps == clubs[1].preps
    return listed and isinstance(buyer, Filler) and isinstance(seller, Filler) and buyer.start > seller.start


def is_in_office(filling: Filling, resolver: Resolver) -> bool:
    """Whether somebody is known as a coach or an official, and not as a player."""
    traits = resolver.discourse.traits
    person = filling.thing if isinstance(filling, Filler) else None
    return person is not None and bool(traits.offices.get(person)) and not traits.plays(person)


def is_referee(filling: Filling | None, resolver: Resolver) -> bool:
    """Whether somebody is known for a referee, who only is in charge of a match: "dirigirá el Ajax-Gent"."""
    offices = resolver.discourse.traits.offices.get(filling.thing, ()) if isinstance(filling, Filler) else ()
    return "referee" in offices and "coach" not in offices


def is_guarded(rule: Rule, arguments: dict[str, Filling], preps: Sequence[tuple[str, NounPhrase]] = ()) -> bool:
    """Whether the name of an argument has a word that the rule's guard forbids there, or is `=` one, and none that it
    lets (`-`); `elsewhere`: whether the register has the subject and the object in different countries; `unnamed`:
    whether no name tells it; `town`: whether it is a place in a country; `taken`: whether it is another's ground;
    `bare_town`: whether a town may be meant; `unknown`: whether its kind is not known."""
    for name, words in rule.guards.items():
        filling = arguments.get(name)
        label = filling.thing.label if isinstance(filling, Filler) else str(filling.value) if filling else ""
        named = {key(word) for word in label.split()}
        let = any(f"-{word}" in words for word in named)
        if not let and (words & {f"={key(label)}", *named} or ("any" in words and filling)):
            return True
        if "elsewhere" in words and not let and _elsewhere(arguments):
            return True
        if "unknown" in words and isinstance(filling, Filler) and filling.thing.kind is None:
            return True
        if "bare_town" in words and isinstance(filling, Filler) and any(_is_town(p, filling) for _, p in preps):
            return True
        if "uncounted" in words and not _is_counted(filling):
            return True
        if "taken" in words and _is_anothers(filling, arguments):
            return True
        if "town" in words and isinstance(filling, Filler) and filling.thing.country is not None:
            return True
        if "unnamed" in words and isinstance(filling, Filler) and filling.how != "name":
            return True
    return False


def _is_town(phrase: NounPhrase, filling: Filler) -> bool:
    """Whether a name without an article is a town's too: "volvió a Valencia", not "volvió al Valencia"."""
    article = phrase.units[0].pos == "det" or (phrase.prep_unit is not None and "det" in phrase.prep_unit.classes)
    here = phrase.head.start == filling.start and not article
    return here and any(candidate.entity.kind is Kind.PLACE for candidate in phrase.head.candidates)


def _is_anothers(filling: Filling | None, arguments: dict[str, Filling]) -> bool:
    """Whether a ground is known as that of another side than the subject."""
    side, ground = (arguments.get("s"), filling)
    owner = ground.thing.entity.of if isinstance(ground, Filler) and ground.thing.entity is not None else None
    known = side.thing.entity if isinstance(side, Filler) else None
    return bool(owner) and (known is None or known.id != owner)


def _is_counted(filling: Filling | None) -> bool:
    """Whether words say how many of something there are: "six European Cups", "an FA Cup"."""
    phrase = filling.phrase if isinstance(filling, Filler) else None
    return phrase is not None and any(u.pos == "num" or u.classes & _COUNTED for u in phrase.units)


def _elsewhere(arguments: dict[str, Filling]) -> bool:
    """Whether the subject and the object are in different countries; a country is in itself, and sides of countries
    are meant to be."""
    sides = [filling.thing for filling in arguments.values() if isinstance(filling, Filler)]
    if all(thing.kind is Kind.NATIONAL_TEAM for thing in sides):
        return False
    lands = {thing.entity.id if thing.country is None else thing.country for thing in sides if thing.entity is not None}
    return len(lands) > 1 and all(thing.country or thing.kind is Kind.PLACE for thing in sides)
