"""“El conjunto vasco”, “los blancos”, “los de Simeone” → the side whose town, colours or coach they name, or none."""

from collections.abc import Mapping
from itertools import chain

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import FAR, Discourse
from clubgraph.extract.references.discourse import SIDES as SIDE_KINDS
from clubgraph.extract.references.filler import PERSON, SIDES, Filler
from clubgraph.extract.references.led_sides import side_led
from clubgraph.extract.references.own_sides import own_club
from clubgraph.extract.references.persons import person_meant
from clubgraph.extract.references.standing import definite, speaks_of_person, speaks_of_side
from clubgraph.extract.references.towns import only_named, seats_hung, side_of_townspeople
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.known import is_local
from clubgraph.extract.units.unit import Unit
from clubgraph.model import Kind

_Known = Mapping[int, tuple[Thing, ...]]


def called_by_people(
    discourse: Discourse, phrase: NounPhrase, sentence: int, known: _Known, kinds: frozenset[str]
) -> list[Filler] | None:
    """The side that a phrase calls by its people in a role; `None` where it may mean another by other ways."""
    if discourse.drops and kinds & SIDES and (_names_people(phrase) or seats_hung(discourse, phrase)):
        sure, side = _side_of_people(discourse, phrase, sentence, known)
        if side is not None and side.may_be(kinds):
            return [Filler(side, phrase.start, phrase.end, "nominal")]
        if sure and "Person" not in kinds:
            return []
    if discourse.townspeople and kinds & SIDES and _is_of_town(phrase.head):
        if not _is_people(phrase, discourse.townspeople):
            return None
        side = side_of_townspeople(discourse, phrase, sentence)
        return [Filler(side, phrase.start, phrase.end, "nominal")] if side is not None and side.may_be(kinds) else []
    if discourse.many and _is_people(phrase, discourse.many):
        return _people(discourse, phrase, sentence, known, kinds) if kinds & SIDES else []
    if phrase.head.pos == "demonym" and "NationalTeam" in kinds and not kinds & PERSON and definite(phrase):
        return _team_of(discourse, phrase, known)
    return None


def _names_people(phrase: NounPhrase) -> bool:
    """Whether a phrase means a side by its people: their town or colours, or whose they are."""
    if phrase.head.pos == "det":
        return _plural(phrase) and bool(phrase.preps)
    if phrase.head.pos == "demonym":
        return _plural(phrase)
    return speaks_of_side(phrase) and (bool(_of_whom(phrase)) or any(map(_is_of_town, phrase.units)) or _told(phrase))


def _side_of_people(
    discourse: Discourse, phrase: NounPhrase, sentence: int, known: _Known
) -> tuple[bool, Thing | None]:
    """The side that such a phrase means; False where it may mean another by other ways."""
    if town := seats_hung(discourse, phrase):
        return True, only_named(discourse, town, sentence)
    whom = _of_whom(phrase) if phrase.head.pos != "demonym" else []
    for owner in whom[:1]:
        for thing in known.get(owner.head.start, ()):
            if thing.home is not None:
                return True, thing.home
        coach = _person(discourse, owner, sentence)
        if coach is not None or phrase.head.pos == "det":
            if coach is None:
                return True, None
            led = side_led(discourse, coach, phrase, sentence) if owner.head.pos == "name" else None
            return True, own_club(discourse, coach, phrase) or led
    people = [unit for unit in phrase.units if unit.pos == "demonym"]
    for unit in people:
        clubs = [thing for thing in known.get(unit.start, ()) if thing.kind is Kind.CLUB]
        if clubs:
            return True, clubs[0] if len(clubs) == 1 else None
        seats = frozenset(chain.from_iterable(discourse.seats.get(c.entity.id, ()) for c in unit.candidates))
        if seats:
            return True, only_named(discourse, seats, sentence)
        if phrase.head is unit:
            return True, _of_land(discourse, unit, sentence)
    clubs = [thing for thing in discourse.named if thing.kind is Kind.CLUB]
    unknown = len(clubs) == 1 and clubs[0].entity is None  # one whose colours no register tells
    return _told(phrase) and not unknown, None


def _told(phrase: NounPhrase) -> bool:
    """Whether a phrase tells the colours of a side, and they are of no club that the article names."""
    return any("colours" in unit.classes for unit in phrase.units)


def _of_whom(phrase: NounPhrase) -> list[NounPhrase]:
    """The person whose side it is: what hangs on it first, by a genitive preposition."""
    hung = phrase.preps[0][1] if phrase.preps else None
    if hung is None or hung.prep_unit is None or hung.start < phrase.end:
        return []
    agent = phrase.head.pos == "det" and "fact" in hung.prep_unit.classes  # "los dirigidos por Messina"
    if not (agent or "genitive" in hung.prep_unit.classes):
        return []
    person = hung.head.pos == "name" or speaks_of_person(hung)
    return [hung] if person and all(thing.kind not in SIDE_KINDS for thing in hung.things[:1]) else []


def _person(discourse: Discourse, phrase: NounPhrase, sentence: int) -> Thing | None:
    if phrase.head.pos == "name":
        return next((thing for thing in phrase.things if thing.kind in (Kind.PERSON, None)), None)
    return person_meant(discourse, phrase, sentence)


def _of_land(discourse: Discourse, unit: Unit, sentence: int) -> Thing | None:
    """The national side of a land that the article has named, else its only club of that land, or the only one near."""
    lands = {candidate.entity.id for candidate in unit.candidates}
    sides = [thing for thing in discourse.named if thing.kind in SIDE_KINDS and thing.country in lands]
    teams = [thing for thing in sides if thing.kind is Kind.NATIONAL_TEAM]
    if len(sides) > 1 and not teams and discourse.many:
        near = {event.thing for event in discourse.near(sentence)}
        sides = [side for side in sides if side in near]
    return teams[0] if len(teams) == 1 else sides[0] if len(sides) == 1 else None


def _plural(phrase: NounPhrase) -> bool:
    return phrase.units[0].pos == "det" and "plural" in phrase.units[0].classes


def _is_of_town(unit: Unit) -> bool:
    return unit.pos == "demonym" and any(is_local(candidate) for candidate in unit.candidates)


def _is_people(phrase: NounPhrase, many: tuple[str, ...]) -> bool:
    """Whether a phrase is the people of a land or town, as a side is called by: "the Spaniards"."""
    return phrase.head.pos == "demonym" and definite(phrase) and phrase.head.key.endswith(many)


def _people(
    discourse: Discourse, phrase: NounPhrase, sentence: int, known: _Known, kinds: frozenset[str]
) -> list[Filler]:
    """The side that is called by its people, be it a club: "the Spaniards"."""
    team = _team_of(discourse, phrase, known) if "NationalTeam" in kinds else []
    side = _side_of_people(discourse, phrase, sentence, known)[1] if not team else None
    return [Filler(side, phrase.start, phrase.end, "nominal")] if side is not None and side.may_be(kinds) else team


def _team_of(discourse: Discourse, phrase: NounPhrase, known: _Known) -> list[Filler]:
    """The national side that the article has named of a land: "the Poles"."""
    lands = {candidate.entity.id for candidate in phrase.head.candidates}
    told = discourse.events[-FAR:]
    teams = {t: None for event in told for t in known.get(event.start, ()) if t.kind is Kind.NATIONAL_TEAM}
    found = [team for team in teams if team.country in lands]
    if not teams and not discourse.drops and not discourse.loyal and phrase.head.key.endswith(discourse.many):
        clubs = any(thing.kind is Kind.CLUB and thing.country in lands for thing in discourse.named)
        own = [side for land in lands if not clubs and (side := discourse.nation(land)) is not None]
        found = own if phrase.subject_of is not None else []  # "McTominay scored as the Scots beat Denmark"
    return [Filler(found[0], phrase.start, phrase.end, "nominal", certain=True)] if len(found) == 1 else []
