"""Two things → the way from one to the other along claims, each step with the claims that make it."""

import json
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Any

import pyoxigraph as ox

from clubgraph.ask.evidence import Evidence, evidence
from clubgraph.ask.links import Link, Stance, links
from clubgraph.ask.tables import told
from clubgraph.ask.words import Words
from clubgraph.store.source import Source

# Facts are preferred: two facts are a shorter way than one wish, and a denial is worth more than four.
_COSTS = {
    Stance.FACT: 2,
    Stance.PLAN: 5,
    Stance.REPORT: 5,
    Stance.STALLED: 5,
    Stance.DENIED: 9,
    Stance.CANDIDATE: 12,
}
_PAST = 3  # what is over, but was a fact


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a way: the stance of its surest claims, and those claims, the first of each article."""

    start: str
    end: str
    sentence: str
    stance: Stance
    evidence: tuple[Evidence, ...]


def way(start: ox.NamedNode, end: ox.NamedNode, store: Source, words: Words) -> list[Step] | None:
    """The cheapest way in either direction of the claims; None where there is none."""
    import networkx as nx

    known = [link for link in links(store) if link.between_things]
    graph: Any = nx.Graph()
    for link in known:
        cost, pair = _cost(link), (link.start.value, link.end.value)
        if cost < graph.get_edge_data(*pair, {"cost": cost + 1})["cost"]:
            graph.add_edge(*pair, cost=cost)
    try:
        nodes = nx.dijkstra_path(graph, start.value, end.value, weight="cost")
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        return None if start != end else []
    return [_step(ox.NamedNode(one), ox.NamedNode(other), known, words) for one, other in pairwise(nodes)]


def text(steps: list[Step]) -> str:
    """Each step as a sentence, numbered, with its quotes; one that is no fact says what it is."""
    lines = []
    for number, step in enumerate(steps, start=1):
        unsure = "" if step.stance is Stance.FACT else f"  ({step.stance})"
        lines.append(f"{number}. {step.sentence}{unsure}")
        lines += [f"   {line}" for each in step.evidence for line in told(each)]
    return "\n".join(lines) + "\n"


def json_text(steps: list[Step] | None) -> str:
    """The steps with every claim in full; null where nothing leads there."""
    found = None if steps is None else [asdict(step) for step in steps]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _cost(link: Link) -> int:
    return _PAST if link.over and link.stance is Stance.DENIED else _COSTS[link.stance]


def _step(start: ox.NamedNode, end: ox.NamedNode, known: list[Link], words: Words) -> Step:
    """The surest claims between two things; among equals the first relation by name."""
    between = [link for link in known if {link.start, link.end} == {start, end}]
    best = min(between, key=lambda link: (_cost(link), link.relation.value, str(link.claim)))
    alike = [link for link in between if (link.relation, link.stance) == (best.relation, best.stance)]
    sentence = " ".join(words.of(node) for node in (best.start, best.relation, best.end))
    found = sorted((evidence(link.claim, words) for link in alike), key=lambda each: (each.article, each.start))
    by_article = {each.article: each for each in reversed(found)}
    firsts = tuple(by_article[name] for name in sorted(by_article))
    return Step(words.of(start), words.of(end), sentence, best.stance, firsts)
