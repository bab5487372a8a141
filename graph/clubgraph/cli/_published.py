"""One article of a workspace, which may have been taken out of it → the same on a server."""

from pathlib import Path

SECONDS = 120


def one_article(article: str, workspace: Path, url: str) -> int:
    """Bring the server up to date with the article, and say how many triples it has now.

    Raises ClubgraphError saying how to do it again, since the workspace has changed already.
    """
    from clubgraph.ask.graph import load
    from clubgraph.errors import ClubgraphError
    from clubgraph.export.publish import publish_article
    from clubgraph.store.remote import Remote
    from clubgraph.store.server import Server, addresses
    from clubgraph.store.wire import Wire

    try:
        where = addresses(url, None, None, None)
        there = Remote(Wire(where.query, SECONDS), where.graph)
        return publish_article(article, load(workspace), Server(where, SECONDS), there).triples
    except ClubgraphError as error:
        again = f"The workspace is changed; for the server: clubgraph publish --store {url} --only {article}"
        raise ClubgraphError(error.problem, place=error.place, hint=f"{error.hint} {again}".lstrip()) from error
