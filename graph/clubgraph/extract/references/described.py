"""“The striker”, “the Argentine”, “the 27-year-old” → the person meant, of those known and those near, or nobody."""

from itertools import takewhile

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.centre import before_centre, doer_here, likely, may_hold
from clubgraph.extract.references.discourse import HUNG, OTHER, Discourse, Event
from clubgraph.extract.references.traits import Wanted, wanted
from clubgraph.extract.things.things import Thing
from clubgraph.read.homelands import homelands

_COACHES_FROM = 33


def described(
    discourse: Discourse, near: list[Event], phrase: NounPhrase, sentence: int, barred: set[Thing | None]
) -> Thing | None:
    """Whom a description means: the one of whom it is known, else the article's person or the only one near."""
    said, subject = wanted(phrase), phrase.subject_of is not None
    subject = subject or (phrase.index == 0 and not discourse.drops and not discourse.loyal)
    speaks = discourse.drops or discourse.loyal or discourse.tells(phrase)
    centre = before_centre(discourse, near, said, sentence, speaks=speaks) if subject else None
    if said.empty:
        if subject and not (discourse.drops or discourse.loyal) and (doer := doer_here(discourse, near, sentence)):
            return doer
        return (None if discourse.loyal or discourse.drops else centre) or _only_one(discourse, near)
    if said.former and centre is not None:
        return centre
    later = _named_behind(discourse, phrase) if discourse.drops else set()
    known = {thing: discourse.traits.shows(thing, said) for thing in discourse.named if thing not in later}
    if said.former and said.offices:
        known = {thing: count for thing, count in known.items() if not _holds(discourse, thing, phrase)}
    elif said.offices and (of := _whole(phrase)):
        known = {thing: count for thing, count in known.items() if discourse.office.get(thing) in of}
    shown = [thing for thing in known if known[thing] and thing not in barred and discourse.traits.fits(thing, said)]
    if shown:
        most = max(known[thing] for thing in shown)
        shown = [thing for thing in shown if known[thing] == most]
        meant = {event.thing for event in near if event.thing in shown} if len(shown) > 1 else set(shown)
        if len(meant) > 1 and subject and discourse.hero in meant:
            return discourse.hero
        if centre is not None and said.vague and not meant & {event.thing for event in near}:
            return centre  # "Chelsea have signed Liam Delap. The striker …", though another striker was told of above
        return meant.pop() if len(meant) == 1 else None
    if said.offices:
        return may_hold(discourse, near, said, sentence, centre)
    if discourse.loyal and phrase.inside and said.position:
        if _is_of(discourse, discourse.hero, phrase, said):
            return discourse.hero
        only = {event.thing for event in near if event.thing not in barred} if subject else set()
        if len(only) == 1 and _is_of(discourse, next(iter(only)), phrase, said):
            return only.pop()  # "Player of the year: X. The Ajax striker …"
        if not any(event.sentence == sentence and event.again for event in near):
            return None
    fitting = [event for event in near if discourse.traits.fits(event.thing, said)]
    if said.age and not (discourse.drops or discourse.loyal) and said.age.isdecimal():
        fitting = _of_that_age(discourse, fitting, int(said.age))
    fitting = likely(discourse, fitting, said) if discourse.drops and said.plays else fitting
    here = {event.thing for event in fitting if event.sentence == sentence}
    if said.nation and (native := _by_name(discourse, fitting, said.nation, sentence)) is not None:
        return native
    fitting = likely(discourse, fitting, said) if discourse.drops else fitting
    here = {event.thing for event in fitting if event.sentence == sentence}
    if discourse.loyal and said.nation and not said.position:
        if _goes_on(discourse, fitting, sentence):
            return discourse.hero
        if (before := _past_background(discourse, fitting, sentence)) is not None:
            return before
    things = here or {event.thing for event in fitting}
    alone = things.pop() if len(things) == 1 else None
    alone_told = not near and phrase.head.pos != "demonym"  # nobody is named near: whom the article is about
    hero = discourse.hero if discourse.drops else None  # "confía en el francés"
    alone_told = alone_told or (not near and hero is not None and discourse.plays(hero))
    if discourse.loyal and not near and not any(discourse.is_person(thing) for thing in discourse.named):
        alone_told = True  # "The Croat who …", below his name
    told = {discourse.hero} if alone_told else {*things}
    if discourse.loyal and said.nation and phrase.prep and near and near[-1].sentence == sentence - 1:
        last = near[-1].thing  # "they parted with X. For the Australian …"
        return last if discourse.is_person(last) and discourse.traits.fits(last, said) else None
    ours = discourse.loyal and bool(said.nation or said.age) and discourse.hero in things
    found = alone or (discourse.hero if ours else centre)
    apart = not (discourse.drops and len(things) > 1) or any(
        event.thing is discourse.hero and event.rank > HUNG for event in fitting
    )  # one of several who hang on a noun is not foremost: "los regresos de Quintero, Mammana y Pirez"
    told -= barred
    found = found or (discourse.hero if discourse.hero in told and not here and apart else None)
    return found if found is not None and discourse.is_person(found) else None


def _named_behind(discourse: Discourse, phrase: NounPhrase) -> set[Thing]:
    """Who is named for the first time behind a description, and so is not whom it means: "El técnico argentino dejó el
    Ajax y lo reemplazará Rey, extécnico del Gent"."""
    behind = {event.thing for event in takewhile(lambda event: event.start > phrase.start, reversed(discourse.events))}
    before = (event.thing for event in discourse.events if event.start <= phrase.start)
    return behind - {*before} if behind else set()


def _of_that_age(discourse: Discourse, fitting: list[Event], age: int) -> list[Event]:
    """Those who may be so old where an official and others are near: hardly anybody coaches in his twenties."""
    others = [e for e in fitting if e.thing not in discourse.office or discourse.plays(e.thing)]
    return others if others and age < _COACHES_FROM else fitting


def _by_name(discourse: Discourse, fitting: list[Event], nation: str, sentence: int) -> Thing | None:
    """The only one of several persons near whose name is at home in a land: "Farioli gave way to Heitinga. The
    Italian …"."""
    near = {event.thing for event in fitting if discourse.is_person(event.thing)}
    native = [thing for thing in near if nation in homelands(thing.label)] if len(near) > 1 else []
    here = {event.thing for event in fitting if event.sentence == sentence and event.thing in native}
    return here.pop() if len(here) == 1 else native[0] if len(native) == 1 else None


def _goes_on(discourse: Discourse, fitting: list[Event], sentence: int) -> bool:
    """Whether a people's name means the article's person, past those in the background of its sentence."""
    here = [event for event in fitting if event.sentence == sentence]
    told = any(event.thing is discourse.hero and event.rank > OTHER for event in fitting)
    return told and bool(here) and all(event.rank < OTHER for event in here)


def _past_background(discourse: Discourse, fitting: list[Event], sentence: int) -> Thing | None:
    """Who alone does something in the sentence before, where nobody but in the background is named in this one."""
    here = [event for event in fitting if event.sentence == sentence]
    doers = {event.thing for event in fitting if event.sentence == sentence - 1 and event.rank > OTHER}
    found = doers.pop() if len(doers) == 1 and here and all(event.rank < OTHER for event in here) else None
    return found if found is not None and discourse.is_person(found) else None


def _is_of(discourse: Discourse, hero: Thing | None, phrase: NounPhrase, said: Wanted) -> bool:
    """Whether the article's person may be "the striker of Ajax": nothing known speaks against it."""
    if hero is None or not discourse.is_person(hero) or not discourse.traits.fits(hero, said):
        return False
    club, named = discourse.club.get(hero), phrase.inside[-1].things
    return club is None or club in named


def _holds(discourse: Discourse, thing: Thing, phrase: NounPhrase) -> bool:
    """Whether somebody is in office now at the side that a phrase names: he is not "the former Leeds boss"."""
    side = discourse.office.get(thing)
    named = {candidate.entity.id for unit in phrase.complements for candidate in unit.candidates}
    return side is not None and side.entity is not None and side.entity.id in named


def _whole(phrase: NounPhrase) -> tuple[Thing, ...]:
    """Whose an office is by name: "the chief executive of Boylesports"."""
    hung = (other for _, other in phrase.preps[:1] if other.prep_unit is not None and other.head.pos == "name")
    return next((other.things for other in hung if "genitive" in other.prep_unit.classes), ())  # type: ignore[union-attr]


def _only_one(discourse: Discourse, near: list[Event]) -> Thing | None:
    things = {event.thing for event in near}
    found = discourse.hero if discourse.hero in things else things.pop() if len(things) == 1 else None
    return found if found is not None and discourse.is_person(found) else None
