"""No word for a side → the one meant all the same: the article's, if no other stands in the foreground."""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import HUNG, INNER, OTHER, SIDES, SUBJECT, Discourse
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind

_OPENING = 6  # sentences at the start of an article within which the side that it begins with may be meant


def national_here(resolver: Resolver) -> Thing | None:
    """The national side that is meant without a word: the article's, else that of the land whose papers write so."""
    about = resolver.discourse.about
    return about if about is not None and about.kind is Kind.NATIONAL_TEAM else resolver.discourse.nation("")


def side_understood(discourse: Discourse, phrase: NounPhrase, sentence: int, *, deed: bool = False) -> Thing | None:
    """The side that is meant without a word: the article's, if no other stands in the foreground here, or the one
    it names most, if no other is near; of a `deed`, whatever was named by the way in the sentence before."""
    events = [event for event in discourse.before(phrase, sentence) if event.thing.kind in SIDES]
    if not (discourse.drops or discourse.loyal or discourse.quoted(phrase)):
        events = [event for event in events if not event.quoted or event.sentence < sentence]
    events = [event for event in events if not event.land or event.thing is discourse.about]
    met = {event.thing for event in events if event.met and event.sentence == sentence} - {discourse.about}
    events = [event for event in events if event.thing not in met]  # "dirigió al equipo ante el Ajax"
    here = {event.thing for event in events if event.sentence == sentence}
    near = here | {event.thing for event in events if event.sentence == sentence - 1}
    first = next((e for e in discourse.before(phrase, sentence) if e.sentence == sentence), None)
    if discourse.loyal and first is not None and first.local and first.thing.kind in SIDES:
        return first.thing if here == {first.thing} else None  # "At Chelsea the coach, X, …"
    if discourse.loyal and (served := _of_who_does(discourse, phrase)) is not None:
        return served
    if discourse.loyal and discourse.about is not None:
        doing = [event.thing for event in events if event.sentence == sentence and event.rank >= INNER]
        return discourse.about if not doing or doing[-1] is discourse.about else None
    about, plain = discourse.about, not (discourse.drops or discourse.loyal)
    if about is None:
        alone = {event.thing for event in events if event.sentence == sentence and event.rank == SUBJECT}
        if near == {discourse.most} or (near == {discourse.lead} and plain):
            return near.pop()
        if len(here) == len(alone) == 1:
            return alone.pop()
        opening = plain and deed and sentence < _OPENING
        if not (opening and any(event.thing is discourse.lead for event in events)):
            return None
        about = discourse.lead
    least = HUNG if discourse.drops else OTHER
    if any(event.rank >= least for event in events if event.sentence == sentence) and about not in here:
        return None
    before = {event.thing for event in events if event.sentence == sentence - 1 and (event.rank > HUNG or not deed)}
    return about if about in near or not before - here else None


def _of_who_does(discourse: Discourse, phrase: NounPhrase) -> Thing | None:
    """The only side that those have a role at who do something to somebody: "the chairman of Ajax sacked the coach"."""
    governing = [*discourse.governed.get(id(phrase), ()), *([phrase.subject_of] if phrase.subject_of else [])]
    verbs = [verb for verb in governing if verb.objects and phrase in (*verb.objects, *verb.subjects)]
    verbs = [verb for verb in verbs if not verb.passive]
    told = [one for verb in verbs for subject in verb.subjects for one in (subject, *subject.apposed) if one.personal]
    starts = {unit.start for one in told if not one.marked("former") for unit in one.complements}
    sides = {event.thing for event in discourse.events if event.start in starts and event.thing.kind in SIDES}
    return sides.pop() if len(sides) == 1 else None
