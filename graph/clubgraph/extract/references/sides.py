"""“The club”, “they”, “its” → the side meant, or none."""

from collections.abc import Sequence

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import INNER, SIDES, SUBJECT, Discourse, Event
from clubgraph.extract.references.doers import doers, side_left, side_of_doers, without_own
from clubgraph.extract.references.near_sides import NearSides, Said, near_sides, said_of_side
from clubgraph.extract.references.towns import side_of_town
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind


def side_meant(discourse: Discourse, phrase: NounPhrase, sentence: int) -> Thing | None:
    """Which club "the club", "they" or "its" means: the only one near, or the one the article is about."""
    if _untold(discourse, phrase, sentence):
        return None
    said = said_of_side(phrase)
    near = near_sides(discourse, phrase, sentence, said)
    noun = phrase.head.pos == "noun"
    if noun and (seated := side_of_town(discourse, phrase, sentence, near.barred)) is not None:
        return seated
    if said.named:
        return _described(discourse, near, said)
    if discourse.drops and len(near.things) > 1 and _has_hue(phrase):
        return None
    near = without_own(discourse, phrase, near)
    known = side_left(discourse, phrase, near.kinds) or side_of_doers(discourse, phrase, near.things) if noun else None
    return known or _plain(discourse, phrase, sentence, near)


def _untold(discourse: Discourse, phrase: NounPhrase, sentence: int) -> bool:
    """Whether no word tells which of several sides is meant: "the home side", "the red club", "the team of the
    Sharon", unless that goes on with the article's where no other is near."""
    if discourse.loyal and "opponent" in phrase.head.classes:
        return True
    if discourse.loyal and _from_elsewhere(phrase):
        near = {event.thing for event in discourse.before(phrase, sentence) if event.thing.kind in SIDES}
        return discourse.about is None or not near <= {discourse.about} or phrase.subject_of is None
    return any(unit is not phrase.head and unit.classes & {"venue", "visiting", "colour"} for unit in phrase.units)


def _has_hue(phrase: NounPhrase) -> bool:
    """Whether a colour, or a word that is not known, tells a side from others: "el cuadro crema"."""
    beside = (unit for unit in phrase.units if unit is not phrase.head and not unit.candidates)
    return any("hue" in unit.classes or (unit.pos == "noun" and not unit.classes) for unit in beside)


def _described(discourse: Discourse, near: NearSides, said: Said) -> Thing | None:
    """The side that a land, a league or a name tells: the only one near, else the article's, else the only one of that
    land."""
    things = near.things
    ours = {thing for thing in things if thing in discourse.home} if said.lands else set()
    things = things if len(things) < 2 else ours
    return things.pop() if len(things) == 1 else None if ours else _of_land(discourse, said.lands, near)


def _plain(discourse: Discourse, phrase: NounPhrase, sentence: int, near: NearSides) -> Thing | None:
    """The side that a word means that says nothing more of it."""
    noun, about, things = phrase.head.pos == "noun", near.about, near.things
    plain = phrase.head.pos in ("noun", "name") and not any(unit.pos == "adj" for unit in phrase.units)
    if discourse.loyal and plain and (loyal := _loyal(discourse, phrase, sentence, near)) is not None:
        return loyal
    if discourse.drops and (own := _led_or_own(discourse, phrase, near)) is not None:
        return own
    if len(things) == 1 and (near.main or about is None):
        return things.pop()
    leading = {event.thing for event in near.events if event.rank == SUBJECT}
    leading |= {event.thing for event in near.events if event.rank >= INNER and event.sentence == sentence}
    if plain and noun and about in things and leading <= {about} and not discourse.drops:
        return about  # nobody else does anything here: "Celtic's defeat to Hearts left the club eight points behind"
    here = {event.thing for event in near.events if event.sentence == sentence}
    plural = phrase.head.pos == "pron" and not discourse.drops and not discourse.loyal
    if len(here) == 1 and (noun or (plural and not _in_front(near.events, sentence))):
        return here.pop()
    fused = phrase.head.pos == "pron" and phrase.head.sense is not None and bool(phrase.head.sense.value)
    sided = any(thing.kind in near.kinds for thing in near.barred)  # "Ajax met Gent and beat them": not Ajax
    done_to = "object" in phrase.head.classes and not sided
    if fused and near.events and len(here) < 2 and not done_to:
        return near.events[-1].thing
    subjects = [event.thing for event in near.events if event.rank >= INNER]
    abreast = {event.thing for event in near.events if event.rank == SUBJECT and event.sentence == sentence - 1}
    if noun and about is not None and len(abreast) > 1 and not (discourse.drops or discourse.loyal):
        return about  # "Rangers and Middlesbrough are keen. Shankland, the club's captain, …"
    return subjects[-1] if subjects else near.main.pop() if len(near.main) == 1 else about


def _loyal(discourse: Discourse, phrase: NounPhrase, sentence: int, near: NearSides) -> Thing | None:
    """The article's side, in a language whose articles keep to theirs, unless only another is spoken of here."""
    about = near.about
    clubs = [event.thing for event in near.events if event.thing.kind is Kind.CLUB]
    team = phrase.head.pos == "noun" and "team" in phrase.head.classes
    if team and clubs and about is not None and about.kind is Kind.NATIONAL_TEAM:
        about = near.about = clubs[-1]
    if about is None:
        return None
    here = [event.thing for event in near.events if event.sentence == sentence and event.rank >= INNER]
    told = {event.thing for event in near.events if event.sentence == sentence}
    recent = {event.thing for event in discourse.before(phrase, sentence)}
    elsewhere = about not in recent and len(told) == 1  # only another is spoken of here
    return here[-1] if here else told.pop() if elsewhere else about


def _led_or_own(discourse: Discourse, phrase: NounPhrase, near: NearSides) -> Thing | None:
    """The side that who does something to "the team" is in office at, else the article's where no other is in the
    foreground."""
    if phrase.head.pos != "noun" or "team" not in phrase.head.classes or any(u.pos == "demonym" for u in phrase.units):
        return None
    offices = [discourse.office[doer] for doer in doers(discourse, phrase) if doer in discourse.office]
    if offices and offices[0].kind in near.kinds:
        return offices[0]  # "la plantilla que dirige Ruiz"
    away = near.about not in near.things and all(event.rank < INNER for event in near.events)
    return near.about if away else None  # not where somebody went: "Ruiz se fue al Ajax. El club …"


def _in_front(near: Sequence[Event], sentence: int) -> bool:
    """Whether a side stood in the foreground of the sentence before: "he took over at Ajax and led them to the cup"."""
    return any(event.sentence < sentence and event.rank >= INNER for event in near)


def _from_elsewhere(phrase: NounPhrase) -> bool:
    """Whether a region tells which side is meant, as a reader must know the land to see: "the team of the Sharon"."""
    origins = (p for _, p in phrase.preps[:1] if p.prep_unit is not None and "from" in p.prep_unit.classes)
    return any("place" in origin.head.classes or origin.head.pos == "adj" for origin in origins)


def _of_land(discourse: Discourse, lands: frozenset[str], near: NearSides) -> Thing | None:
    """The only side of a country that the article has named so far: "the Belgian club"."""
    named = {thing for thing in discourse.named if thing.kind in near.kinds}
    if not lands or any(side.kind is Kind.NATIONAL_TEAM for side in named):
        return None
    here = {side for side in named if side.country in lands and side not in near.barred}
    if discourse.drops and near.about in here and not near.events:
        return near.about
    return here.pop() if len(here) == 1 else None
