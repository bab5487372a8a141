"""A query for a server that stands behind this one → nothing, or why it goes no further: it stays on the one graph."""

from clubgraph.ask.lexer import position, tokens
from clubgraph.serve.messages import Refusal
from clubgraph.store.remote import Remote
from clubgraph.store.source import Source

_ELSEWHERE = ("GRAPH", "FROM")
_INSIDE = ("<bif:", "<sql:")  # Virtuoso's own functions, some of which do more than compute


def stays(store: Source, sparql: str, *, dataset: bool = False) -> None:
    """Raises Refusal where a query would read another graph of that server, or call into it. A graph of our own has no
    other graphs, and no such functions."""
    if not isinstance(store, Remote):
        return
    if dataset:
        raise Refusal(403, "There is one graph here, and a query stays on it.")
    for token in tokens(sparql):
        where = position(sparql, token.start)
        if token.keyword in _ELSEWHERE:
            raise Refusal(403, f"{where}: {token.keyword} would read another graph, and a query stays on this one.")
        # an escape outside of words can only hide something
        if token.text.lower().startswith(_INSIDE) or token.text == "\\":
            raise Refusal(403, f"{where}: {token.text} would call into the store behind this server.")
