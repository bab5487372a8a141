"""A built graph → the same graph on a server, counted there afterwards; or one article of it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from clubgraph.ask.graph import ontology
from clubgraph.errors import ClubgraphError
from clubgraph.store.around import around, with_copies
from clubgraph.store.nodes import thing
from clubgraph.store.replace import replaced
from clubgraph.store.server import PIECE, Server
from clubgraph.store.source import Source
from clubgraph.terms import iri

_AGAIN = "Run it again: it begins anew, and nothing is there twice."


@dataclass(frozen=True, slots=True)
class Published:
    """How many triples the graph has there now, and what became of an article: replaced, taken out, or nothing."""

    triples: int
    article: str = ""


def publish(
    triples: Iterable[ox.Triple], server: Server, *, size: int = PIECE, sent: Callable[[int], None] = lambda count: None
) -> Published:
    """Put the graph, with the ontology, in place of what the server's graph holds.

    Raises ClubgraphError saying how much is there where it ends early, and where the server holds less or more.
    """
    there = 0

    def heard(count: int) -> None:
        nonlocal there
        there = count
        sent(count)

    try:
        total = server.fill(_with_ontology(triples), size, heard)
        found = server.count()
    except ClubgraphError as error:
        said = f"{there:,} triples were there by then." if there else "Nothing was there by then."
        raise ClubgraphError(error.problem, place=error.place, hint=f"{error.hint} {said} {_AGAIN}".lstrip()) from error
    _compare(total, found, server, "It dropped some in silence, or another writes there. " + _AGAIN)
    return Published(found)


def publish_article(article: str, here: Source, server: Server, there: Source) -> Published:
    """Bring the server's graph, which is read through `there`, up to date with one article of the graph `here`, which
    may have been taken out of it.

    Raises ClubgraphError where neither knows the article, and where the graphs differ in more than it.
    """
    server.change(change(article, here, there, server.where.graph))
    hint = "The graph there was made of other articles or by another version: publish all of it, without --only."
    found = server.count()
    _compare(len(here), found, server, hint)
    return Published(found, "replaced" if _knows(here, article) else "taken out")


def change(article: str, here: Source, there: Source, graph: str | None = None) -> str:
    """The update after which the graph that is read through `there` has one article as the graph `here` has it, with
    all that follows from it. Raises ClubgraphError where neither knows the article."""
    if not _knows(here, article) and not _knows(there, article):
        raise ClubgraphError(f'there is no article "{article}", here or there.', hint="Its name is that of its file.")
    articles = with_copies(here, article) | with_copies(there, article)
    subjects = around(here, articles) | around(there, articles)
    now = {subject: _about(here, subject) for subject in subjects}
    moved = {subject for subject in subjects if _about(there, subject) != now[subject]}
    claims = {subject for subject in subjects if subject.value.startswith(iri("claim/"))}
    told = (triple for subject in moved | claims for triple in now[subject])
    return replaced(article, told, moved, graph)


def _about(source: Source, subject: ox.NamedNode) -> set[ox.Triple]:
    return {quad.triple for quad in source.quads_for_pattern(subject, None, None)}


def _knows(source: Source, article: str) -> bool:
    return next(source.quads_for_pattern(thing(f"article/{article}"), None, None), None) is not None


def _with_ontology(triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    """Each triple once, so that what was sent can be counted."""
    words = {quad.triple for quad in ontology()}
    yield from sorted(words, key=str)
    yield from (triple for triple in triples if triple not in words)


def _compare(sent: int, found: int, server: Server, hint: str) -> None:
    if sent != found:
        place = server.where.graph or server.where.query
        raise ClubgraphError(f"should have {sent:,} triples and has {found:,}.", place=place, hint=hint)
