"""“Los de Simeone”, “los dirigidos por Messina” → the side that he must lead where nothing is told of him, or none."""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import SIDES, Discourse
from clubgraph.extract.things.things import Thing


def side_led(discourse: Discourse, coach: Thing, phrase: NounPhrase, sentence: int) -> Thing | None:
    """The only side named near that nobody else is known to lead, if it is named more than by the way."""
    if discourse.plays(coach) or coach in discourse.office or coach in discourse.club:
        return None
    others = {side for person, side in discourse.office.items() if "coach" in discourse.traits.offices.get(person, ())}
    events = [event for event in discourse.before(phrase, sentence) if event.thing.kind in SIDES]
    sides = {event.thing for event in events if not event.quoted} - others
    found = next(iter(sides)) if len(sides) == 1 else None
    if found is None or found is discourse.about:
        return found
    most = max(side.forms.total() for side in discourse.named if side.kind in SIDES)
    return found if found.forms.total() > 1 and most <= 2 * found.forms.total() else None
