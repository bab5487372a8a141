"""SPARQL text → its result on a graph: prefixes are there already, only reading is allowed, mistakes are explained."""

from collections.abc import Mapping

import pyoxigraph as ox

from clubgraph.ask.lexer import position, tokens, update
from clubgraph.ask.rewrite import rewritten
from clubgraph.ask.unknown import undeclared
from clubgraph.errors import ClubgraphError
from clubgraph.store.source import Source
from clubgraph.terms import PREFIXES

_Graphs = list[ox.NamedNode | ox.BlankNode]
Dataset = tuple[_Graphs, _Graphs]
Result = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Refused(ClubgraphError):
    """What is asked would change or leave the graph."""


def run(
    store: Source,
    sparql: str,
    bound: Mapping[str, ox.NamedNode | ox.Literal] | None = None,
    *,
    place: str = "",
    dataset: Dataset | None = None,
    base: str | None = None,
    strict: bool = True,
) -> Result:
    """The result of the query, with the variables of `bound` bound to their terms (never pasted into the text).

    `dataset` are the default and the named graphs to ask, `base` makes relative IRIs whole; without `strict` an
    unknown word of ours finds nothing.
    Raises ClubgraphError, naming `place`, line and column, for what is no query, would change or leave the graph, or
    uses a word of our vocabulary that does not exist.
    """
    with_place = f"{place}, " if place else ""
    _refuse(sparql, with_place)
    for fault in undeclared(store, sparql) if strict else ():
        raise ClubgraphError(fault.problem, place=with_place + fault.place, hint=fault.hint)
    query = with_values(sparql, bound or {})
    try:
        if dataset:
            return store.query(
                query, base_iri=base, prefixes=PREFIXES, default_graph=[*dataset[0]], named_graphs=[*dataset[1]]
            )
        return store.query(rewritten(query), base_iri=base, prefixes=PREFIXES)
    except SyntaxError as error:
        from clubgraph.ask.mend import mend  # what knows of mistakes is loaded for them alone

        fault = mend(store, sparql, str(error))
        raise ClubgraphError(fault.problem, place=with_place + fault.place, hint=fault.hint) from error
    except RuntimeError as error:  # a function that Oxigraph does not have
        raise ClubgraphError(f"{error}.", place=place) from error


def with_values(sparql: str, bound: Mapping[str, ox.NamedNode | ox.Literal]) -> str:
    """The query with a VALUES for each parameter in its first group, where filters see it too and any server of SPARQL
    understands it. A term is written as Oxigraph itself writes it."""
    opening = next((token for token in tokens(sparql) if token.text == "{"), None) if bound else None
    if opening is None:
        return sparql
    values = "".join(f" VALUES ?{name} {{ {term} }}" for name, term in sorted(bound.items()))
    return sparql[: opening.start + 1] + values + sparql[opening.start + 1 :]


def _refuse(sparql: str, place: str) -> None:
    try:
        sparql.encode()
    except UnicodeEncodeError as error:
        half = "half of a character stands here, which no UTF-8 has."
        raise ClubgraphError(half, place=place + position(sparql, error.start)) from error
    found = tokens(sparql)
    if word := update(found):
        where = place + position(sparql, word.start)
        problem = f"{word.keyword} would change the graph, and a query only reads it."
        raise Refused(problem, place=where, hint="Change the seeds and run: clubgraph build")
    for token in found:
        if token.keyword == "SERVICE":
            problem = "SERVICE would ask another server, and a query stays on this graph."
            raise Refused(problem, place=place + position(sparql, token.start), hint="Leave SERVICE out.")
