"""A workspace → its built graph in Oxigraph, together with the ontology that says what its words mean."""

from pathlib import Path

import pyoxigraph as ox

from clubgraph.errors import ClubgraphError
from clubgraph.places import KNOWLEDGE, output

BUILT = Path("build") / "graph.ttl"


def load(workspace: Path) -> ox.Store:
    """The graph that `clubgraph build` left in the workspace, in memory.

    Raises ClubgraphError when nothing was built, or the file was spoilt.
    """
    path = output(workspace, here=Path.cwd()) / BUILT.name
    store = ontology()
    try:
        store.bulk_load(path=path, format=ox.RdfFormat.TURTLE)
    except FileNotFoundError as error:
        raise ClubgraphError("no graph was built here yet.", place=str(path), hint="Run: clubgraph build") from error
    except SyntaxError as error:
        problem = f"is not Turtle: {error.msg}."
        raise ClubgraphError(problem, place=str(path), hint="Make it anew with: clubgraph build") from error
    return store


def ontology() -> ox.Store:
    """The ontology alone."""
    store = ox.Store()
    store.bulk_load(path=KNOWLEDGE / "ontology.ttl", format=ox.RdfFormat.TURTLE)
    return store
