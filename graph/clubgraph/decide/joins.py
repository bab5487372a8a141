"""Same-as and different → for each thing that is another one's double, the thing that it is."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from clubgraph.model import Claim, Entity, Statement, Term
from clubgraph.read.decisions import Decision, What
from clubgraph.read.vocabulary import Vocabulary

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Joins:
    """`into` leads from each double to the thing it is; `refused` are the decisions that another one forbids."""

    into: Mapping[str, str]
    refused: tuple[Decision, ...]

    def thing(self, identifier: str) -> str:
        """The thing that an identifier stands for."""
        return self.into.get(identifier, identifier)


def pair(left: str, right: str) -> Pair:
    """Two things in their order."""
    return (left, right) if left < right else (right, left)


def apart(decisions: Iterable[Decision]) -> frozenset[Pair]:
    """The pairs of which a person last said that they are different."""
    return frozenset(pair(d.key, d.value) for d in _latest(decisions) if d.what is What.DIFFERENT)


def joins(decisions: Iterable[Decision]) -> Joins:
    """The joins that the standing decisions make; of one pair the last word counts.

    A join that would make one thing of two that are said to be different is refused.
    """
    latest = _latest(decisions)
    different = apart(latest)
    members: dict[str, list[str]] = {}
    refused = []
    for decision in latest:
        if decision.what is not What.SAME_AS:
            continue
        left = members.setdefault(decision.key, [decision.key])
        right = members.setdefault(decision.value, [decision.value])
        if left is right:
            continue
        if any(pair(one, other) in different for one in left for other in right):
            refused.append(decision)
            continue
        left += right
        for member in right:
            members[member] = left
    into = {member: group[0] for member, group in members.items() if group[0] != member}
    return Joins(into, tuple(refused))


def _latest(decisions: Iterable[Decision]) -> list[Decision]:
    """The last word on each pair, in the order of the words."""
    found: dict[Pair, Decision] = {}
    for decision in decisions:
        if decision.what in (What.SAME_AS, What.DIFFERENT):
            found[pair(decision.key, decision.value)] = decision
    return sorted(found.values(), key=lambda decision: decision.number)


def doubles(joined: Joins) -> dict[str, list[str]]:
    """Each thing that has doubles, with them."""
    found: dict[str, list[str]] = defaultdict(list)
    for member, thing in sorted(joined.into.items()):
        found[thing].append(member)
    return dict(found)


def united(thing: Entity, others: Iterable[Entity]) -> Entity:
    """One thing with the names and the belongings of all; its own come first."""
    every = [thing, *others]
    return replace(
        thing,
        of=next((each.of for each in every if each.of), None),
        season=next((each.season for each in every if each.season), None),
        country=next((each.country for each in every if each.country), None),
        names=tuple(dict.fromkeys(name for each in every for name in each.names)),
        never=tuple(dict.fromkeys(word for each in every for word in each.never)),
        weak=tuple(dict.fromkeys(word for each in every for word in each.weak)),
        same_as=tuple(sorted({iri for each in every for iri in each.same_as})),
    )


def repointed(held: Claim, term: Callable[[str], str], vocabulary: Vocabulary) -> Claim:
    """The claim with every identifier in it sent through `term`."""

    def sent(value: Term | None) -> Term | None:
        return term(value) if isinstance(value, str) else value

    said = held.statement
    statement = Statement(term(said.subject), said.predicate, sent(said.object))
    new = replace(
        held,
        statement=statement,
        speaker=term(held.speaker) if held.speaker else None,
        via=term(held.via) if held.via else None,
        occasion=term(held.occasion) if held.occasion else None,
        qualifiers=tuple((key, term(value) if isinstance(value, str) else value) for key, value in held.qualifiers),
    )
    return vocabulary.ordered(new) if statement != said else new
