"""“The club”, “they”, “its” → the side meant, or none."""

from collections.abc import Sequence

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import INNER, OTHER, SUBJECT, Discourse, Event
from clubgraph.extract.references.standing import kinds_of_side
from clubgraph.extract.references.towns import side_of_town
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.known import is_local
from clubgraph.model import Kind


def side_meant(discourse: Discourse, phrase: NounPhrase, sentence: int) -> Thing | None:
    """Which club "the club", "they" or "its" means: the only one near, or the one the article is about."""
    if discourse.loyal and _from_elsewhere(phrase):
        return None
    if any(unit is not phrase.head and unit.classes & {"venue", "visiting"} for unit in phrase.units):
        return None  # "the home side": which of two it is no word tells
    own = any(unit.sense is not None and unit.sense.form == "own" for unit in phrase.nouns)
    people = next((c for u in phrase.units if u.pos == "demonym" and not own for c in u.candidates), None)
    local = people is not None and is_local(people)
    nation = (people.entity.country if local else people.entity.id) if people is not None else None
    leagues = {c.entity.country for u in phrase.complements for c in u.candidates if c.entity.kind is Kind.COMPETITION}
    nation = nation or (leagues.pop() if len(leagues) == 1 else None)  # "the Premier League club"
    described = (nation is not None and not local) or bool(phrase.complements)
    barred = (
        discourse.beside(phrase) if phrase.head.pos != "poss" and not own and not _across(discourse, phrase) else []
    )
    kinds = kinds_of_side(phrase)
    near = [
        event
        for event in discourse.before(phrase, sentence)
        if event.thing.kind in kinds
        and event.thing not in barred
        and (not nation or event.thing.country in (None, nation))
        and event.sentence >= sentence - 1
    ]
    things = {event.thing for event in near}
    main = {event.thing for event in near if event.rank >= OTHER}
    about = discourse.about if discourse.about is not None and discourse.about.kind in kinds else None
    if phrase.head.pos == "noun" and (seated := side_of_town(discourse, phrase, sentence, barred)) is not None:
        return seated
    if described:
        ours = {thing for thing in things if thing in discourse.home} if nation is not None else set()
        things = things if len(things) < 2 else ours
        return things.pop() if len(things) == 1 else None if ours else _of_land(discourse, nation, kinds, barred)
    joins = discourse.loyal and any(verb.lemma in discourse.joining for verb in discourse.governed.get(id(phrase), ()))
    if joins and phrase.head.pos == "noun":
        own_sides = {discourse.club.get(doer) for doer in _doers(discourse, phrase)}
        own_sides |= _sides_of_doers(discourse, phrase)
        near = [event for event in near if event.thing not in own_sides or event.thing is about]
        things, main = things - (own_sides - {about}), main - (own_sides - {about})
    if phrase.head.pos == "noun":
        left = _left(discourse, phrase)
        if left is not None and left.kind in kinds:
            return left
        for doer in _doers(discourse, phrase):
            if discourse.latest.get(doer) in things:
                return discourse.latest[doer]
            if discourse.office.get(doer) in things and not discourse.drops and not discourse.loyal:
                return discourse.office[doer]
    plain = phrase.head.pos in ("noun", "name") and not any(unit.pos == "adj" for unit in phrase.units)
    clubs = [event.thing for event in near if event.thing.kind is Kind.CLUB]
    team = phrase.head.pos == "noun" and "team" in phrase.head.classes
    if discourse.loyal and team and clubs and about is not None and about.kind is Kind.NATIONAL_TEAM:
        about = clubs[-1]
    if discourse.loyal and about is not None and plain:
        here = [event.thing for event in near if event.sentence == sentence and event.rank >= INNER]
        told = {event.thing for event in near if event.sentence == sentence}
        recent = {event.thing for event in discourse.before(phrase, sentence)}
        elsewhere = about not in recent and len(told) == 1  # only another is spoken of here
        return here[-1] if here else told.pop() if elsewhere else about
    if discourse.drops and team and people is None:
        offices = [discourse.office[doer] for doer in _doers(discourse, phrase) if doer in discourse.office]
        if offices and offices[0].kind in kinds:
            return offices[0]  # "la plantilla que dirige Ruiz"
        if about is not None and about not in things and all(event.rank < INNER for event in near):
            return about  # not where somebody went: "Ruiz se fue al Ajax. El club …"
    if len(things) == 1 and (main or about is None):
        return things.pop()
    leading = {event.thing for event in near if event.rank == SUBJECT}
    leading |= {event.thing for event in near if event.rank >= INNER and event.sentence == sentence}
    if plain and phrase.head.pos == "noun" and about in things and leading <= {about} and not discourse.drops:
        return about  # nobody else does anything here: "Celtic's defeat to Hearts left the club eight points behind"
    beside = {event.thing for event in near if event.sentence == sentence}
    plural = phrase.head.pos == "pron" and not discourse.drops and not discourse.loyal
    if len(beside) == 1 and (phrase.head.pos == "noun" or (plural and not _in_front(near, sentence))):
        return beside.pop()
    fused = phrase.head.pos == "pron" and phrase.head.sense is not None and bool(phrase.head.sense.value)
    if fused and near and len(beside) < 2 and "object" not in phrase.head.classes:
        return near[-1].thing
    subjects = [event.thing for event in near if event.rank >= INNER]
    return subjects[-1] if subjects else main.pop() if len(main) == 1 else about


def _in_front(near: Sequence[Event], sentence: int) -> bool:
    """Whether a side stood in the foreground of the sentence before: "he took over at Ajax and led them to the cup"."""
    return any(event.sentence < sentence and event.rank >= INNER for event in near)


def _from_elsewhere(phrase: NounPhrase) -> bool:
    """Whether a region tells which side is meant, as a reader must know the land to see: "the team of the Sharon"."""
    origins = (p for _, p in phrase.preps[:1] if p.prep_unit is not None and "from" in p.prep_unit.classes)
    return any("place" in origin.head.classes or origin.head.pos == "adj" for origin in origins)


def _of_land(discourse: Discourse, nation: str | None, kinds: frozenset[Kind], barred: Sequence[Thing]) -> Thing | None:
    """The only side of a country that the article has named so far: "the Belgian club"."""
    named = {thing for thing in discourse.named if thing.kind in kinds}
    if nation is None or any(side.kind is Kind.NATIONAL_TEAM for side in named):
        return None
    here = {side for side in named if side.country == nation and side not in barred}
    return here.pop() if len(here) == 1 else None


def _doers(discourse: Discourse, phrase: NounPhrase) -> list[Thing]:
    """The persons that are subjects of the verbs that govern a phrase."""
    return [thing for thing in discourse.beside(phrase) if discourse.is_person(thing)]


def _sides_of_doers(discourse: Discourse, phrase: NounPhrase) -> set[Thing | None]:
    """The sides that stand beside the persons that are subjects of the verbs that govern a phrase: "the Roma winger X
    joins the club"."""
    doers = [subject for verb in discourse.governed.get(id(phrase), ()) for subject in verb.subjects]
    told = [one for doer in doers for one in (doer, *doer.apposed)]
    hung = [p for one in told for _, p in one.preps if p.prep_unit is None or "genitive" in p.prep_unit.classes]
    return {thing for p in hung for thing in p.things}


def _left(discourse: Discourse, phrase: NounPhrase) -> Thing | None:
    """Which side "the club" is that somebody left: the one that he is known to be at."""
    verbs = [verb for verb in discourse.governed.get(id(phrase), ()) if verb.lemma in discourse.quitting]
    gone = [subject.things[0] for verb in verbs if not verb.passive for subject in verb.subjects if subject.things]
    own = [discourse.office.get(person) or discourse.club.get(person) for person in gone[:1]]
    return own[0] if own and not any(unit.pos in ("adj", "demonym", "name") for unit in phrase.units) else None


def _across(discourse: Discourse, phrase: NounPhrase) -> bool:
    """Whether a phrase stands outside the quotation that the subject of its verb stands in."""
    subjects = [subject for verb in discourse.governed.get(id(phrase), ()) for subject in verb.subjects]
    return any(discourse.quoted(subject) for subject in subjects) and not discourse.quoted(phrase)
