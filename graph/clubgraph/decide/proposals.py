"""Things of the graph and their claims → pairs of people that may be one, for a person to decide; none is joined here.

People whose full names agree have one identifier already; only names of two scripts, or two Hebrew spellings, are
compared here, by their consonants.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from clubgraph.decide.joins import Pair, pair
from clubgraph.decide.skeleton import is_hebrew, likeness, skeleton
from clubgraph.model import Claim, Entity, Kind

CLOSE = 0.8  # of the consonants; below it most proposals are wrong
AHEAD = 0.1  # by which the best must lead the second


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two people that may be one: the better-known one, the other, how alike their names sound, what both go with."""

    thing: str
    other: str
    names: tuple[str, str]
    likeness: float
    shared: tuple[str, ...]


def proposals(
    things: Iterable[Entity], claims: Iterable[Claim], apart: Collection[Pair], sure: Collection[str]
) -> tuple[Proposal, ...]:
    """The pairs that nobody decided on, the likeliest first. `sure` are things of the register: two of them are two."""
    people = [thing for thing in things if thing.kind is Kind.PERSON]
    met = _met(claims)
    index = _index(people)
    found: dict[Pair, Proposal] = {}
    for person in people:
        if person.id in sure:
            continue
        best = _best(person, index)
        if best is None:
            continue
        score, other, names = best
        both, back = pair(person.id, other.id), _best(other, index)
        if both not in apart and back is not None and back[1].id == person.id:
            shared = tuple(sorted(met[person.id] & met[other.id]))
            found.setdefault(both, Proposal(other.id, person.id, names, round(score, 2), shared))
    return tuple(sorted(found.values(), key=lambda each: (-each.likeness, each.thing, each.other)))


def _index(people: list[Entity]) -> dict[str, list[Entity]]:
    """People by the first consonant of each word of their names: spellings differ, but seldom there."""
    found: dict[str, dict[str, Entity]] = defaultdict(dict)
    for person in people:
        for name in person.names:
            for word in skeleton(name.text):
                found[word[0]][person.id] = person
    return {sound: list(those.values()) for sound, those in found.items()}


def _best(person: Entity, index: dict[str, list[Entity]]) -> tuple[float, Entity, tuple[str, str]] | None:
    """Who is called most alike, where that is close and nobody else is nearly as close."""
    ranked = sorted(_alike(person, index), key=lambda each: (-each[0], each[1].id))
    if not ranked or ranked[0][0] < CLOSE or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < AHEAD):
        return None
    return ranked[0]


def _alike(person: Entity, index: dict[str, list[Entity]]) -> Iterator[tuple[float, Entity, tuple[str, str]]]:
    """Each other person once, with the pair of names that is most alike."""
    words = {word[0] for name in person.names for word in skeleton(name.text)}
    others = {other.id: other for sound in words for other in index.get(sound, ()) if other.id != person.id}
    for other in others.values():
        pairs = [
            (likeness(mine.text, its.text), (its.text, mine.text))
            for mine in person.names
            for its in other.names
            if " " in mine.text.strip() and (is_hebrew(mine.text) or is_hebrew(its.text))
        ]
        if pairs:
            score, names = max(pairs)
            yield score, other, names


def _met(claims: Iterable[Claim]) -> dict[str, set[str]]:
    """The things that each thing is said something with."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        ends = [claim.statement.subject, claim.statement.object, *(value for _, value in claim.qualifiers)]
        things = {end for end in ends if isinstance(end, str) and not end.startswith("statement/")}
        for thing in things:
            found[thing] |= things - {thing}
    return found
