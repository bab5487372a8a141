"""A workspace → its built graph in Oxigraph, together with the ontology that says what its words mean."""

from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from clubgraph.errors import ClubgraphError
from clubgraph.places import output
from clubgraph.store.kept import ONTOLOGY, kept, outdated
from clubgraph.store.source import Source
from clubgraph.terms import DATASET_GRAPH

BUILT = Path("build") / "graph.ttl"


@dataclass(frozen=True, slots=True)
class Opened:
    """A graph to ask, and the file of its claims as columns where the build kept one."""

    store: Source
    columns: Path | None = None


def load(workspace: Path) -> Source:
    """The graph that `clubgraph build` left in the workspace: opened on disk where it is large, else in memory.

    Raises ClubgraphError when nothing was built, or the file was spoilt.
    """
    return opened(workspace).store


def reached(url: str, seconds: float) -> Opened:
    """The graph on a server of SPARQL 1.1, each request having so many seconds, or 0 for no limit: the one that its
    address names, else the one that is published to, else what the server takes where none is named.

    Raises ClubgraphError when the server does not answer, or has no graph of ours.
    """
    from clubgraph.store.remote import Remote
    from clubgraph.store.wire import Wire

    wire = Wire(url, seconds)
    published = None if wire.graph else Remote(wire, DATASET_GRAPH)
    remote = published if published is not None and published.holds_claims() else Remote(wire)
    remote.check()
    return Opened(remote)


def opened(workspace: Path) -> Opened:
    """The same with its columns."""
    path = output(workspace, here=Path.cwd()) / BUILT.name
    found = kept(path.parent, path)
    return Opened(found.store, found.columns) if found else Opened(_in_memory(path))


def _in_memory(path: Path) -> ox.Store:
    store = ontology()
    try:
        store.bulk_load(path=path, format=ox.RdfFormat.TURTLE)
    except FileNotFoundError as error:
        if outdated(path.parent):
            problem, hint = "was made by another version.", "Run clubgraph build --corpus again: what was read is kept."
            raise ClubgraphError(problem, place=str(path.parent), hint=hint) from error
        raise ClubgraphError("no graph was built here yet.", place=str(path), hint="Run: clubgraph build") from error
    except SyntaxError as error:
        problem = f"is not Turtle: {error.msg}."
        raise ClubgraphError(problem, place=str(path), hint="Make it anew with: clubgraph build") from error
    return store


def ontology() -> ox.Store:
    """The ontology alone."""
    store = ox.Store()
    store.bulk_load(path=ONTOLOGY, format=ox.RdfFormat.TURTLE)
    return store
