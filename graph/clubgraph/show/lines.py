"""Claims → the lines of the picture: one for each pair, direction and family, with all claims that make it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from clubgraph.model import Claim, Tier
from clubgraph.read.vocabulary import vocabulary
from clubgraph.show.families import Family


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """One line between two things; `candidate` lines come from loose patterns and are drawn apart."""

    start: str
    end: str
    family: Family
    candidate: bool
    claims: tuple[str, ...]

    @property
    def id(self) -> str:
        """What a link to the line says: `club/inter-miami~comp/copa-libertadores~plan`."""
        return "~".join((self.start, self.end, self.family, *(["candidate"] if self.candidate else [])))


def lines(claims: Iterable[Claim], families: Mapping[str, Family], things: Collection[str]) -> list[Line]:
    """All lines between `things`, in the order of their ends; `families` is by claim.

    A claim with a literal, or about another claim, has no line.
    """
    groups: dict[tuple[str, str, Family, bool], list[str]] = defaultdict(list)
    for claim in claims:
        start = claim.statement.subject
        for end in _ends(claim):
            if start in things and end in things and end != start:
                groups[start, end, families[claim.id], candidate(claim)].append(claim.id)
    return sorted(Line(*key, tuple(ids)) for key, ids in groups.items())


def candidate(claim: Claim) -> bool:
    """Whether only a loose pattern found it."""
    return claim.tier is not Tier.A and not claim.curated


def _ends(claim: Claim) -> list[str]:
    """Where the lines of a claim end: at its object, and a transfer's also at the club that is left."""
    ends = [claim.statement.object]
    for key, value in claim.qualifiers:
        qualifier = vocabulary().qualifiers.get(key)
        if qualifier and qualifier.direct and claim.statement.predicate in qualifier.direct_with:
            ends.append(value)
    return [end for end in dict.fromkeys(ends) if isinstance(end, str)]
