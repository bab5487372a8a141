"""The rows of an answer → what the question page draws of them: things with their links, and when each row was."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pyoxigraph as ox

from clubgraph.ask.answer import is_claim
from clubgraph.ask.links import is_thing
from clubgraph.ask.words import Words
from clubgraph.show.layout import positions
from clubgraph.terms import CG, DCTERMS, RDF, XSD, identifier, local

MOST = 150  # things: more in one picture cannot be told apart
_Nodes = Sequence[Any]


@dataclass(slots=True)
class _Link:
    """What leads from one thing to another: its words, the claims behind it, and whether one of them states a fact."""

    label: str
    claims: list[str] = field(default_factory=list)
    fact: bool = False


def picture(columns: Sequence[str], rows: Sequence[_Nodes], words: Words) -> dict[str, Any]:
    """The things of the rows in the order in which they come, each with its place, and the links between them; what is
    too much for one picture is counted."""
    links: dict[tuple[str, str, str], _Link] = {}
    things: dict[str, ox.NamedNode] = {}
    for row in rows:
        found = list(_links(columns, row, words))
        for node in [*(node for node in row if is_thing(node)), *(end for link in found for end in link[:2])]:
            things.setdefault(node.value, node)
        for start, end, label, claim, fact in found:
            link = links.setdefault((start.value, end.value, label), _Link(label))
            link.fact = link.fact or fact
            if claim and claim not in link.claims:
                link.claims.append(claim)
    shown = list(things)[:MOST]
    kept = {ends: link for ends, link in links.items() if set(ends[:2]) <= set(shown)}
    places = positions(shown, [(start, end) for start, end, _ in kept])
    return {
        "things": [_thing(things[name], places[name], words) for name in shown],
        "links": [
            {"start": identifier(ends[0]), "end": identifier(ends[1]), "text": link.label, "claims": link.claims,
             "fact": link.fact}
            for ends, link in kept.items()
        ],
        "left": len(things) - len(shown),
    }  # fmt: skip


def moments(columns: Sequence[str], rows: Sequence[_Nodes], words: Words, given: Sequence[str]) -> list[Any]:
    """For each row its first and last day and where they come from: `row`, `claim`, or the day of the `article`; None
    where nothing says when. A day that the reader gave says nothing of a row."""
    return [_moment(columns, row, words, given) for row in rows]


def _links(
    columns: Sequence[str], row: _Nodes, words: Words
) -> Iterator[tuple[ox.NamedNode, ox.NamedNode, str, str, bool]]:
    """Of a triple its own; of a row what its claims say, or else each thing and the next."""
    claims = _claims(columns, row)
    if list(columns) == ["subject", "relation", "object"] and not claims:
        if is_thing(row[0]) and is_thing(row[2]) and row[0] != row[2]:
            yield row[0], row[2], words.of(row[1]), "", True
        return
    for claim in claims:
        statement = words.first(claim, CG.claims)
        if isinstance(statement, ox.NamedNode):
            start, relation, end = (words.first(statement, part) for part in (RDF.subject, RDF.predicate, RDF.object))
            if isinstance(relation, ox.NamedNode) and words.first(claim, CG.ended):
                relation = words.first(relation, CG.pastForm) or relation
            if isinstance(start, ox.NamedNode) and isinstance(end, ox.NamedNode) and is_thing(start) and is_thing(end):
                yield start, end, words.of(relation), identifier(claim.value) or "", _states(claim, words)
    if not claims:
        named = [(name, node) for name, node in zip(columns, row, strict=True) if is_thing(node)]
        for (_, start), (name, end) in pairwise(named):
            if start != end:
                yield start, end, name, "", True


def _claims(columns: Sequence[str], row: _Nodes) -> list[ox.NamedNode]:
    """The claims behind a row; a query of a person's own may call anything so."""
    named = zip(columns, row, strict=True)
    return [node for name, node in named if is_claim(name) and isinstance(node, ox.NamedNode)]


def _states(claim: ox.NamedNode, words: Words) -> bool:
    """Whether it states a fact."""
    wanted = {CG.modality: CG.Fact, CG.polarity: CG.Positive}
    said = {term: words.first(claim, term) for term in (*wanted, CG.attribution)}
    hearsay = said.pop(CG.attribution) == ox.NamedNode(CG.Hearsay)
    return not hearsay and all(node == ox.NamedNode(wanted[term]) for term, node in said.items())


def _thing(node: ox.NamedNode, place: tuple[int, int], words: Words) -> dict[str, Any]:
    kind = words.first(node, RDF.type)
    name = local(kind.value) if kind else None
    return {"id": identifier(node.value), "text": words.of(node), "kind": name, "x": place[0], "y": place[1]}


def _moment(columns: Sequence[str], row: _Nodes, words: Words, given: Sequence[str]) -> Any:
    pairs = list(zip(columns, row, strict=True))
    days = [node.value for name, node in pairs if name not in given and _is_day(node)]
    if days:
        return [min(days), max(days), "row"]
    claims = _claims(columns, row)
    bounds = [
        node.value for claim in claims for term in (CG.validFrom, CG.validTo) if (node := words.first(claim, term))
    ]
    if bounds:
        return [min(bounds), max(bounds), "claim"]
    for claim in claims:
        article = words.first(claim, CG.statedIn)
        issued = words.first(article, DCTERMS.issued) if isinstance(article, ox.NamedNode) else None
        if issued:
            return [issued.value, issued.value, "article"]
    return None


def _is_day(node: Any) -> bool:
    return isinstance(node, ox.Literal) and node.datatype.value == XSD.date
