"""A corpus → its network: things as nodes, and a claim from one thing to another as an edge of its own."""

from typing import Any

import networkx as nx

from clubgraph.model import Claim, Corpus, Statement, Value


def network(corpus: Corpus) -> "nx.MultiDiGraph[str]":
    """Nodes by the identifier of their thing, edges keyed by the identifier of their claim, with plain attributes; a
    proposition that claims speak of is a node too. What is said of a thing alone, such as an age, is an attribute of
    no edge and left out."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    statements = {claim.statement.id: claim.statement for claim in corpus.claims}
    labels = {entity.id: entity.label() for entity in corpus.entities}
    for entity in corpus.entities:
        names = {f"label_{language}": entity.label(language) for language in sorted({n.language for n in entity.names})}
        graph.add_node(entity.id, label=entity.label(), kind=str(entity.kind), **names)
    for claim in corpus.claims:
        start, goal = claim.statement.subject, claim.statement.object
        if not isinstance(goal, str):
            continue
        for end in (start, goal):
            if end not in graph:
                label = _in_words(statements[end], labels) if end in statements else end
                graph.add_node(end, label=label, kind="Statement" if end in statements else "Unknown")
        graph.add_edge(start, goal, key=claim.id, **_attributes(claim))
    return graph


def _attributes(claim: Claim) -> dict[str, Any]:
    time = claim.time
    found = {
        "relation": claim.statement.predicate,
        "modality": str(claim.modality),
        "polarity": str(claim.polarity),
        "attribution": str(claim.attribution),
        "certainty": str(claim.certainty),
        "ended": claim.ended,
        "tier": str(claim.tier),
        "speaker": claim.speaker,
        "article": claim.article,
        "quote": claim.selector.quote,
        "from": time.first if time else None,
        "to": time.last if time else None,
    }
    return {key: value for key, value in found.items() if value is not None}


def _in_words(said: Statement, labels: dict[str, str]) -> str:
    end = str(said.object.value) if isinstance(said.object, Value) else labels.get(said.object or "", said.object or "")
    return f"{labels.get(said.subject, said.subject)} {said.predicate} {end}".strip()
