"""“They” and “their” → the group of clubs that was spoken of last: “Mexican clubs took part. They won nothing.”"""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import SIDES, SUBJECT, Discourse
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind


def group_meant(discourse: Discourse, phrase: NounPhrase, sentence: int) -> Thing | None:
    """The group of clubs that a word for many means: the one that did something last, if no side has done since."""
    if phrase.head.pos not in ("pron", "poss") or "many" not in phrase.head.classes:
        return None
    near = (event for event in reversed(discourse.before(phrase, sentence)) if event.sentence >= sentence - 1)
    last = next((e.thing for e in near if e.rank == SUBJECT and e.thing.kind in SIDES | {Kind.CLUB_GROUP}), None)
    return last if last is not None and last.kind is Kind.CLUB_GROUP else None
