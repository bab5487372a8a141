"""What every graph that can be asked has in common: Oxigraph's own store, and a server elsewhere."""

from collections.abc import Iterator
from typing import Protocol

import pyoxigraph as ox

Subject = ox.NamedNode | ox.BlankNode | ox.Triple
Object = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Result = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples
Graphs = list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph]


class Source(Protocol):
    """The part of Oxigraph's store that asking needs."""

    def query(
        self,
        query: str,
        *,
        base_iri: str | None = None,
        prefixes: dict[str, str] | None = None,
        default_graph: Graphs | None = None,
        named_graphs: list[ox.NamedNode | ox.BlankNode] | None = None,
    ) -> Result:
        """The result of a query."""

    def quads_for_pattern(
        self, subject: Subject | None, predicate: ox.NamedNode | None, object: Object | None, /
    ) -> Iterator[ox.Quad]:
        """What matches, None standing for anything."""

    def __iter__(self) -> Iterator[ox.Quad]: ...

    def __len__(self) -> int: ...
