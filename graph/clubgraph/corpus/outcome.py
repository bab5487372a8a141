"""Groups of what follows, as they were and as they are → what becomes of the facts of some propositions."""

from collections.abc import Iterable, Mapping

from clubgraph.corpus.follow import Group, Key
from clubgraph.corpus.known import Known
from clubgraph.corpus.state import State
from clubgraph.derive.records import Derived, Disagreement
from clubgraph.keep.changes import Changes, changes
from clubgraph.keep.facts import Fact, facts
from clubgraph.model import Corpus


def outcome(state: State, statements: set[str], sides: Mapping[Key, tuple[Group, Group]]) -> Changes:
    """What becomes of the facts of some propositions, and of those that contradict them."""
    was, now = (
        tuple(
            each for pair in sides.values() for each in pair[side].disagreements if statements & {each.one, each.other}
        )
        for side in range(2)
    )
    wanted = statements | {end for each in (*was, *now) for end in (each.one, each.other)}
    return changes(_facts(state.before, wanted, was), _facts(state.after, wanted, now))


def _facts(known: Known, statements: Iterable[str], against: tuple[Disagreement, ...]) -> tuple[Fact, ...]:
    claims = [
        claim
        for name in sorted(statements)
        for _, several in known.claims_by("statement", counting=False, key=name)
        for claim in several
    ]
    things = {term: thing for claim in claims for term in claim.terms if (thing := known.things.get(term))}
    told = Corpus((), tuple(things[name] for name in sorted(things)), tuple(claims))
    return facts(told, Derived((), (), against, (), ()))
