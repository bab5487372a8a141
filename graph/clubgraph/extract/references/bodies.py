"""“The federation”, or no word for who punishes somebody → the body meant, or none."""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import Discourse
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind


def body_meant(discourse: Discourse, phrase: NounPhrase, sentence: int) -> Thing | None:
    """Which body "the federation" means: the only one near, or the only one named so far."""
    near = [event.thing for event in discourse.before(phrase, sentence) if event.thing.kind is Kind.GOVERNING_BODY]
    named = [e.thing for e in discourse.events if e.thing.kind is Kind.GOVERNING_BODY and e.start < phrase.start]
    found = set(near or named)
    described = any(unit.pos in ("demonym", "name") for unit in phrase.units)
    return found.pop() if len(found) == 1 and not described else None


def only_body(discourse: Discourse) -> Thing | None:
    """The only body that the article has named so far."""
    served = discourse.office.values()
    named = {thing for thing in (*discourse.named, *served) if thing.kind is Kind.GOVERNING_BODY}
    return named.pop() if len(named) == 1 else None


def body_near(discourse: Discourse, phrase: NounPhrase, sentence: int) -> Thing | None:
    """The only body that is named near, which punishes whom no word says by whom: "Rey was fined, too"."""
    near = {e.thing for e in discourse.before(phrase, sentence) if e.thing.kind is Kind.GOVERNING_BODY}
    return near.pop() if len(near) == 1 and not discourse.quoted(phrase) else None
