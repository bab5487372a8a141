"""What is said of the persons of a match → the side of each, where everything said of him agrees."""

from clubgraph.extract.readings.match.fixtures import Fixture
from clubgraph.extract.readings.match.votes import Evidence, Tie, Vote
from clubgraph.extract.things.things import Thing


def sides(fixture: Fixture, said: Evidence) -> dict[Thing, Vote]:
    """The side of each person, with the words that show it: of himself, else of those with or against whom he plays."""
    found: dict[Thing, Vote] = {}
    torn: set[Thing] = set()
    for person, votes in said.votes.items():
        if len({vote.side for vote in votes}) == 1:
            found[person] = votes[0]
        else:
            torn.add(person)
    waiting = list(found)
    while waiting:
        known = waiting.pop()
        for tie in said.ties.get(known, ()):
            other = next((f for f in tie.persons if f.thing is not known), None)
            if other is None or other.thing in torn:
                continue
            side = found[known].side if tie.together else fixture.other(found[known].side)
            if other.thing not in found:
                found[other.thing] = Vote(side, other, tie.start, tie.end, tie.sentence)
                waiting.append(other.thing)
    return {person: vote for person, vote in found.items() if not _torn(person, found, said.ties.get(person, []))}


def _torn(person: Thing, found: dict[Thing, Vote], ties: list[Tie]) -> bool:
    """Whether a tie of a person speaks against the side that he was put on."""
    for tie in ties:
        other = next((f.thing for f in tie.persons if f.thing is not person), None)
        if other is not None and other in found:
            same = found[other].side is found[person].side
            if same is not tie.together:
                return True
    return False
