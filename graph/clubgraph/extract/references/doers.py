"""“The club” beside somebody who does something → the side that is known of him: the one he left, the one he is at."""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import Discourse
from clubgraph.extract.references.near_sides import NearSides
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind


def side_left(discourse: Discourse, phrase: NounPhrase, kinds: frozenset[Kind]) -> Thing | None:
    """Which side "the club" is that somebody left: the one that he is known to be at."""
    verbs = [verb for verb in discourse.governed.get(id(phrase), ()) if verb.lemma in discourse.quitting]
    gone = [subject.things[0] for verb in verbs if not verb.passive for subject in verb.subjects if subject.things]
    own = [discourse.office.get(person) or discourse.club.get(person) for person in gone[:1]]
    left = own[0] if own and not any(unit.pos in ("adj", "demonym", "name") for unit in phrase.units) else None
    return left if left is not None and left.kind in kinds else None


def side_of_doers(discourse: Discourse, phrase: NounPhrase, things: set[Thing]) -> Thing | None:
    """The side near that those are told to be at, or in office at, who do something to "the club"."""
    for doer in doers(discourse, phrase):
        if discourse.latest.get(doer) in things:
            return discourse.latest[doer]
        if discourse.office.get(doer) in things and not discourse.drops and not discourse.loyal:
            return discourse.office[doer]
    return None


def without_own(discourse: Discourse, phrase: NounPhrase, near: NearSides) -> NearSides:
    """The sides near that somebody may join: not the one where he is."""
    joins = discourse.loyal and any(verb.lemma in discourse.joining for verb in discourse.governed.get(id(phrase), ()))
    if not joins or phrase.head.pos != "noun":
        return near
    own = {discourse.club.get(doer) for doer in doers(discourse, phrase)} | _sides_of_doers(discourse, phrase)
    return near.without(own - {near.about})


def doers(discourse: Discourse, phrase: NounPhrase) -> list[Thing]:
    """The persons that are subjects of the verbs that govern a phrase."""
    return [thing for thing in discourse.beside(phrase) if discourse.is_person(thing)]


def _sides_of_doers(discourse: Discourse, phrase: NounPhrase) -> set[Thing | None]:
    """The sides that stand beside the persons that are subjects of the verbs that govern a phrase: "the Roma winger X
    joins the club"."""
    doers = [subject for verb in discourse.governed.get(id(phrase), ()) for subject in verb.subjects]
    told = [one for doer in doers for one in (doer, *doer.apposed)]
    hung = [p for one in told for _, p in one.preps if p.prep_unit is None or "genitive" in p.prep_unit.classes]
    return {thing for p in hung for thing in p.things}
