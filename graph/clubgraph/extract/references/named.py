"""A name, alone or in its phrase, and the kinds that a role wants → the thing that it means there: of several the first
that fits, or the club whose ground it names."""

from collections.abc import Mapping

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import Discourse
from clubgraph.extract.references.filler import PERSON, SIDES, Filler
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.unit import Unit
from clubgraph.model import Kind

_UNKNOWN = frozenset({"Person", "Club"})  # what a name of unknown kind may turn out to be
_WHERE = frozenset({"Venue", "Place", "Organization"})


def named(things: tuple[Thing, ...], unit: Unit, kinds: frozenset[str]) -> list[Filler]:
    """What a name means in a role, of the things that it may denote in the article."""
    fitting = _fitting(things, kinds)
    if fitting is not None:
        return [Filler(fitting, unit.start, unit.end)]
    home = next((thing.home for thing in things if thing.home is not None), None)
    if home is not None and "Home" in kinds:
        return [Filler(home, unit.start, unit.end)]
    if home is not None and kinds & SIDES and not kinds & _WHERE:
        return [Filler(home, unit.start, unit.end, "nominal")]
    return []


def named_in(
    discourse: Discourse, phrase: NounPhrase, things: Mapping[int, tuple[Thing, ...]], kinds: frozenset[str]
) -> list[Filler]:
    """What a phrase with a name for its head means in a role; nothing where it tells where something happens."""
    meant = things.get(phrase.head.start, ())
    found = named(meant, phrase.head, kinds) or _side_of_body(discourse, phrase, meant, kinds)
    inside = phrase.prep_unit is not None and phrase.prep_unit.classes & {"local", "from"}
    if discourse.loyal and inside and not phrase.visited:
        found = [filler for filler in found if not _is_where(filler, meant)]
    return found if not _is_town(discourse, phrase, found, kinds) else []


def _fitting(things: tuple[Thing, ...], kinds: frozenset[str]) -> Thing | None:
    """The first thing that may stand in a role; one of unknown kind only where no other does."""
    unknown = None
    for thing in things:
        if thing.kind is None:
            unknown = unknown or (thing if kinds & _UNKNOWN else None)
        elif not kinds or thing.kind in kinds:
            return thing
    return unknown


def _side_of_body(
    discourse: Discourse, phrase: NounPhrase, things: tuple[Thing, ...], kinds: frozenset[str]
) -> list[Filler]:
    """The national side of the body that does something: "the Zambian FA sacked its coach"."""
    agent = phrase.prep_unit is not None and "fact" in phrase.prep_unit.classes  # "sacked by the Zambian FA"
    does = agent or (phrase.subject_of is not None and not phrase.prep)
    if "NationalTeam" not in kinds or "GoverningBody" in kinds or not does:
        return []
    bodies = (thing for thing in things if thing.kind is Kind.GOVERNING_BODY)
    told = not discourse.drops or _of_selector(phrase)
    lands = (body.country for body in bodies if body.country and told)
    sides = [side for land in lands if (side := discourse.nation(land)) is not None]
    return [Filler(side, phrase.start, phrase.end, "nominal") for side in sides[:1]]


def _is_where_too(phrase: NounPhrase, kinds: frozenset[str]) -> bool:
    """Whether a name that a club only shares with its town stands for the town: "titulares en Múnich"."""
    towns = any(candidate.entity.kind is Kind.PLACE for candidate in phrase.head.candidates)
    inside = phrase.prep_unit is not None and "in_town" in phrase.prep_unit.classes
    return towns and inside and bool(kinds & SIDES) and not kinds & {"Place", "Venue"}


def _of_selector(phrase: NounPhrase) -> bool:
    """Whether what a body does has to do with a coach: "la federación confirmó a Ruiz como seleccionador"."""
    verb = phrase.subject_of
    hung = (*verb.objects, *(other for _, other in verb.preps)) if verb is not None else ()
    return any(unit.classes & {"selector", "coach"} for other in hung for unit in other.nouns)


def _is_where(filler: Filler, things: tuple[Thing, ...]) -> bool:
    """Whether the name of a land behind "in" or "from" is where something happens, and not its national side."""
    return filler.thing.kind is Kind.NATIONAL_TEAM and any(thing.kind is Kind.PLACE for thing in things)


def _is_town(discourse: Discourse, phrase: NounPhrase, found: list[Filler], kinds: frozenset[str]) -> bool:
    """Whether a name of unknown kind stands behind a preposition without the article that clubs have in Spanish."""
    unknown = discourse.drops and bool(found) and found[0].thing.kind is None and not kinds & PERSON
    if "Organization" in kinds:
        return False  # a company has no article either: "presidente de Cívitas"
    weak = bool(phrase.head.candidates) and all(c.weak or c.entity.kind is Kind.PLACE for c in phrase.head.candidates)
    unknown = unknown or (discourse.drops and bool(found) and weak and _is_where_too(phrase, kinds))
    article = phrase.units[0].pos == "det" or (phrase.prep_unit is not None and "det" in phrase.prep_unit.classes)
    return unknown and bool(phrase.prep) and not article
