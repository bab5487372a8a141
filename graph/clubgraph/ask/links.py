"""A graph → its claims as links from thing to thing, each with the stance that says how far it can be relied on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from pathlib import Path

import pyoxigraph as ox

from clubgraph.model import FOLDER, Tier
from clubgraph.store.source import Source
from clubgraph.terms import CG, PREFIXES, identifier, local

_HERE = Path(__file__).parent
_QUERIES = [(_HERE / name).read_text(encoding="utf-8") for name in ("links.rq", "links_beside.rq")]
_CLAIMS = (_HERE / "claims_of.rq").read_text(encoding="utf-8")
_SOME = 500  # claims that a query is given at a time
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


def links(store: Source, thing: ox.NamedNode | None = None, claims: Sequence[ox.NamedNode] | None = None) -> list[Link]:
    """Every claim, or those with this thing at one end, or of these only the `claims` given; the surest first, then by
    claim. A qualifier (a transfer's club of origin) has its own."""
    if thing is None:
        found: Iterable[ox.QuerySolution] = chain(*(_rows(store, query) for query in _QUERIES))
    else:
        found = _of(claims if claims is not None else claims_of(thing, store), store)
    every = [link for link in _read(found) if thing in (None, link.start, link.end)]
    return sorted(every, key=lambda link: (_ORDER[link.stance], link.over, str(link.claim), str(link.end)))


def claims_of(thing: ox.NamedNode, store: Source) -> list[ox.NamedNode]:
    """The claims with the thing at one end, those of the newest articles first, undated ones last."""
    rows = _rows(store, _CLAIMS.replace("?thing", str(thing)))
    days = {row["claim"]: row["day"].value if row["day"] else "" for row in rows}
    return sorted(sorted(days, key=str), key=days.__getitem__, reverse=True)


def _of(claims: Sequence[ox.NamedNode], store: Source) -> Iterator[ox.QuerySolution]:
    """The rows of the claims, asked for by name: a large graph is not walked through."""
    names = sorted(map(str, claims))
    for start in range(0, len(names), _SOME):
        values = f"VALUES ?claim {{ {' '.join(names[start : start + _SOME])} }}"
        for query in _QUERIES:
            yield from _rows(store, query.replace("WHERE {", f"WHERE {{ {values}", 1))


def _rows(store: Source, query: str) -> ox.QuerySolutions:
    found = store.query(query, prefixes=PREFIXES)
    assert isinstance(found, ox.QuerySolutions)
    return found


def is_thing(node: object) -> bool:
    """Whether it is a thing and no claim, statement or article."""
    name = identifier(node.value) if isinstance(node, ox.NamedNode) else None
    return name is not None and name.partition("/")[0] in _FOLDERS


def _read(found: Iterable[ox.QuerySolution]) -> Iterator[Link]:
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
