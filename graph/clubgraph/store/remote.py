"""A SPARQL 1.1 server by its URL → the same questions as of a graph of our own; read only, and never half an answer."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import pyoxigraph as ox

from clubgraph.errors import ClubgraphError
from clubgraph.store.kept import ONTOLOGY
from clubgraph.store.source import Graphs, Object, Result, Subject
from clubgraph.store.wire import ROWS, TRIPLES, Wire
from clubgraph.terms import CG, ID, RDF, XSD

_AHEAD = 200  # things whose triples are fetched together
_ANY = ("?s", "?p", "?o")
_BOOLEAN = ox.NamedNode(XSD.boolean)
# Virtuoso's spelling, and everybody else's.
_TRUTH = {
    ox.Literal(number, datatype=_BOOLEAN): ox.Literal(word, datatype=_BOOLEAN)
    for number, word in (("1", "true"), ("0", "false"))
}


class Remote:
    """A graph on a server. What is asked of one thing after another is fetched for many at once, and once."""

    def __init__(self, wire: Wire, graph: str | None = None) -> None:
        """`graph` is the IRI of the graph that is asked, None what the server takes where none is named."""
        self._wire = wire
        self._graphs = [graph] if graph else []
        self._known: dict[ox.NamedNode, list[ox.Quad]] = {}
        self._mentioned: dict[ox.NamedNode, None] = {}

    def anew(self) -> "Remote":
        """The same graph with nothing remembered of it, since it may have changed."""
        return Remote(self._wire, *self._graphs)

    def holds_claims(self) -> bool:
        """Whether a graph of ours is there."""
        found = self.query(f"ASK {{ ?claim {ox.NamedNode(RDF.type)} {ox.NamedNode(CG.Claim)} }}")
        return isinstance(found, ox.QueryBoolean) and bool(found)

    def check(self) -> None:
        """Raises ClubgraphError where the server has no graph of ours together with the ontology."""
        if not self.holds_claims():
            hint = f"Load it: clubgraph publish --store {self._wire.url}"
            raise ClubgraphError("holds no claims.", place=self._wire.url, hint=hint)
        if not next(self.quads_for_pattern(ox.NamedNode(CG.Claim), None, None), None):
            raise ClubgraphError("lacks the ontology.", place=self._wire.url, hint=f"Load {ONTOLOGY} there too.")

    def query(
        self,
        query: str,
        *,
        base_iri: str | None = None,
        prefixes: dict[str, str] | None = None,
        default_graph: Graphs | None = None,
        named_graphs: list[ox.NamedNode | ox.BlankNode] | None = None,
    ) -> Result:
        """The whole result. What is no SPARQL is told before anything is sent."""
        form = ox.Store().query(query, base_iri=base_iri, prefixes=prefixes)
        heading = "".join(f"PREFIX {name}: <{iri}> " for name, iri in (prefixes or {}).items())
        base = f"BASE <{base_iri}> " if base_iri else ""
        fields = {
            "query": base + heading + query,
            "default-graph-uri": [graph.value for graph in default_graph or () if isinstance(graph, ox.NamedNode)]
            or self._graphs,
            "named-graph-uri": [graph.value for graph in named_graphs or () if isinstance(graph, ox.NamedNode)],
        }
        if isinstance(form, ox.QueryTriples):
            return self._triples(self._wire.fetch(fields, TRIPLES))
        return self._rows(self._wire.fetch(fields, ROWS))

    def quads_for_pattern(
        self, subject: Subject | None, predicate: ox.NamedNode | None, object: Object | None, /
    ) -> Iterator[ox.Quad]:
        """What matches."""
        if isinstance(subject, ox.NamedNode):
            found = self._about(subject)
            return (quad for quad in found if predicate in (None, quad.predicate) and object in (None, quad.object))
        terms = [str(term) if term else name for term, name in zip((subject, predicate, object), _ANY, strict=True)]
        names = [ox.Variable(name[1:]) for name, term in zip(_ANY, terms, strict=True) if name == term]
        rows = self.query(f"SELECT {' '.join(map(str, names)) or '*'} {{ {' '.join(terms)} }}")
        assert isinstance(rows, ox.QuerySolutions)
        given = (subject, predicate, object)
        return (_quad(row, given) for row in rows)

    def __iter__(self) -> Iterator[ox.Quad]:
        return self.quads_for_pattern(None, None, None)

    def __len__(self) -> int:
        rows = self.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
        assert isinstance(rows, ox.QuerySolutions)
        return int(next(rows)["n"].value)

    def _about(self, subject: ox.NamedNode) -> list[ox.Quad]:
        """Everything that is said of a thing, fetched together with others that answers have named."""
        if subject not in self._known:
            self._mentioned.pop(subject, None)
            wanted = [subject, *islice(self._mentioned, _AHEAD - 1)]
            rows = self.query(f"SELECT * {{ VALUES ?s {{ {' '.join(map(str, wanted))} }} ?s ?p ?o }}")
            assert isinstance(rows, ox.QuerySolutions)
            for name in wanted:
                self._mentioned.pop(name, None)
                self._known[name] = []
            for row in rows:
                self._known[row["s"]].append(_quad(row, (None, None, None)))
        return self._known[subject]

    def _rows(self, data: bytes) -> Result:
        """The rows, which are read twice: whatever broke off must not pass for an answer."""
        for node in self._wire.whole(data, _nodes):
            if isinstance(node, ox.NamedNode) and node.value.startswith((ID, CG.iri)) and node not in self._known:
                self._mentioned[node] = None
        found: Result = ox.parse_query_results(data, format=ox.QueryResultsFormat.JSON)
        return found

    def _triples(self, data: bytes) -> Result:
        held = ox.Store()
        held.extend(self._wire.whole(data, lambda text: list(ox.parse(text, format=ox.RdfFormat.N_TRIPLES))))
        return held.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")


def _nodes(data: bytes) -> list[Any]:
    found = ox.parse_query_results(data, format=ox.QueryResultsFormat.JSON)
    return [node for row in found for node in row] if isinstance(found, ox.QuerySolutions) else []


def _quad(row: Any, given: tuple[Any, ...]) -> ox.Quad:
    subject, predicate, object = (term or row[name[1:]] for term, name in zip(given, _ANY, strict=True))
    return ox.Quad(subject, predicate, _TRUTH.get(object, object))
