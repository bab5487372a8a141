"""A graph → its claims as links from thing to thing, each with the stance that says how far it can be relied on."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pyoxigraph as ox

from clubgraph.model import FOLDER, Tier
from clubgraph.store.source import Source
from clubgraph.terms import CG, PREFIXES, identifier, local

_QUERY = Path(__file__).with_name("links.rq").read_text(encoding="utf-8")
_FOLDERS = frozenset(FOLDER.values())
Node = ox.NamedNode | ox.Literal


class Stance(StrEnum):
    """How a claim is meant, the surest first; the value is what a reader sees."""

    FACT = "stated as fact"
    PLAN = "planned or wished"
    REPORT = "reported, rumoured or thought"
    STALLED = "in talks or stalled"
    DENIED = "denied or over"
    CANDIDATE = "not yet looked at"


@dataclass(frozen=True, slots=True)
class Link:
    """A claim by its two ends. `relation` stands in its past form where the claim is `over`."""

    claim: ox.NamedNode
    start: ox.NamedNode
    relation: ox.NamedNode
    end: Node
    stance: Stance
    over: bool

    @property
    def between_things(self) -> bool:
        """Whether a person, club or the like stands at both ends, and not one thing at both."""
        return is_thing(self.start) and is_thing(self.end) and self.start != self.end


def links(store: Source) -> list[Link]:
    """Every claim, the surest first, then by claim. A qualifier (a transfer's club of origin) has its own."""
    found = store.query(_QUERY, prefixes=PREFIXES)
    assert isinstance(found, ox.QuerySolutions)
    return sorted(_read(found), key=lambda link: (_ORDER[link.stance], link.over, str(link.claim), str(link.end)))


def is_thing(node: object) -> bool:
    """Whether it is a thing and no claim, statement or article."""
    name = identifier(node.value) if isinstance(node, ox.NamedNode) else None
    return name is not None and name.partition("/")[0] in _FOLDERS


def _read(found: ox.QuerySolutions) -> Iterator[Link]:
    for row in found:
        over = row["over"].value == "true"
        yield Link(row["claim"], row["start"], row["relation"], row["end"], _stance(row, over), over)


def _stance(row: ox.QuerySolution, over: bool) -> Stance:
    """A denial stays a denial however it reached us, and hearsay is never a fact or a plan."""
    if row["tier"].value != Tier.A:
        return Stance.CANDIDATE
    if row["polarity"].value == CG.Negative or row["modality"].value == CG.Denied:
        return Stance.DENIED
    if row["attribution"].value == CG.Hearsay:
        return Stance.REPORT
    stage = local(row["stage"].value) if row["stage"] else None
    stance = _STAGE.get(stage or "", _STANCE[local(row["modality"].value) or ""])
    return Stance.DENIED if stance is Stance.FACT and over else stance


_ORDER = {stance: rank for rank, stance in enumerate(Stance)}
_STANCE = {
    "Fact": Stance.FACT,
    "Plan": Stance.PLAN,
    "Wish": Stance.PLAN,
    "UnderNegotiation": Stance.STALLED,
    "Opinion": Stance.REPORT,
    "Denied": Stance.DENIED,
}
_STAGE = {
    "Rumoured": Stance.REPORT,
    "Talks": Stance.STALLED,
    "Stalled": Stance.STALLED,
    "Collapsed": Stance.DENIED,
}
