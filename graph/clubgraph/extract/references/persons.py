"""“He”, “his”, “the striker” → the person meant, or nobody."""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.described import described
from clubgraph.extract.references.discourse import INNER, OTHER, SUBJECT, Discourse, Event
from clubgraph.extract.references.salience import salient
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind


def person_meant(discourse: Discourse, phrase: NounPhrase, sentence: int) -> Thing | None:
    """Whom "he", "the striker" or "the Argentine" means."""
    pronoun = phrase.head.pos in ("pron", "poss", "verb")
    if pronoun and phrase.start in discourse.meant:
        return discourse.meant[phrase.start]
    if "unsaid" in phrase.head.classes and not _goes_on_of_person(discourse, phrase, sentence):
        return None
    barred = {discourse.voice(phrase), *phrase.things, *_barred(discourse, phrase)}
    quoted = discourse.quoted(phrase)
    near = [
        event
        for event in discourse.before(phrase, sentence)
        if event.thing.kind in (Kind.PERSON, None) and event.thing not in barred
    ]
    if not pronoun:
        near = [event for event in near if not _hopes(discourse, phrase, sentence, event)]
        if not (discourse.drops or discourse.loyal):
            near = _named_as_one(discourse, near)
        told = {event.thing for event in near if event.sentence == sentence and event.tells and not event.quoted}
        near = [event for event in near if event.thing not in told]  # "Wenger said that the 27-year-old had joined"
        barred |= told
        if discourse.tells(phrase):
            spoken = {event.thing for event in near if event.sentence == sentence and event.quoted and event.again}
            near = [event for event in near if event.thing not in spoken]
            barred |= spoken
        return described(discourse, near, phrase, sentence, barred)
    alone = {event.thing for event in near if event.rank >= OTHER} or {event.thing for event in near}
    near = [event for event in near if discourse.is_person(event.thing)]
    if discourse.loyal and "object" in phrase.head.classes:  # "the director said that they would let him go"
        near = [event for event in near if not (event.tells and event.sentence == sentence)] or near
    near = [event for event in near if _surely(discourse, event.thing)] or near
    outside = [event for event in near if quoted or not event.quoted]
    near = outside if outside or discourse.hero is not None else near  # else whom a quotation speaks of
    found = _told_next(discourse, near, phrase, sentence) or _just_named(near, phrase, sentence)
    found = found or _told_within(discourse, near, phrase)
    found = found or salient(discourse, near, phrase, sentence)
    found = None if found in barred else found
    discourse.meant[phrase.start] = found
    if found is not None and (alone <= {found} or found is discourse.hero):
        discourse.certain.add(phrase.start)
    return found


def _named_as_one(discourse: Discourse, near: list[Event]) -> list[Event]:
    """Those near who are persons or have a name of several words, where there is one: a single word that nothing is
    known of may be no name at all."""
    known = [e for e in near if discourse.is_person(e.thing) or " " in e.thing.label]
    return known or near


def _hopes(discourse: Discourse, phrase: NounPhrase, sentence: int, event: Event) -> bool:
    """Whether somebody is the subject of the clause that what is told of another hangs on, where that may be left
    out: "el capitán confía en que el delantero se quede"."""
    clause = phrase.subject_of.clause if phrase.subject_of is not None else None
    if not discourse.drops or clause is None or clause.kind != "sub" or event.sentence != sentence:
        return False
    return event.rank == SUBJECT and not (clause.opener is not None and "if" in clause.opener.classes)


def _barred(discourse: Discourse, phrase: NounPhrase) -> list[Thing]:
    """Whom a phrase cannot mean: the subject of its verb, and whose it is."""
    if phrase.head.pos == "poss":
        return discourse.told_of.get(phrase.start, [])
    owners = [discourse.meant.get(unit.start) for unit in phrase.units if unit.pos == "poss"]
    apart = [*discourse.beside(phrase), *_of_whom(phrase), *discourse.within.get(id(phrase), ())]
    return [*apart, *(owner for owner in owners if owner is not None)]


def _of_whom(phrase: NounPhrase) -> tuple[Thing, ...]:
    """Of whom the relative clause tells that a phrase is the subject of: "X, with whom he played"."""
    clause = phrase.subject_of.clause if phrase.subject_of is not None else None
    told = clause.antecedent if clause is not None and clause.kind == "rel" else None
    return told.things[:1] if told is not None and told is not phrase else ()


def _told_next(discourse: Discourse, near: list[Event], phrase: NounPhrase, sentence: int) -> Thing | None:
    """The subject of the main clause, where a pronoun stands in what comes before it: "After his release, Rey left"."""
    if discourse.ahead is None or discourse.quoted(phrase) or phrase.head.pos == "verb":
        return None
    start, subject = discourse.ahead
    told = any(event.sentence == sentence or event.rank >= INNER for event in near)  # whom it may go on with
    return subject if phrase.start < start and not told else None


def _told_within(discourse: Discourse, near: list[Event], phrase: NounPhrase) -> Thing | None:
    """Of whom the relative clause tells that a pronoun stands in: "Ross praised Gil, who has shone since he came"."""
    verbs = [phrase.subject_of] if phrase.subject_of is not None else discourse.governed.get(id(phrase), [])[:1]
    clause = verbs[0].clause if verbs else None
    while clause is not None and clause.kind != "rel":
        clause = clause.parent
    told = clause.antecedent if clause is not None else None
    if clause is None or told is None or not clause.verbs or told not in clause.verbs[0].subjects:
        return None
    if phrase.subject_of is clause.verbs[0]:
        return None
    return next((event.thing for event in near if event.start == told.start), None)


def _goes_on_of_person(discourse: Discourse, phrase: NounPhrase, sentence: int) -> bool:
    """Whether a sentence without a subject goes on with a person: the one before was about him."""
    if discourse.quoted(phrase):
        return False
    told = [event for event in discourse.before(phrase, sentence) if event.rank >= INNER and event.sentence < sentence]
    last = [event for event in told if event.sentence == told[-1].sentence]
    return any(discourse.is_person(event.thing) for event in last) or discourse.headed == (sentence, discourse.hero)


def _just_named(near: list[Event], phrase: NounPhrase, sentence: int) -> Thing | None:
    """Whom an object before its verb means: the one named last in its sentence ("Gil desea a Rey: lo echó el Ajax")."""
    if not {"clitic", "object"} <= phrase.head.classes or phrase.subject_of is not None:
        return None
    return next((event.thing for event in reversed(near) if event.sentence == sentence), None)


def _surely(discourse: Discourse, thing: Thing) -> bool:
    return thing.sure or thing in discourse.traits.people or thing is discourse.hero
