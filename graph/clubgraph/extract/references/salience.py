"""The namings near a pronoun → the person whom the text goes on with."""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import INNER, NEAR, OTHER, SUBJECT, Discourse, Event
from clubgraph.extract.things.things import Thing


def salient(discourse: Discourse, near: list[Event], phrase: NounPhrase, sentence: int) -> Thing | None:
    """Whom a pronoun goes on with: somebody in the foreground of its sentence, else of those before."""
    here = [event for event in near if event.sentence == sentence]
    found = _foremost(discourse, [event for event in here if event.rank >= INNER])
    if found is not None:
        return discourse.hero if _goes_on(discourse, near, here, phrase) else found
    if discourse.loyal and discourse.hero in {event.thing for event in here} and phrase.head.pos == "pron":
        return discourse.hero  # whom the article is about, be he named by the way
    speaks = discourse.tells(phrase)
    centre: Thing | None = None
    last = _alone_last(discourse, near, sentence) if not here else None
    if last is not None:
        return last
    for back in range(1, NEAR + 1):
        there = [event for event in near if event.sentence == sentence - back]
        centre = centre or _centre_of(discourse, there, speaks, any(event.thing is discourse.hero for event in near))
    objects = {event.thing for event in here} or {e.thing for e in near if e.sentence == sentence - 1}
    if len(objects) > 1:
        objects = {e.thing for e in near if e.thing in objects and e.rank >= OTHER}
    if centre is not None and not (len(objects) == 1 and here):
        return centre
    owned = phrase.head.pos == "poss" and bool(here)  # "they signed Joe Hart after his contract had expired"
    if len(objects) == 1 and (centre is None or discourse.hero in objects or owned):
        return objects.pop()
    later = discourse.hero not in discourse.named
    if later and (discourse.loyal or discourse.drops):  # nobody is meant before he is named
        alone = {event.thing for event in near}
        return centre or (alone.pop() if len(alone) == 1 else None)
    return centre or _protagonist(discourse)


def _alone_last(discourse: Discourse, near: list[Event], sentence: int) -> Thing | None:
    """The only person of the sentence before, a player whom somebody does something to, where the article's is not
    near: "Derby have signed Zach Mitchell. He has made 11 appearances"."""
    there = [event for event in near if event.sentence == sentence - 1]
    things = {event.thing for event in there}
    if len(things) != 1 or any(event.thing is discourse.hero for event in near):
        return None
    found = things.pop()
    done_to = any(event.rank in (OTHER, INNER) and not event.quoted for event in there)
    return found if done_to and discourse.plays(found) else None


def _goes_on(discourse: Discourse, near: list[Event], here: list[Event], phrase: NounPhrase) -> bool:
    """Whether the subject of a main clause goes on with the article's person, past one of a clause inside it:
    "Having fallen out with Ferguson, who retired on Sunday, he was sold"."""
    verb = phrase.subject_of
    main = verb is not None and verb.clause is not None and verb.clause.kind == "main"
    inner = not any(event.rank == SUBJECT or event.tells for event in here)
    return main and inner and any(event.thing is discourse.hero and event.rank >= OTHER for event in near)


def _protagonist(discourse: Discourse) -> Thing | None:
    return discourse.hero if discourse.hero is not None and discourse.is_person(discourse.hero) else None


def _foremost(discourse: Discourse, here: list[Event]) -> Thing | None:
    """Who stands in the foreground of the sentence so far: the article's person, else the last main subject."""
    if not here:
        return None
    if here[-1].tells and not here[-1].quoted:
        return here[-1].thing
    if any(event.thing is discourse.hero for event in here):
        return discourse.hero
    main = [event for event in here if event.rank == SUBJECT]
    return (main or here)[-1].thing


def _centre_of(discourse: Discourse, there: list[Event], speaks: bool, hero_near: bool) -> Thing | None:
    """Whom an earlier sentence is about: its subject. Beside the article's person, or one whom pronouns went on
    with, another subject counts only where the next verb tells more."""
    foremost = [event for event in there if event.rank >= INNER]
    if not foremost:
        return None
    first = next((event for event in foremost if event.rank == SUBJECT), foremost[0])
    if not speaks:
        again = [event.thing for event in there if event.again and event.thing is not first.thing]
        if discourse.hero in again or (first.tells and hero_near):
            return discourse.hero
        if again and first.thing is not discourse.hero and again.count(again[0]) > 1:
            return again[0]
    return first.thing
