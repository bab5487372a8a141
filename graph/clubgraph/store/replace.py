"""An article and what a graph is to say of it from now on → one SPARQL update, which is all done or not at all."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from clubgraph.store.nodes import thing
from clubgraph.terms import CG

_MOST = 500  # lines of one INSERT DATA: Virtuoso makes a program of each and refuses long ones


def replaced(
    article: str, triples: Iterable[ox.Triple], subjects: Iterable[ox.NamedNode] = (), graph: str | None = None
) -> str:
    """The update after which a graph says of these subjects exactly what the triples say of them, and holds no other
    claim of the article. Subjects without a triple are gone. `graph` is the IRI of the graph, None the one without a
    name. Every value is written as a term by Oxigraph, so that none of them can be more than a value."""
    new = sorted(set(triples), key=str)
    said = {triple.subject for triple in new if isinstance(triple.subject, ox.NamedNode)} | set(subjects)
    claims = f"?s {ox.NamedNode(CG.statedIn)} {thing(f'article/{article}')} . ?s ?p ?o"
    parts = [_deleted(claims, graph)]
    if said:
        names = " ".join(sorted(map(str, said)))
        parts.append(_deleted(f"VALUES ?s {{ {names} }} ?s ?p ?o", graph))
    parts += [f"INSERT DATA {{ {_in(graph, lines)} }}" for lines in _lines(new)]
    return " ;\n".join(parts)


def exchanged(gone: Iterable[ox.Triple], new: Iterable[ox.Triple], graph: str | None = None) -> str:
    """The update after which a graph does not hold the triples that are gone, and holds the new ones."""
    parts = [f"DELETE DATA {{ {_in(graph, lines)} }}" for lines in _lines(sorted(gone, key=str))]
    return " ;\n".join([*parts, *(f"INSERT DATA {{ {_in(graph, lines)} }}" for lines in _lines(sorted(new, key=str)))])


def _deleted(pattern: str, graph: str | None) -> str:
    return f"DELETE {{ {_in(graph, '?s ?p ?o')} }} WHERE {{ {_in(graph, pattern)} }}"


def _in(graph: str | None, pattern: str) -> str:
    return f"GRAPH {ox.NamedNode(graph)} {{ {pattern} }}" if graph else pattern


def _lines(triples: list[ox.Triple]) -> Iterator[str]:
    for start in range(0, len(triples), _MOST):
        text = ox.serialize(triples[start : start + _MOST], format=ox.RdfFormat.N_TRIPLES)
        yield (text or b"").decode()
