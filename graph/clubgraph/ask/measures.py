"""A graph → its measures: how much there is, which things stand in the middle, and which belong together."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from clubgraph.ask.links import Stance, links
from clubgraph.ask.words import Words
from clubgraph.store.source import Source
from clubgraph.terms import CG, RDF, identifier

_SEED = 7
_EXACT = 1000  # up to here betweenness counts every way; above it, the ways from this many things, by chance
_SAMPLE = 100


@dataclass(frozen=True, slots=True)
class Measured:
    """One thing: its claims, the things it is linked to, the share of shortest ways that pass it, its community."""

    thing: str
    label: str
    kind: str
    claims: int
    neighbours: int
    between: float
    community: int


@dataclass(frozen=True, slots=True)
class Measures:
    """`counts` by name; `things` the most connected first."""

    counts: dict[str, int]
    things: tuple[Measured, ...]


def measures(store: Source, words: Words) -> Measures:
    """The measures of the links that articles make between things, denials and candidates left out."""
    every = links(store)
    counted = [link for link in every if link.stance not in (Stance.CANDIDATE, Stance.DENIED) and link.between_things]
    claims: defaultdict[str, set[str]] = defaultdict(set)
    pairs = set()
    for link in counted:
        start, end = sorted((link.start.value, link.end.value))
        pairs.add((start, end))
        for thing in (start, end):
            claims[thing].add(link.claim.value)
    names = sorted(claims)
    between, community, degree = _network(names, sorted(pairs))
    found = [
        Measured(
            thing=identifier(name) or name,
            label=words.of(ox.NamedNode(name)),
            kind=words.of(words.first(ox.NamedNode(name), RDF.type)),
            claims=len(claims[name]),
            neighbours=degree[number],
            between=round(between[number], 4),
            community=community[number],
        )
        for number, name in enumerate(names)
    ]
    found.sort(key=lambda each: (-each.neighbours, -each.claims, each.thing))
    communities = {"communities": len(set(community.values()))} if names else {}
    return Measures(_counts(store, {link.claim: link.stance for link in reversed(every)}) | communities, tuple(found))


def _network(names: list[str], pairs: list[tuple[str, str]]) -> tuple[dict[int, float], dict[int, int], dict[int, int]]:
    """Betweenness, community (1 is the largest) and degree. Things go by number: sets of numbers have one order."""
    import networkx as nx

    number = {name: place for place, name in enumerate(names)}
    graph: Any = nx.Graph()
    graph.add_nodes_from(range(len(names)))
    graph.add_edges_from((number[start], number[end]) for start, end in pairs)
    sample = None if len(names) <= _EXACT else _SAMPLE
    between: dict[int, float] = nx.betweenness_centrality(graph, k=sample, seed=_SEED)
    groups = sorted(nx.community.louvain_communities(graph, seed=_SEED), key=lambda group: (-len(group), min(group)))
    community = {node: rank for rank, group in enumerate(groups, start=1) for node in group}
    return between, community, dict(graph.degree())


def _counts(store: Source, stances: dict[ox.NamedNode, Stance]) -> dict[str, int]:
    """Articles, things, statements and claims, and the claims by stance."""

    def of(name: str) -> int:
        return sum(1 for _ in store.quads_for_pattern(None, ox.NamedNode(RDF.type), ox.NamedNode(CG[name])))

    by_stance = Counter(stances.values())
    return {
        "articles": of("Article"),
        "statements": of("Statement"),
        "claims": of("Claim"),
        **{str(stance): by_stance[stance] for stance in Stance if by_stance[stance]},
    }
