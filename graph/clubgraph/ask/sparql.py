"""SPARQL text → its result on a graph: prefixes are there already, only reading is allowed, mistakes are explained."""

from collections.abc import Mapping

import pyoxigraph as ox

from clubgraph.ask.lexer import position, tokens, update
from clubgraph.ask.mend import mend
from clubgraph.ask.rewrite import rewritten
from clubgraph.ask.unknown import undeclared
from clubgraph.errors import ClubgraphError
from clubgraph.terms import PREFIXES, XSD

_Graphs = list[ox.NamedNode | ox.BlankNode]
Dataset = tuple[_Graphs, _Graphs]
Result = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Refused(ClubgraphError):
    """What is asked would change or leave the graph."""


def run(
    store: ox.Store,
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
    days = {name: term for name, term in (bound or {}).items() if _is_day(term)}
    given: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {
        ox.Variable(name): term for name, term in (bound or {}).items() if name not in days
    }
    query = _with_days(sparql, days)
    try:
        if dataset:
            return store.query(
                query, base_iri=base, prefixes=PREFIXES, default_graph=[*dataset[0]], named_graphs=[*dataset[1]]
            )
        return store.query(rewritten(query), base_iri=base, prefixes=PREFIXES, substitutions=given)
    except SyntaxError as error:
        fault = mend(store, sparql, str(error))
        raise ClubgraphError(fault.problem, place=with_place + fault.place, hint=fault.hint) from error
    except RuntimeError as error:  # a parameter that the query does not select
        raise ClubgraphError(f"{error}.", place=place, hint="Every parameter must stand behind SELECT.") from error


def _is_day(term: ox.NamedNode | ox.Literal) -> bool:
    return isinstance(term, ox.Literal) and term.datatype.value == XSD.date


def _with_days(sparql: str, days: Mapping[str, ox.NamedNode | ox.Literal]) -> str:
    """The query with a VALUES for each day in its first group: Oxigraph joins what it substitutes only after the
    filters, and a day is there to be compared with. A term is written as Oxigraph itself writes it."""
    opening = next((token for token in tokens(sparql) if token.text == "{"), None)
    if not days or opening is None:
        return sparql
    values = "".join(f" VALUES ?{name} {{ {term} }}" for name, term in sorted(days.items()))
    return sparql[: opening.start + 1] + values + sparql[opening.start + 1 :]


def _refuse(sparql: str, place: str) -> None:
    found = tokens(sparql)
    if word := update(found):
        where = place + position(sparql, word.start)
        problem = f"{word.keyword} would change the graph, and a query only reads it."
        raise Refused(problem, place=where, hint="Change the seeds and run: clubgraph build")
    for token in found:
        if token.keyword == "SERVICE":
            problem = "SERVICE would ask another server, and a query stays on this graph."
            raise Refused(problem, place=place + position(sparql, token.start), hint="Leave SERVICE out.")
