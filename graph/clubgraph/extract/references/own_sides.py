"""“His club”, “his former club”, “his country”, “we” → the side that is known of the person meant, or none."""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import Discourse
from clubgraph.extract.references.standing import kinds_of_side
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind


def own_club(discourse: Discourse, person: Thing, phrase: NounPhrase) -> Thing | None:
    """Which club "his club" or "his former club" is: the one that is known of somebody."""
    if phrase.marked("boyhood"):
        return None
    past = discourse.past.get(person, set())
    if phrase.marked("former"):
        return next(iter(past)) if len(past) == 1 else None
    found = discourse.club.get(person) or discourse.office.get(person)
    return found if found is not None and found.kind in kinds_of_side(phrase) else None


def own_nation(discourse: Discourse, person: Thing, phrase: NounPhrase) -> Thing | None:
    """Which side "his country" is: the national side told of somebody, else that of the land he is from."""
    told = [side for side in discourse.served.get(person, ()) if side.kind is Kind.NATIONAL_TEAM]
    land = discourse.traits.nations.get(person)
    return told[-1] if told else discourse.nation(land) if land is not None else None


def side_of_voice(discourse: Discourse, phrase: NounPhrase) -> Thing | None:
    """Whom a speaker's "we" means: the club of an office, or that a player is known to play for."""
    speaker = discourse.voice(phrase)
    if speaker is None:
        return None
    player = discourse.club.get(speaker) if speaker not in discourse.traits.offices else None
    return discourse.office.get(speaker) or player
